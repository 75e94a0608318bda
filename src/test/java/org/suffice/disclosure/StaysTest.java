package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.Table;

/**
 * Stays and the nights they give, published beside each other: for every hidden number there are others that print the same,
 * found by trying all numbers of stays with the true nights, and all numbers of nights with the true stays.
 */
final class StaysTest {
  private static final int TABLES = 14;
  private static final int MOST = 30;
  /** The most nights of a stay: all lengths up to it come in turn. */
  private static final int NIGHTS = 6;
  private static final String[] WHOSE = {"in-house-", "agency-"};

  @ParameterizedTest
  @EnumSource(Rule.class)
  void noHiddenNumberOfStaysOrNightsFollows(Rule rule) {
    Random random = new Random(20170731);
    int nights = 0;
    for (int n = 0; n < TABLES; n++) {
      int[][] stays = new int[2][3];
      for (int[] row : stays) {
        row[0] = 5 + random.nextInt(16);
        row[1] = 5 + random.nextInt(16);
        row[2] = random.nextBoolean() ? 0 : 1 + random.nextInt(10);
      }
      Protection.Published result = Protection.of(java.util.List.of(StaysMade.table(stays, NIGHTS)), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      Table shown = result.tables().getFirst();
      boolean withNights = shown.columns().stream().anyMatch(c -> c.id().equals("nights"));
      int[][] sums = nights(stays);
      Tried counts = new Tried(shown, "stays", stays, rule, withNights ? sums : null, true);
      counts.all();
      counts.check(stays, Attack.VALUES, rule);
      if (withNights) {
        nights++;
        Tried amounts = new Tried(shown, "nights", sums, rule, stays, false);
        amounts.all();
        amounts.check(sums, NIGHTS / 2, rule);
      }
    }
    // in tables as small as these the counts alone are published more often than not
    assertTrue(nights >= 3, "published with nights: " + nights);
  }

  /** The nights of the made tables: 1, 2, 3 and so on in turn. */
  private static int[][] nights(int[][] stays) {
    int[][] sums = new int[stays.length][3];
    int child = 0;
    for (int r = 0; r < stays.length; r++) {
      for (int w = 0; w < 3; w++) {
        for (int s = 0; s < stays[r][w]; s++) {
          sums[r][w] += 1 + child++ % NIGHTS;
        }
      }
    }
    return sums;
  }

  /** Every two rows of three numbers that print the same: in-house, agencies and others, of whom nothing is printed. */
  private static final class Tried {
    private final boolean counts;
    private final int[][] beside;
    private final Rule rule;
    private final Cell[] cells = new Cell[9];
    private final int[] truth;
    /** By row: in-house, agency, others, all; then the totals of in-house, agency and all. */
    private final TreeSet<Integer>[] found;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Tried(Table shown, String what, int[][] truth, Rule rule, int[][] beside, boolean counts) {
      this.counts = counts;
      this.beside = beside;
      this.rule = rule;
      this.truth = all(truth);
      this.found = new TreeSet[11];
      Arrays.setAll(found, i -> new TreeSet<Integer>());
      for (int r = 0; r < 2; r++) {
        for (int w = 0; w < 2; w++) {
          cells[r * 3 + w] = shown.cell(StaysMade.LENGTHS[r], WHOSE[w] + what);
        }
        cells[r * 3 + 2] = shown.cell(StaysMade.LENGTHS[r], what);
      }
      for (int w = 0; w < 2; w++) {
        cells[6 + w] = shown.cell("total", WHOSE[w] + what);
      }
      cells[8] = shown.cell("total", what);
    }

    private static int[] all(int[][] v) {
      int[] rows = {Arrays.stream(v[0]).sum(), Arrays.stream(v[1]).sum()};
      return new int[] {
        v[0][0], v[0][1], v[0][2], rows[0], v[1][0], v[1][1], v[1][2], rows[1], v[0][0] + v[1][0], v[0][1] + v[1][1], rows[0] + rows[1]
      };
    }

    /** Whether a cell could print a number: by its place among {@link #cells} and its true number. */
    private boolean prints(int cell, int value, int true0) {
      Double printed = cells[cell].value();
      if (!counts) {
        return printed == null || Math.rint(value / 10.0) * 10 == printed;
      }
      Bounds known = printed == null ? rule.hidden(true0, true) : rule.shown(true0);
      return value >= known.least() && value <= known.most();
    }

    /** What a cell can be, with what is beside it: as many nights as stays at least, and no more than their length allows. */
    private boolean fits(int row, int whose, int value) {
      if (beside == null) {
        return true;
      }
      int other = beside[row][whose];
      int stays = counts ? value : other;
      int nights = counts ? other : value;
      return nights >= stays && nights <= NIGHTS * stays;
    }

    void all() {
      int most = counts ? MOST : NIGHTS * MOST;
      for (int a = 0; a < most; a++) {
        for (int b = 0; fits(0, 0, a) && prints(0, a, truth[0]) && b < most; b++) {
          for (int c = 0; fits(0, 1, b) && prints(1, b, truth[1]) && c < most; c++) {
            if (fits(0, 2, c) && prints(2, a + b + c, truth[3])) {
              second(a, b, c, most);
            }
          }
        }
      }
    }

    private void second(int a, int b, int c, int most) {
      for (int d = 0; d < most; d++) {
        if (!fits(1, 0, d) || !prints(3, d, truth[4]) || !prints(6, a + d, truth[8])) {
          continue;
        }
        for (int e = 0; e < most; e++) {
          if (!fits(1, 1, e) || !prints(4, e, truth[5]) || !prints(7, b + e, truth[9])) {
            continue;
          }
          for (int f = 0; f < most; f++) {
            if (fits(1, 2, f) && prints(5, d + e + f, truth[7]) && prints(8, a + b + c + d + e + f, truth[10])) {
              int[] numbers = all(new int[][] {{a, b, c}, {d, e, f}});
              for (int i = 0; i < numbers.length; i++) {
                found[i].add(numbers[i]);
              }
            }
          }
        }
      }
    }

    void check(int[][] exact, int values, Rule of) {
      int[] cell = {0, 1, -1, 2, 3, 4, -1, 5, 6, 7, 8};
      for (int i = 0; i < cell.length; i++) {
        int at = i;
        boolean secret = cell[i] >= 0 ? cells[cell[i]].value() == null : counts && of.small(truth[i]);
        int range = found[i].isEmpty() ? 0 : found[i].last() - found[i].first() + 1;
        assertTrue(!secret || range >= values, () -> Arrays.deepToString(exact) + (counts ? " stays " : " nights ") + at + ": " + found[at] + " " + Arrays.toString(cells));
      }
    }
  }
}
