package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.model.Capacity;
import org.suffice.model.ContractRoute;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Table;

/** The measures of places against the plainest computation: one home after the other, one question at a time. */
class CapacityPropertyTest {
  private final Measures measures = Make.measures();

  /** The count of each home that holds on a day: looked for from that day backwards. */
  private static List<Capacity> on(List<Capacity> all, LocalDate day) {
    var found = new ArrayList<Capacity>();
    Set<String> homes = new HashSet<>();
    all.forEach(c -> homes.add(c.place()));
    for (String home : homes) {
      for (LocalDate d = day; d.isAfter(day.minusDays(900)); d = d.minusDays(1)) {
        LocalDate at = d;
        var here = all.stream().filter(c -> c.place().equals(home) && c.date().equals(at)).toList();
        if (!here.isEmpty()) {
          found.add(here.getLast());
          break;
        }
      }
    }
    return found;
  }

  private static int n(Integer number) {
    return number == null ? 0 : number;
  }

  private Table table(String id, Facts facts, LocalDate day) {
    return measures.table(id, facts, Question.defaults().at(day), Rules.defaults());
  }

  private static void same(Map<String, Integer> expected, Table table, String column) {
    for (var row : table.rows()) {
      Double value = table.cell(row.id(), column).value();
      assertEquals(expected.getOrDefault(row.id(), 0), value == null ? 0 : value.intValue(), table.title() + ": " + row.id() + ", " + column);
    }
    for (String id : expected.keySet()) {
      assertEquals(true, expected.getOrDefault(id, 0) == 0 || table.row(id).isPresent(), id + " is missing in " + table.title());
    }
  }

  @Property(tries = 150, seed = Rounds.SEED)
  void contractsTiersAndOccupancy(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Facts facts = random.facts();
    LocalDate day = random.day();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Set<String>> providers = new HashMap<>();
    Map<String, Integer> homesOfTier = new HashMap<>();
    for (Capacity c : on(random.capacity, day)) {
      if (c.route() != null) {
        for (String line : List.of(c.route().id(), c.route().id() + "-" + c.kind().id(), "total")) {
          places.merge(line, n(c.places()), Integer::sum);
          providers.computeIfAbsent(line, l -> new HashSet<>()).add(String.valueOf(c.provider() == null ? c.home() : c.provider()));
        }
      }
      String tier = c.tier() == null ? c.route() == ContractRoute.FRAMEWORK ? "no-tier" : "" : c.tier().startsWith("Not") ? "not-tiered" : c.tier().contains("2") ? "tier-2" : "tier-1";
      homesOfTier.merge(tier, 1, Integer::sum);
      if (!tier.isEmpty() && !tier.equals("no-tier")) {
        homesOfTier.merge("total", 1, Integer::sum);
      }
    }
    homesOfTier.remove("");
    Map<String, Integer> counted = new HashMap<>();
    providers.forEach((line, names) -> counted.put(line, names.size()));
    same(places, table("contracted-capacity", facts, day), "places");
    same(counted, table("contracted-capacity", facts, day), "providers");
    same(homesOfTier, table("framework-capacity", facts, day), "homes");
    occupancy(random.capacity, facts, day);
  }

  private void occupancy(List<Capacity> all, Facts facts, LocalDate day) {
    var year = all.stream().filter(c -> !c.date().isAfter(day) && !c.date().isBefore(day.minusYears(1).plusDays(1))).toList();
    Map<String, Integer> used = new HashMap<>();
    Map<String, Integer> free = new HashMap<>();
    for (Capacity c : year.isEmpty() ? on(all, day) : year) {
      if (c.places() != null && c.occupied() != null) {
        for (String line : List.of(c.kind().id(), "total")) {
          used.merge(line, c.occupied(), Integer::sum);
          free.merge(line, c.places() - n(c.suspended()), Integer::sum);
        }
      }
    }
    Table table = table("occupancy", facts, day);
    same(used, table, "occupied");
    table.rows().forEach(r -> assertEquals((double) free.getOrDefault(r.id(), 0), table.cell(r.id(), "occupied-available").of()));
  }

  /** One night after the other: who sleeps in which home. */
  @Property(tries = 100, seed = Rounds.SEED)
  void nightsOfHomesThatPlacementsName(@ForAll long seed) {
    var random = new RandomFacts(seed);
    var dice = new java.util.Random(seed);
    random.placements.replaceAll(p -> dice.nextInt(4) == 0 ? p : in(p, "U" + dice.nextInt(4)));
    Facts facts = random.facts();
    LocalDate day = random.day();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> free = new HashMap<>();
    Map<String, Integer> slept = new HashMap<>();
    List<Placement> stays = java.util.stream.IntStream.range(0, facts.placements().size()).mapToObj(facts.placements()::get).filter(p -> p.urn() != null).toList();
    Map<String, Boolean> named = new HashMap<>();
    Map<Long, List<Capacity>> latest = new HashMap<>();
    var known = random.capacity.stream().filter(c -> !c.date().isAfter(day)).toList();
    for (LocalDate night = day.minusYears(1).plusDays(1); !night.isAfter(day); night = night.plusDays(1)) {
      LocalDate last = night;
      long counts = known.stream().filter(c -> !c.date().isAfter(last)).count();
      for (Capacity c : latest.computeIfAbsent(counts, n -> on(random.capacity, last))) { // the same until the next count
        var urns = known.stream().filter(o -> o.place().equals(c.place()) && o.urn() != null).map(Capacity::urn).distinct().toList();
        if (urns.size() != 1 || c.places() == null || c.occupied() == null || !named.computeIfAbsent(urns.getFirst(), urn -> named(stays, urn, day))
            || known.stream().anyMatch(o -> !o.place().equals(c.place()) && urns.getFirst().equals(o.urn()))) {
          continue;
        }
        int others = Math.max(0, c.occupied() - (c.ours() == null ? ours(stays, urns.getFirst(), c.date()) : c.ours()));
        for (String line : List.of(c.kind().id(), "total")) {
          places.merge(line, c.places(), Integer::sum);
          free.merge(line, c.places() - n(c.suspended()), Integer::sum);
          slept.merge(line, others + ours(stays, urns.getFirst(), night), Integer::sum);
        }
      }
    }
    Table table = table("occupancy", facts, day);
    if (table.columns().stream().anyMatch(c -> c.id().equals("nights"))) {
      same(places, table, "nights");
      same(slept, table, "nights-occupied");
      table.rows().forEach(r -> assertEquals(free.getOrDefault(r.id(), 0), n(of(table, r.id()))));
    } else {
      assertEquals(0, places.getOrDefault("total", 0));
    }
  }

  /** Whether a placement of the year is there. */
  private static boolean named(List<Placement> stays, String urn, LocalDate day) {
    for (LocalDate night = day.minusYears(1).plusDays(1); !night.isAfter(day); night = night.plusDays(1)) {
      if (ours(stays, urn, night) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Placement in(Placement p, String urn) {
    return new Placement(
        p.key(), p.child(), p.birth(), p.sex(), p.ethnicity(), p.legalStatus(), p.need(), p.uasc(), p.disability(), p.type(), p.typeText(), p.code(), p.sector(), p.provider(), urn,
        p.start(), p.end(), p.reasonStarted(), p.reasonEnded(), p.reasonChange(), p.district(), p.team(), p.insideCouncil(), p.distance(), p.weeklyCost(), p.details(), p.origin());
  }

  private static Integer of(Table table, String row) {
    Double of = table.cell(row, "nights-occupied-available").of();
    return of == null ? null : of.intValue();
  }

  private static boolean there(Placement p, LocalDate night) {
    return !p.start().isAfter(night) && (p.end() == null || p.end().isAfter(night));
  }

  private static int ours(List<Placement> stays, String urn, LocalDate night) {
    var children = new HashSet<String>();
    for (Placement p : stays) {
      if (urn.equals(p.urn()) && there(p, night)) {
        children.add(p.child());
      }
    }
    return children.size();
  }

  @Property(tries = 150, seed = Rounds.SEED)
  void blocksByPriority(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Facts facts = random.facts();
    LocalDate day = random.day();
    var blocks = on(random.capacity, day).stream().filter(c -> c.route() == ContractRoute.BLOCK && c.places() != null).toList();
    boolean said = blocks.stream().anyMatch(c -> c.high() != null || c.medium() != null || c.low() != null);
    var children = said ? List.<String>of() : childrenByPriority(facts, day);
    Map<String, Integer> expected = new HashMap<>();
    if (children.isEmpty()) {
      for (Capacity c : blocks) {
        int known = n(c.high()) + n(c.medium()) + n(c.low());
        boolean unknown = c.occupied() == null && known == 0;
        int used = c.occupied() == null ? known : c.occupied();
        expected.merge("high", n(c.high()), Integer::sum);
        expected.merge("medium", n(c.medium()), Integer::sum);
        expected.merge("low", n(c.low()), Integer::sum);
        expected.merge("not-recorded", unknown ? 0 : used - known, Integer::sum);
        expected.merge("occupied", unknown ? 0 : used, Integer::sum);
        expected.merge("unoccupied", unknown ? 0 : c.places() - used, Integer::sum);
        expected.merge("use-not-recorded", unknown ? c.places() : 0, Integer::sum);
        expected.merge("total", c.places(), Integer::sum);
      }
    } else {
      children.forEach(p -> expected.merge(p, 1, Integer::sum));
      int beds = blocks.stream().mapToInt(c -> n(c.places())).sum();
      expected.put("occupied", children.size());
      expected.put("unoccupied", Math.max(0, beds - children.size()));
      expected.put("total", Math.max(beds, children.size()));
    }
    same(expected, table("block-contract-use", facts, day), "places");
  }

  private static List<String> childrenByPriority(Facts facts, LocalDate day) {
    var found = new ArrayList<String>();
    Snapshot children = new Snapshots(facts, Rules.defaults()).at(day);
    for (int u = 0; u < children.size(); u++) {
      Placement home = children.home(u);
      LocalDate birth = facts.children().birth(children.child(u));
      if (home.details().route() != ContractRoute.BLOCK || home.legalStatus() == LegalStatus.V3) {
        continue;
      }
      var said = home.details().priority();
      if (said != null) {
        found.add(said.id());
      } else if ("Homeless Protocol".equals(home.details().routeIntoCare())) {
        found.add("high");
      } else if (birth == null) {
        found.add("not-recorded");
      } else {
        int age = java.time.Period.between(birth, day).getYears();
        found.add(age >= 16 && age < 18 ? "high" : age >= 18 && age < 22 ? "medium" : "low");
      }
    }
    return found;
  }

  @Property(tries = 100, seed = Rounds.SEED)
  void homesInOurArea(@ForAll long seed) {
    var random = new RandomFacts(seed);
    LocalDate day = random.day();
    Map<String, Integer> homes = new HashMap<>();
    Map<String, Integer> ours = new HashMap<>();
    for (Capacity c : on(random.capacity, day)) {
      if (Boolean.TRUE.equals(c.insideCouncil())) {
        for (String line : List.of(c.district() == null ? "not-recorded" : c.district().toLowerCase(java.util.Locale.ROOT), "total")) {
          homes.merge(line, 1, Integer::sum);
          ours.merge(line, n(c.ours()), Integer::sum); // no placement of these facts has a URN
        }
      }
    }
    Table table = table("local-capacity-use", random.facts(), day);
    same(homes, table, "homes");
    same(ours, table, "ours");
  }
}
