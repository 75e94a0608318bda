package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.disclosure.Protection;
import org.suffice.disclosure.Rule;
import org.suffice.model.ChildRow;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.Origin;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Sex;
import org.suffice.model.Table;
import org.suffice.model.ValidatedRow;

/** Children by ethnic group beside the population, counted slowly child by child, and what may be published of it. */
class RepresentationPropertyTest {
  private static final String ID = "ethnicity-representation";
  private static final Map<String, String> GROUP =
      Map.ofEntries(
          Map.entry("White British", "white+"), Map.entry("Any other White background", "white+"), Map.entry("Gypsy/Roma", "white+"),
          Map.entry("Traveller of Irish heritage", "white+"), Map.entry("white - irish", "white+"), Map.entry("White", "white+"),
          Map.entry("White and Black Caribbean", "mixed+"), Map.entry("White/Asian", "mixed+"), Map.entry("Any other Mixed background", "mixed+"),
          Map.entry("Indian", "asian+"), Map.entry("Chinese", "asian+"), Map.entry("Any other Asian background", "asian+"),
          Map.entry("African", "black+"), Map.entry("Black or Black British: Caribbean", "black+"), Map.entry("Any other Black background", "black+"),
          Map.entry("Any other ethnic group", "other+"), Map.entry("Arab", "other+"),
          Map.entry("Refused", "not-known+"), Map.entry("Information not yet obtained", "not-known+"), Map.entry("Not stated", "not-known+"));
  private static final Map<String, Double> PEOPLE = Map.of("white+", 17_000.0, "mixed+", 900.0, "asian+", 1500.0, "black+", 400.0, "other+", 200.0);
  private static final LocalDate JULY = LocalDate.of(2017, 7, 31);
  private final Measures measures = Make.measures();

  @Property(tries = 100, seed = Rounds.SEED)
  void everyLineIsTheSlowOne(@ForAll long seed) {
    var random = new RandomFacts(seed);
    var dice = new Random(seed);
    List<String> words = GROUP.keySet().stream().sorted().toList();
    var ethnicity = new TreeMap<String, String>();
    random.placements.forEach(p -> ethnicity.computeIfAbsent(p.child(), c -> words.get(dice.nextInt(words.size()))));
    var rules = random.rules();
    LocalDate day = random.day();
    var slow = new TreeMap<String, Integer>();
    new SlowSnapshot(random.placements, day, rules).children().keySet().forEach(c -> slow.merge(Objects.requireNonNull(GROUP.get(ethnicity.get(c))), 1, Integer::sum));
    int known = slow.entrySet().stream().filter(e -> !e.getKey().equals("not-known+")).mapToInt(Map.Entry::getValue).sum();
    Table table = measures.table(ID, facts(random.placements, ethnicity), Question.defaults().at(day), rules);
    double all = PEOPLE.values().stream().mapToDouble(Double::doubleValue).sum();
    for (String group : PEOPLE.keySet()) {
      int n = slow.getOrDefault(group, 0);
      double people = Objects.requireNonNull(PEOPLE.get(group));
      assertEquals(n, value(table, group, "children"));
      assertEquals(known, Objects.requireNonNull(table.cell(group, "children").of()));
      assertEquals(people, value(table, group, "population"));
      assertEquals(100 * people / all, value(table, group, "population-share"), 1e-9);
      assertEquals(n * 10_000 / people, value(table, group, "rate"), 1e-9);
      if (known > 0) {
        assertEquals((double) n / known / (people / all), value(table, group, "representation"), 1e-9);
      } else {
        assertEquals("[z]", table.cell(group, "representation").flag());
      }
    }
    assertEquals((double) slow.getOrDefault("not-known+", 0), value(table, "not-known+", "children"));
    assertEquals((double) slow.values().stream().mapToInt(Integer::intValue).sum(), value(table, "total", "children"));
  }

  private static double value(Table table, String row, String column) {
    return Objects.requireNonNull(table.cell(row, column).value(), row + " " + column);
  }

  private static Facts facts(List<? extends ValidatedRow> placements, Map<String, String> ethnicity) {
    var rows = new ArrayList<ValidatedRow>(placements);
    var newest = new Origin(9, "header.csv", "", 2, LocalDate.of(2018, 1, 1));
    ethnicity.forEach((child, words) -> rows.add(new ChildRow(child, null, Sex.FEMALE, words, null, newest)));
    PEOPLE.forEach((group, people) -> rows.add(Make.population("Here", group.replace("+", ""), people, "2016-01-01", null)));
    return Make.facts(rows);
  }

  private static Facts of(int white, int asian, int refused) {
    var stays = new ArrayList<ValidatedRow>();
    var ethnicity = new TreeMap<String, String>();
    for (int i = 0; i < white + asian + refused; i++) {
      stays.add(Make.stay(String.valueOf(i), i % 4 == 0 ? "2017-06-01" : "2017-01-01", null).make());
      ethnicity.put(String.valueOf(i), i < white ? "White British" : i < white + asian ? "Pakistani" : "Refused");
    }
    return facts(stays, ethnicity);
  }

  @Test
  void withoutAllFiveGroupsOrOfSomeChildrenThereIsNoComparison() {
    Facts filtered = of(20, 10, 2);
    Table girls = Make.table(ID, filtered, Question.defaults().at(JULY).where(List.of(Filter.parse("sex=female"))));
    assertEquals(List.of("children"), girls.columns().stream().map(c -> c.id()).toList());
    assertTrue(girls.notes().toString().contains("beside all children only"), girls.notes().toString());
    Facts four = Make.facts(Make.stay("1", "2017-01-01", null).make(), Make.population("Here", "White", 9, "2016-01-01", null), Make.population("Here", 10, "2016-01-01", null, "a"));
    Table none = Make.table(ID, four, Question.defaults().at(JULY));
    assertEquals(1, none.columns().size());
    assertTrue(none.notes().toString().contains("no population aged 0 to 17 by ethnic group"), none.notes().toString());
  }

  @Test
  void whatIsPublishedComesFromPrintedNumbers() {
    Table exact = Make.table(ID, of(91, 13, 3), Question.defaults().at(JULY));
    assertEquals(13 / 104.0 / 0.075, value(exact, "asian+", "representation"), 1e-9);
    Table published = Protection.of(List.of(exact), Rule.ROUNDED).tables().getFirst();
    assertEquals(15, value(published, "asian+", "children"));
    assertEquals(1500, value(published, "asian+", "population"), "public");
    assertEquals(100 * 15 / 105.0, Objects.requireNonNull(published.cell("asian+", "children").sharePercent()), 1e-9);
    assertEquals(100 * 15 / 105.0 / 7.5, value(published, "asian+", "representation"), 1e-9);
    assertEquals(15 * 10_000 / 1500.0, value(published, "asian+", "rate"), 1e-9);
    Table few = Protection.of(List.of(Make.table(ID, of(91, 4, 30), Question.defaults().at(JULY))), Rule.ROUNDED).tables().getFirst();
    for (String column : List.of("children", "representation", "rate")) {
      assertNull(few.cell("asian+", column).value(), column);
    }
    assertFalse(few.cell("white+", "population").value() == null);
  }

  @Test
  void aChangeIsThatOfThePrintedNumbers() {
    Table exact = measures.compare(ID, of(91, 30, 9), Question.defaults().at(JULY), LocalDate.of(2017, 3, 31), Rules.defaults());
    Table published = Protection.of(List.of(exact), Rule.ROUNDED).tables().getFirst();
    for (String column : List.of("representation", "rate")) {
      double now = value(published, "asian+", column + "@2017-07-31");
      double then = value(published, "asian+", column + "@2017-03-31");
      assertEquals(Math.rint((now - then) * 10) / 10, value(published, "asian+", column + "-change"), 1e-9);
    }
  }

  /** A number hidden only so that a small one beside it cannot be worked out is in no rate and no comparison either. */
  @Test
  void whatIsHiddenToProtectAnotherIsHiddenEverywhere() {
    for (int[] n : List.of(new int[] {91, 4, 30}, new int[] {91, 40, 3}, new int[] {60, 12, 12})) {
      for (Table exact : Protection.of(List.of(Make.table(ID, of(n[0], n[1], n[2]), Question.defaults().at(JULY))), Rule.EXACT).tables()) {
        for (var row : exact.rows()) {
          if (row.cells().getFirst().value() == null) {
            assertNull(exact.cell(row.id(), "rate").value(), row.id());
            assertNull(exact.cell(row.id(), "representation").value(), row.id());
          }
        }
      }
    }
  }
}
