package org.suffice.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** The columns of a table that count, and which of them are parts of which: what a reader sees from the numbers. */
final class CountedColumns {
  private static final Set<Unit> NOT_COUNTS = Set.of(Unit.PERCENT, Unit.RATE, Unit.OWN, Unit.MEAN, Unit.DATE, Unit.TEXT);

  private static final Pattern OPEN = Pattern.compile("(homes|providers|rows|snapshots)(:.*)?");

  /** Columns that are parts of another; complete where they add up to it in every row, else something is left. */
  record Parts(List<Integer> parts, int whole, boolean complete) {}

  private final Table table;
  private final boolean[] counts;
  private final Map<LocalDate, String> periods;
  private final List<String> whens;
  private final List<String> bases;

  CountedColumns(Table table) {
    this.table = table;
    this.periods = periods(table);
    this.whens = table.columns().stream().map(this::timeOf).toList();
    this.bases = table.columns().stream().map(CountedColumns::withoutDate).toList();
    this.counts = new boolean[table.columns().size()];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = isCounted(c);
    }
  }

  /** The parts of a table's period that have columns of their own, by their last days: each as a table of that period alone names it. */
  private static Map<LocalDate, String> periods(Table table) {
    Map<LocalDate, String> found = new HashMap<>();
    LocalDate begin = table.from();
    for (LocalDate end : begin == null ? List.<LocalDate>of() : table.columns().stream().map(Column::date).filter(Objects::nonNull).distinct().sorted().toList()) {
      found.put(end, begin + " to " + end);
      begin = end.plusDays(1);
    }
    return found;
  }

  /** Whether the columns of a part of a table's period stand beside those of the whole of it. */
  private boolean ofPeriod(int column) {
    return periods.containsKey(table.columns().get(column).date());
  }

  /** The columns of the months, quarters or years of a period with that of the whole, which they add up to. */
  List<Parts> overTime() {
    List<Parts> found = new ArrayList<>();
    for (int whole = 0; whole < table.columns().size(); whole++) {
      int of = whole;
      List<Integer> in = IntStream.range(0, table.columns().size()).filter(c -> ofPeriod(c) && !ofPeriod(of) && counts(c) && counts(of) && base(c).equals(base(of))).boxed().toList();
      if (in.size() > 1) {
        found.add(new Parts(in, whole, true));
      }
    }
    return found;
  }

  /** The columns that count the same things at the time of one, itself among them. */
  List<Integer> beside(int column) {
    return IntStream.range(0, table.columns().size())
        .filter(c -> counts(c) && when(c).equals(when(column)) && table.columns().get(c).unit() == table.columns().get(column).unit())
        .boxed()
        .toList();
  }

  /**
   * Whether a column counts homes or providers themselves: organisations that anybody may know of, not children. Homes that
   * our children live in are not among them: each stands for a child at least.
   */
  boolean open(int column) {
    Column c = table.columns().get(column);
    return (c.unit() == Unit.HOMES || c.unit() == Unit.PROVIDERS) && OPEN.matcher(base(column)).matches();
  }

  /** Whether a column holds counts that are protected: whole numbers that are their own numerators. */
  boolean counts(int column) {
    return counts[column];
  }

  private boolean isCounted(int column) {
    Column c = table.columns().get(column);
    return !NOT_COUNTS.contains(c.unit())
        && !open(column)
        && !amounts(column)
        && !c.id().endsWith("-change")
        && cells(column).allMatch(cell -> cell.value() == null || isCount(cell));
  }

  /** Whether a column holds sums or means of amounts, of money or nights. */
  boolean amounts(int column) {
    return cells(column).anyMatch(cell -> cell.behind() != null);
  }

  /** Whether a cell is a count: a whole number that is its own numerator. */
  static boolean isCount(Cell cell) {
    Double value = cell.value();
    return value != null && value.equals(cell.numerator()) && value == Math.rint(value) && value >= 0;
  }

  private java.util.stream.Stream<Cell> cells(int column) {
    return table.rows().stream().map(r -> r.cells().get(column));
  }

  /** The date or period a column is about. */
  String when(int column) {
    return whens.get(column);
  }

  private String timeOf(Column c) {
    return periods.containsKey(c.date())
        ? Objects.requireNonNull(periods.get(c.date()))
        : c.date() != null
        ? c.date().toString()
        : table.asAt().size() == 1 ? table.asAt().getFirst().toString() : table.from() + " to " + table.to();
  }

  /** A column's id without its date. */
  String base(int column) {
    return bases.get(column);
  }

  private static String withoutDate(Column column) {
    String id = column.id();
    int at = id.lastIndexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }

  static int value(Row row, int column) {
    return Objects.requireNonNull(row.cells().get(column).value()).intValue();
  }

  /** The columns at one date or period and in one unit that belong together, with the column that is their whole. */
  List<Parts> parts() {
    List<Parts> found = new ArrayList<>();
    for (int whole = 0; whole < table.columns().size(); whole++) {
      if (counts(whole) && cells(whole).anyMatch(c -> c.value() != null)) {
        found.addAll(parts(whole));
      }
    }
    return found;
  }

  /** Whether two columns have numbers in the same rows. */
  private boolean alike(int column, int whole) {
    return table.rows().stream().allMatch(r -> has(r, column) == has(r, whole));
  }

  private List<Row> rows(int column) {
    return table.rows().stream().filter(r -> has(r, column)).toList();
  }

  /** Whether a cell has a number. */
  static boolean has(Row row, int column) {
    return row.cells().get(column).value() != null;
  }

  private List<Parts> parts(int whole) {
    List<Integer> beside =
        IntStream.range(0, table.columns().size())
            .filter(c -> c != whole && counts(c) && alike(c, whole) && when(c).equals(when(whole)))
            .filter(c -> table.columns().get(c).unit() == table.columns().get(whole).unit())
            .boxed()
            .toList();
    List<Integer> named = beside.stream().filter(c -> base(c).startsWith(base(whole) + ":")).toList();
    for (List<Integer> candidates : List.of(named, beside)) {
      if (!candidates.isEmpty() && addUp(candidates, whole, true)) {
        return List.of(new Parts(candidates, whole, true));
      }
    }
    List<Integer> of = beside.stream().filter(c -> shareOf(c, whole)).toList();
    if (of.isEmpty()) {
      return List.of();
    }
    return addUp(of, whole, false) ? List.of(new Parts(of, whole, addUp(of, whole, true))) : severally(of, whole);
  }

  /** Columns that are parts of one whole in several ways, as those placed are by kind of home and by area: each way for itself. */
  private List<Parts> severally(List<Integer> of, int whole) {
    List<Parts> found = new ArrayList<>();
    int from = 0;
    while (from < of.size()) {
      int to = from + 1;
      while (to < of.size() && !addUp(of.subList(from, to), whole, true)) {
        to++;
      }
      boolean complete = addUp(of.subList(from, to), whole, true);
      List<Integer> parts = complete ? of.subList(from, to) : List.of(of.get(from));
      if (complete || addUp(parts, whole, false)) {
        found.add(new Parts(parts, whole, complete));
      }
      from += parts.size();
    }
    return found;
  }

  private boolean addUp(List<Integer> parts, int whole, boolean exactly) {
    return rows(whole).stream()
        .allMatch(
            r -> {
              int sum = parts.stream().mapToInt(c -> value(r, c)).sum();
              return exactly ? sum == value(r, whole) : sum <= value(r, whole);
            });
  }

  /** Whether a column's shares are of the numbers in another. */
  private boolean shareOf(int part, int whole) {
    return rows(whole).stream()
        .allMatch(r -> Double.valueOf(value(r, whole)).equals(r.cells().get(part).of()));
  }
}
