package org.suffice.ui.widgets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** One cell of a table in a sentence: whose number, when, and what it is a share of. */
public final class CellWords {
  private CellWords() {}

  /** The same with how many of them were selected elsewhere; nothing more where none were. */
  static String of(Table table, @Nullable Table part, String rowId, String columnId) {
    String words = of(table, rowId, columnId);
    String some = TableShape.part(part, rowId, columnId);
    return some.isEmpty() ? words : words + Words.of("part.says", some);
  }

  /** "Fostering, 31 July 2017: 1,184 (62.6% of all children)". */
  public static String of(Table table, String rowId, String columnId) {
    Row row = table.row(rowId).orElseThrow();
    Column column = table.columns().stream().filter(c -> c.id().equals(columnId)).findFirst().orElseThrow();
    Cell cell = table.cell(rowId, columnId);
    LocalDate date = column.date();
    String heading = date != null && column.label().contains(DateWords.of(date)) ? DateWords.of(date) : column.label();
    String share = Numbers.share(cell);
    String of = column.shareOf() == null ? "" : " " + column.shareOf();
    return row.label() + ", " + heading + ": " + PrintedColumn.text(table, row, table.columns().indexOf(column)) + (share.isEmpty() ? "" : " (" + share + of + ")");
  }
}
