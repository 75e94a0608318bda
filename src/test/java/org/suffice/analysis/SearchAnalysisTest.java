package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.model.LocalRules;
import org.suffice.model.Outcome;
import org.suffice.model.Question;
import org.suffice.model.RoutingRule;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Service;
import org.suffice.model.Table;
import org.suffice.model.TypeSought;

/** The analysis of searches against slow and obvious ways, on random logs. */
class SearchAnalysisTest {
  private static final double NEAR = 1e-9;
  private final Measures measures = Make.measures();

  /** A random log, asked over a random period. */
  private record Log(RandomFacts random, Rules rules, LocalDate from, LocalDate to, SlowSearches slow) {
    static Log of(long seed) {
      var random = new RandomFacts(seed);
      Assume.that(!random.searches.isEmpty());
      Rules rules = random.rules();
      LocalDate from = random.day();
      return new Log(random, rules, from, from.plusDays(random.below(40)), new SlowSearches(random.searches, random.placements, rules));
    }

    List<List<SearchRow>> requests() {
      return slow.requests(from, to);
    }

    long count(Predicate<List<SearchRow>> which) {
      return requests().stream().filter(which).count();
    }
  }

  private Table ask(String id, Log log) {
    return measures.table(id, log.random.facts(), Question.defaults().over(log.from, log.to), log.rules);
  }

  private static long value(Table table, String row, String column) {
    return Math.round(Objects.requireNonNull(table.cell(row, column).value()));
  }

  private static boolean has(SearchRow row, Set<String> any) {
    return row.needs().stream().anyMatch(any::contains);
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void needsAreCountedOnceUnderTheirKind(@ForAll long seed) {
    Log log = Log.of(seed);
    Table table = ask("hard-to-find-needs", log);
    Table together = ask("hard-to-find-needs-together", log);
    Set<String> aggression = Set.of("aggression", "aggression-verbal", "aggression-physical");
    long hard = 0;
    long all = 0;
    long both = 0;
    long everyone = 0;
    for (List<SearchRow> request : log.requests()) {
      boolean isHard = log.slow.hardToFind(request).equals("yes");
      everyone += isHard ? log.slow.ages(request).size() : 0;
      for (SearchRow row : request) {
        all += has(row, aggression) ? 1 : 0;
        hard += isHard && has(row, aggression) ? 1 : 0;
        both += isHard && has(row, aggression) && has(row, Set.of("adhd")) ? 1 : 0;
      }
    }
    if (table.row("aggression").isPresent()) {
      assertEquals(all, value(table, "aggression", "children"));
      assertEquals(hard, value(table, "aggression", "hard-to-find"));
      assertEquals((double) everyone, table.cell("aggression", "hard-to-find").of());
    }
    if (together.row("aggression").isPresent() && together.row("adhd").isPresent()) {
      assertEquals(both, value(together, "aggression", "with-adhd"));
      assertEquals(both, value(together, "adhd", "with-aggression"));
    }
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void waitsAreTheSlowOnes(@ForAll long seed) {
    Log log = Log.of(seed);
    Table table = ask("search-times", log);
    LocalDate asAt = Objects.requireNonNull(log.random.facts().searchesExtracted());
    var waits = log.requests().stream().map(r -> SlowWaits.wait(r, asAt)).toList();
    long known = waits.stream().filter(SlowWaits.Wait::known).count();
    for (int day : List.of(0, 1, 3, 7, 14, 28, 56)) {
      Double share = table.cell("day-" + day, "share").value();
      assertEquals(waits.stream().filter(w -> w.known() && w.days() >= day).count(), value(table, "day-" + day, "at-risk"));
      if (known == 0) {
        assertNull(share);
      } else {
        assertEquals(SlowWaits.placedBy(waits, day), Objects.requireNonNull(share), NEAR);
      }
    }
    int median = 0;
    while (median < 200 && SlowWaits.placedBy(waits, median) < 50 - NEAR) {
      median++;
    }
    Double printed = table.cell("median", "day").value();
    assertEquals(known == 0 || median == 200 ? null : Double.valueOf(median), printed);
    assertEquals(waits.stream().filter(w -> !w.known()).count(), value(table, "not-known", "at-risk"));
    Table open = ask("searches-open", log);
    assertEquals(log.count(r -> SlowWaits.wait(r, asAt).outcome() == Outcome.OPEN), value(open, "total", "requests"));
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void outcomesAreTheSlowOnes(@ForAll long seed) {
    Log log = Log.of(seed);
    Table table = ask("search-outcomes", log);
    LocalDate asAt = Objects.requireNonNull(log.random.facts().searchesExtracted());
    Predicate<List<SearchRow>> fostering = r -> r.getFirst().type().service() == Service.FOSTERING;
    Predicate<List<SearchRow>> home =
        r -> placed(r, asAt) && r.stream().map(SearchRow::categoryPlaced).filter(Objects::nonNull).findFirst().filter("agency-childrens-home"::equals).isPresent();
    assertEquals(log.count(r -> fostering.test(r) && home.test(r)), value(table, "total", "displaced"));
    assertEquals(log.count(home), value(table, "total", "obtained-childrens-home"));
    assertEquals(log.count(r -> placed(r, asAt)), value(table, "total", "placed"));
    long across = List.of("placed", "open", "withdrawn", "not-found", "outcome-not-recorded").stream().mapToLong(c -> value(table, "total", c)).sum();
    assertEquals(value(table, "total", "requests"), across);
  }

  private static boolean placed(List<SearchRow> request, LocalDate asAt) {
    return request.getFirst().outcome() == Outcome.PLACED
        && request.stream().map(SearchRow::closed).filter(Objects::nonNull).findFirst().filter(d -> d.isAfter(asAt)).isEmpty();
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void demandIsTheSlowOne(@ForAll long seed) {
    Log log = Log.of(seed);
    Table table = ask("search-demand", log);
    long unknown = log.count(r -> r.stream().allMatch(x -> x.details().emergency() == null));
    assertEquals(unknown, value(table, "emergency-not-recorded", "requests"));
    if (unknown > 0 && unknown == log.count(r -> true)) {
      assertEquals("[x]", table.cell("emergency", "requests").flag(), "nobody recorded any");
    } else {
      assertEquals(log.count(r -> r.stream().anyMatch(x -> Boolean.TRUE.equals(x.details().emergency()))), value(table, "emergency", "requests"));
    }
    assertEquals(log.count(r -> r.stream().anyMatch(x -> x.needs().contains("solo-or-low-occupancy"))), value(table, "solo-asked", "requests"));
    long again =
        log.count(
            r ->
                r.stream()
                    .anyMatch(
                        x ->
                            x.child() != null
                                && log.random.searches.stream()
                                    .filter(e -> Objects.equals(e.child(), x.child()))
                                    .anyMatch(e -> first(log, e).requested().isBefore(r.getFirst().requested()))));
    assertEquals(again, value(table, "repeat", "requests"));
    var offers = log.requests().stream().map(r -> r.stream().map(x -> x.details().offers()).filter(Objects::nonNull).findFirst()).flatMap(o -> o.stream()).toList();
    Double mean = table.cell("offers", "mean").value();
    assertEquals(offers.size(), value(table, "offers", "requests"));
    assertEquals(offers.isEmpty() ? null : Double.valueOf(offers.stream().mapToInt(n -> n).average().orElseThrow()), mean);
  }

  private static SearchRow first(Log log, SearchRow row) {
    return log.random.searches.stream().filter(s -> s.reference().equals(row.reference())).findFirst().orElseThrow();
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void routingIsTheSlowOne(@ForAll long seed) {
    Log log = Log.of(seed);
    var rule = RoutingRule.parse("0-9 from 2016-12-25, 0-12 from 2017-01-10");
    Rules plain = log.rules;
    var rules =
        new Rules(plain.countShortBreaks(), plain.otherPublicInHouse(), plain.careHomesAreChildrensHomes(), plain.hardToFindSearches(),
            plain.ringRoundIsHardToFind(), "", false, plain.endIsLastDay(), new LocalRules(rule, List.of(), List.of(), false, false));
    Table table = measures.table("routing", log.random.facts(), Question.defaults().over(log.from, log.to), rules);
    Predicate<List<SearchRow>> under = r -> under(log, r);
    Predicate<List<SearchRow>> yes = r -> r.stream().map(x -> x.details().inHouseFirst()).filter(Objects::nonNull).findFirst().orElse(false);
    assertEquals(log.count(under), value(table, "under-the-rule", "requests"));
    assertEquals(log.count(under.and(yes)), value(table, "followed", "requests"));
    assertEquals(log.requests().size(), value(table, "total", "requests"));
  }

  private static boolean under(Log log, List<SearchRow> request) {
    LocalDate day = request.getFirst().requested();
    int oldest = day.isBefore(LocalDate.of(2016, 12, 25)) ? -1 : day.isBefore(LocalDate.of(2017, 1, 10)) ? 9 : 12;
    int youngest = log.slow.ages(request).stream().mapToInt(a -> a).filter(a -> a >= 0).min().orElse(99);
    TypeSought type = request.getFirst().type();
    boolean large = log.slow.ages(request).size() >= 3 || request.stream().anyMatch(r -> { Integer n = r.details().siblings(); return n != null && n >= 3; });
    return type.service() == Service.FOSTERING && type != TypeSought.PARENT_AND_CHILD && youngest <= oldest && !large
        && request.stream().noneMatch(r -> has(r, Set.of("physical-health", "personal-care", "disability")));
  }

  @Example
  void aMedianThatIsNotReachedSaysSo() {
    Table table = Make.table("search-times", Make.facts(Make.wanted("A", "2017-03-01", TypeSought.PERMANENT).make()), Question.defaults());
    assertEquals("not reached", table.cell("median", "day").text());
    assertEquals("[z]", table.cell("day-7", "share").flag());
    assertEquals(List.of(), table.rows().stream().filter(r -> r.kind() == Row.Kind.SUBTOTAL).toList());
  }
}
