package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.FilterWords;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** Every count that some tables print and every sum that ties them together, across all of the tables. */
final class Counts {
  private static final double SUBTOTAL = 50;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final List<Count> counts = new ArrayList<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Map<Count.Key, Integer> numbers = new HashMap<>();
  private final Map<Count.Place, Integer> values = new HashMap<>();
  private final Map<Count.Place, Integer> bases = new HashMap<>();

  private Counts() {}

  /** The counts of some tables that are published together. */
  static Counts of(List<Table> tables) {
    var all = new Counts();
    List<OneTable> each = IntStream.range(0, tables.size()).mapToObj(t -> all.new OneTable(t, tables.get(t))).toList();
    each.forEach(OneTable::read);
    each.forEach(OneTable::bases);
    return all;
  }

  List<Count> all() {
    return counts;
  }

  List<Sum> sums() {
    return List.copyOf(sums);
  }

  /** The count that a cell prints; null where it prints none. */
  @Nullable Integer valueAt(Count.Place place) {
    return values.get(place);
  }

  /** The count that a cell's share is of; null where it has none. */
  @Nullable Integer baseAt(Count.Place place) {
    return bases.get(place);
  }

  private int number(Count.Key key, boolean printed, int table, Count.@Nullable Place where, double cost) {
    Integer known = numbers.get(key);
    if (known == null) {
      counts.add(new Count(key, key.value(), printed, table, where, cost));
      numbers.put(key, counts.size() - 1);
      return counts.size() - 1;
    }
    Count there = counts.get(known);
    Count.@Nullable Place place = there.where() == null ? where : there.where();
    counts.set(known, new Count(key, key.value(), printed || there.printed(), there.table(), place, Math.max(there.cost(), cost)));
    return known;
  }

  /** One table's counts and sums. */
  private final class OneTable implements Overlaps.Known {
    private final int number;
    private final Table table;
    private final CountedColumns columns;
    private final Overlaps overlaps;
    private final String where;

    OneTable(int number, Table table) {
      this.number = number;
      this.table = table;
      this.columns = new CountedColumns(table);
      this.overlaps = new Overlaps(table, columns);
      this.where = FilterWords.of(table.where());
    }

    void read() {
      List<CountedColumns.Parts> parts = columns.parts();
      Map<Integer, Boolean> trees = new HashMap<>();
      for (int c = 0; c < table.columns().size(); c++) {
        if (columns.counts(c)) {
          int column = c;
          boolean part = parts.stream().anyMatch(p -> p.complete() && p.parts().contains(column));
          table.rows().forEach(r -> value(r, column, part));
          boolean tree = down(c);
          trees.put(c, tree);
        }
      }
      parts.forEach(p -> across(p, trees.getOrDefault(p.whole(), false)));
      overlaps.add(this);
    }

    @Override
    public int made(int column, String row, String name, int value) {
      return number(key(column, row, name + " of " + columns.base(column) + " " + number, value), false, number, null, NEVER);
    }

    @Override
    public void sum(List<Integer> parts, int whole) {
      // what is printed again, as a total of one line is, adds nothing
      if (!parts.contains(whole)) {
        sums.add(new Sum(parts, whole));
      }
    }

    void bases() {
      for (int c = 0; c < table.columns().size(); c++) {
        if (columns.counts(c)) {
          int column = c;
          table.rows().forEach(r -> base(r, column));
        }
      }
    }

    private Count.Place place(Row row, int column) {
      return new Count.Place(number, row.id(), table.columns().get(column).id());
    }

    private Count.Key key(int column, String row, String base, int value) {
      String what = table.columns().get(column).unit().id() + "|" + where;
      return new Count.Key(what, columns.when(column), row, base, value);
    }

    private void value(Row row, int column, boolean part) {
      if (row.cells().get(column).value() != null) {
        int value = CountedColumns.value(row, column);
        double cost = value == 0 ? NEVER : 1 + Math.log(value) / 2;
        cost +=
            switch (row.kind()) {
              case PART -> 0;
              case ASIDE -> 1;
              case SUBTOTAL -> SUBTOTAL;
              case TOTAL -> part ? SUBTOTAL : NEVER;
            };
        Count.Place place = place(row, column);
        Overlaps.Again again = overlaps.again(row, column);
        values.put(place, number(key(column, again.row(), again.column(), value), true, number, place, cost));
      }
    }

    @Override
    public int at(Row row, int column) {
      return Objects.requireNonNull(values.get(place(row, column)));
    }

    private boolean has(Row row, int column) {
      return values.containsKey(place(row, column));
    }

    /** The sums down a column: groups from their parts, the total from groups and parts. True where the total adds up. */
    private boolean down(int column) {
      List<Row> rows = table.rows().stream().filter(r -> has(r, column)).toList();
      List<Row> tops = new ArrayList<>();
      for (Row row : rows) {
        boolean inGroup = row.kind() == Row.Kind.PART && rows.stream().anyMatch(g -> g.kind() == Row.Kind.SUBTOTAL && Objects.equals(g.group(), row.group()));
        if (row.kind() == Row.Kind.SUBTOTAL) {
          List<Row> parts = rows.stream().filter(p -> p.kind() == Row.Kind.PART && Objects.equals(p.group(), row.group())).toList();
          sum(parts, row, column);
          tops.add(row);
        } else if (row.kind() == Row.Kind.PART && !inGroup) {
          tops.add(row);
        }
      }
      return rows.stream().filter(r -> r.kind() == Row.Kind.TOTAL).toList().stream().anyMatch(t -> sum(tops, t, column));
    }

    private boolean sum(List<Row> parts, Row whole, int column) {
      boolean holds = parts.stream().mapToInt(p -> CountedColumns.value(p, column)).sum() == CountedColumns.value(whole, column);
      if (holds && !parts.isEmpty()) {
        sum(parts.stream().map(p -> at(p, column)).toList(), at(whole, column));
      }
      return holds;
    }

    /** The sums across columns. Those of groups and totals follow from the rows where the columns add up. */
    private void across(CountedColumns.Parts parts, boolean tree) {
      for (Row row : table.rows()) {
        boolean own = row.kind() == Row.Kind.PART || row.kind() == Row.Kind.ASIDE;
        if (own || !tree) {
          List<Integer> in = new ArrayList<>(parts.parts().stream().map(c -> at(row, c)).toList());
          if (!parts.complete()) {
            int sum = parts.parts().stream().mapToInt(c -> CountedColumns.value(row, c)).sum();
            int left = CountedColumns.value(row, parts.whole()) - sum;
            String rest = "rest " + number + " " + columns.base(parts.whole());
            in.add(number(key(parts.whole(), row.id(), rest, left), false, number, null, NEVER));
          }
          sum(in, at(row, parts.whole()));
        }
      }
    }

    /** What a cell's share is of: a count of the table where there is one, else one of its own with the sum it comes from. */
    private void base(Row row, int column) {
      Cell cell = row.cells().get(column);
      Double of = cell.of();
      if (of == null || cell.value() == null || of == 0) {
        return;
      }
      int base = of.intValue();
      for (Row other : table.rows()) {
        if (has(other, column) && other.kind() != Row.Kind.PART && CountedColumns.value(other, column) == base) {
          bases.put(place(row, column), at(other, column));
          return;
        }
      }
      List<Integer> beside = beside(column);
      for (int c : beside) {
        if (has(row, c) && CountedColumns.value(row, c) == base) {
          bases.put(place(row, column), at(row, c));
          return;
        }
      }
      int made = number(key(column, "of", columns.base(column), base), true, number, null, NEVER);
      bases.put(place(row, column), made);
      tie(row, made, base, beside);
    }

    private List<Integer> beside(int column) {
      List<Integer> beside = new ArrayList<>();
      for (int c = 0; c < table.columns().size(); c++) {
        if (columns.counts(c) && columns.when(c).equals(columns.when(column)) && table.columns().get(c).unit() == table.columns().get(column).unit()) {
          beside.add(c);
        }
      }
      return beside;
    }

    private void tie(Row row, int made, int base, List<Integer> beside) {
      List<Integer> across = beside.stream().filter(c -> has(row, c)).toList();
      if (across.size() > 1 && across.stream().mapToInt(c -> CountedColumns.value(row, c)).sum() == base) {
        sums.add(new Sum(across.stream().map(c -> at(row, c)).toList(), made));
      }
      Integer whole = total(counts.get(made));
      if (whole != null) {
        less(whole, made, counts.get(whole).value() - base);
      }
    }

    /** The largest total of the same time: that of all. */
    private @Nullable Integer total(Count made) {
      Integer largest = null;
      for (int t = 0; t < counts.size(); t++) {
        Count whole = counts.get(t);
        boolean more = largest == null || whole.value() > counts.get(largest).value();
        if (whole.key().row().equals("total") && more && same(whole, made)) {
          largest = t;
        }
      }
      return largest;
    }

    /** The whole less another count of the same time: "all but those placed with parents". */
    private void less(int whole, int made, int rest) {
      for (int r = 0; r < counts.size() && rest > 0; r++) {
        Count other = counts.get(r);
        if (other.value() == rest && same(other, counts.get(made)) && other.printed()) {
          sums.add(new Sum(List.of(made, r), whole));
          return;
        }
      }
    }

    private boolean same(Count a, Count b) {
      return a.key().what().equals(b.key().what()) && a.key().when().equals(b.key().when()) && a.key().column().equals(b.key().column());
    }
  }
}
