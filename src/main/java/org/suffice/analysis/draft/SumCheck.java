package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.DraftFinding;

/**
 * Totals against their parts. Which rows a total is of is not written anywhere: the rows before it, those since the last
 * total, the subtotals, or the rows below. What holds in most columns is taken for what is meant; a column in which no
 * reading holds is found.
 */
final class SumCheck {
  private static final int TEN = 10;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int NEAR = 10;
  private final Grid grid;
  private final Tolerance tolerance;
  /** A table that is read the other way round: what stands beside each other is less often parts of a whole than what is below. */
  private final boolean turned;

  /** A longer table is a list, which has no groups without totals, and every end of every group would be tried. */
  private static final int MOST_ROWS_IN_GROUPS = 300;

  SumCheck(Grid grid, Tolerance tolerance, boolean turned) {
    this.turned = turned;
    this.grid = grid;
    this.tolerance = tolerance;
  }

  List<DraftFinding> findings() {
    List<DraftFinding> found = new ArrayList<>();
    List<Integer> columns = IntStream.range(1, grid.width()).filter(grid::countColumn).boxed().toList();
    for (int row = 0; row < grid.body().size(); row++) {
      if (grid.total(row)) {
        found.addAll(total(row, columns));
      }
    }
    return found;
  }

  private List<DraftFinding> total(int row, List<Integer> columns) {
    List<List<Integer>> readings = readings(row);
    Map<List<Integer>, Integer> holds = new LinkedHashMap<>();
    List<Integer> wrong = new ArrayList<>();
    int tried = 0;
    for (int column : columns) {
      List<List<Integer>> known = readings.stream().filter(parts -> sum(parts, column) != null).toList();
      BigDecimal printed = grid.count(row, column);
      if (printed == null || known.isEmpty()) {
        continue;
      }
      tried++;
      List<List<Integer>> right = known.stream().filter(parts -> in(column).same(printed, Objects.requireNonNull(sum(parts, column)), parts.size() + 1)).toList();
      right.forEach(parts -> holds.merge(parts, 1, Integer::sum));
      if (right.isEmpty()) {
        wrong.add(column);
      }
    }
    List<Integer> meant = holds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(readings.isEmpty() ? List.of() : readings.getFirst());
    int held = holds.getOrDefault(meant, 0);
    // a reading that holds in few columns may hold by chance; only a plain total is then sure to be one
    boolean most = 2 * held >= tried && held > 0;
    // children with several needs are in several of the rows above "all children"
    boolean plain = Grid.plain(grid.label(row)).matches("(grand )?total");
    if (turned) {
      boolean alone = plain && tried == 1 && meant.size() > 2;
      return (most && held > 1 && meant.size() > 1) || alone ? findings(wrong, row, meant, alone) : List.of();
    }
    return findings(wrong, row, meant, !most && !plain);
  }

  /**
   * The columns in which a reading does not hold.
   *
   * @param near only those in which it nearly does: a total of something is then taken for that of the rows before it
   */
  private List<DraftFinding> findings(List<Integer> columns, int row, List<Integer> parts, boolean near) {
    return columns.stream().filter(c -> sum(parts, c) != null && (!near || (parts.size() > 1 && near(row, c, parts)))).map(c -> finding(row, c, parts)).toList();
  }

  private boolean near(int row, int column, List<Integer> parts) {
    BigDecimal printed = Objects.requireNonNull(grid.count(row, column));
    return printed.subtract(Objects.requireNonNull(sum(parts, column))).abs().multiply(BigDecimal.valueOf(NEAR)).compareTo(printed) <= 0;
  }

  private List<List<Integer>> readings(int row) {
    List<Integer> before = IntStream.range(0, row).boxed().toList();
    int last = before.stream().filter(grid::total).max(Integer::compare).orElse(-1);
    int end = IntStream.range(row + 1, grid.body().size()).filter(grid::total).findFirst().orElse(grid.body().size());
    List<List<Integer>> all = new ArrayList<>();
    all.add(IntStream.range(last + 1, row).boxed().toList());
    all.add(before.stream().filter(r -> !grid.total(r)).toList());
    all.add(before.stream().filter(grid::total).toList());
    // a name that sounds like a total's may be a part's
    all.add(before);
    all.add(IntStream.range(0, row).filter(r -> grid.total(r) || r > last).boxed().toList());
    all.add(IntStream.range(row + 1, end).boxed().toList());
    all.add(IntStream.range(row + 1, grid.body().size()).filter(r -> !grid.total(r)).boxed().toList());
    all.add(IntStream.range(row + 1, grid.body().size()).filter(grid::total).boxed().toList());
    if (row <= MOST_ROWS_IN_GROUPS) {
      all.add(grouped(0, row));
      all.add(grouped(last + 1, row));
    }
    List<List<Integer>> parts = new ArrayList<>(all.stream().map(rows -> without(rows, grid::ofWhich)).toList());
    all.forEach(rows -> parts.add(without(rows, grid::inner)));
    return parts.stream().filter(rows -> !rows.isEmpty()).distinct().toList();
  }

  private static List<Integer> without(List<Integer> rows, IntPredicate aside) {
    return rows.stream().filter(r -> !aside.test(r)).toList();
  }

  /**
   * The rows without those that a row above them is the sum of: groups whose rows do not say that they are totals, as
   * "Fostering" above its kinds.
   */
  private List<Integer> grouped(int from, int to) {
    List<Integer> tops = new ArrayList<>();
    int row = from;
    while (row < to) {
      if (!grid.total(row)) {
        tops.add(row);
      }
      row = endOfGroup(row, to);
    }
    return tops;
  }

  /** The row after a group's last; the next row where a row is no group. */
  private int endOfGroup(int row, int to) {
    for (int end = row + 2; end <= to && !grid.total(end - 1); end++) {
      if (sumOf(row, row + 1, end)) {
        return end;
      }
    }
    return row + 1;
  }

  private boolean sumOf(int row, int from, int to) {
    boolean some = false;
    for (int column = 1; column < grid.width(); column++) {
      BigDecimal whole = grid.countColumn(column) ? grid.count(row, column) : null;
      if (whole == null) {
        continue;
      }
      BigDecimal sum = sum(IntStream.range(from, to).boxed().toList(), column);
      if (sum == null || !in(column).same(whole, sum, to - from + 1)) {
        return false;
      }
      some |= whole.signum() > 0;
    }
    return some;
  }

  /** Nights and money are rounded more than counts: nights to 10, sums of money, where all end so, to 1,000. */
  private Tolerance in(int column) {
    String heading = grid.headings().get(column);
    boolean money = heading.contains("£");
    if (tolerance.step() == 0 || !(money || heading.toLowerCase(Locale.UK).contains("nights"))) {
      return tolerance;
    }
    boolean thousands = IntStream.range(0, grid.body().size()).mapToObj(r -> grid.count(r, column)).filter(Objects::nonNull).allMatch(n -> n.remainder(THOUSAND).signum() == 0);
    return new Tolerance(money && thousands ? THOUSAND.intValue() : TEN);
  }

  /** Null where a part is hidden or no count, so that nothing can be said. */
  private @Nullable BigDecimal sum(List<Integer> parts, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int part : parts) {
      BigDecimal count = grid.count(part, column);
      if (count == null) {
        return null;
      }
      sum = sum.add(count);
    }
    return parts.isEmpty() ? null : sum;
  }

  private DraftFinding finding(int row, int column, List<Integer> parts) {
    String printed = grid.body().get(row).cell(column);
    String computed = Objects.requireNonNull(sum(parts, column)).toPlainString();
    String from = grid.label(parts.getFirst());
    String to = parts.size() == 1 ? "" : " to " + grid.label(parts.getLast());
    return new DraftFinding(
        DraftFinding.Kind.SUM, grid.table().place(), grid.printedRow(row, column), grid.printedColumn(row, column), grid.where(row, column), printed, computed,
        (turned ? "The columns " : "The rows ") + from + to + " add up to " + computed + ", but " + printed + " is printed.");
  }
}
