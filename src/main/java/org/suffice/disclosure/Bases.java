package org.suffice.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * What the shares of a table are of, which is printed beside them: a count of the table itself, one that another table prints (all
 * children of an age, of whom some are in section 20), or one of its own, tied to what it comes from.
 */
final class Bases {
  private static final String TOTAL = "total";
  /** How a base that no cell prints is called, as are bases of measures that say themselves what theirs come from. */
  static final String OF = "of";

  private final Table table;
  private final CountedColumns columns;
  private final Counts.OneTable counts;

  Bases(Table table, CountedColumns columns, Counts.OneTable counts) {
    this.table = table;
    this.columns = columns;
    this.counts = counts;
  }

  void add() {
    for (int c = 0; c < table.columns().size(); c++) {
      if (columns.counts(c)) {
        add(c);
      }
    }
  }

  private void add(int column) {
    List<Row> rows = table.rows().stream().filter(r -> of(r, column) > 0).toList();
    int beside = beside(column).filter(c -> isOf(rows, column, c)).findFirst().orElse(-1);
    boolean one = rows.stream().filter(r -> r.kind() != Row.Kind.ASIDE).map(r -> of(r, column)).distinct().count() == 1;
    Map<String, Integer> own = new HashMap<>();
    for (Row row : rows) {
      counts.base(row, column, beside >= 0 ? counts.at(row, beside) : one && row.kind() != Row.Kind.ASIDE ? ofAll(row, column) : ofOne(row, column, own));
    }
    addUp(column, own);
    open(rows, column);
  }

  /** Of homes that anybody may know of no more can be in use than there are. */
  private void open(List<Row> rows, int column) {
    for (int c = 0; c < table.columns().size(); c++) {
      int all = c;
      if (columns.open(c) && columns.when(c).equals(columns.when(column)) && !rows.isEmpty() && rows.stream().allMatch(r -> Double.valueOf(of(r, column)).equals(r.cells().get(all).value()))) {
        rows.forEach(r -> counts.knows(counts.at(r, column), new Count.Known(new Bounds(0, of(r, column)), false, null)));
      }
    }
  }

  /** What a cell's share is of; 0 where it has none. */
  private static int of(Row row, int column) {
    Cell cell = row.cells().get(column);
    Double of = cell.of();
    return of == null || cell.value() == null ? 0 : of.intValue();
  }

  /** Whether all shares of a column are of the numbers in another. */
  private boolean isOf(List<Row> rows, int column, int other) {
    return !rows.isEmpty() && rows.stream().allMatch(r -> counts.has(r, other) && CountedColumns.value(r, other) == of(r, column));
  }

  /** What the shares of all lines of the sum are of: the total here or elsewhere, a line, or what no cell prints. */
  private int ofAll(Row row, int column) {
    int base = of(row, column);
    return Stream.of(line(column, base, r -> r.kind() == Row.Kind.TOTAL), elsewhere(row, column, TOTAL), line(column, base, r -> r.kind() != Row.Kind.PART))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> made(row, column, OF));
  }

  /** What the share of one line is of, which those of others need not be. */
  private int ofOne(Row row, int column, Map<String, Integer> own) {
    int base = of(row, column);
    Optional<Integer> here =
        elsewhere(row, column, row.id())
            .or(() -> line(column, base, r -> r.kind() == Row.Kind.TOTAL && row.kind() != Row.Kind.PART))
            .or(() -> line(column, base, r -> r.kind() == Row.Kind.SUBTOTAL && r.group() != null && r.group().equals(row.group())))
            .or(() -> beside(column).filter(c -> counts.has(row, c) && CountedColumns.value(row, c) == base).findFirst().map(c -> counts.at(row, c)));
    int found = here.or(() -> elsewhere(row, column, TOTAL)).orElseGet(() -> alone(row, column));
    own.put(row.id(), found);
    return found;
  }

  /** One that no cell is known to print; it may be a line of the table, or as many by chance, and is taken as that one. */
  private int alone(Row row, int column) {
    if (row.kind() == Row.Kind.PART && CountedColumns.value(row, column) == of(row, column)) {
      return counts.at(row, column); // all of them
    }
    boolean several = table.rows().stream().anyMatch(r -> !r.id().equals(row.id()) && of(r, column) == of(row, column));
    // lines of several tables whose shares are of as many are not of the same for that
    int made = made(row, column, row.kind() != Row.Kind.PART ? OF : several ? OF + " in " + table.id() : row.id());
    Optional<Integer> line = line(column, of(row, column), r -> r.kind() != Row.Kind.PART);
    if (line.isPresent() && !line.get().equals(made)) {
      counts.sum(List.of(line.get()), made);
    }
    counts.inSharesOnly(made);
    return made;
  }

  /** The other columns that count at the same time, of the same part of a breakdown. */
  private Stream<Integer> beside(int column) {
    return columns.beside(column).stream().filter(c -> c != column && part(c).equals(part(column)));
  }

  private String part(int column) {
    String base = columns.base(column);
    int at = base.indexOf(':');
    return at < 0 ? "" : base.substring(at);
  }

  /** A line of the table that has as many in a column. */
  private Optional<Integer> line(int column, int base, Predicate<Row> which) {
    return table.rows().stream().filter(r -> which.test(r) && counts.has(r, column) && CountedColumns.value(r, column) == base).findFirst().map(r -> counts.at(r, column));
  }

  /** A cell of another table that prints it, in the row of that name. */
  private Optional<Integer> elsewhere(Row row, int column, String name) {
    Integer known = counts.known(column, name, of(row, column));
    return Optional.ofNullable(known).filter(k -> counts.count(k).printed() && !(counts.has(row, column) && k == counts.at(row, column)));
  }

  /** A count that shares alone print, with what it comes from. */
  private int made(Row row, int column, String name) {
    int base = of(row, column);
    int made = counts.inShares(column, name, base);
    List<Integer> across = columns.beside(column).stream().filter(c -> counts.has(row, c)).toList();
    boolean adds = across.size() > 1 && across.stream().mapToInt(c -> CountedColumns.value(row, c)).sum() == base;
    if (adds) {
      counts.sum(across.stream().map(c -> counts.at(row, c)).toList(), made);
    }
    if (less(column, row, made) || adds) {
      counts.inSharesOnly(made);
    }
    return made;
  }

  /** A whole less another count of the same time: "all but those placed with parents"; whether there is one. */
  private boolean less(int column, Row row, int made) {
    List<Integer> totals = counts.inColumn(column).stream().filter(t -> counts.count(t).key().row().equals(TOTAL)).toList();
    boolean named = false;
    for (int whole : totals) {
      for (int other : left(column, whole, made)) {
        if (Identities.isWithout(row.id(), counts.count(other).key().row())) {
          counts.sum(List.of(made, other), whole);
          named = true;
        }
      }
    }
    if (!named && !totals.isEmpty()) {
      int largest = totals.stream().max(Comparator.comparingInt(counts::value)).orElseThrow();
      Optional<Integer> other = left(column, largest, made).stream().findFirst();
      other.ifPresent(o -> counts.sum(List.of(made, o), largest));
      named = other.isPresent();
    }
    return named;
  }

  /** Printed counts of the same time that are as many as one leaves of a whole. */
  private List<Integer> left(int column, int whole, int made) {
    int rest = counts.value(whole) - counts.value(made);
    return counts.inColumn(column).stream().filter(r -> r != made && rest > 0 && counts.value(r) == rest && counts.count(r).printed()).toList();
  }

  /** Where each row has a base of its own they add up as the rows do, and each may be a part of the number beside it. */
  private void addUp(int column, Map<String, Integer> own) {
    List<Row> rows = table.rows().stream().filter(r -> own.containsKey(r.id())).toList();
    if (rows.stream().map(r -> own.get(r.id())).distinct().count() < 2) {
      return;
    }
    for (RowSum sum : RowSum.of(rows)) {
      List<Integer> parts = sum.parts().stream().map(r -> at(own, r)).toList();
      if (!parts.isEmpty() && parts.stream().mapToInt(counts::value).sum() == counts.value(at(own, sum.whole()))) {
        counts.sum(parts, at(own, sum.whole()));
      }
    }
    beside(column)
        .filter(c -> rows.stream().allMatch(r -> counts.has(r, c) && CountedColumns.value(r, c) >= counts.value(at(own, r))))
        .findFirst()
        .ifPresent(whole -> rows.forEach(r -> leaves(r, whole, at(own, r))));
  }

  private static int at(Map<String, Integer> own, Row row) {
    return Objects.requireNonNull(own.get(row.id()));
  }

  /** What a base leaves of the number beside it, which nobody prints: places whose use is not recorded, of all. */
  private void leaves(Row row, int whole, int base) {
    int left = CountedColumns.value(row, whole) - counts.value(base);
    counts.sum(left == 0 ? List.of(base) : List.of(base, counts.made(whole, row.id(), "beyond", left)), counts.at(row, whole));
  }
}
