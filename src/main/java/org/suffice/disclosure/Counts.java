package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.FilterWords;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;
import org.suffice.progress.Together;

/** Every count that some tables print and every sum that ties them together, across all of the tables. */
final class Counts {
  private static final double SUBTOTAL = 50;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final List<Count> counts = new ArrayList<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Set<Sum> implied = new LinkedHashSet<>();
  private final List<Set<Integer>> tables = new ArrayList<>();
  private final Map<Count.Key, Integer> numbers = new HashMap<>();
  private final Map<Count.Column, List<Integer>> byColumn = new HashMap<>();
  private final Map<Count.Place, Integer> values = new HashMap<>();
  private final Map<Count.Place, Integer> bases = new HashMap<>();
  private final Map<Count.Place, Printed> amounts = new HashMap<>();

  private Counts() {}

  /** The counts of some tables that are published together. */
  static Counts of(List<Table> tables) {
    var all = new Counts();
    List<Supplier<OneTable>> readings = IntStream.range(0, tables.size()).<Supplier<OneTable>>mapToObj(t -> () -> all.new OneTable(t, tables.get(t))).toList();
    List<OneTable> each = Together.all(readings);
    each.forEach(OneTable::read);
    each.forEach(OneTable::ties);
    each.forEach(OneTable::bases);
    each.forEach(OneTable::asides);
    new Identical(tables, all).add();
    return all;
  }

  List<Count> all() {
    return counts;
  }

  List<Sum> sums() {
    return List.copyOf(sums);
  }

  /** Sums that follow from the others, as those of a row of totals do: they bound no count more, and yet a reader sees them. */
  List<Sum> implied() {
    return List.copyOf(implied);
  }

  /** The tables that print a count, or whose sums it is in. */
  Set<Integer> tablesOf(int count) {
    return tables.get(count);
  }

  /** The count that a cell prints; null where it prints none. */
  @Nullable Integer valueAt(Count.Place place) {
    return values.get(place);
  }

  /** The sum of money or nights that a cell is made of; null where it is not made of one. */
  @Nullable Printed amountAt(Count.Place place) {
    return amounts.get(place);
  }

  /** A sum in a cell, or its mean, rounded to the nearest of a step. */
  record Printed(int amount, double step) {}

  /** The count that a cell's share is of; null where it has none. */
  @Nullable Integer baseAt(Count.Place place) {
    return bases.get(place);
  }

  /** Takes in that a count is printed whatever becomes of others. */
  void keep(int count) {
    counts.set(count, counts.get(count).at(NEVER));
  }

  /** Takes in a sum that a reader knows by definition. */
  void known(Sum sum) {
    sums.add(sum);
  }

  /** A count that no table prints. */
  int unprinted(Count.Key key, int table) {
    return number(key, false, table, null, NEVER);
  }

  private int number(Count.Key key, boolean printed, int table, Count.@Nullable Place where, double cost) {
    return number(key, printed, table, where, cost, Count.Known.NOTHING);
  }

  private int number(Count.Key key, boolean printed, int table, Count.@Nullable Place where, double cost, Count.Known known) {
    Integer number = numbers.get(key);
    if (number == null) {
      counts.add(new Count(key, key.value(), printed, table, where, cost, known));
      tables.add(new HashSet<>(Set.of(table)));
      numbers.put(key, counts.size() - 1);
      byColumn.computeIfAbsent(key.named(), k -> new ArrayList<>()).add(counts.size() - 1);
      return counts.size() - 1;
    }
    tables.get(number).add(table);
    Count there = counts.get(number);
    counts.set(number, new Count(key, key.value(), printed || there.printed(), there.table(), there.where() == null ? where : there.where(), Math.max(there.cost(), cost), there.known().and(known)));
    return number;
  }

  /** One table's counts and sums. */
  final class OneTable implements Ties.Known {
    private final int number;
    private final Table table;
    private final CountedColumns columns;
    private final List<CountedColumns.Parts> parts;
    /** The columns of months, quarters or years with that of the whole period. */
    private final List<CountedColumns.Parts> overTime;
    private final Ties ties;
    private final String where;
    /** The cells that are the sum of others in their column. */
    private final Set<Count.Place> summed = new HashSet<>();

    OneTable(int number, Table table) {
      this.number = number;
      this.table = table;
      this.columns = new CountedColumns(table);
      this.parts = columns.parts();
      this.overTime = columns.overTime();
      this.ties = Ties.of(table, columns);
      this.where = FilterWords.of(table.where());
    }

    void read() {
      for (int c = 0; c < table.columns().size(); c++) {
        if (columns.counts(c)) {
          int column = c;
          boolean part = parts.stream().anyMatch(p -> p.parts().contains(column));
          table.rows().forEach(r -> value(r, column, part));
          down(c);
        }
      }
      parts.forEach(this::across);
      overTime.forEach(this::across);
    }

    /** What is known beyond the sums, once all tables are read: some of it ties counts of several. */
    void ties() {
      ties.add(this);
    }

    @Override
    public int made(int column, String row, String name, int value) {
      return number(key(column, row, name + " of " + columns.base(column) + " " + number, value), false, number, null, NEVER);
    }

    @Override
    public int named(int column, String row, String name, int value) {
      // what hiding it costs is said where it is printed
      return number(key(column, row, name, value), false, number, null, 0);
    }

    @Override
    public void sum(List<Integer> parts, int whole) {
      // what is printed again, as a total of one line is, adds nothing
      if (!parts.contains(whole)) {
        sums.add(new Sum(parts.stream().map(twice()).toList(), whole));
      }
    }

    /** Two equally large counts of one name are taken as one; where both are parts of a sum, the second is another that is equal. */
    private UnaryOperator<Integer> twice() {
      var seen = new HashMap<Integer, Integer>();
      return part -> {
        int before = seen.merge(part, 1, Integer::sum) - 1;
        if (before == 0) {
          return part;
        }
        Count.Key key = counts.get(part).key();
        int twin = number(new Count.Key(key.what(), key.when(), key.row(), key.column() + " again " + before, key.value()), false, number, null, NEVER);
        sums.add(new Sum(List.of(part), twin));
        return twin;
      };
    }

    @Override
    public List<Integer> printed(int column, String row, String name) {
      return inColumnOf(key(column, row, name, 0)).stream().filter(i -> counts.get(i).printed() && counts.get(i).key().row().equals(row)).toList();
    }

    @Override
    public int value(int count) {
      return counts.get(count).value();
    }

    @Override
    public void knows(int count, Count.Known known) {
      Count c = counts.get(count);
      counts.set(count, new Count(c.key(), c.value(), c.printed(), c.table(), c.where(), c.cost(), c.known().and(known)));
    }

    @Override
    public int amount(int column, String row, Count.@Nullable Place cell, int value, double cost, Count.Known known) {
      String name = cell == null ? "amount " + row + " " + number : columns.base(column);
      return number(key(column, row, name, value), cell != null, number, cell, value == 0 ? NEVER : cost, known);
    }

    @Override
    public void prints(Count.Place cell, int amount, double step) {
      amounts.put(cell, new Printed(amount, step));
    }

    /** What lines leave of what they are parts of, once it is known what that is. */
    void asides() {
      if (!ties.tellsOfAsides()) {
        Asides.add(table, columns, this);
      }
    }

    @Override
    public @Nullable Integer shareOf(Row row, int column) {
      return bases.get(place(row, column));
    }

    void bases() {
      new Bases(table, columns, this).add();
    }

    /** The count that a cell's share is of, and that is printed with it. */
    void base(Row row, int column, int count) {
      bases.put(place(row, column), count);
      Count c = counts.get(count);
      number(c.key(), true, number, null, 0);
    }

    /** A count that some table brought by the row and column that name it; null where none did. */
    @Nullable Integer known(int column, String row, int value) {
      return numbers.get(key(column, row, columns.base(column), value));
    }

    /** What shares of a column are of where no cell prints it. */
    int inShares(int column, String row, int value) {
      return number(key(column, row, columns.base(column), value), true, number, null, NEVER);
    }

    @Override
    public Count.Place place(Row row, int column) {
      return new Count.Place(number, row.id(), table.columns().get(column).id());
    }

    private Count.Key key(int column, String row, String base, int value) {
      String what = table.columns().get(column).unit().id() + "|" + where;
      return new Count.Key(what, columns.when(column), row, base, value);
    }

    private Count.Key key(int column, Ties.Again again, int value) {
      Count.Key here = key(column, again.row(), again.column(), value);
      return again.when() == null ? here : new Count.Key(here.what(), again.when(), here.row(), here.column(), value);
    }

    private void value(Row row, int column, boolean part) {
      if (row.cells().get(column).value() != null) {
        int value = CountedColumns.value(row, column);
        double cost =
            Count.costOf(value) + switch (row.kind()) {
              case PART -> 0;
              case ASIDE -> 1;
              case SUBTOTAL -> SUBTOTAL;
              case TOTAL -> part ? SUBTOTAL : NEVER;
            };
        Count.Place place = place(row, column);
        Ties.Again own = ties.again(row, column);
        Ties.Again told = own == null ? Identities.again(table.id(), row.id(), columns.base(column)) : own;
        Ties.Again again = told != null || ties.tellsOfAsides() ? told : Asides.again(table, columns, row, column);
        values.put(place, number(again == null ? key(column, row.id(), columns.base(column), value) : key(column, again, value), true, number, place, cost));
      }
    }

    @Override
    public int counts(Row row, int column, Unit unit) {
      int value = CountedColumns.value(row, column);
      var key = new Count.Key(unit.id() + "|" + where, columns.when(column), row.id(), columns.base(column), value);
      int count = number(key, true, number, place(row, column), Count.costOf(value));
      values.put(place(row, column), count);
      return count;
    }

    @Override
    public int at(Row row, int column) {
      return Objects.requireNonNull(values.get(place(row, column)));
    }

    boolean has(Row row, int column) {
      return values.containsKey(place(row, column));
    }

    /** The sums down a column: groups from their parts, the total from groups and parts. */
    private void down(int column) {
      RowSum.of(table.rows().stream().filter(r -> has(r, column)).toList()).forEach(s -> sum(s.parts(), s.whole(), column));
    }

    private void sum(List<Row> parts, Row whole, int column) {
      boolean holds = parts.stream().mapToInt(p -> CountedColumns.value(p, column)).sum() == CountedColumns.value(whole, column);
      if (holds && !parts.isEmpty()) {
        sum(parts.stream().map(p -> at(p, column)).toList(), at(whole, column));
        summed.add(place(whole, column));
      }
    }

    /** The sums across columns. Those of groups and totals follow from the rows where all of the columns add up. */
    private void across(CountedColumns.Parts parts) {
      for (Row row : table.rows()) {
        // what is left of a total is in no sum but its own
        boolean follows = parts.complete() && IntStream.concat(parts.parts().stream().mapToInt(Integer::intValue), IntStream.of(parts.whole())).allMatch(c -> summed.contains(place(row, c)));
        if (has(row, parts.whole())) {
          List<Integer> in = new ArrayList<>(parts.parts().stream().map(c -> at(row, c)).toList());
          if (!parts.complete()) {
            int left = CountedColumns.value(row, parts.whole()) - parts.parts().stream().mapToInt(c -> CountedColumns.value(row, c)).sum();
            in.add(number(key(parts.whole(), row.id(), "rest " + number + " " + columns.base(parts.whole()), left), false, number, null, NEVER));
          }
          if (follows) {
            implied.add(new Sum(in, at(row, parts.whole())));
          } else {
            sum(in, at(row, parts.whole()));
          }
        }
      }
    }

    @Override
    public void inSharesOnly(int count) {
      counts.set(count, counts.get(count).at(SUBTOTAL));
    }

    /** All counts of a column's name, of the same units and time. */
    List<Integer> inColumn(int column) {
      return inColumnOf(key(column, "", columns.base(column), 0));
    }

    Count count(int number) {
      return counts.get(number);
    }

    private List<Integer> inColumnOf(Count.Key key) {
      return byColumn.getOrDefault(key.named(), List.of());
    }
  }
}
