package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.analysis.SlowStays.Stay;
import org.suffice.model.LegalStatus;
import org.suffice.model.Outcome;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Service;
import org.suffice.model.Table;

/** Unaccompanied children, remands, secure nights, causes and hard-to-find homes found, one after the other on random histories. */
class RecountPropertyTest {
  private static final Comparator<Placement> IN_ORDER =
      Comparator.comparing(Placement::start).thenComparing(p -> p.origin().extracted()).thenComparing(p -> p.origin().importId()).thenComparing(p -> p.origin().row());
  private static final double PENNY = 0.005;
  private final Measures measures = Make.measures();

  /** What is asked of random facts over a period. */
  private record Asked(RandomFacts random, Rules rules, LocalDate from, LocalDate to) {
    static Asked of(long seed) {
      var random = new RandomFacts(seed);
      Rules rules = random.rules();
      LocalDate from = random.day();
      return new Asked(random, rules, from, from.plusDays(random.below(40)));
    }
  }

  private Table table(String id, Asked a) {
    return measures.table(id, a.random.facts(), Question.defaults().over(a.from, a.to), a.rules);
  }

  private static double value(Table table, String row, String column) {
    return Objects.requireNonNull(table.cell(row, column).value());
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void unaccompaniedChildrenStockAndStarters(@ForAll long seed) {
    Asked a = Asked.of(seed);
    Table table = table("uasc", a);
    var stock = new SlowSnapshot(a.random.placements, a.to, a.rules).children().keySet();
    var starters = new SlowCare(a.random.placements, a.rules).starters(a.from, a.to).keySet();
    for (var group : Map.of("stock", stock, "starters", starters).entrySet()) {
      long yes = group.getValue().stream().filter(c -> Boolean.TRUE.equals(SlowSnapshot.uasc(a.random.placements, c))).count();
      long unknown = group.getValue().stream().filter(c -> SlowSnapshot.uasc(a.random.placements, c) == null).count();
      assertEquals(yes, value(table, group.getKey(), "children"), group.getKey());
      assertEquals(unknown, value(table, group.getKey() + "-not-recorded", "children"), group.getKey());
      assertEquals((double) group.getValue().size(), table.cell(group.getKey(), "children").of(), group.getKey());
    }
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void remandsThatBegan(@ForAll long seed) {
    Asked a = Asked.of(seed);
    int began = 0;
    for (var periods : new SlowCare(a.random.placements, a.rules).byChild().values()) {
      for (var period : periods) {
        Placement before = null;
        for (Placement row : period.rows().stream().sorted(IN_ORDER).toList()) {
          boolean goesOn = before != null && before.legalStatus() == LegalStatus.J1;
          began += row.legalStatus() == LegalStatus.J1 && !goesOn && SlowCare.within(row.start(), a.from, a.to) ? 1 : 0;
          before = row;
        }
      }
    }
    assertEquals(began, value(table("remands", a), "total", "remands"));
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void secureStaysNightsAndCost(@ForAll long seed) {
    Asked a = Asked.of(seed);
    int stays = 0;
    long nights = 0;
    double cost = 0;
    int without = 0;
    var children = new HashSet<String>();
    for (Stay stay : new SlowStays(a.random.placements, a.rules).stays()) {
      long inside = 0;
      for (LocalDate night = a.from; !night.isAfter(a.to); night = night.plusDays(1)) {
        inside += !night.isBefore(stay.start()) && night.isBefore(stay.end()) ? 1 : 0;
      }
      Placement last = null;
      for (Placement row : stay.rows()) {
        last = last == null || !row.start().isAfter(a.to) ? row : last;
      }
      if (inside > 0 && last != null && last.type() == PlacementType.SECURE) {
        stays++;
        nights += inside;
        children.add(last.child());
        Double weekly = last.weeklyCost();
        without += weekly == null ? 1 : 0;
        cost += weekly == null ? 0 : weekly / 7 * inside;
      }
    }
    Table table = table("secure-use", a);
    assertEquals(stays, value(table, "placements", "number"));
    assertEquals(children.size(), value(table, "children", "number"));
    assertEquals(nights, value(table, "nights", "number"));
    assertEquals(without, value(table, "no-cost", "number"));
    assertEquals(cost, value(table, "cost", "number"), (stays + 1) * PENNY);
    assertEquals(stays == 0 ? null : Double.valueOf((double) nights / stays), table.cell("mean-nights", "number").value());
  }

  private record Log(Asked asked, SlowSearches slow, LocalDate from, LocalDate to) {
    static Log of(long seed) {
      Asked asked = Asked.of(seed);
      List<LocalDate> days = asked.random.searches.stream().map(SearchRow::requested).sorted().toList();
      LocalDate first = days.isEmpty() ? asked.from : days.getFirst();
      LocalDate last = days.isEmpty() ? asked.from : days.getLast();
      return new Log(asked, new SlowSearches(asked.random.searches, asked.random.placements, asked.rules), first, last);
    }

    List<List<SearchRow>> hard() {
      return slow.requests(from, to).stream().filter(r -> slow.hardToFind(r).equals("yes")).toList();
    }

    Table ask(Measures measures, String id) {
      return measures.table(id, asked.random.facts(), Question.defaults(), asked.rules);
    }
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void causesOfBeingHardToFind(@ForAll long seed) {
    Log log = Log.of(seed);
    if (log.asked.random.searches.isEmpty()) {
      return;
    }
    var expected = new TreeMap<String, Integer>();
    for (List<SearchRow> request : log.hard()) {
      String said = request.stream().map(r -> r.details().cause()).filter(Objects::nonNull).findFirst().orElse(null);
      expected.merge(said == null ? "not-recorded" : said.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), 1, Integer::sum);
    }
    Table table = log.ask(measures, "hard-to-find-cause");
    var found = new TreeMap<String, Integer>();
    table.rows().stream().filter(r -> r.kind() == Row.Kind.PART && value(table, r.id(), "hard-to-find") > 0).forEach(r -> found.put(r.id(), (int) value(table, r.id(), "hard-to-find")));
    assertEquals(expected, found);
    assertEquals(log.hard().size(), value(table, "total", "hard-to-find"));
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void hardToFindHomesThatWereFound(@ForAll long seed) {
    Log log = Log.of(seed);
    if (log.asked.random.searches.isEmpty()) {
      return;
    }
    LocalDate asAt = Objects.requireNonNull(log.asked.random.facts().searchesExtracted());
    LocalDate day = asAt.isBefore(log.to) ? log.to : asAt;
    int hard = 0;
    int found = 0;
    for (List<SearchRow> request : log.hard()) {
      if (request.getFirst().type().service() == Service.FOSTERING) {
        hard++;
        String home = request.stream().map(SearchRow::categoryPlaced).filter(Objects::nonNull).findFirst().orElse("");
        boolean later = request.stream().map(SearchRow::closed).filter(Objects::nonNull).findFirst().filter(d -> d.isAfter(day)).isPresent();
        found += request.getFirst().outcome() == Outcome.PLACED && !later && home.equals("ifa") ? 1 : 0;
      }
    }
    Table table = log.ask(measures, "hard-to-find-sourced");
    assertEquals(hard, value(table, "total", "requests"));
    assertEquals(found, value(table, "total", "hard-to-find"));
  }
}
