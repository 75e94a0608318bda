package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Behind;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Sums of money, published beside the counts they are of, against trying every way in which children cost that prints the same. */
final class AmountsTest {
  private static final int TABLES = 25;
  /** Every cost is a multiple of it, and the reader knows that. */
  private static final int POUNDS = 100;
  private static final int MOST = 26;
  private static final int WEEKS = 52;

  /** What each child of each row costs. */
  private static Table costs(int[][] rows) {
    List<Column> columns =
        List.of(
            Made.column("children"), new Column("no-cost", "No cost", Unit.CHILDREN, Made.DAY, null, 0), new Column("mean-weekly", "Mean", Unit.POUNDS, Made.DAY, null, 0),
            new Column("annualised", "A year", Unit.POUNDS, Made.DAY, null, 0));
    List<Row> made = new ArrayList<>();
    int number = 0;
    Map<Integer, Double> all = new HashMap<>();
    for (int r = 0; r < rows.length; r++) {
      Map<Integer, Double> each = new HashMap<>();
      for (int cost : rows[r]) {
        each.put(number++, (double) cost);
      }
      all.putAll(each);
      made.add(row("r" + r, Row.Kind.PART, each));
    }
    made.add(row("total", Row.Kind.TOTAL, all));
    return Made.of(Amounts.COSTS, columns, made);
  }

  private static Row row(String id, Row.Kind kind, Map<Integer, Double> each) {
    double sum = each.values().stream().mapToDouble(v -> v).sum();
    Behind behind = new Behind(() -> each);
    Cell mean = each.isEmpty() ? Cell.missing("[z]") : Cell.number(sum / each.size()).from(behind);
    return new Row(id, id, null, kind, List.of(Cell.share(each.size(), each.size()), Cell.count(0), mean, Cell.number(sum * WEEKS).from(behind)));
  }

  private static int[] times(int n, int cost) {
    int[] all = new int[n];
    Arrays.fill(all, cost);
    return all;
  }

  @Test
  void aMeanOfManyIsRoundedAndOneOfFewIsHiddenWithAnother() {
    Protection.Published result = Protection.of(List.of(costs(new int[][] {times(40, 418), times(52, 883), times(3, 4900), times(30, 3000)})), Rule.ROUNDED);
    assertTrue(result.withheld().isEmpty(), result.withheld().toString());
    Table shown = result.tables().getFirst();
    assertEquals(420, shown.cell("r0", "mean-weekly").value());
    assertEquals(869_000, shown.cell("r0", "annualised").value());
    assertEquals("[c]", shown.cell("r2", "mean-weekly").flag());
    assertEquals("[c]", shown.cell("r2", "annualised").flag());
    // the total less the others would give the three away
    assertEquals(2, shown.rows().stream().filter(r -> r.kind() == Row.Kind.PART && r.cells().get(2).value() == null).count());
    assertNotNull(shown.cell("total", "mean-weekly").value());
    assertTrue(shown.notes().stream().anyMatch(n -> n.contains("at least 8 children")), shown.notes().toString());
  }

  @Test
  void aSumThatIsNearlyAllOfOneChildIsHidden() {
    int[] one = times(9, 10);
    one[0] = 5000;
    Table shown = Protection.of(List.of(costs(new int[][] {one, times(40, 400), times(50, 500)})), Rule.ROUNDED).tables().getFirst();
    assertNull(shown.cell("r0", "mean-weekly").value());
    assertEquals(10, shown.cell("r0", "children").value());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void whatIsHiddenCannotBeFoundOutFromCountsMeansAndSumsTogether(Rule rule) {
    Random random = new Random(20170731);
    int published = 0;
    for (int n = 0; n < TABLES; n++) {
      int[][] rows = new int[3][];
      for (int r = 0; r < rows.length; r++) {
        rows[r] = random.ints(1 + random.nextInt(11), 1, 4).map(v -> v * POUNDS).toArray();
      }
      Table exact = costs(rows);
      Protection.Published result = Protection.of(List.of(exact), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      published++;
      Tried tried = new Tried(result.tables().getFirst(), rows, rule);
      tried.all();
      for (int r = 0; r <= rows.length; r++) {
        int at = r;
        boolean counted = tried.cell(r, "children").value() != null;
        assertTrue(counted || tried.counts.get(r).size() >= Attack.VALUES, () -> Arrays.deepToString(rows) + " count " + at + " " + tried.counts.get(at));
        boolean summed = tried.cell(r, "mean-weekly").value() != null;
        int largest = Arrays.stream(r < rows.length ? rows[r] : Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray()).max().orElse(0);
        int range = (tried.sums.get(r).last() - tried.sums.get(r).first()) * POUNDS;
        assertTrue(summed || range >= largest / 2, () -> Arrays.deepToString(rows) + " sum " + at + " " + tried.sums.get(at));
        assertTrue(counted || !summed, "A sum beside a hidden count");
      }
    }
    assertTrue(published > TABLES / 2, "published: " + published);
  }

  /** Every number of children and every sum of each row that print the same: slow and obvious. */
  private static final class Tried {
    private final Table shown;
    private final int[][] rows;
    private final Bounds[] known = new Bounds[4];
    final List<TreeSet<Integer>> counts = new ArrayList<>();
    final List<TreeSet<Integer>> sums = new ArrayList<>();

    Tried(Table shown, int[][] rows, Rule rule) {
      this.shown = shown;
      this.rows = rows;
      for (int r = 0; r < known.length; r++) {
        int value = r < rows.length ? rows[r].length : Arrays.stream(rows).mapToInt(a -> a.length).sum();
        known[r] = cell(r, "children").value() == null ? rule.hidden(value, true) : rule.shown(value);
        counts.add(new TreeSet<>());
        sums.add(new TreeSet<>());
      }
    }

    Cell cell(int row, String column) {
      return shown.cell(row < rows.length ? "r" + row : "total", column);
    }

    void all() {
      List<List<int[]>> each = new ArrayList<>();
      for (int r = 0; r < rows.length; r++) {
        List<int[]> ways = new ArrayList<>();
        for (int c = known[r].least(); c <= Math.min(known[r].most(), MOST); c++) {
          for (int s = c; s <= 3 * c; s++) {
            if (prints(r, c, s)) {
              ways.add(new int[] {c, s});
            }
          }
        }
        each.add(ways);
      }
      for (int[] a : each.get(0)) {
        for (int[] b : each.get(1)) {
          for (int[] c : each.get(2)) {
            int count = a[0] + b[0] + c[0];
            int sum = a[1] + b[1] + c[1];
            if (count >= known[3].least() && count <= known[3].most() && prints(3, count, sum)) {
              note(0, a[0], a[1]);
              note(1, b[0], b[1]);
              note(2, c[0], c[1]);
              note(3, count, sum);
            }
          }
        }
      }
    }

    private void note(int row, int count, int sum) {
      counts.get(row).add(count);
      sums.get(row).add(sum);
    }

    private boolean prints(int row, int count, int sum) {
      Double mean = cell(row, "mean-weekly").value();
      Double year = cell(row, "annualised").value();
      double pounds = (double) sum * POUNDS;
      return (mean == null || Math.rint(pounds / count / 10) * 10 == mean) && (year == null || Math.rint(pounds * WEEKS / 1000) * 1000 == year);
    }
  }

  @Test
  void nightsGoWithTheirStaysAndStaysOfOthersCannotBeFoundOut() {
    // 20 - 9 - 9 = 2 stays that are neither in-house nor of agencies
    Table shown = Protection.of(List.of(StaysMade.table(new int[][] {{9, 10, 2}, {30, 25, 20}}, 5)), Rule.ROUNDED).tables().getFirst();
    assertTrue(shown.cell("1-7", "in-house-nights").value() == null || shown.cell("1-7", "agency-nights").value() == null || shown.cell("1-7", "nights").value() == null, shown.rows().toString());
    assertNotNull(shown.cell("8-28", "in-house-nights").value());
    for (Row row : shown.rows()) {
      for (String whose : List.of("", "in-house-", "agency-")) {
        assertTrue(shown.cell(row.id(), whose + "stays").value() != null || shown.cell(row.id(), whose + "nights").value() == null, row.toString());
      }
    }
  }
}
