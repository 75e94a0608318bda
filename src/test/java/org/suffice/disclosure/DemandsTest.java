package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** What is asked of searches as published, against trying every way in which lines are parts of each other that prints the same. */
final class DemandsTest {
  private static final int TABLES = 25;
  private static final int MOST = 34;

  /**
   * Some requests.
   *
   * @param emergency and not recorded whether
   * @param siblings asked for, of them placed, of those together
   * @param offers requests that record them, of those without any, and all offers together
   */
  @SuppressWarnings("ArrayRecordComponent") // made and read here only
  private record Asked(int all, int[] emergency, int[] siblings, int[] offers) {}

  @Test
  void zerosOfWhatNobodyRecordedAreNotPublishedAsTrueOnes() {
    Table nothing = Protection.of(List.of(table(new Asked(40, new int[] {0, 40}, new int[] {30, 20, 10}, new int[] {0, 0, 0}))), Rule.ROUNDED).tables().getFirst();
    assertEquals("[x]", nothing.cell("emergency", "requests").flag());
    assertEquals(40, nothing.cell("emergency-not-recorded", "requests").value());
    Table some = Protection.of(List.of(table(new Asked(40, new int[] {0, 20}, new int[] {30, 20, 10}, new int[] {0, 0, 0}))), Rule.ROUNDED).tables().getFirst();
    assertEquals(0, some.cell("emergency", "requests").value(), "of those that are recorded there was none");
  }

  /** A working copy says so itself: what is published is the same as of the table with zeros. */
  @Test
  void whatTheTableSaysIsNotRecordedIsPublishedAsThat() {
    for (Rule rule : Rule.values()) {
      Table zeros = table(new Asked(40, new int[] {0, 40}, new int[] {30, 20, 10}, new int[] {9, 3, 20}));
      List<Row> rows =
          zeros.rows().stream()
              .map(r -> r.id().equals("emergency") ? new Row(r.id(), r.label(), r.group(), r.kind(), r.cells().stream().map(c -> r.cells().indexOf(c) == 0 ? Cell.missing("[x]") : c).toList()) : r)
              .toList();
      Table said =
          new Table(
              zeros.id(), zeros.title(), zeros.definition(), zeros.source(), zeros.asAt(), zeros.from(), zeros.to(), zeros.where(), zeros.extracted(), zeros.profile(), zeros.rowHeading(),
              zeros.columns(), rows, zeros.notes(), zeros.chart());
      assertEquals("[x]", said.cell("emergency", "requests").flag());
      assertEquals(Protection.of(List.of(zeros), rule), Protection.of(List.of(said), rule));
    }
  }

  private static Table table(Asked asked) {
    int all = asked.all();
    Map<String, int[]> lines = new LinkedHashMap<>();
    lines.put("emergency", new int[] {asked.emergency()[0], all});
    lines.put("emergency-not-recorded", new int[] {asked.emergency()[1], all});
    lines.put("siblings-asked", new int[] {asked.siblings()[0], all});
    lines.put("siblings-together", new int[] {asked.siblings()[2], asked.siblings()[1]});
    lines.put("siblings-not-recorded", new int[] {0, asked.siblings()[1]});
    lines.put("solo-asked", new int[] {0, all});
    lines.put("solo-given", new int[] {0, 0});
    lines.put("solo-not-recorded", new int[] {0, 0});
    lines.put("offers", new int[] {asked.offers()[0], all});
    lines.put("no-offers", new int[] {asked.offers()[1], asked.offers()[0]});
    lines.put("declined", new int[] {0, all});
    lines.put("notice", new int[] {0, all});
    lines.put("no-notice", new int[] {0, 0});
    lines.put("repeat", new int[] {0, all});
    lines.put("child-not-recorded", new int[] {0, all});
    List<Row> rows = new ArrayList<>();
    lines.forEach(
        (id, of) -> {
          boolean mean = id.equals("offers") && of[0] > 0;
          Cell cell = mean ? Cell.number((double) asked.offers()[2] / of[0]).from(new Behind(() -> each(asked))) : Cell.missing("[z]");
          rows.add(new Row(id, id, null, Row.Kind.ASIDE, List.of(Cell.share(of[0], of[1]), Cell.count(of[1]), cell)));
        });
    rows.add(new Row("total", "All", null, Row.Kind.TOTAL, List.of(Cell.share(all, all), Cell.count(all), Cell.missing("[z]"))));
    List<Column> columns =
        List.of(
            new Column("requests", "Requests", Unit.REQUESTS, null, "of the line", 0), new Column("of", "Of", Unit.REQUESTS, null, null, 0), new Column("mean", "Mean", Unit.OWN, null, null, 1));
    return Made.of(Demands.ID, columns, rows);
  }

  /** The offers of each request: as even as can be. */
  private static Map<Integer, Double> each(Asked asked) {
    Map<Integer, Double> each = new LinkedHashMap<>();
    int some = asked.offers()[0] - asked.offers()[1];
    for (int i = 0; i < asked.offers()[0]; i++) {
      int more = i < some ? asked.offers()[2] / some + (i < asked.offers()[2] % some ? 1 : 0) : 0;
      each.put(i, (double) more);
    }
    return each;
  }

  @Test
  void countsAreRoundedAndAMeanOfManyIsShown() {
    Table shown = Protection.of(List.of(table(new Asked(103, new int[] {22, 51}, new int[] {31, 22, 9}, new int[] {44, 12, 93}))), Rule.ROUNDED).tables().getFirst();
    assertEquals(20, shown.cell("emergency", "requests").value());
    assertEquals(20, shown.cell("siblings-together", "of").value());
    assertEquals(2.1, shown.cell("offers", "mean").value(), 1e-9);
    Table few = Protection.of(List.of(table(new Asked(103, new int[] {22, 51}, new int[] {31, 22, 9}, new int[] {5, 2, 9}))), Rule.ROUNDED).tables().getFirst();
    assertEquals("[c]", few.cell("offers", "mean").flag());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyHiddenNumberAndEveryRestHasThreeValues(Rule rule) {
    Random random = new Random(20170731);
    int published = 0;
    for (int n = 0; n < TABLES; n++) {
      int all = 9 + random.nextInt(20);
      int emergency = random.nextInt(10);
      int siblings = random.nextInt(10);
      int placed = random.nextInt(siblings + 1);
      int offers = random.nextInt(12);
      int none = random.nextInt(offers + 1);
      int some = offers - none;
      Asked asked =
          new Asked(
              all, new int[] {Math.min(emergency, all), random.nextInt(all - Math.min(emergency, all) + 1)}, new int[] {Math.min(siblings, all), Math.min(placed, all), random.nextInt(Math.min(placed, all) + 1)},
              new int[] {Math.min(offers, all), Math.min(none, all), some == 0 ? 0 : some + random.nextInt(6)});
      Protection.Published result = Protection.of(List.of(table(asked)), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      published++;
      Tried tried = new Tried(result.tables().getFirst(), asked, rule);
      tried.all();
      for (int i = 0; i < tried.truth.length; i++) {
        int at = i;
        boolean secret = i < Tried.CELLS ? tried.cells[i].value() == null : rule.small(tried.truth[i]);
        assertTrue(!secret || tried.found.get(i).size() >= Attack.VALUES, () -> at + " of " + java.util.Arrays.toString(tried.truth) + " " + tried.found.get(at) + " " + java.util.Arrays.toString(tried.cells));
      }
    }
    assertTrue(published > TABLES / 2, "published: " + published);
  }

  /** Every way that prints the same: for each number of all requests, the three families of lines apart. */
  private static final class Tried {
    /** All, emergency, not recorded, siblings, placed, together, offers recorded, none; then what is left of each. */
    static final int CELLS = 8;

    final Cell[] cells;
    final int[] truth;
    final List<TreeSet<Integer>> found = new ArrayList<>();
    private final Bounds[] known = new Bounds[CELLS];
    private final Double mean;

    Tried(Table shown, Asked a, Rule rule) {
      cells = new Cell[] {
        shown.cell("total", "requests"), shown.cell("emergency", "requests"), shown.cell("emergency-not-recorded", "requests"), shown.cell("siblings-asked", "requests"),
        shown.cell("siblings-together", "of"), shown.cell("siblings-together", "requests"), shown.cell("offers", "requests"), shown.cell("no-offers", "requests")
      };
      int all = a.all();
      truth = new int[] {
        all, a.emergency()[0], a.emergency()[1], a.siblings()[0], a.siblings()[1], a.siblings()[2], a.offers()[0], a.offers()[1],
        all - a.emergency()[0] - a.emergency()[1], all - a.siblings()[0], a.siblings()[0] - a.siblings()[1], a.siblings()[1] - a.siblings()[2], all - a.offers()[0], a.offers()[0] - a.offers()[1]
      };
      mean = shown.columns().stream().anyMatch(c -> c.id().equals("mean")) ? shown.cell("offers", "mean").value() : null;
      for (int i = 0; i < CELLS; i++) {
        known[i] = cells[i].value() == null ? rule.hidden(truth[i], true) : rule.shown(truth[i]);
      }
      for (int i = 0; i < truth.length; i++) {
        found.add(new TreeSet<>());
      }
    }

    private int most(int i, int limit) {
      return Math.min(known[i].most(), limit);
    }

    void all() {
      for (int all = known[0].least(); all <= most(0, MOST); all++) {
        List<int[]> emergency = new ArrayList<>();
        for (int e = known[1].least(); e <= most(1, all); e++) {
          for (int u = known[2].least(); u <= most(2, all - e); u++) {
            emergency.add(new int[] {e, u});
          }
        }
        List<int[]> siblings = new ArrayList<>();
        for (int s = known[3].least(); s <= most(3, all); s++) {
          for (int p = known[4].least(); p <= most(4, s); p++) {
            for (int t = known[5].least(); t <= most(5, p); t++) {
              siblings.add(new int[] {s, p, t});
            }
          }
        }
        List<int[]> offers = new ArrayList<>();
        for (int o = known[6].least(); o <= most(6, all); o++) {
          for (int z = known[7].least(); z <= most(7, o); z++) {
            if (canPrintMean(o, z)) {
              offers.add(new int[] {o, z});
            }
          }
        }
        if (!emergency.isEmpty() && !siblings.isEmpty() && !offers.isEmpty()) {
          note(all, emergency, siblings, offers);
        }
      }
    }

    /** Whether some number of offers gives the mean: none where nobody had any, else at least one each. */
    private boolean canPrintMean(int recorded, int none) {
      if (mean == null) {
        return true;
      }
      for (int sum = recorded - none; sum <= (recorded == none ? 0 : 200); sum++) {
        if (Math.abs(Math.rint((double) sum / recorded / 0.1) * 0.1 - mean) < 1e-9) {
          return true;
        }
      }
      return false;
    }

    private void note(int all, List<int[]> emergency, List<int[]> siblings, List<int[]> offers) {
      found.get(0).add(all);
      for (int[] e : emergency) {
        found.get(1).add(e[0]);
        found.get(2).add(e[1]);
        found.get(8).add(all - e[0] - e[1]);
      }
      for (int[] s : siblings) {
        found.get(3).add(s[0]);
        found.get(4).add(s[1]);
        found.get(5).add(s[2]);
        found.get(9).add(all - s[0]);
        found.get(10).add(s[0] - s[1]);
        found.get(11).add(s[1] - s[2]);
      }
      for (int[] o : offers) {
        found.get(6).add(o[0]);
        found.get(7).add(o[1]);
        found.get(12).add(all - o[0]);
        found.get(13).add(o[0] - o[1]);
      }
    }
  }
}
