package org.suffice.chart;

import java.time.LocalDate;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;

/** What is said on hover: the row, the date, the number and its share. */
final class Tips {
  private Tips() {}

  /** "Fostering, 31 July 2017: 1,184 (62.6% of all children)". */
  static String of(Selection drawn, CellRef ref) {
    Row row = drawn.rows().stream().filter(r -> r.id().equals(ref.rowId())).findFirst().orElseThrow();
    Column column = drawn.columns().stream().filter(c -> c.id().equals(ref.columnId())).findFirst().orElseThrow();
    Cell cell = drawn.cell(row, column);
    Double value = cell.value();
    String number = value == null ? "no number" : Numbers.number(value, column.decimals());
    String share = cell.shareRounded(drawn.table().shareDecimals()) == null || column.shareOf() == null
        ? ""
        : " (" + cell.shareRounded(drawn.table().shareDecimals()) + "% " + column.shareOf() + ")";
    LocalDate date = column.date();
    String what = date == null ? Words.measure(column) : Numbers.date(date);
    return row.label() + ", " + what + ": " + number + share;
  }
}
