package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.suffice.model.Row;
import org.suffice.model.Table;

/** Lines beside the sum and what they leave of it, against trying every table that prints the same. */
final class AsidesTest {
  private static final int TABLES = 60;
  private static final int MOST = 30;

  @Test
  void thoseOutsideALineBesideTheTotalAreNotFoundBySubtracting() {
    // 40 who came, of them 37 again: 3 came for the first time
    Table shown = publish(starters(new int[] {22, 18}, 37), Rule.EXACT);
    assertEquals(40, shown.cell("total", "children").value());
    assertNull(shown.cell("re-entries", "children").value());
    assertEquals("[c]", shown.cell("re-entries", "children").flag());
    // 12 for the first time are no small number
    assertEquals(28, publish(starters(new int[] {22, 18}, 28), Rule.EXACT).cell("re-entries", "children").value());
    // all, or none: nobody is left or nobody is in it
    assertEquals(40, publish(starters(new int[] {22, 18}, 40), Rule.EXACT).cell("re-entries", "children").value());
    assertEquals(0, publish(starters(new int[] {22, 18}, 0), Rule.EXACT).cell("re-entries", "children").value());
  }

  @Test
  void aRoundedTotalAndARoundedLineLeaveSeveralValues() {
    Table shown = publish(starters(new int[] {22, 18}, 37), Rule.ROUNDED);
    assertEquals(35, shown.cell("re-entries", "children").value());
    assertEquals(40, shown.cell("total", "children").value());
  }

  @Test
  void whatALineLeavesAndAnotherPrintsIsOneNumber() {
    // 3 failed: "not failed, of all" would give them
    Table failed = steps(3, 24, 13);
    Table shown = publish(failed, Rule.EXACT);
    assertNull(shown.cell("failed", "children").value());
    boolean given = shown.cell("not-failed", "children").value() != null && shown.cell("total", "children").value() != null;
    assertTrue(!given, shown.rows().toString());
  }

  @Test
  void aLineOnAnotherBaseDoesNotShowWhatIsHidden() {
    List<Row> rows = List.of(row("a", Row.Kind.PART, 3, 60), row("b", Row.Kind.PART, 9, 60), row("c", Row.Kind.PART, 48, 60), row("total", Row.Kind.TOTAL, 60, 60), row("b-again", Row.Kind.ASIDE, 9, 50));
    Table shown = publish(table("bases", rows), Rule.EXACT);
    assertEquals(shown.cell("b", "children").value(), shown.cell("b-again", "children").value());
  }

  @Test
  void partsOfANumberThatIsOnlyInTheSharesDoNotGiveIt() {
    // 3 and 37 are all 40: the share of the 37 is of 40
    Table shown = publish(table("split", List.of(row("own", Row.Kind.PART, 3, 40), row("agency", Row.Kind.PART, 37, 40))), Rule.EXACT);
    assertNull(shown.cell("own", "children").value());
    Cell agency = shown.cell("agency", "children");
    assertTrue(agency.value() == null || agency.of() == null, agency.toString());
  }

  @Test
  void ofLinesThatExcludeEachOtherNoneFollowsFromTheOthers() {
    List<Row> rows =
        List.of(
            row("one", Row.Kind.PART, 60, 90), row("two", Row.Kind.PART, 30, 90), row("total", Row.Kind.TOTAL, 90, 90), row("looked-after-two-years", Row.Kind.ASIDE, 70, 90),
            row("two-years-same", Row.Kind.ASIDE, 33, 50), row("two-years-with-carer", Row.Kind.ASIDE, 30, 50), row("two-years-adoption", Row.Kind.ASIDE, 3, 50),
            row("long-term", Row.Kind.ASIDE, 50, 90));
    Table shown = publish(table("placement-stability", rows), Rule.EXACT);
    assertNull(shown.cell("two-years-adoption", "children").value());
    assertTrue(shown.cell("two-years-same", "children").value() == null || shown.cell("two-years-with-carer", "children").value() == null, shown.rows().toString());
  }

  /** Two parts, their total, a line beside it and one of that line: every small number is hidden, and no rest is found. */
  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyHiddenNumberAndEverySmallRestHasThreeValues(Rule rule) {
    Random random = new Random(20170731);
    int published = 0;
    int shownCells = 0;
    int rests = 0;
    for (int n = 0; n < TABLES; n++) {
      int a = random.nextInt(16);
      int b = random.nextInt(16);
      int aside = Math.max(0, a + b - random.nextInt(9));
      int inner = Math.max(0, aside - random.nextInt(9));
      int[] truth = {a, b, a + b, aside, inner, a + b - aside, aside - inner};
      if (aside == 0 || inner == 0) {
        continue;
      }
      Protection.Published result = Protection.of(List.of(nested(truth)), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      published++;
      Bounds[] known = new Bounds[truth.length];
      List<Row> rows = result.tables().getFirst().rows();
      for (int i = 0; i < truth.length; i++) {
        boolean hidden = i < rows.size() && rows.get(i).cells().getFirst().value() == null;
        known[i] = i >= rows.size() ? new Bounds(0, MOST) : hidden ? rule.hidden(truth[i], true) : rule.shown(truth[i]);
        shownCells += i < rows.size() && !hidden ? 1 : 0;
      }
      List<TreeSet<Integer>> found = possible(known);
      for (int i = 0; i < truth.length; i++) {
        int at = i;
        boolean secret = i < rows.size() ? rows.get(i).cells().getFirst().value() == null : rule.small(truth[i]);
        rests += i >= rows.size() && secret ? 1 : 0;
        assertTrue(found.get(i).contains(truth[i]), "the truth is among them");
        assertTrue(!secret || found.get(i).size() >= Attack.VALUES, () -> at + " of " + Arrays.toString(truth) + " " + found.get(at) + " " + rows);
      }
    }
    assertTrue(published > TABLES / 2 && rests > TABLES / 3, published + " published, small rests: " + rests);
    assertTrue(shownCells > published, "Protection that hides nearly everything protects nothing: " + shownCells);
  }

  /** The values of the two parts, the total, the two lines beside it and their rests in all ways that print the same. */
  private static List<TreeSet<Integer>> possible(Bounds[] known) {
    List<TreeSet<Integer>> found = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      found.add(new TreeSet<>());
    }
    for (int a = known[0].least(); a <= Math.min(known[0].most(), MOST); a++) {
      for (int b = known[1].least(); b <= Math.min(known[1].most(), MOST); b++) {
        for (int aside = known[3].least(); aside <= Math.min(known[3].most(), a + b); aside++) {
          for (int inner = known[4].least(); inner <= Math.min(known[4].most(), aside); inner++) {
            if (a + b >= known[2].least() && a + b <= known[2].most()) {
              int[] all = {a, b, a + b, aside, inner, a + b - aside, aside - inner};
              for (int i = 0; i < all.length; i++) {
                found.get(i).add(all[i]);
              }
            }
          }
        }
      }
    }
    return found;
  }

  private static Table nested(int[] truth) {
    return table(
        "nested",
        List.of(
            row("a", Row.Kind.PART, truth[0], truth[2]), row("b", Row.Kind.PART, truth[1], truth[2]), row("total", Row.Kind.TOTAL, truth[2], truth[2]),
            row("aside", Row.Kind.ASIDE, truth[3], truth[2]), row("inner", Row.Kind.ASIDE, truth[4], truth[3])));
  }

  private static Table starters(int[] parts, int again) {
    int all = Arrays.stream(parts).sum();
    return table(
        "starters", List.of(row("young", Row.Kind.PART, parts[0], all), row("old", Row.Kind.PART, parts[1], all), row("total", Row.Kind.TOTAL, all, all), row("re-entries", Row.Kind.ASIDE, again, all)));
  }

  private static Table steps(int failed, int succeeded, int open) {
    int all = failed + succeeded + open;
    return table(
        "step-downs",
        List.of(
            row("failed", Row.Kind.PART, failed, all), row("succeeded", Row.Kind.PART, succeeded, all), row("open", Row.Kind.PART, open, all), row("total", Row.Kind.TOTAL, all, all),
            row("not-failed", Row.Kind.ASIDE, succeeded + open, all), row("succeeded-of-closed", Row.Kind.ASIDE, succeeded, failed + succeeded)));
  }

  private static Table publish(Table table, Rule rule) {
    Protection.Published published = Protection.of(List.of(table), rule);
    assertEquals(List.of(), published.withheld());
    return published.tables().getFirst();
  }

  private static Table table(String id, List<Row> rows) {
    return Made.of(id, List.of(Made.column("children")), rows);
  }

  private static Row row(String id, Row.Kind kind, int value, int of) {
    return new Row(id, "Label " + id, null, kind, List.of(Cell.share(value, of)));
  }
}
