package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** What is published of tables: by hand, and against trying every table that would print the same. */
final class ProtectionTest {
  private static final int TRIED = 40;
  private static final int MOST = 40;

  @Test
  void smallNumbersAreHiddenAndTheRestRoundedByItself() {
    Table table = Made.table("a", new int[][] {{3}, {12}, {0}, {58}});
    Table published = Protection.of(List.of(table), Rule.ROUNDED).tables().getFirst();
    assertEquals("[c]", published.cell("a0", "children").flag());
    assertNull(published.cell("a0", "children").value());
    assertEquals(10, published.cell("a1", "children").value());
    assertEquals(0, published.cell("a2", "children").value());
    assertEquals(60, published.cell("a3", "children").value());
    assertEquals(75, published.cell("total", "children").value());
    assertEquals(80, published.cell("a3", "children").shareRounded(0).intValue());
    assertEquals(Table.PUBLICATION, published.profile());
  }

  @Test
  void aSmallTotalIsHiddenToo() {
    Table published = Protection.of(List.of(Made.table("a", new int[][] {{3}, {0}})), Rule.ROUNDED).tables().getFirst();
    assertEquals("[c]", published.cell("total", "children").flag());
  }

  /** A share of 0 of a hidden number is not "not applicable": it is hidden with what it is of. */
  @Test
  void aShareOfAHiddenNumberIsHiddenEvenOfNone() {
    Table published = Protection.of(List.of(Made.table("a", new int[][] {{3}, {0}})), Rule.ROUNDED).tables().getFirst();
    PrintedColumn shares = PrintedColumn.of(published).get(1);
    assertEquals("[c]", shares.text(published.row("a1").orElseThrow()));
    Table nobody = Protection.of(List.of(Made.table("a", new int[][] {{0}, {0}})), Rule.ROUNDED).tables().getFirst();
    assertEquals("[z]", PrintedColumn.of(nobody).get(1).text(nobody.row("a1").orElseThrow()));
  }

  @Test
  void inTheExactRuleOneHiddenNumberIsNeverAlone() {
    Table published = Protection.of(List.of(Made.table("a", new int[][] {{3}, {20}, {31}})), Rule.EXACT).tables().getFirst();
    long hidden = published.rows().stream().filter(r -> "[c]".equals(r.cells().getFirst().flag())).count();
    assertEquals(2, hidden, published.rows().toString());
    assertEquals(54, published.cell("total", "children").value());
  }

  @Test
  void whatASecondTableWouldGiveAwayIsHiddenInBoth() {
    // Together: 4 of row b1 follow from the total of the first and the rest of the second.
    Table first = Made.table("a", new int[][] {{30}, {24}});
    Table second = Made.table("b", new int[][] {{4}, {50}});
    Protection.Published both = Protection.of(List.of(first, second), Rule.EXACT);
    assertEquals("[c]", both.tables().get(1).cell("b1", "children").flag());
    assertTrue(both.withheld().isEmpty());
  }

  @Test
  void whatCannotBeProtectedIsWithheldAndSaysWhatHelps() {
    Protection.Published published = Protection.of(List.of(Made.table("a", new int[][] {{3}, {0}, {0}, {0}}), Made.table("b", new int[][] {{50}, {60}})), Rule.EXACT);
    // the total of 3 is hidden as well, so nothing follows
    assertTrue(published.withheld().isEmpty());
    Protection.Published alone = Protection.of(List.of(Made.table("c", new int[][] {{2, 9}, {0, 0}})), Rule.EXACT);
    alone.withheld().forEach(why -> assertTrue(why.contains("cannot be published") && why.contains("Use fewer"), why));
    assertEquals(alone.tables().size(), alone.kept().size());
  }

  /** Found by trying small tables: one that the exact rule cannot protect and the rounded one can names the rounded rule; where that would not do, it is not named. */
  @Test
  void theRoundedRuleIsNamedWhereItWouldDo() {
    int helped = 0;
    int lost = 0;
    var random = new Random(5);
    for (int n = 0; n < 300; n++) {
      Table table = Made.table("t", new int[][] {{random.nextInt(8), random.nextInt(8)}, {random.nextInt(8), random.nextInt(8)}});
      Protection.Published exact = Protection.of(List.of(table), Rule.EXACT);
      if (!exact.withheld().isEmpty()) {
        boolean would = Protection.of(List.of(table), Rule.ROUNDED).withheld().isEmpty();
        assertEquals(would, exact.withheld().getFirst().contains("set disclosure=rounded"), exact.withheld().getFirst());
        helped += would ? 1 : 0;
        lost += would ? 0 : 1;
      }
    }
    assertTrue(helped > 0, helped + " and " + lost);
  }

  @Test
  void rowsInWhichAllAreTheSameAreNamed() {
    List<String> flagged = Protection.of(List.of(Made.table("a", new int[][] {{20, 0}, {30, 40}})), Rule.ROUNDED).flagged();
    assertEquals(1, flagged.size());
    assertTrue(flagged.getFirst().contains("Label a0"));
  }

  @Test
  void whatIsTrueByTheRowsOwnDefinitionIsNotFlagged() {
    Table made = Made.table("placement-moves", new int[][] {{20, 0}, {30, 40}});
    List<Row> named = made.rows().stream().map(r -> new Row(r.id().equals("placement-moves0") ? "to-children:a" : r.id(), r.label(), r.group(), r.kind(), r.cells())).toList();
    Table moves = Made.of("placement-moves", made.columns(), named);
    assertEquals(List.of(), Protection.of(List.of(moves), Rule.ROUNDED).flagged());
    assertEquals(1, Protection.of(List.of(made), Rule.ROUNDED).flagged().size());
  }

  @Test
  void notesWithCountsAreLeftOut() {
    assertEquals(
        List.of("Children's homes are K2 and R1 at 31 July 2017.", Table.NOTES_LEFT_OUT),
        SafeNotes.of(List.of("Children's homes are K2 and R1 at 31 July 2017.", "12 children have no sector at 31 July 2017.", "Only two children are outside.")));
  }

  @Test
  void adviceToTheOfficerIsLeftOut() {
    assertEquals(
        List.of("No rate: your own council is not named."),
        SafeNotes.of(
            List.of(
                "No rate: your own council is not named. Name it under Data, How we count (on the command line: set own-council=NAME).",
                "Outside adjoining councils is not tested: name them under Data, How we count (on the command line: set adjoining-councils=NAME, NAME).")));
  }

  /** Two tables of the same children: each total is the other's, so each tells of the other. */
  @ParameterizedTest
  @EnumSource(Rule.class)
  void twoTablesTogetherLeaveThreeValuesToEveryHiddenNumber(Rule rule) {
    var random = new Random(11);
    int published = 0;
    for (int n = 0; n < TRIED; n++) {
      int[] a = {random.nextInt(12), random.nextInt(12), 8 + random.nextInt(9)};
      int sum = a[0] + a[1] + a[2];
      int small = random.nextInt(Math.min(sum, 10));
      List<Table> tables = List.of(Made.table("a", new int[][] {{a[0]}, {a[1]}, {a[2]}}), Made.table("b", new int[][] {{small}, {sum - small}}));
      Protection.Published protectedTables = Protection.of(tables, rule);
      if (protectedTables.withheld().isEmpty()) {
        published++;
        List<int[]> possible = possible(protectedTables.tables(), tables, rule);
        for (int i = 0; i < 6; i++) {
          int at = i;
          boolean hidden = cell(protectedTables.tables(), at).value() == null;
          long values = possible.stream().map(p -> p[at]).distinct().count();
          assertTrue(!hidden || values >= Attack.VALUES, () -> tables + " " + at + ": " + values);
        }
      }
    }
    assertTrue(published > TRIED / 2, "published: " + published);
  }

  private static Cell cell(List<Table> tables, int i) {
    return i == 5 ? tables.getFirst().cell("total", "children") : i < 3 ? tables.getFirst().cell("a" + i, "children") : tables.get(1).cell("b" + (i - 3), "children");
  }

  /** Every pair of tables that would print the same, for a reader who knows which marks stand for small numbers. */
  private static List<int[]> possible(List<Table> shown, List<Table> exact, Rule rule) {
    List<int[]> found = new ArrayList<>();
    Bounds[] known = new Bounds[6];
    for (int i = 0; i < 6; i++) {
      int value = cell(exact, i).value().intValue();
      known[i] = cell(shown, i).value() == null ? rule.hidden(value, true) : rule.shown(value);
    }
    for (int x = known[0].least(); x <= Math.min(known[0].most(), MOST); x++) {
      for (int y = known[1].least(); y <= Math.min(known[1].most(), MOST); y++) {
        for (int z = known[2].least(); z <= Math.min(known[2].most(), MOST); z++) {
          for (int v = known[3].least(); v <= Math.min(known[3].most(), x + y + z); v++) {
            int[] all = {x, y, z, v, x + y + z - v, x + y + z};
            if (within(all[4], known[4]) && within(all[5], known[5])) {
              found.add(all);
            }
          }
        }
      }
    }
    assertFalse(found.isEmpty());
    return found;
  }

  private static boolean within(int value, Bounds known) {
    return value >= known.least() && value <= known.most();
  }

  @Test
  void groupsAddUpToTheAttackerToo() {
    // 3 is alone in its group: the group's total gives it away in the exact rule
    Table table = Made.table("a", new int[][] {{3}, {20}, {40}, {50}}, new int[][] {{0, 1}, {2, 3}});
    Table published = Protection.of(List.of(table), Rule.EXACT).tables().getFirst();
    Row group = published.row("agroup0").orElseThrow();
    boolean groupHidden = group.cells().getFirst().value() == null;
    boolean besideHidden = published.cell("a1", "children").value() == null;
    assertTrue(groupHidden || besideHidden);
  }
}
