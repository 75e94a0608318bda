package org.suffice.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * Which filters show only what a number counts. A filter is offered where it was tried and leaves the number as it is and
 * nothing beside it, so every measure has it without saying more than its rows.
 */
final class Narrowing {
  private static final Set<Unit> COUNTS =
      EnumSet.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.MOVES, Unit.REMANDS);
  private final Measure measure;
  private final Ask ask;
  private final Table table;

  private Narrowing(Measure measure, Ask ask) {
    this.measure = measure;
    this.ask = ask;
    this.table = measure.table(ask);
  }

  /** The filters of a cell: that of its row, and that of its column; empty where neither is one. */
  static List<Filter> of(Measure measure, Ask ask, String rowId, String columnId) {
    var narrowing = new Narrowing(measure, ask);
    Optional<Row> row = narrowing.table.row(rowId);
    Column column = narrowing.table.columns().stream().filter(c -> c.id().equals(columnId)).findFirst().orElse(null);
    if (row.isEmpty() || column == null || !COUNTS.contains(column.unit()) || !narrowing.counts(row.get(), column)) {
      return List.of();
    }
    var found = new ArrayList<Filter>();
    narrowing.ofRow(row.get(), column).ifPresent(found::add);
    narrowing.ofColumn(row.get(), column).filter(f -> found.stream().noneMatch(g -> g.key() == f.key())).ifPresent(found::add);
    return List.copyOf(found);
  }

  private Optional<Filter> ofRow(Row row, Column column) {
    if (row.kind() == Row.Kind.TOTAL) {
      return Optional.empty();
    }
    return keys().map(k -> new Filter(k, row.id())).filter(f -> only(f, row, column)).findFirst();
  }

  /** The part of a breakdown; else a column that stands for a value itself. */
  private Optional<Filter> ofColumn(Row row, Column column) {
    String id = column.id().split("@", 2)[0];
    FilterKey by = ask.question().by();
    int colon = id.indexOf(':');
    if (by != null && colon > 0) {
      return Optional.of(new Filter(by, id.substring(colon + 1)));
    }
    long columns = table.columns().stream().filter(c -> COUNTS.contains(c.unit())).map(c -> c.id().split("@", 2)[0]).distinct().count();
    if (columns < 2) {
      return Optional.empty();
    }
    return keys().map(k -> new Filter(k, id)).filter(f -> onlyColumn(f, row, column)).findFirst();
  }

  private java.util.stream.Stream<FilterKey> keys() {
    Set<FilterKey> taken = EnumSet.noneOf(FilterKey.class);
    ask.question().where().forEach(f -> taken.add(f.key()));
    return measure.info().filters().stream().filter(k -> !taken.contains(k));
  }

  private boolean counts(Row row, Column column) {
    Double value = cell(row, column).value();
    return value != null && value > 0;
  }

  private Cell cell(Row row, Column column) {
    return row.cells().get(table.columns().indexOf(column));
  }

  /** The row stays as it is, and of the other parts nothing is left but those that are parts of the row itself. */
  private boolean only(Filter filter, Row row, Column column) {
    Table narrowed = tried(filter);
    if (narrowed == null || !same(value(narrowed, row, column), value(table, row, column))) {
      return false;
    }
    for (Row other : table.rows()) {
      boolean inside = row.kind() == Row.Kind.SUBTOTAL && row.group() != null && row.group().equals(other.group());
      if (other.kind() == Row.Kind.PART && !other.id().equals(row.id()) && !inside && value(narrowed, other, column) > 0) {
        return false;
      }
    }
    return table.rows().stream().anyMatch(r -> r.kind() == Row.Kind.TOTAL)
        ? table.rows().stream().filter(r -> r.kind() == Row.Kind.TOTAL).allMatch(r -> same(value(narrowed, r, column), value(table, row, column)))
        : row.kind() == Row.Kind.PART;
  }

  /** The column stays as it is, and the other counts at its date are of it too. */
  private boolean onlyColumn(Filter filter, Row row, Column column) {
    Table narrowed = tried(filter);
    if (narrowed == null || !table.rows().stream().allMatch(r -> same(value(narrowed, r, column), value(table, r, column)))) {
      return false;
    }
    return table.columns().stream()
        .filter(c -> COUNTS.contains(c.unit()) && !c.equals(column) && java.util.Objects.equals(c.date(), column.date()))
        .allMatch(c -> value(narrowed, row, c) == 0);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 1e-9;
  }

  private static double value(Table of, Row row, Column column) {
    int at = -1;
    for (int i = 0; i < of.columns().size(); i++) {
      at = of.columns().get(i).id().equals(column.id()) ? i : at;
    }
    Row there = of.row(row.id()).orElse(null);
    Double value = there == null || at < 0 ? null : there.cells().get(at).value();
    return value == null ? 0 : value;
  }

  private @Nullable Table tried(Filter filter) {
    Question question = ask.question();
    var where = new ArrayList<>(question.where());
    where.add(filter);
    try {
      return measure.table(ask.asking(question.where(where)));
    } catch (SufficeException noSuchValue) {
      return null;
    }
  }
}
