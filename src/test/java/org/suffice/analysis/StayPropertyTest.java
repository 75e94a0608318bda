package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.analysis.SlowStays.Stay;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Table;

/** Moves, step downs, durations and stability against the slow and obvious ones, on random histories. */
class StayPropertyTest {
  private static final Set<PlacementType> RESIDENTIAL =
      Set.of(PlacementType.CHILDRENS_HOME, PlacementType.RESIDENTIAL_CARE_HOME, PlacementType.RESIDENTIAL_SCHOOL, PlacementType.SECURE, PlacementType.YOI);
  private static final Set<PlacementType> FOSTERING = Set.of(PlacementType.FOSTER_CONNECTED, PlacementType.FOSTER_OTHER);
  private final Measures measures = Make.measures();

  private record Asked(RandomFacts random, Rules rules, LocalDate from, LocalDate to, List<Stay> stays) {
    static Asked of(long seed) {
      var random = new RandomFacts(seed);
      Rules rules = random.rules();
      LocalDate from = random.day();
      return new Asked(random, rules, from, from.plusDays(random.below(40)), new SlowStays(random.placements, rules).stays());
    }

    List<Stay> moves() {
      return stays.stream().filter(s -> s.before() != null && SlowCare.within(s.start(), from, to)).toList();
    }

    String category(Placement p) {
      return new SlowStays(random.placements, rules).category(p);
    }
  }

  private Table table(String id, Asked a) {
    return measures.table(id, a.random.facts(), Question.defaults().over(a.from, a.to), a.rules);
  }

  private static double value(Table table, String row, String column) {
    return Objects.requireNonNull(table.cell(row, column).value());
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void movesAreTheSlowOnes(@ForAll long seed) {
    Asked a = Asked.of(seed);
    Table table = table("placement-moves", a);
    assertEquals(a.moves().size(), value(table, "total", "moves"));
    Map<String, Long> pairs =
        a.moves().stream()
            .collect(Collectors.groupingBy(s -> a.category(before(s).last()) + ">" + a.category(s.first()), TreeMap::new, Collectors.counting()));
    pairs.forEach((pair, n) -> assertEquals((double) n, value(table, pair.split(">")[0], pair.split(">")[1]), pair));
    assertEquals(stepDowns(a).size(), value(table, "step-down", "moves"));
  }

  private static Stay before(Stay stay) {
    return Objects.requireNonNull(stay.before());
  }

  private static List<Stay> stepDowns(Asked a) {
    return a.moves().stream()
        .filter(s -> RESIDENTIAL.contains(before(s).last().type()) && FOSTERING.contains(s.first().type()))
        .toList();
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void stepDownsStandAsTheSlowOnes(@ForAll long seed) {
    Asked a = Asked.of(seed);
    Map<String, Long> slow = stepDowns(a).stream().collect(Collectors.groupingBy(s -> standing(a, s), Collectors.counting()));
    Table table = table("step-downs", a);
    for (String row : List.of("open", "succeeded", "failed", "ended-otherwise")) {
      assertEquals((double) slow.getOrDefault(row, 0L), value(table, row, "moves"), row);
    }
  }

  private static String standing(Asked a, Stay stay) {
    if (stay.end().isAfter(a.to)) {
      return "open";
    }
    var next = a.stays.stream().filter(s -> s.before() == stay).findFirst();
    if (next.isPresent()) {
      PlacementType type = next.get().first().type();
      boolean good = FOSTERING.contains(type) || type == PlacementType.WITH_PARENTS || type == PlacementType.PLACED_FOR_ADOPTION;
      return good ? "succeeded" : RESIDENTIAL.contains(type) ? "failed" : "ended-otherwise";
    }
    String said = stay.period().last().reasonEnded();
    return said != null && Set.of("E11", "e4a", "E4B", "Returned home", "SGO granted").contains(said) ? "succeeded" : "ended-otherwise";
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void durationsAreTheSlowOnes(@ForAll long seed) {
    Asked a = Asked.of(seed);
    Table table = table("placement-duration", a);
    long nights = 0;
    long stays = 0;
    var bands = new TreeMap<String, Long>();
    for (Stay s : a.stays) {
      long inside = 0;
      for (LocalDate night = a.from; !night.isAfter(a.to); night = night.plusDays(1)) {
        inside += !night.isBefore(s.start()) && night.isBefore(s.end()) ? 1 : 0;
      }
      nights += inside;
      if (inside > 0) {
        stays++;
        LocalDate end = s.end().isAfter(a.to) ? a.to.plusDays(1) : s.end();
        bands.merge(band(ChronoUnit.DAYS.between(s.start(), end)), 1L, Long::sum);
      }
    }
    assertEquals(nights, value(table, "total", "nights"));
    assertEquals(stays, value(table, "total", "stays"));
    for (String row : List.of("1-7", "8-28", "29-84", "85-182", "183-365", "366+")) {
      assertEquals((double) bands.getOrDefault(row, 0L), value(table, row, "stays"), row);
    }
  }

  private static String band(long nights) {
    return nights <= 7 ? "1-7" : nights <= 28 ? "8-28" : nights <= 84 ? "29-84" : nights <= 182 ? "85-182" : nights <= 365 ? "183-365" : "366+";
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void placementsInTheYearAreTheSlowOnes(@ForAll long seed) {
    Asked a = Asked.of(seed);
    LocalDate from = a.to.minusYears(1).plusDays(1);
    var children = new SlowSnapshot(a.random.placements, a.to, a.rules).children().keySet();
    var counts = new TreeMap<String, Long>();
    for (String child : children) {
      long n =
          a.stays.stream()
              .filter(s -> s.first().child().equals(child) && s.end().isAfter(s.start()))
              .filter(s -> !s.start().isAfter(a.to) && s.end().isAfter(from))
              .count();
      counts.merge(n == 0 ? "none" : n == 1 ? "one" : n == 2 ? "two" : "three-or-more", 1L, Long::sum);
    }
    Table table = measures.table("placement-stability", a.random.facts(), Question.defaults().at(a.to), a.rules);
    for (String row : List.of("one", "two", "three-or-more")) {
      assertEquals((double) counts.getOrDefault(row, 0L), value(table, row, "children"), row);
    }
  }
}
