package org.suffice.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * What of a table is drawn, and as what: the one place that reads the hint, so that chart, words and values
 * read back cannot part.
 *
 * @param percent shares are drawn, because they were asked for and the table has them
 * @param rows drawn, in order
 * @param columns drawn, in order, all of one unit
 */
record Selection(Table table, Form form, boolean percent, List<Row> rows, List<Column> columns) {

  /** What is drawn of the table; empty where nothing can be, and where there is nothing but 0 of 0. */
  static Optional<Selection> of(Table table, boolean percentAsked) {
    List<Row> rows = rowsOf(table);
    List<Column> all = columnsOf(table);
    if (table.chart().kind() == ChartHint.Kind.NONE || rows.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    boolean percent = percentAsked && all.stream().anyMatch(c -> hasShares(table, rows, c));
    List<Column> columns = percent ? shares(table, rows, all) : all;
    Form form = formOf(table.chart().kind(), rows, columns);
    Selection whole = new Selection(table, form, percent, rows, kept(form, columns));
    boolean anything =
        rows.stream().anyMatch(r -> whole.columns.stream().anyMatch(c -> whole.value(r, c) != null && !ofNobody(whole.cell(r, c))));
    return anything ? Optional.of(whole) : Optional.empty();
  }

  /** The same with bars from the largest to the smallest; series over time, and rows with an order of their own, keep it. */
  Selection byValue() {
    if (!sortable()) {
      return this;
    }
    Column first = columns.getFirst();
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble((Row r) -> -Objects.requireNonNullElse(value(r, first), -1.0)));
    return new Selection(table, form, percent, sorted, columns);
  }

  /** Whether another order of its rows can be chosen. */
  boolean sortable() {
    return form != Form.LINES && form != Form.STACK_OVER_TIME && rows.size() > 1 && !overMonths() && !OwnOrder.of(rows);
  }

  /** The number drawn for a cell, unrounded; null where the table has none there. */
  @Nullable Double value(Row row, Column column) {
    Cell cell = cell(row, column);
    boolean share = percent && sharable(column) && (cell.value() != null || cell.flag() == null);
    return share ? cell.sharePercent() : cell.value();
  }

  /** The cell at a row and column. */
  Cell cell(Row row, Column column) {
    return row.cells().get(table.columns().indexOf(column));
  }

  /** Decimals of what is drawn: shares have one. */
  int decimals() {
    return percent ? table.shareDecimals() : columns.stream().mapToInt(Column::decimals).max().orElse(0);
  }

  /** Whether what is drawn is in per cent. */
  boolean inPercent() {
    return percent || unit() == Unit.PERCENT;
  }

  /** The unit of the table's numbers. */
  Unit unit() {
    return columns.getFirst().unit();
  }

  /** The drawn dates, distinct and in order. */
  List<LocalDate> dates() {
    return datesOf(columns);
  }

  /** Whether the rows are months or quarters. */
  boolean overMonths() {
    return Periods.all(rows);
  }

  /** Whether what is drawn is the share that a part has of its own row. */
  boolean partAlone() {
    return percent && table.chart().kind() == ChartHint.Kind.PART_OF_BAR;
  }

  /** The measure's id of a column, without its date and its part of a breakdown. */
  static String measure(Column column) {
    return column.id().split("[@:]", 2)[0];
  }

  private static List<Row> rowsOf(Table table) {
    if (!table.chart().rows().isEmpty()) {
      return table.chart().rows().stream().flatMap(id -> table.row(id).stream()).toList();
    }
    List<Row> parts = table.rows().stream().filter(r -> r.kind() == Row.Kind.PART).toList();
    return parts.isEmpty() ? table.rows() : parts;
  }

  private static List<Column> columnsOf(Table table) {
    List<String> wanted = table.chart().columns();
    List<Column> numbers =
        table.columns().stream()
            .filter(c -> c.unit() != Unit.TEXT && c.unit() != Unit.DATE)
            .filter(c -> wanted.isEmpty() || wanted.contains(c.id()) || wanted.contains(measure(c)))
            .toList();
    return numbers.stream().filter(c -> c.unit() == numbers.getFirst().unit()).toList();
  }

  // as shares a part is drawn alone: its base is its own row, that of the whole bar is all rows
  private static List<Column> shares(Table table, List<Row> rows, List<Column> all) {
    // by measure, so that a date whose shares are all missing stays on the axis as a gap
    Set<String> sharing =
        all.stream().filter(c -> hasShares(table, rows, c)).map(Selection::measure).collect(Collectors.toSet());
    List<Column> with = all.stream().filter(c -> sharing.contains(measure(c))).toList();
    boolean part = table.chart().kind() == ChartHint.Kind.PART_OF_BAR && all.size() > 1 && with.contains(all.get(1));
    return part ? List.of(all.get(1)) : with;
  }

  private static Form formOf(ChartHint.Kind kind, List<Row> rows, List<Column> columns) {
    int dates = datesOf(columns).size();
    boolean months = rows.size() > 1 && Periods.all(rows);
    boolean oneMeasure = columns.stream().map(Selection::measure).distinct().count() == 1;
    return switch (kind) {
      case LINES -> months || dates > 1 ? Form.LINES : Form.BARS;
      case STACKED -> months || dates > 1 ? Form.STACK_OVER_TIME : columns.size() > 1 ? Form.STACKED_ROWS : Form.BARS;
      case PART_OF_BAR -> columns.size() > 1 ? Form.PART_OF_BAR : Form.BARS;
      // many dates side by side are a thicket of bars; a line is the honest picture
      case BARS -> oneMeasure && dates > 2 ? Form.LINES : Form.BARS;
      case NONE -> throw new IllegalArgumentException("A table without a chart has no form");
    };
  }

  private static List<Column> kept(Form form, List<Column> columns) {
    return switch (form) {
      case PART_OF_BAR -> columns.subList(0, 2);
      // parts of two wholes cannot share a stack
      case STACK_OVER_TIME ->
          datesOf(columns).isEmpty()
              ? columns
              : columns.stream().filter(c -> measure(c).equals(measure(columns.getFirst()))).toList();
      case LINES, STACKED_ROWS, BARS -> columns;
    };
  }

  // bars of 0 of 0 would be taken for true zeros where nothing is recorded, or nothing of that day is in the data
  private static boolean ofNobody(Cell cell) {
    Double value = cell.value();
    Double of = cell.of();
    boolean none = of == null ? Numbers.NOT_APPLICABLE.equals(cell.shareFlag()) : of == 0;
    return value != null && value == 0 && none;
  }

  private static boolean hasShares(Table table, List<Row> rows, Column column) {
    int at = table.columns().indexOf(column);
    return sharable(column) && rows.stream().anyMatch(r -> r.cells().get(at).sharePercent() != null);
  }

  private static boolean sharable(Column column) {
    return switch (column.unit()) {
      case CHILDREN, REQUESTS, CHILDREN_SOUGHT, PLACEMENTS, PLACES, HOMES, PROVIDERS, MOVES, REMANDS, NIGHTS -> true;
      case PERCENT, RATE, POUNDS, OWN, MEAN, DATE, TEXT -> false;
    };
  }

  private static List<LocalDate> datesOf(List<Column> columns) {
    return columns.stream().map(Column::date).filter(Objects::nonNull).distinct().sorted().toList();
  }
}
