package org.suffice.export.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** A table as sentences read it: at one of its dates, with what changed since another where it has that. Numbers as printed. */
final class Reading {
  private static final String CHANGE = "-change";

  private final Table table;
  private final @Nullable LocalDate now;

  /**
   * A table read at a date.
   *
   * @param now its date that the sentences are about; null for a table of a period or of one date
   */
  Reading(Table table, @Nullable LocalDate now) {
    this.table = table;
    this.now = now;
  }

  Table table() {
    return table;
  }

  /** "At 31 July 2017", "In the 12 months to 31 July 2017", "From 20 February 2017 to 31 July 2017"; "" where it has no date. */
  String when() {
    LocalDate from = table.from();
    LocalDate to = table.to();
    LocalDate at = now != null ? now : table.asAt().size() == 1 ? table.asAt().getFirst() : null;
    if (from != null && to != null) {
      boolean year = from.equals(to.plusDays(1).minusYears(1)) || from.equals(to.minusYears(1).plusDays(1));
      return year ? "In the 12 months to " + Numbers.date(to) : "From " + Numbers.date(from) + " to " + Numbers.date(to);
    }
    return at == null ? "" : (overMonths() ? "In the 12 months to " : "At ") + Numbers.date(at);
  }

  // A flow at two dates has no one period; its titles say what its columns are of.
  private boolean overMonths() {
    return table.title().contains("12 months to ");
  }

  /** The date that it is compared with; null where it is not compared. */
  @Nullable LocalDate compared() {
    boolean changes = table.columns().stream().anyMatch(c -> c.id().endsWith(CHANGE));
    return changes ? table.asAt().stream().filter(d -> !d.equals(now)).findFirst().orElse(null) : null;
  }

  /** The column of a measure at the date. */
  Optional<Column> column(String base) {
    String dated = base + "@" + now;
    return table.columns().stream().filter(c -> c.id().equals(base) || c.id().equals(dated)).findFirst();
  }

  /** The first column that counts something. */
  Optional<Column> firstCounted() {
    return table.columns().stream()
        .filter(c -> c.unit() != Unit.TEXT && c.unit() != Unit.DATE && c.unit() != Unit.OWN && c.unit() != Unit.MEAN && !c.id().endsWith(CHANGE))
        .filter(c -> !c.id().contains("@") || c.id().endsWith("@" + now))
        .findFirst();
  }

  List<Row> rows() {
    return table.rows();
  }

  Optional<Row> total() {
    return table.rows().stream().filter(r -> r.kind() == Row.Kind.TOTAL).findFirst();
  }

  /** A number as printed, without marks; null where none is shown. */
  @Nullable BigDecimal number(Row row, Column column) {
    return Numbers.value(cell(row, column), column);
  }

  /** The share as printed, "62.6%"; empty where none is shown. */
  String share(Row row, Column column) {
    Cell cell = cell(row, column);
    return column.shareOf() == null || cell.value() == null ? "" : Numbers.share(cell, table.shareDecimals());
  }

  /** What changed since the date it is compared with, as printed; null where none is shown. */
  @Nullable BigDecimal change(Row row, String base) {
    return table.columns().stream().filter(c -> c.id().equals(base + CHANGE)).findFirst().map(c -> number(row, c)).orElse(null);
  }

  private Cell cell(Row row, Column column) {
    return row.cells().get(table.columns().indexOf(column));
  }

  /** A column's id without its date. */
  static String base(Column column) {
    return column.id().split("@", 2)[0];
  }
}
