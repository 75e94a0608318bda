package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.analysis.SlowCare.Period;
import org.suffice.model.AgeBands;
import org.suffice.model.FilterKey;
import org.suffice.model.Placement;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.Table;

/** The program's starters, leavers and periods of care against the slow and obvious ones, on random histories. */
class FlowPropertyTest {
  private final Measures measures = Make.measures();

  /** What is asked of random facts. */
  private record Asked(RandomFacts random, Rules rules, LocalDate from, LocalDate to, SlowCare slow) {
    static Asked of(long seed) {
      var random = new RandomFacts(seed);
      Rules rules = random.rules();
      LocalDate from = random.day();
      return new Asked(random, rules, from, from.plusDays(random.below(30)), new SlowCare(random.placements, rules));
    }

    Question question(@Nullable FilterKey by) {
      return new Question(List.of(), from, to, null, List.of(), by, null);
    }
  }

  private Table table(String id, Asked a, @Nullable FilterKey by) {
    return measures.table(id, a.random.facts(), a.question(by), a.rules);
  }

  private static Map<String, Long> parts(Table table) {
    var found = new TreeMap<String, Long>();
    for (Row row : table.rows()) {
      double n = Objects.requireNonNull(row.cells().getFirst().value());
      if (row.kind() == Row.Kind.PART && n > 0) {
        found.put(row.id(), (long) n);
      }
    }
    return found;
  }

  private static Map<String, Long> count(Map<String, Period> found, Function<Map.Entry<String, Period>, String> value) {
    return found.entrySet().stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
  }

  private static String band(Asked a, String child, LocalDate on) {
    int age = SlowSnapshot.age(SlowSnapshot.birth(a.random.placements, child), on);
    return age < 0 ? "not-recorded" : AgeBands.STRATEGY_2017.id(AgeBands.STRATEGY_2017.indexOf(age));
  }

  @Property(tries = 600, seed = Rounds.SEED)
  void startersAreTheSlowOnes(@ForAll long seed) {
    Asked a = Asked.of(seed);
    var slow = a.slow.starters(a.from, a.to);
    Table table = table("starters", a, null);
    assertEquals(count(slow, e -> band(a, e.getKey(), e.getValue().start())), parts(table));
    long again = slow.entrySet().stream().filter(e -> a.slow.byChild().get(e.getKey()).getFirst() != e.getValue()).count();
    assertEquals(again, Objects.requireNonNull(table.cell("re-entries", "children").value()));
    assertEquals(count(slow, e -> category(a, e.getValue().first())), parts(table("starters", a, FilterKey.CATEGORY)));
    assertEquals(count(slow, e -> e.getValue().first().legalStatus().id()), parts(table("starters", a, FilterKey.LEGAL_STATUS)));
  }

  @Property(tries = 600, seed = Rounds.SEED)
  void leaversAreTheSlowOnes(@ForAll long seed) {
    Asked a = Asked.of(seed);
    var slow = a.slow.leavers(a.from, a.to);
    assertEquals(count(slow, e -> band(a, e.getKey(), e.getValue().end())), parts(table("leavers", a, null)));
    assertEquals(count(slow, e -> category(a, e.getValue().last())), parts(table("leavers", a, FilterKey.CATEGORY)));
    assertEquals(count(slow, e -> reason(e.getValue().last())), parts(table("leaving-reasons", a, null)));
  }

  private static String category(Asked a, Placement row) {
    return new SlowSnapshot(a.random.placements, a.from, a.rules).category(row);
  }

  private static String reason(Placement row) {
    String said = row.reasonEnded();
    return switch (said == null ? "" : said.toUpperCase(Locale.ROOT)) {
      case "E11" -> "adoption";
      case "E4A" -> "home-planned";
      case "E4B" -> "home-unplanned";
      case "RETURNED HOME" -> "home-not-said";
      case "SGO GRANTED" -> "special-guardianship";
      case "E8" -> "other";
      default -> "not-recorded";
    };
  }

  @Property(tries = 600, seed = Rounds.SEED)
  void stockAndFlowAlwaysClose(@ForAll long seed) {
    Asked a = Asked.of(seed);
    Table table = table("stock-flow", a, null);
    assertEquals(a.slow.on(a.from.minusDays(1)), number(table, "at-start"));
    assertEquals(a.slow.on(a.to), number(table, "at-end"));
    assertEquals(a.slow.starters(a.from, a.to).size(), number(table, "starters"));
    assertEquals(a.slow.leavers(a.from, a.to).size(), number(table, "leavers"));
    double expected = number(table, "at-end") - number(table, "at-start") - number(table, "starters") + number(table, "leavers");
    assertEquals(expected, number(table, "difference"));
    assertEquals(
        expected, number(table, "further-starts") - number(table, "further-ends") - number(table, "broken-off"));
    assertEquals(0, number(table, "residual"));
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void whoIsInCareIsWhoIsLookedAfter(@ForAll long seed) {
    Asked a = Asked.of(seed);
    Rules plain = new Rules(a.rules.countShortBreaks(), false, true, 3, true, "", false);
    long slow = new SlowCare(a.random.placements, plain).on(a.from);
    Table children = measures.table("children-looked-after", a.random.facts(), Question.defaults().at(a.from), plain);
    assertEquals(slow, number(children, "total"));
  }

  private static double number(Table table, String row) {
    return Objects.requireNonNull(table.row(row).orElseThrow().cells().getFirst().value());
  }
}
