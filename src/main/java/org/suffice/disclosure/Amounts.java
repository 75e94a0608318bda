package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.suffice.model.Behind;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Sums of money and of nights, beside the counts they are of. A sum is hidden where its count is, where few children stand
 * behind it or where nearly all of it is of one, and as many others as leave a hidden sum a range half as wide as the largest
 * amount in it. Counts and sums tell of each other (a mean and a sum give the count, nights are at least one a stay), so each
 * is attacked by a reader who knows the other exactly: what that reader cannot find out, nobody can.
 */
final class Amounts implements Ties {
  static final String COSTS = "placement-costs";
  static final String STAYS = "placement-duration";
  private static final String NO_COST = "no-cost";
  private static final String MEAN = "mean-weekly";
  private static final String YEAR = "annualised";
  private static final double TEN = 10;
  private static final double THOUSAND = 1000;
  private static final double SUBTOTAL = 50;
  private static final List<Kind> OF_COSTS = List.of(new Kind(MEAN, "children"));
  private static final List<Kind> OF_STAYS = List.of(new Kind("nights", "stays"), new Kind("in-house-nights", "in-house-stays"), new Kind("agency-nights", "agency-stays"));

  /**
   * Columns of sums with those of the counts beside them.
   *
   * @param sums the base of their ids
   * @param counts the base of the ids of the counts
   */
  private record Kind(String sums, String counts) {}

  private final Table table;
  private final CountedColumns columns;

  Amounts(Table table, CountedColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  @Override
  public void add(Known known) {
    List<Kind> kinds = table.id().equals(COSTS) ? OF_COSTS : OF_STAYS;
    for (int c = 0; c < table.columns().size(); c++) {
      if (columns.base(c).equals(kinds.getFirst().counts())) {
        new AtOneTime(known, c).add(kinds);
      }
    }
  }

  /** The column of a base at the time of another; -1 where there is none. */
  private int column(String base, int beside) {
    return IntStream.range(0, table.columns().size()).filter(c -> columns.base(c).equals(base) && columns.when(c).equals(columns.when(beside))).findFirst().orElse(-1);
  }

  private List<Row> rows(Row.Kind kind) {
    return table.rows().stream().filter(r -> r.kind() == kind).toList();
  }

  /** What a row is the sum of. */
  private List<Row> parts(Row whole) {
    return rows(Row.Kind.PART).stream().filter(p -> whole.kind() == Row.Kind.TOTAL || Objects.equals(p.group(), whole.group())).toList();
  }

  /** The columns of one date or period. */
  private final class AtOneTime {
    private final Known known;
    private final int first;
    /** The sum of each row, by column. */
    private final Map<Integer, Map<String, Integer>> sums = new HashMap<>();
    private final Map<Count.Place, Map<Integer, Double>> each = new HashMap<>();
    private int most;

    AtOneTime(Known known, int first) {
      this.known = known;
      this.first = first;
    }

    void add(List<Kind> kinds) {
      int all = column(kinds.getFirst().sums(), first);
      if (all >= 0) {
        most = Math.max(1, (int) rows(Row.Kind.TOTAL).stream().mapToDouble(t -> who(t, all).largest()).max().orElse(1));
        kinds.forEach(kind -> down(column(kind.sums(), first), column(kind.counts(), first)));
      }
      if (table.id().equals(COSTS)) {
        rows(Row.Kind.PART).forEach(this::withoutCost);
        rows(Row.Kind.SUBTOTAL).forEach(this::withoutCost);
        rows(Row.Kind.TOTAL).forEach(this::withoutCost);
      } else {
        rows(Row.Kind.PART).forEach(row -> others(row, kinds));
      }
    }

    /** The sums of a column, with what they add up to. */
    private void down(int column, int counts) {
      var values = new HashMap<String, Integer>();
      for (Row row : rows(Row.Kind.PART)) {
        values.put(row.id(), (int) Math.round(who(row, column).sum()));
      }
      var at = new LinkedHashMap<String, Integer>();
      sums.put(column, at);
      for (Row row : table.rows()) {
        if (row.kind() != Row.Kind.ASIDE) {
          boolean part = row.kind() == Row.Kind.PART;
          int value = part ? Objects.requireNonNull(values.get(row.id())) : parts(row).stream().mapToInt(p -> Objects.requireNonNull(values.get(p.id()))).sum();
          at.put(row.id(), amount(row, column, counts, value));
        }
      }
      List<Row> groups = rows(Row.Kind.SUBTOTAL);
      for (Row group : groups) {
        known.sum(at(at, parts(group)), get(at, group));
      }
      List<Row> tops = new ArrayList<>(groups);
      rows(Row.Kind.PART).stream().filter(p -> groups.stream().noneMatch(g -> Objects.equals(g.group(), p.group()))).forEach(tops::add);
      rows(Row.Kind.TOTAL).forEach(total -> known.sum(at(at, tops), get(at, total)));
    }

    private List<Integer> at(Map<String, Integer> at, List<Row> rows) {
      return rows.stream().map(r -> get(at, r)).toList();
    }

    private int get(Map<String, Integer> at, Row row) {
      return Objects.requireNonNull(at.get(row.id()));
    }

    private int amount(Row row, int column, int counts, int value) {
      int count = known.at(row, counts);
      known.knows(count, new Count.Known(stays(row, value), true, null));
      Count.Place cell = known.place(row, column);
      double cost = 1 + Math.log(Math.max(1, value)) / 2 + (row.kind() == Row.Kind.PART ? 0 : row.kind() == Row.Kind.TOTAL ? 2 * SUBTOTAL : SUBTOTAL);
      var what = new Count.Known(nights(row, CountedColumns.value(row, counts)), false, new Count.Amount(who(row, column), count));
      int amount = known.amount(column, row.id(), cell, value, cost, what);
      known.prints(cell, amount, TEN);
      int year = column(YEAR, column);
      if (year >= 0) {
        known.prints(known.place(row, year), amount, THOUSAND);
      }
      return amount;
    }

    /** How many stays give so many nights: each at least one, and none more than its length; any number where it is money. */
    private Bounds stays(Row row, int nights) {
      return table.id().equals(COSTS) ? Bounds.ANY : new Bounds(nights == 0 ? 0 : (nights + longest(row) - 1) / longest(row), nights);
    }

    /** How many nights so many stays give. */
    private Bounds nights(Row row, int stays) {
      return table.id().equals(COSTS) ? Bounds.ANY : new Bounds(stays, (int) Math.min(Bounds.NONE, (long) stays * longest(row)));
    }

    /** The most nights that a stay of a row can give: those of its length, or of the period; at least those of the longest. */
    private int longest(Row row) {
      String to = row.id().substring(row.id().indexOf('-') + 1);
      return row.kind() == Row.Kind.PART && to.matches("\\d{1,4}") ? Math.min(most, Integer.parseInt(to)) : most;
    }

    /** Those with a cost and those without are all children of the row, whom the placement mix prints. */
    private void withoutCost(Row row) {
      int with = column(OF_COSTS.getFirst().counts(), first);
      int without = column(NO_COST, first);
      int all = CountedColumns.value(row, with) + CountedColumns.value(row, without);
      known.sum(List.of(known.at(row, with), known.at(row, without)), known.named(with, row.id(), columns.base(with), all));
    }

    /** The stays and nights of a row that are neither in-house nor of agencies, which nobody prints. */
    private void others(Row row, List<Kind> kinds) {
      int count = column(kinds.getFirst().counts(), first);
      int sum = column(kinds.getFirst().sums(), first);
      List<Integer> parts = new ArrayList<>();
      int stays = CountedColumns.value(row, count);
      for (Kind kind : kinds.subList(1, kinds.size())) {
        int c = column(kind.counts(), first);
        parts.add(known.at(row, c));
        stays -= CountedColumns.value(row, c);
      }
      int others = known.made(count, row.id(), "others", stays);
      parts.add(others);
      known.sum(parts, known.at(row, count));
      if (sum >= 0) {
        otherNights(row, kinds, others, stays);
      }
    }

    private void otherNights(Row row, List<Kind> kinds, int others, int stays) {
      int sum = column(kinds.getFirst().sums(), first);
      Map<Integer, Double> left = new HashMap<>(each(row, sum));
      List<Integer> parts = new ArrayList<>();
      for (Kind kind : kinds.subList(1, kinds.size())) {
        int s = column(kind.sums(), first);
        parts.add(get(Objects.requireNonNull(sums.get(s)), row));
        each(row, s).forEach((who, nights) -> left.merge(who, -nights, Double::sum));
      }
      left.values().removeIf(nights -> nights < 1);
      Behind.Amounts who = Behind.Amounts.of(left);
      int nights = (int) Math.round(who.sum());
      known.knows(others, new Count.Known(stays(row, nights), true, null));
      parts.add(known.amount(sum, row.id(), null, nights, Double.POSITIVE_INFINITY, new Count.Known(nights(row, stays), false, new Count.Amount(who, others))));
      known.sum(parts, get(Objects.requireNonNull(sums.get(sum)), row));
    }

    private Behind.Amounts who(Row row, int column) {
      return Behind.Amounts.of(each(row, column));
    }

    private Map<Integer, Double> each(Row row, int column) {
      return each.computeIfAbsent(
          known.place(row, column),
          cell -> {
            Behind behind = row.cells().get(column).behind();
            return behind == null ? Map.of() : behind.each().get();
          });
    }
  }
}
