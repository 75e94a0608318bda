package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Days from request to placement as published, against trying every way in which requests ended that prints the same. */
final class WaitsTest {
  private static final int TABLES = 20;
  private static final int MOST = 22;

  /** Requests placed on the first day, the second, later; ended otherwise so; open; not known. */
  private static Table table(int[] placed, int[] ended, int open, int unknown) {
    List<Column> columns =
        List.of(
            new Column("at-risk", "Requests (of a day: still waiting before it)", Unit.REQUESTS, null, "of all requests", 0), new Column("placed", "Placed by then", Unit.REQUESTS, null, null, 0),
            new Column("ended", "Withdrawn or not found by then", Unit.REQUESTS, null, null, 0), new Column("share", "Share", Unit.PERCENT, null, null, 1), new Column("day", "Day", Unit.OWN, null, null, 0));
    int allPlaced = Arrays.stream(placed).sum();
    int allEnded = Arrays.stream(ended).sum();
    int all = allPlaced + allEnded + open + unknown;
    List<Row> rows = new ArrayList<>();
    rows.add(row("day-0", Row.Kind.ASIDE, all - unknown, placed[0], ended[0], Cell.number(3.7)));
    rows.add(row("day-1", Row.Kind.ASIDE, all - unknown - placed[0] - ended[0], placed[0] + placed[1], ended[0] + ended[1], Cell.number(7.3)));
    rows.add(row("median", Row.Kind.ASIDE, all - unknown, allPlaced, allEnded, Cell.number(51)));
    rows.add(row("all-placed", Row.Kind.PART, allPlaced, allPlaced, 0, Cell.missing("[z]")));
    rows.add(row("all-ended", Row.Kind.PART, allEnded, 0, allEnded, Cell.missing("[z]")));
    rows.add(row("all-open", Row.Kind.PART, open, 0, 0, Cell.missing("[z]")));
    rows.add(row("not-known", Row.Kind.PART, unknown, 0, 0, Cell.missing("[z]")));
    rows.add(row("total", Row.Kind.TOTAL, all, allPlaced, allEnded, Cell.missing("[z]")));
    return Made.of(Waits.ID, columns, rows);
  }

  private static Row row(String id, Row.Kind kind, int requests, int placed, int ended, Cell share) {
    return new Row(id, id, null, kind, List.of(Cell.count(requests), Cell.count(placed), Cell.count(ended), share, Cell.number(1)));
  }

  @Test
  void sharesAreOfProtectedNumbersAndNothingIsSaidOfSingleDays() {
    Table shown = Protection.of(List.of(table(new int[] {21, 33, 111}, new int[] {9, 12, 20}, 38, 9)), Rule.ROUNDED).tables().getFirst();
    assertEquals(List.of("at-risk", "placed", "ended"), shown.columns().stream().map(Column::id).toList());
    assertTrue(shown.row("median").isEmpty());
    assertEquals(55, shown.cell("day-1", "placed").value());
    assertEquals(245.0, shown.cell("day-1", "placed").of());
    assertEquals(22, shown.cell("day-1", "placed").shareRounded(0).intValue());
    assertEquals("[z]", shown.cell("day-1", "at-risk").flag());
    assertFalse(shown.definition().contains("Aalen"));
    assertEquals("Requests", shown.columns().getFirst().label());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyHiddenNumberAndEveryStepBetweenDaysHasThreeValues(Rule rule) {
    Random random = new Random(20170220);
    int published = 0;
    for (int n = 0; n < TABLES; n++) {
      int[] placed = random.ints(3, 0, 12).toArray();
      int[] ended = random.ints(3, 0, 5).toArray();
      int open = random.nextInt(6);
      int unknown = random.nextInt(4);
      Protection.Published result = Protection.of(List.of(table(placed, ended, open, unknown)), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      published++;
      Tried tried = new Tried(result.tables().getFirst(), placed, ended, open, unknown, rule);
      tried.all();
      for (int i = 0; i < tried.truth.length; i++) {
        int at = i;
        boolean secret = i < Tried.CELLS ? tried.cells[i].value() == null : rule.small(tried.truth[i]);
        assertTrue(!secret || tried.found.get(i).size() >= Attack.VALUES, () -> at + " " + Arrays.toString(tried.truth) + " " + tried.found.get(at) + " " + Arrays.toString(tried.cells));
      }
    }
    // where all is small the exact rule can publish little
    assertTrue(published > TABLES / 4, "published: " + published);
  }

  /** Every way that prints the same. */
  private static final class Tried {
    /** Placed by two days and in all, ended so, open, not known, all; then what came between the days. */
    static final int CELLS = 9;

    final Cell[] cells;
    final int[] truth;
    final Bounds[] known = new Bounds[CELLS];
    final List<TreeSet<Integer>> found = new ArrayList<>();

    Tried(Table shown, int[] placed, int[] ended, int open, int unknown, Rule rule) {
      cells = new Cell[] {
        shown.cell("day-0", "placed"), shown.cell("day-1", "placed"), shown.cell("all-placed", "at-risk"), shown.cell("day-0", "ended"), shown.cell("day-1", "ended"),
        shown.cell("all-ended", "at-risk"), shown.cell("all-open", "at-risk"), shown.cell("not-known", "at-risk"), shown.cell("total", "at-risk")
      };
      truth = numbers(placed, ended, open, unknown);
      for (int i = 0; i < CELLS; i++) {
        known[i] = cells[i].value() == null ? rule.hidden(truth[i], true) : rule.shown(truth[i]);
      }
      for (int i = 0; i < truth.length; i++) {
        found.add(new TreeSet<>());
      }
    }

    private static int[] numbers(int[] placed, int[] ended, int open, int unknown) {
      int p = placed[0] + placed[1] + placed[2];
      int e = ended[0] + ended[1] + ended[2];
      return new int[] {
        placed[0], placed[0] + placed[1], p, ended[0], ended[0] + ended[1], e, open, unknown, p + e + open + unknown, placed[1], placed[2], ended[1], ended[2]
      };
    }

    void all() {
      List<int[]> placed = chains(0);
      List<int[]> ended = chains(3);
      for (int[] p : placed) {
        for (int[] e : ended) {
          for (int o = known[6].least(); o <= Math.min(known[6].most(), MOST); o++) {
            for (int u = known[7].least(); u <= Math.min(known[7].most(), MOST); u++) {
              int all = p[0] + p[1] + p[2] + e[0] + e[1] + e[2] + o + u;
              if (all >= known[8].least() && all <= known[8].most()) {
                note(numbers(p, e, o, u));
              }
            }
          }
        }
      }
    }

    private List<int[]> chains(int from) {
      List<int[]> ways = new ArrayList<>();
      for (int a = known[from].least(); a <= Math.min(known[from].most(), MOST); a++) {
        for (int b = Math.max(a, known[from + 1].least()); b <= Math.min(known[from + 1].most(), MOST); b++) {
          for (int c = Math.max(b, known[from + 2].least()); c <= Math.min(known[from + 2].most(), 2 * MOST); c++) {
            ways.add(new int[] {a, b - a, c - b});
          }
        }
      }
      return ways;
    }

    private void note(int[] numbers) {
      for (int i = 0; i < numbers.length; i++) {
        found.get(i).add(numbers[i]);
      }
    }
  }
}
