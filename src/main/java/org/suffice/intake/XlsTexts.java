package org.suffice.intake;

import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** The texts that an old workbook's cells share, each made into a cell once. */
final class XlsTexts {
  private final @Nullable SSTRecord table;
  private final @Nullable RawCell[] made;

  XlsTexts(@Nullable SSTRecord table) {
    this.table = table;
    made = new RawCell[table == null ? 0 : table.getNumUniqueStrings()];
  }

  /** The cell of a text; a fault where the workbook has no such text. */
  RawCell at(int index) {
    SSTRecord from = table;
    if (from == null || index < 0 || index >= made.length) {
      return new RawCell.Fault("#TEXT?");
    }
    RawCell cell = made[index];
    if (cell == null) {
      cell = RawCell.text(String.valueOf(from.getString(index).getString()));
      made[index] = cell;
    }
    return cell;
  }
}
