package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Table;

/** Where children live by each of the four tests, why costs changed, and section 20 by age, against one child after the other. */
class PlacesAndCostsPropertyTest {
  private static final int[] FROM = {0, 6, 11, 14, 16};
  private static final int[] TO = {5, 10, 13, 15, 17};
  private final Measures measures = Make.measures();

  private static boolean said(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean same(@Nullable String one, String other) {
    return one != null && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  /** A line's number of children and, of those of whom it is known, the number it is of. */
  private static void check(Table table, Map<String, Integer> lines, String unknown) {
    int all = lines.values().stream().mapToInt(n -> n).sum();
    int known = all - lines.getOrDefault(unknown, 0);
    lines.forEach(
        (line, n) -> {
          assertEquals((double) n, table.cell(line, "children").value(), line);
          assertEquals((double) all, table.cell(line, "children").of(), line);
          assertEquals(line.equals(unknown) ? 0.0 : n, table.cell(line, "known").value(), line);
          assertEquals((double) known, table.cell(line, "known").of(), line);
        });
  }

  private static Map<String, Integer> lines(String... ids) {
    var lines = new TreeMap<String, Integer>();
    for (String id : ids) {
      lines.put(id, 0);
    }
    return lines;
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void inTheDistrictOfTheTeam(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate day = random.day();
    var slow = new SlowSnapshot(random.placements, day, rules);
    var lines = lines("home-district", "other-district", "district-not-known");
    for (Placement row : slow.children().values()) {
      Placement home = slow.home(row);
      String team = home.details().teamDistrict();
      if (!said(team) || !said(home.district())) {
        lines.merge("district-not-known", 1, Integer::sum);
      } else if (same(home.district(), Objects.requireNonNull(team))) {
        lines.merge("home-district", 1, Integer::sum);
      } else {
        lines.merge("other-district", 1, Integer::sum);
      }
    }
    check(measures.table("placement-location", random.facts(), Question.defaults().at(day), rules), lines, "district-not-known");
  }

  @Property(tries = 400, seed = Rounds.SEED)
  void atADistanceAndBeyondAdjoiningCouncils(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate day = random.day();
    Table table = measures.table("placement-location", random.facts(), Question.defaults().at(day), rules);
    var slow = new SlowSnapshot(random.placements, day, rules);
    checkList(table, slow, rules.council(), rules.local().nearPlaces(), "at-a-distance", "not-at-a-distance", "far-not-known");
    checkList(table, slow, rules.council(), rules.local().adjoining(), "beyond-adjoining", "within-adjoining", "beyond-not-known");
  }

  private static void checkList(Table table, SlowSnapshot slow, String own, List<String> named, String out, String within, String unknown) {
    if (named.isEmpty()) {
      assertTrue(table.row(out).isEmpty() && table.row(within).isEmpty() && table.row(unknown).isEmpty(), "not asked without a list");
      return;
    }
    var lines = lines(out, within, unknown);
    for (Placement row : slow.children().values()) {
      Placement home = slow.home(row);
      String there = home.details().council();
      boolean near = home.insideCouncil() != null && home.insideCouncil();
      near |= said(there) && same(there, own);
      for (String place : named) {
        near |= said(there) && same(there, place);
      }
      lines.merge(near ? within : said(there) ? out : unknown, 1, Integer::sum);
    }
    check(table, lines, unknown);
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void section20ByAge(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate day = random.day();
    Table table = measures.table("section-20", random.facts(), Question.defaults().at(day), rules);
    var slow = new SlowSnapshot(random.placements, day, rules);
    int inBands = 0;
    for (int b = 0; b < FROM.length; b++) {
      int under = 0;
      int all = 0;
      for (Placement p : slow.children().values()) {
        int age = SlowSnapshot.age(SlowSnapshot.birth(random.placements, p.child()), day);
        if (age >= FROM[b] && age <= TO[b]) {
          all++;
          under += p.legalStatus() == LegalStatus.V2 ? 1 : 0;
        }
      }
      String band = FROM[b] + "-" + TO[b];
      assertEquals((double) under, table.cell(band, "children").value(), band);
      assertEquals((double) all, table.cell(band, "children").of(), band);
      inBands += under;
    }
    double elsewhere = 0;
    for (String other : List.of("18+", "not-recorded")) {
      elsewhere += table.row(other).isEmpty() ? 0 : Objects.requireNonNull(table.cell(other, "children").value());
    }
    assertEquals(table.cell("total", "children").value(), inBands + elsewhere);
  }

  /** The change from one date to the next: what more or fewer children cost, and the rest of it. */
  @Property(tries = 400, seed = Rounds.SEED)
  void changeOfCostsByNumberAndPrice(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate first = random.day();
    LocalDate last = first.plusDays(1 + random.below(20));
    Table table = measures.table("placement-costs", random.facts(), new Question(List.of(first, last), null, null, null, List.of(), null, null), rules);
    var before = costs(random, first, rules);
    var after = costs(random, last, rules);
    double weeks = rules.local().yearOf365Days() ? 365 / 7.0 : 52;
    String at = "@" + last;
    for (String line : before.keySet()) {
      List<Double> was = Objects.requireNonNull(before.get(line));
      List<Double> is = Objects.requireNonNull(after.get(line));
      double wasMean = was.isEmpty() ? mean(is) : mean(was);
      double isMean = is.isEmpty() ? mean(was) : mean(is);
      double change = (is.size() * mean(is) - was.size() * mean(was)) * weeks;
      double byNumber = (is.size() - was.size()) * (wasMean + isMean) / 2 * weeks;
      double byPrice = (isMean - wasMean) * (is.size() + was.size()) / 2.0 * weeks;
      double printed = Objects.requireNonNull(table.cell(line, "change" + at).value());
      double printedNumber = Objects.requireNonNull(table.cell(line, "change-number" + at).value());
      double printedPrice = Objects.requireNonNull(table.cell(line, "change-price" + at).value());
      assertEquals(pounds(change), pounds(printed), line);
      assertEquals(pounds(byNumber), pounds(printedNumber), line);
      assertEquals(byPrice, printedPrice, 1, "in whole pounds " + line);
      assertEquals(printed, printedNumber + printedPrice, 0, "they add up exactly");
      assertEquals("[z]", table.cell(line, "change@" + first).flag(), "nothing before the first");
    }
  }

  /** Weekly costs of the children who have one, by category and in all. */
  private static Map<String, List<Double>> costs(RandomFacts random, LocalDate day, Rules rules) {
    var slow = new SlowSnapshot(random.placements, day, rules);
    var costs = new TreeMap<String, List<Double>>();
    for (String line : List.of("total", "connected-carer", "in-house-foster", "ifa", "secure", "with-parents", "supported-accommodation", "agency-childrens-home")) {
      costs.put(line, new ArrayList<>());
    }
    for (Placement row : slow.children().values()) {
      Double cost = slow.home(row).weeklyCost();
      if (cost != null) {
        costs.get("total").add(cost);
        costs.getOrDefault(slow.category(row), new ArrayList<>()).add(cost);
      }
    }
    return costs;
  }

  private static double mean(List<Double> costs) {
    return costs.stream().mapToDouble(c -> c).average().orElse(0);
  }

  /** Whole pounds; what floating numbers leave beside a half is a half. */
  private static BigDecimal pounds(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).setScale(0, RoundingMode.HALF_UP);
  }
}
