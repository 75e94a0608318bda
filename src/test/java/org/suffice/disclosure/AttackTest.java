package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** What a reader can work out, against trying every table that would print the same. */
final class AttackTest {
  private static final int TABLES = 120;

  @ParameterizedTest
  @EnumSource(Rule.class)
  void theRangesAreThoseOfAllTablesThatPrintTheSame(Rule rule) {
    var random = new Random(20170731);
    for (int n = 0; n < TABLES; n++) {
      Table table = random(random, 2 + n % 2, 2);
      Counts counts = Counts.of(List.of(table));
      boolean[] hidden = new boolean[counts.all().size()];
      for (int i = 0; i < hidden.length; i++) {
        int value = counts.all().get(i).value();
        hidden[i] = rule.small(value) || (value > 0 && random.nextInt(6) == 0);
      }
      compare(table, counts, hidden, rule);
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void whatIsPublishedLeavesThreeValuesToEveryHiddenCount(Rule rule) {
    var random = new Random(5);
    int shown = 0;
    int given = 0;
    for (int n = 0; n < TABLES; n++) {
      Table table = random(random, 2 + n % 2, 2);
      Counts counts = Counts.of(List.of(table));
      Hiding hiding = Hiding.of(counts, rule);
      given += hiding.exposed().isEmpty() ? 0 : 1;
      boolean[] hidden = new boolean[counts.all().size()];
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] = hiding.hidden(i);
        shown += hidden[i] ? 0 : 1;
        assertTrue(hidden[i] || !rule.small(counts.all().get(i).value()), "A small count is printed");
      }
      for (Map.Entry<Integer, Bounds> range : compare(table, counts, hidden, rule).entrySet()) {
        boolean exposed = hiding.exposed().contains(range.getKey());
        assertTrue(exposed || !hidden[range.getKey()] || range.getValue().values() >= Attack.VALUES, table + " " + range);
      }
    }
    assertTrue(given < TABLES / 10, "Too many tables cannot be published: " + given);
    assertTrue(shown > TABLES * 4, "Protection that hides nearly everything protects nothing: " + shown);
  }

  /** Compares every count's range with that of all tables tried, and gives them. */
  private static Map<Integer, Bounds> compare(Table table, Counts counts, boolean[] hidden, Rule rule) {
    List<Bounds> ranges = new Attack(counts, rule).ranges(hidden, true);
    Map<Integer, Bounds> tried = new Tried(table, counts, hidden, rule).ranges();
    for (Map.Entry<Integer, Bounds> entry : tried.entrySet()) {
      Bounds found = ranges.get(entry.getKey());
      Bounds capped = new Bounds(found.least(), Math.min(found.most(), Tried.MOST));
      if (entry.getValue().most() < Tried.MOST) {
        assertEquals(entry.getValue(), capped, () -> table.rows() + " count " + counts.all().get(entry.getKey()));
      }
    }
    return tried;
  }

  private static Table random(Random random, int rows, int columns) {
    int[][] inner = new int[rows][columns];
    for (int[] row : inner) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextInt(4) == 0 ? 0 : random.nextInt(14);
      }
    }
    return Made.table("random", inner);
  }

  /** Every table within what is known of each of its cells: slow and obvious. */
  private static final class Tried {
    static final int MOST = 26;
    private final Table table;
    private final Counts counts;
    private final Bounds[] known;
    private final Map<Integer, Bounds> ranges = new TreeMap<>();
    private final List<int[]> inner = new ArrayList<>();

    Tried(Table table, Counts counts, boolean[] hidden, Rule rule) {
      this.table = table;
      this.counts = counts;
      known = new Bounds[hidden.length];
      for (int i = 0; i < hidden.length; i++) {
        int value = counts.all().get(i).value();
        known[i] = hidden[i] ? rule.hidden(value, true) : rule.shown(value);
      }
      for (Row row : table.rows().subList(0, table.rows().size() - 1)) {
        inner.add(new int[] {at(row.id(), 1), at(row.id(), 2)});
      }
    }

    private int at(String row, int column) {
      return counts.valueAt(new Count.Place(0, row, table.columns().get(column).id()));
    }

    Map<Integer, Bounds> ranges() {
      rows(0, 0, 0);
      return ranges;
    }

    private final List<int[]> chosen = new ArrayList<>();

    private void rows(int row, int a, int b) {
      if (row == inner.size()) {
        check(a, b);
        return;
      }
      Bounds first = known[inner.get(row)[0]];
      Bounds second = known[inner.get(row)[1]];
      Bounds all = known[at("random" + row, 0)];
      for (int x = first.least(); x <= Math.min(first.most(), MOST); x++) {
        for (int y = second.least(); y <= Math.min(second.most(), MOST); y++) {
          if (x + y >= all.least() && x + y <= all.most()) {
            chosen.add(new int[] {x, y});
            rows(row + 1, a + x, b + y);
            chosen.removeLast();
          }
        }
      }
    }

    private void check(int a, int b) {
      int[] totals = {a + b, a, b};
      for (int c = 0; c < 3; c++) {
        Bounds total = known[at("total", c)];
        if (totals[c] < total.least() || totals[c] > total.most()) {
          return;
        }
      }
      for (int c = 0; c < 3; c++) {
        note(at("total", c), totals[c]);
      }
      for (int r = 0; r < chosen.size(); r++) {
        note(at("random" + r, 0), chosen.get(r)[0] + chosen.get(r)[1]);
        note(inner.get(r)[0], chosen.get(r)[0]);
        note(inner.get(r)[1], chosen.get(r)[1]);
      }
    }

    private void note(int count, int value) {
      ranges.merge(count, Bounds.exactly(value), (x, y) -> new Bounds(Math.min(x.least(), y.least()), Math.max(x.most(), y.most())));
    }
  }
}
