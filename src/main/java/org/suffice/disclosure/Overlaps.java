package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * What a reader knows of tables whose lines overlap. A child may have several needs, so the lines of needs do not add up;
 * but each need and the children without it do, all needs together are at least the children with any, and those hard to
 * find are some of all. These become sums with a part that nobody prints, which must not be found out either.
 */
final class Overlaps implements Ties {
  /** The table of needs: its lines overlap, and its first columns are each a part of the last. */
  static final String NEEDS = "hard-to-find-needs";
  private static final String HARD = "hard-to-find";
  private static final String RECORDED = "hard-to-find-recorded";
  private static final String ALL = "children";
  private static final String NONE = "none";
  private static final String UNKNOWN = "not-recorded";
  private static final String TOTAL = "total";

  /** The table of outcomes: displaced are those of the fostering rows that ended in a children's home, printed again. */
  static final String OUTCOMES = "search-outcomes";
  private static final String DISPLACED = "displaced";
  private static final String HOME = "obtained-childrens-home";

  private final Table table;
  private final CountedColumns columns;

  Overlaps(Table table, CountedColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The other cell of the table that prints the same children or requests. */
  @Override
  public @Nullable Again again(Row row, int column) {
    String base = columns.base(column);
    int value = CountedColumns.value(row, column);
    if (table.id().equals(NEEDS) && base.equals(RECORDED) && !row.id().equals(UNKNOWN) && !row.id().equals(TOTAL)) {
      return new Again(row.id(), HARD, null);
    }
    int home = column(HOME, column);
    if (!table.id().equals(OUTCOMES) || !base.equals(DISPLACED) || home < 0) {
      return null;
    }
    if (row.kind() != Row.Kind.TOTAL) {
      return counted(row, home) && CountedColumns.value(row, home) == value ? new Again(row.id(), HOME, null) : null;
    }
    return table.rows().stream()
        .filter(r -> r.kind() == Row.Kind.SUBTOTAL && counted(r, home) && CountedColumns.value(r, home) == value && counted(r, column) && CountedColumns.value(r, column) == value)
        .findFirst()
        .map(r -> new Again(r.id(), HOME, null))
        .orElse(null);
  }

  @Override
  public boolean tellsOfAsides() {
    return table.id().equals(NEEDS);
  }

  @Override
  public void add(Known known) {
    if (!table.id().equals(NEEDS)) {
      return;
    }
    for (int c = 0; c < table.columns().size(); c++) {
      if (columns.counts(c)) {
        needs(known, c);
        recorded(known, c);
        int all = columns.base(c).equals(HARD) ? column(ALL, c) : -1;
        for (Row row : table.rows()) {
          if (all >= 0 && counted(row, c) && counted(row, all)) {
            apart(known, all, row.id(), HARD, known.at(row, c), CountedColumns.value(row, c), known.at(row, all), CountedColumns.value(row, all));
          }
        }
      }
    }
  }

  private void needs(Known known, int column) {
    Row total = row(TOTAL, column).orElse(null);
    if (total == null) {
      return;
    }
    int without = 0;
    List<Integer> parts = new ArrayList<>();
    for (String id : List.of(NONE, UNKNOWN)) {
      Row row = row(id, column).orElse(null);
      if (row != null) {
        without += CountedColumns.value(row, column);
        parts.add(known.at(row, column));
      }
    }
    int any = CountedColumns.value(total, column) - without;
    int with = known.made(column, "any need", "any need", any);
    parts.add(with);
    known.sum(parts, known.at(total, column));
    List<Integer> tops = new ArrayList<>();
    int sum = 0;
    for (Row row : table.rows()) {
      if (row.kind() == Row.Kind.TOTAL || row.id().equals(NONE) || row.id().equals(UNKNOWN) || !counted(row, column)) {
        continue;
      }
      int value = CountedColumns.value(row, column);
      Optional<Row> parent = row.group() == null ? Optional.empty() : row(row.group(), column);
      int whole = parent.map(p -> known.at(p, column)).orElse(with);
      apart(known, column, row.id(), "of", known.at(row, column), value, whole, parent.map(p -> CountedColumns.value(p, column)).orElse(any));
      if (parent.isEmpty()) {
        tops.add(known.at(row, column));
        sum += value;
      }
    }
    if (!tops.isEmpty() && sum >= any) {
      int all = known.made(column, "all needs", "all needs", sum);
      known.sum(tops, all);
      known.sum(List.of(with, known.made(column, "more than one need", "more than one need", sum - any)), all);
    }
  }

  /** Those of whom needs are recorded, whom shares are of, and those of whom none are. */
  private void recorded(Known known, int column) {
    int recorded = columns.base(column).equals(HARD) ? column(RECORDED, column) : -1;
    Row total = row(TOTAL, column).orElse(null);
    Row unknown = row(UNKNOWN, column).orElse(null);
    if (recorded >= 0 && total != null && unknown != null && counted(total, recorded)
        && CountedColumns.value(total, recorded) + CountedColumns.value(unknown, column) == CountedColumns.value(total, column)) {
      known.sum(List.of(known.at(total, recorded), known.at(unknown, column)), known.at(total, column));
    }
  }

  /** A part of a whole and what is left of it, which nobody prints. */
  private static void apart(Known known, int column, String row, String name, int part, int value, int whole, int of) {
    if (part != whole && of >= value) {
      known.sum(List.of(part, known.made(column, row, "not " + name, of - value)), whole);
    }
  }

  private Optional<Row> row(String id, int column) {
    return table.row(id).filter(r -> counted(r, column));
  }

  private static boolean counted(Row row, int column) {
    return row.cells().get(column).value() != null;
  }

  /** The column of a base at the date of another; -1 where there is none. */
  private int column(String base, int beside) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (columns.base(c).equals(base) && columns.counts(c) && columns.when(c).equals(columns.when(beside))) {
        return c;
      }
    }
    return -1;
  }
}
