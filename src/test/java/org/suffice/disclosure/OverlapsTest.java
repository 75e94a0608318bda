package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * The table of needs, whose lines overlap, against trying every way in which children can have none, one or both of two
 * needs and be hard to find or not.
 */
final class OverlapsTest {
  private static final int TABLES = 20;
  /** More than any count of these tables can be. */
  private static final int MOST = 34;
  private static final String[] ROWS = {"a", "b", "none", "total"};

  /** Children with none of two needs, the first, the second, both. */
  private record Sets(int none, int a, int b, int both) {
    int[] printed() {
      return new int[] {a + both, b + both, none, none + a + b + both};
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyHiddenNumberOfNeedsHasThreeValues(Rule rule) {
    Random random = new Random(20170801);
    int published = 0;
    for (int n = 0; n < TABLES; n++) {
      Sets hard = new Sets(random.nextInt(8), random.nextInt(8), random.nextInt(7), random.nextInt(4));
      Sets all = new Sets(hard.none() + random.nextInt(8), hard.a() + random.nextInt(5), hard.b() + random.nextInt(5), hard.both() + random.nextInt(3));
      Table table = table(hard, all);
      Protection.Published result = Protection.of(List.of(table), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      published++;
      Table shown = result.tables().getFirst();
      boolean[] ofHard = possible(known(shown, "hard-to-find", hard.printed(), rule));
      boolean[] ofAll = possible(known(shown, "children", all.printed(), rule));
      check(shown, "hard-to-find", and(ofHard, below(ofAll)));
      check(shown, "children", and(ofAll, above(ofHard)));
    }
    assertTrue(published > TABLES / 3, "published: " + published);
  }

  private static Table table(Sets hard, Sets all) {
    List<Column> columns = new ArrayList<>();
    for (String id : List.of("hard-to-find", "hard-to-find-recorded", "children")) {
      columns.add(new Column(id, id, Unit.CHILDREN_SOUGHT, Made.DAY, "of all", 0));
    }
    columns.add(new Column("ratio", "Ratio", Unit.OWN, Made.DAY, null, 2));
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < ROWS.length; r++) {
      int[] h = hard.printed();
      int[] c = all.printed();
      double ratio = h[3] == 0 || c[r] == 0 ? 1 : (double) h[r] / h[3] / ((double) c[r] / c[3]);
      rows.add(
          new Row(ROWS[r], ROWS[r], null, r == 3 ? Row.Kind.TOTAL : Row.Kind.ASIDE,
              List.of(Cell.share(h[r], h[3]), Cell.share(h[r], h[3]), Cell.share(c[r], c[3]), Cell.number(ratio))));
    }
    return Made.of("hard-to-find-needs", columns, rows);
  }

  private static Bounds[] known(Table shown, String column, int[] values, Rule rule) {
    Bounds[] known = new Bounds[ROWS.length];
    for (int r = 0; r < ROWS.length; r++) {
      boolean hidden = shown.cell(ROWS[r], column).value() == null;
      known[r] = hidden ? rule.hidden(values[r], true) : rule.shown(values[r]);
    }
    return known;
  }

  private static int at(int none, int a, int b, int both) {
    return ((none * MOST + a) * MOST + b) * MOST + both;
  }

  /** Every way to have the needs that prints the same in one column. */
  private static boolean[] possible(Bounds[] known) {
    boolean[] possible = new boolean[MOST * MOST * MOST * MOST];
    for (int none = 0; none < MOST; none++) {
      for (int a = 0; a < MOST; a++) {
        for (int b = 0; b < MOST; b++) {
          for (int both = 0; both < MOST; both++) {
            int[] printed = new Sets(none, a, b, both).printed();
            boolean within = true;
            for (int r = 0; r < ROWS.length && within; r++) {
              within = printed[r] >= known[r].least() && printed[r] <= known[r].most();
            }
            possible[at(none, a, b, both)] = within;
          }
        }
      }
    }
    return possible;
  }

  /** What is at most something possible in each set. */
  private static boolean[] below(boolean[] possible) {
    boolean[] found = possible.clone();
    for (int step : new int[] {1, MOST, MOST * MOST, MOST * MOST * MOST}) {
      for (int i = found.length - 1; i >= 0; i--) {
        if (i / step % MOST < MOST - 1) {
          found[i] |= found[i + step];
        }
      }
    }
    return found;
  }

  /** What is at least something possible in each set. */
  private static boolean[] above(boolean[] possible) {
    boolean[] found = possible.clone();
    for (int step : new int[] {1, MOST, MOST * MOST, MOST * MOST * MOST}) {
      for (int i = 0; i < found.length; i++) {
        if (i / step % MOST > 0) {
          found[i] |= found[i - step];
        }
      }
    }
    return found;
  }

  private static boolean[] and(boolean[] one, boolean[] other) {
    boolean[] both = new boolean[one.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = one[i] && other[i];
    }
    return both;
  }

  private static void check(Table shown, String column, boolean[] possible) {
    int[] least = {MOST, MOST, MOST, 4 * MOST};
    int[] most = new int[ROWS.length];
    for (int i = 0; i < possible.length; i++) {
      if (possible[i]) {
        int[] printed = new Sets(i / (MOST * MOST * MOST), i / (MOST * MOST) % MOST, i / MOST % MOST, i % MOST).printed();
        for (int r = 0; r < ROWS.length; r++) {
          least[r] = Math.min(least[r], printed[r]);
          most[r] = Math.max(most[r], printed[r]);
        }
      }
    }
    for (int r = 0; r < ROWS.length; r++) {
      if (shown.cell(ROWS[r], column).value() == null) {
        int values = most[r] - least[r] + 1;
        String where = ROWS[r] + " " + column + " of " + shown.rows();
        assertTrue(values >= Attack.VALUES, () -> values + " values of " + where);
      }
    }
  }

  @Test
  void theRatioOfTheSharesIsThatOfTheProtectedOnes() {
    Table shown = Protection.of(List.of(table(new Sets(22, 31, 40, 1), new Sets(61, 62, 83, 44))), Rule.ROUNDED).tables().getFirst();
    Cell part = shown.cell("a", "hard-to-find");
    Cell all = shown.cell("a", "children");
    assertEquals(part.shareRounded(0).doubleValue() / all.shareRounded(0).doubleValue(), shown.cell("a", "ratio").value());
    Table small = Protection.of(List.of(table(new Sets(22, 3, 40, 1), new Sets(61, 62, 83, 44))), Rule.ROUNDED).tables().getFirst();
    assertNull(small.cell("a", "ratio").value());
  }
}
