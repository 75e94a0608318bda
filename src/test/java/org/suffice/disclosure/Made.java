package org.suffice.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Tables made for these tests: rows by columns with totals of both. */
final class Made {
  static final LocalDate DAY = LocalDate.of(2017, 7, 31);

  private Made() {}

  /** Children by row and by column, with a column of all and a row of totals; one column alone has no parts. */
  static Table table(String id, int[][] inner) {
    return table(id, inner, new int[0][]);
  }

  /**
   * The same in groups of rows.
   *
   * @param groups row numbers of each group; none for a table without groups
   */
  static Table table(String id, int[][] inner, int[][] groups) {
    int wide = inner[0].length;
    List<Column> columns = new ArrayList<>();
    columns.add(column("children"));
    for (int c = 0; wide > 1 && c < wide; c++) {
      columns.add(column("children:" + (char) ('a' + c)));
    }
    int[] total = new int[wide];
    for (int[] row : inner) {
      Arrays.setAll(total, c -> total[c] + row[c]);
    }
    List<Row> rows = new ArrayList<>();
    for (int g = 0; g < groups.length; g++) {
      int[] sum = new int[wide];
      for (int r : groups[g]) {
        Arrays.setAll(sum, c -> sum[c] + inner[r][c]);
      }
      rows.add(row(id + "group" + g, id + "group" + g, Row.Kind.SUBTOTAL, sum, total));
      for (int r : groups[g]) {
        rows.add(row(id + r, id + "group" + g, Row.Kind.PART, inner[r], total));
      }
    }
    for (int r = 0; groups.length == 0 && r < inner.length; r++) {
      rows.add(row(id + r, null, Row.Kind.PART, inner[r], total));
    }
    rows.add(row("total", null, Row.Kind.TOTAL, total, total));
    return of(id, columns, rows);
  }

  static Table of(String id, List<Column> columns, List<Row> rows) {
    return new Table(
        id, "Table " + id, "Definition.", "Source.", List.of(DAY), null, null, List.of(), DAY, Table.WORKING_COPY, "Row", columns,
        rows, List.of(), ChartHint.none());
  }

  static Column column(String id) {
    return new Column(id, id, Unit.CHILDREN, DAY, "of all", 0);
  }

  private static Row row(String id, String group, Row.Kind kind, int[] values, int[] total) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.share(Arrays.stream(values).sum(), Arrays.stream(total).sum()));
    for (int c = 0; values.length > 1 && c < values.length; c++) {
      cells.add(Cell.share(values[c], total[c]));
    }
    return new Row(id, "Label " + id, group, kind, cells);
  }
}
