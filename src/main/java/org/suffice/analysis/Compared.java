package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** Sets the numbers of two dates beside each other and adds what changed from the one to the other. */
final class Compared {
  private final Table table;
  private final LocalDate asAt;
  private final LocalDate with;

  private Compared(Table table, LocalDate asAt, LocalDate with) {
    this.table = table;
    this.asAt = asAt;
    this.with = with;
  }

  /**
   * The table with a column of differences for every measure in it ({@code children-change}): the number at a date less
   * that at the date it is compared with, so a fall is negative.
   *
   * @param table a table of both dates; one that says itself what changed between them stays as it is
   */
  static Table of(Table table, LocalDate asAt, LocalDate with) {
    if (table.asAt().size() != 2) {
      throw new SufficeException(
          "compare-not-dates", "\"" + table.title() + "\" is not counted at dates, so two dates cannot be compared.");
    }
    if (table.columns().stream().noneMatch(c -> asAt.equals(c.date()))) {
      return table; // it sets its first and last date side by side itself
    }
    return new Compared(table, asAt, with).table();
  }

  private Table table() {
    var columns = new ArrayList<>(table.columns());
    List<Column> counted = table.columns().stream().filter(c -> asAt.equals(c.date())).toList();
    counted.forEach(c -> columns.add(change(c)));
    var rows =
        table.rows().stream()
            .map(
                r -> {
                  var cells = new ArrayList<>(r.cells());
                  counted.forEach(c -> cells.add(change(r, c)));
                  return new Row(r.id(), r.label(), r.group(), r.kind(), cells);
                })
            .toList();
    String said =
        " Changes are the numbers at " + Numbers.date(asAt) + " less those at " + Numbers.date(with) + ".";
    return new Table(
        table.id(), table.title(), table.definition() + said, table.source(), table.asAt(), table.from(), table.to(),
        table.where(), table.extracted(), table.profile(), table.rowHeading(), columns, rows, table.notes(), chart());
  }

  private Column change(Column c) {
    String label =
        c.label().replace(", " + Numbers.date(asAt), "")
            + ", change from " + Numbers.date(with) + " to " + Numbers.date(asAt);
    return new Column(measure(c) + "-change", label, c.unit(), null, null, c.decimals());
  }

  private static String measure(Column c) {
    return c.id().substring(0, c.id().lastIndexOf('@'));
  }

  private Cell change(Row row, Column c) {
    Cell now = cell(row, c.id());
    Cell then = cell(row, measure(c) + "@" + with);
    Double a = now.value();
    Double b = then.value();
    if (a == null || b == null) {
      return Cell.missing(flag(now, then));
    }
    double unit = Math.pow(10, c.decimals());
    // What is printed must add up: 76.6 less 75.9 is 0.7, whatever the digits behind.
    return Cell.number((Math.round(a * unit) - Math.round(b * unit)) / unit);
  }

  private static String flag(Cell now, Cell then) {
    @Nullable String own = now.flag() == null ? then.flag() : now.flag();
    return own == null ? Numbers.NOT_APPLICABLE : own;
  }

  private Cell cell(Row row, String columnId) {
    return table.cell(row.id(), columnId);
  }

  /** Both dates are bars side by side, neither a line of two points nor one date alone; changes are not drawn. */
  private ChartHint chart() {
    ChartHint hint = table.chart();
    if (hint.kind() == ChartHint.Kind.NONE) {
      return hint;
    }
    List<String> measures = hint.columns().stream().map(id -> id.split("@", 2)[0]).toList();
    List<String> drawn =
        table.columns().stream().filter(c -> measures.isEmpty() || measures.contains(measure(c))).map(Column::id).toList();
    return new ChartHint(ChartHint.Kind.BARS, hint.rows(), drawn);
  }
}
