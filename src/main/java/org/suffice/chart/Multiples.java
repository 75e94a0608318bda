package org.suffice.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * A table that is broken down, as small charts: one a part, all of the same rows in the same order. Side by side in one
 * chart its bars would be a thicket.
 */
final class Multiples {
  /** More small charts than this cannot be read. */
  static final int MOST = 12;

  private Multiples() {}

  /**
   * One small chart.
   *
   * @param label the part, in words
   */
  record One(String label, Selection drawn) {}

  /** Whether the table is broken down by columns. */
  static boolean are(Table table) {
    return table.chart().kind() != ChartHint.Kind.NONE && table.columns().stream().anyMatch(c -> part(c) != null && c.unit() != Unit.TEXT);
  }

  /** The small charts in the order of the table, at most twelve: those with the most; none where nothing is drawn. */
  static List<One> of(Table table, boolean percent, boolean byValue) {
    Table ordered = byValue ? byValue(table, percent) : table;
    Map<String, List<Column>> parts = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String part = part(column);
      if (part != null && wanted(table, column)) {
        parts.computeIfAbsent(part, k -> new ArrayList<>()).add(column);
      }
    }
    List<One> all = new ArrayList<>();
    parts.forEach((part, columns) -> Selection.of(only(ordered, columns), percent).ifPresent(s -> all.add(new One(label(table, columns.getFirst(), part), s))));
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    List<One> most = all.stream().sorted(Comparator.comparingDouble((One o) -> -sum(o.drawn()))).limit(MOST).toList();
    return all.stream().filter(most::contains).toList();
  }

  /** The table without its breakdown. */
  static Table unbroken(Table table) {
    return only(table, table.columns().stream().filter(c -> part(c) == null && wanted(table, c)).toList());
  }

  /** How many parts the table has. */
  static long parts(Table table) {
    return table.columns().stream().map(Multiples::part).filter(Objects::nonNull).distinct().count();
  }

  private static double sum(Selection drawn) {
    int last = drawn.columns().size() - 1;
    Column column = drawn.columns().get(last);
    return drawn.rows().stream().map(r -> drawn.cell(r, column).value()).mapToDouble(v -> v == null ? 0 : v).sum();
  }

  /** The part of a column; null where the column is of all. */
  private static @Nullable String part(Column column) {
    String id = column.id().split("@", 2)[0];
    int colon = id.indexOf(':');
    return colon < 0 ? null : id.substring(colon + 1);
  }

  private static boolean wanted(Table table, Column column) {
    List<String> hinted = table.chart().columns().stream().map(id -> id.split("[@:]", 2)[0]).toList();
    return hinted.isEmpty() || hinted.contains(Selection.measure(column));
  }

  private static Table byValue(Table table, boolean percent) {
    Optional<Selection> sorted = Selection.of(unbroken(table), percent).map(Selection::byValue);
    return sorted.map(s -> hinted(table, new ChartHint(table.chart().kind(), s.rows().stream().map(Row::id).toList(), table.chart().columns(), table.chart().focus()))).orElse(table);
  }

  /** The same rows with these columns only, which are called as those of all. */
  private static Table only(Table table, List<Column> columns) {
    List<Integer> at = columns.stream().map(table.columns()::indexOf).toList();
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<Cell> cells = at.stream().map(row.cells()::get).toList();
      rows.add(new Row(row.id(), row.label(), row.group(), row.kind(), cells));
    }
    List<Column> called = columns.stream().map(c -> new Column(c.id(), ofAll(table, c), c.unit(), c.date(), whole(table, c).map(Column::shareOf).orElse(c.shareOf()), c.decimals())).toList();
    ChartHint hint = new ChartHint(table.chart().kind(), table.chart().rows(), called.stream().map(Column::id).toList(), table.chart().focus());
    return hinted(with(table, called, rows), hint);
  }

  private static String ofAll(Table table, Column column) {
    return whole(table, column).map(Column::label).orElse(column.label());
  }

  private static Optional<Column> whole(Table table, Column column) {
    String id = column.id().replaceFirst(":[^@]*", "");
    return table.columns().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The part in words: what its column's label says more than that of all. */
  private static String label(Table table, Column column, String part) {
    String of = column.label();
    String all = ofAll(table, column);
    int more = of.length() - all.length() - 2;
    for (int i = 0; more > 0 && i <= all.length(); i++) {
      String between = of.substring(i, i + 2 + more);
      if (between.startsWith(", ") && (all.substring(0, i) + between + all.substring(i)).equals(of)) {
        return between.substring(2);
      }
    }
    return part;
  }

  private static Table hinted(Table t, ChartHint hint) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(),
        t.rows(), t.notes(), hint);
  }

  private static Table with(Table t, List<Column> columns, List<Row> rows) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), columns, rows,
        t.notes(), t.chart());
  }
}
