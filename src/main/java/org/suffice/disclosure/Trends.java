package org.suffice.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Requests of each month, quarter or year in a row of its own: the number is that of all requests in the column that another table
 * has of the same months, so what is hidden in one must not stand in the other.
 */
final class Trends implements Ties {
  static final String ID = "hard-to-find-trend";
  private static final String TOTAL = "total";
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final int APRIL = 4;

  private final Table table;
  private final CountedColumns columns;

  Trends(Table table, CountedColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  @Override
  public @Nullable Again again(Row row, int column) {
    List<Row> rows = table.rows().stream().filter(r -> r.kind() == Row.Kind.PART).toList();
    int at = rows.indexOf(row);
    LocalDate from = table.from();
    LocalDate to = table.to();
    if (at < 0 || from == null || to == null) {
      return null;
    }
    int months = months(rows, from, to);
    LocalDate first = LocalDate.of(from.getYear(), from.getMonthValue(), 1);
    first = first.minusMonths(months == YEAR ? Math.floorMod(from.getMonthValue() - APRIL, YEAR) : (from.getMonthValue() - 1) % months);
    LocalDate begin = first.plusMonths((long) months * at);
    LocalDate end = begin.plusMonths(months).minusDays(1);
    return new Again(TOTAL, columns.base(column), (begin.isBefore(from) ? from : begin) + " to " + (end.isAfter(to) ? to : end));
  }

  /** How many months a row has. The year 2011-12 is called as December 2011 is, but only where both are cut to the same days. */
  private static int months(List<Row> rows, LocalDate from, LocalDate to) {
    if (rows.getFirst().id().contains("Q")) {
      return QUARTER;
    }
    int between = (to.getYear() - from.getYear()) * YEAR + to.getMonthValue() - from.getMonthValue() + 1;
    return rows.size() == between ? 1 : YEAR;
  }
}
