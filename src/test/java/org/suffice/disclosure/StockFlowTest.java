package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * Stock and flow with the tables that print its numbers again, against trying every way in which children came and left
 * that prints the same.
 */
final class StockFlowTest {
  private static final int TABLES = 30;
  private static final int MOST = 24;
  private static final List<String> LINES = List.of("at-start", "starters", "leavers", "at-end", "further-starts", "further-ends", "broken-off");
  private static final LocalDate START = Made.DAY.minusMonths(12);

  /** Who was there, came and left; starters are told apart by age. */
  private record Flow(int start, int young, int old, int leavers, int again, int ends, int broken) {
    int end() {
      return start + young + old + again - leavers - ends - broken;
    }

    int[] lines() {
      return new int[] {start, young + old, leavers, end(), again, ends, broken};
    }
  }

  @Test
  void theFourNumbersAreThoseOfTheOtherTablesAndTheDifferenceIsNotPrinted() {
    Flow flow = new Flow(104, 21, 32, 41, 12, 3, 0);
    Protection.Published published = Protection.of(tables(flow), Rule.ROUNDED);
    assertTrue(published.withheld().isEmpty(), published.withheld().toString());
    Table shown = published.tables().getFirst();
    assertEquals(LINES, shown.rows().stream().map(Row::id).toList());
    assertEquals(105, shown.cell("at-start", "number").value());
    assertEquals(55, shown.cell("starters", "number").value());
    assertEquals("[c]", shown.cell("further-ends", "number").flag());
    assertEquals(0, shown.cell("broken-off", "number").value());
    assertEquals(published.tables().get(1).cell("total", "children").value(), shown.cell("starters", "number").value());
    assertTrue(shown.notes().stream().anyMatch(n -> n.contains("need not give")));
  }

  @Test
  void inTheExactRuleASmallLineThatFollowsFromTheOthersIsNotPrinted() {
    // 104 + 53 + 3 = 120 + 40: with all four printed the 3 would follow
    Flow flow = new Flow(104, 21, 32, 40, 3, 0, 0);
    assertEquals(120, flow.end());
    Protection.Published published = Protection.of(tables(flow), Rule.EXACT);
    for (Table shown : published.tables()) {
      if (shown.id().equals(StockFlow.ID)) {
        assertEquals(LINES.subList(0, 4), shown.rows().stream().map(Row::id).toList());
      }
    }
    assertEquals(4, published.tables().size());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyHiddenNumberHasThreeValuesWithAllTablesTogether(Rule rule) {
    Random random = new Random(20170401);
    int published = 0;
    for (int n = 0; n < TABLES; n++) {
      Flow flow = random(random);
      List<Table> exact = tables(flow);
      Protection.Published result = Protection.of(exact, rule);
      if (result.kept().contains(0)) {
        published++;
      }
      int[] truth = {flow.start(), flow.young(), flow.old(), flow.young() + flow.old(), flow.leavers(), flow.end(), flow.again(), flow.ends(), flow.broken()};
      Cell[] shown = shown(result);
      Bounds[] known = new Bounds[truth.length];
      for (int i = 0; i < truth.length; i++) {
        known[i] = shown[i] == null ? new Bounds(0, MOST) : shown[i].value() == null ? rule.hidden(truth[i], true) : rule.shown(truth[i]);
      }
      List<TreeSet<Integer>> possible = possible(known);
      for (int i = 0; i < truth.length; i++) {
        int at = i;
        boolean hidden = shown[i] != null && shown[i].value() == null;
        assertTrue(!hidden || possible.get(i).size() >= Attack.VALUES, () -> flow + " " + at + ": " + possible.get(at) + Arrays.toString(shown));
      }
    }
    assertTrue(published > TABLES / 2, "published: " + published);
  }

  private static Flow random(Random random) {
    while (true) {
      Flow flow = new Flow(random.nextInt(14), random.nextInt(9), random.nextInt(9), random.nextInt(12), random.nextInt(4), random.nextInt(3), random.nextInt(3));
      if (flow.end() >= 0) {
        return flow;
      }
    }
  }

  /** The cells of start, young, old, starters, leavers, end and the further ones; null where no table is published that prints it. */
  private static Cell[] shown(Protection.Published result) {
    Cell[] shown = new Cell[9];
    for (int t = 0; t < result.kept().size(); t++) {
      Table table = result.tables().get(t);
      switch (result.kept().get(t)) {
        case 0 -> put(table, shown);
        case 1 -> {
          shown[1] = table.cell("young", "children");
          shown[2] = table.cell("old", "children");
          shown[3] = table.cell("total", "children");
        }
        case 2 -> shown[4] = table.cell("total", "children");
        default -> {
          shown[0] = table.cell("total", "children@" + START);
          shown[5] = table.cell("total", "children@" + Made.DAY);
        }
      }
    }
    return shown;
  }

  private static void put(Table table, Cell[] shown) {
    int[] at = {0, 3, 4, 5, 6, 7, 8};
    for (int l = 0; l < at.length; l++) {
      shown[at[l]] = table.row(LINES.get(l)).map(r -> r.cells().getFirst()).orElse(null);
    }
  }

  /** The values of each number in all ways that print the same, slow and obvious. */
  private static List<TreeSet<Integer>> possible(Bounds[] known) {
    List<TreeSet<Integer>> found = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      found.add(new TreeSet<>());
    }
    for (int start = known[0].least(); start <= most(known[0]); start++) {
      for (int young = known[1].least(); young <= most(known[1]); young++) {
        for (int old = known[2].least(); old <= most(known[2]); old++) {
          if (within(young + old, known[3])) {
            for (int leavers = known[4].least(); leavers <= most(known[4]); leavers++) {
              rest(known, found, new int[] {start, young, old, young + old, leavers});
            }
          }
        }
      }
    }
    return found;
  }

  private static void rest(Bounds[] known, List<TreeSet<Integer>> found, int[] first) {
    for (int again = known[6].least(); again <= most(known[6]); again++) {
      for (int ends = known[7].least(); ends <= most(known[7]); ends++) {
        for (int broken = known[8].least(); broken <= most(known[8]); broken++) {
          int end = first[0] + first[3] + again - first[4] - ends - broken;
          if (within(end, known[5])) {
            int[] all = {first[0], first[1], first[2], first[3], first[4], end, again, ends, broken};
            for (int i = 0; i < all.length; i++) {
              found.get(i).add(all[i]);
            }
          }
        }
      }
    }
  }

  private static int most(Bounds bounds) {
    return Math.min(bounds.most(), MOST);
  }

  private static boolean within(int value, Bounds known) {
    return value >= known.least() && value <= known.most();
  }

  private static List<Table> tables(Flow flow) {
    List<Row> lines = new ArrayList<>();
    int[] values = flow.lines();
    for (int l = 0; l < values.length; l++) {
      lines.add(new Row(LINES.get(l), LINES.get(l), null, Row.Kind.ASIDE, List.of(Cell.count(values[l]))));
    }
    lines.add(4, new Row("difference", "Difference", null, Row.Kind.ASIDE, List.of(Cell.number(flow.end() + flow.leavers() - flow.start() - flow.young() - flow.old()))));
    lines.add(new Row("residual", "Left over", null, Row.Kind.ASIDE, List.of(Cell.number(0))));
    Table stockFlow = table(StockFlow.ID, List.of(new Column("number", "Number", Unit.OWN, null, null, 0)), lines);
    List<Column> children = List.of(new Column("children", "Children", Unit.CHILDREN, null, null, 0));
    int came = flow.young() + flow.old();
    Table starters = table("starters", children, List.of(row("young", Row.Kind.PART, flow.young(), came), row("old", Row.Kind.PART, flow.old(), came), row("total", Row.Kind.TOTAL, came, came)));
    Table leavers = table("leavers", children, List.of(row("total", Row.Kind.TOTAL, flow.leavers(), flow.leavers())));
    List<Column> dates = List.of(dated(START), dated(Made.DAY));
    Row both = new Row("total", "Total", null, Row.Kind.TOTAL, List.of(Cell.count(flow.start()), Cell.count(flow.end())));
    Table stock = new Table(
        "children-looked-after", "Stock", "Definition.", "Source.", List.of(START, Made.DAY), null, null, List.of(), Made.DAY, Table.WORKING_COPY, "Row", dates, List.of(both), List.of(), ChartHint.none());
    return List.of(stockFlow, starters, leavers, stock);
  }

  private static Column dated(LocalDate date) {
    return new Column("children@" + date, "Children", Unit.CHILDREN, date, null, 0);
  }

  private static Row row(String id, Row.Kind kind, int value, int of) {
    return new Row(id, id, null, kind, List.of(Cell.share(value, of)));
  }

  private static Table table(String id, List<Column> columns, List<Row> rows) {
    return new Table(
        id, "Table " + id, "Definition.", "Source.", List.of(Made.DAY), START.plusDays(1), Made.DAY, List.of(), Made.DAY, Table.WORKING_COPY, "Row", columns, rows, List.of(), ChartHint.none());
  }
}
