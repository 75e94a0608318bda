package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.Facts;
import org.suffice.model.LocalRules;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.RoutingRule;
import org.suffice.model.Rules;
import org.suffice.model.Sector;
import org.suffice.model.Table;
import org.suffice.model.ValidatedRow;

/** What a council's own lists and its year of 365 days change, worked out slowly. */
class LocalRulesTest {
  private static final List<@Nullable String> COUNCILS = Arrays.asList("Here", " here", "Near", "NEXT", "Far away", "", null);
  private static final LocalDate DAY = Make.JULY;
  private final Measures measures = Make.measures();

  private static Rules rules(List<String> near, List<String> adjoining, boolean days) {
    Rules plain = Rules.defaults();
    return new Rules(
        plain.countShortBreaks(), plain.otherPublicInHouse(), plain.careHomesAreChildrensHomes(), plain.hardToFindSearches(), plain.ringRoundIsHardToFind(), "Here",
        plain.childrenInOurCare(), plain.endIsLastDay(), new LocalRules(RoutingRule.parse(RoutingRule.DEFAULT), near, adjoining, days, false));
  }

  @Property(tries = 60, seed = Rounds.SEED)
  void eachListIsATestOfItsOwn(@ForAll long seed) {
    var dice = new Random(seed);
    List<ValidatedRow> rows = new ArrayList<>();
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < 1 + dice.nextInt(12); i++) {
      Boolean inside = List.of(0, 1, 2).get(dice.nextInt(3)) == 0 ? null : Boolean.valueOf(dice.nextBoolean());
      Placement made = Make.stay(String.valueOf(i), "2017-01-01", null).where(inside, null).make().with(council(COUNCILS.get(dice.nextInt(COUNCILS.size()))));
      placements.add(made);
      rows.add(made);
    }
    Table table = measures.table("placement-location", Make.facts(rows), Question.defaults().at(DAY), rules(List.of("Near"), List.of("Next"), false));
    check(table, placements, "Near", "at-a-distance", "not-at-a-distance", "far-not-known");
    check(table, placements, "Next", "beyond-adjoining", "within-adjoining", "beyond-not-known");
  }

  private static void check(Table table, List<Placement> placements, String listed, String beyond, String within, String unknown) {
    long[] counted = new long[3];
    for (Placement p : placements) {
      String there = p.details().council();
      String council = there == null ? "" : there.strip().toLowerCase(Locale.ROOT);
      boolean ours = Boolean.TRUE.equals(p.insideCouncil()) || council.equals("here") || council.equals(listed.toLowerCase(Locale.ROOT));
      counted[ours ? 1 : council.isEmpty() ? 2 : 0]++;
    }
    assertEquals(List.of(counted[0], counted[1], counted[2]), List.of(value(table, beyond), value(table, within), value(table, unknown)));
  }

  @Example
  void withoutAListThereIsNoTest() {
    Facts facts = Make.facts(Make.stay("1", "2017-01-01", null).make());
    Table table = measures.table("placement-location", facts, Question.defaults().at(DAY), rules(List.of(), List.of(), false));
    assertEquals(List.of(), table.rows().stream().filter(r -> r.id().equals("far") || r.id().equals("beyond")).toList());
  }

  /** The switch moves a connected carer of an agency into the split, prints itself, and leaves the statutory types as they are. */
  @Example
  void connectedCarersOfAgenciesAreIfaOnlyWhereSet() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2017-01-01", null).in(PlacementType.FOSTER_CONNECTED, Sector.PRIVATE).make(),
            Make.stay("2", "2017-01-01", null).in(PlacementType.FOSTER_CONNECTED, Sector.IN_HOUSE).make());
    Rules plain = rules(List.of(), List.of(), false);
    Rules set =
        new Rules(
            false, false, true, 3, true, "", false, false, new LocalRules(RoutingRule.parse(RoutingRule.DEFAULT), List.of(), List.of(), false, true));
    Question at = Question.defaults().at(DAY);
    for (boolean on : List.of(false, true)) {
      Table split = measures.table("in-house-ifa-split", facts, at, on ? set : plain);
      assertEquals(on ? 1 : 0, split.cell("ifa", "children").value());
      assertEquals(on ? 1 : 2, split.cell("connected-carer", "children").value());
      assertEquals(0, split.cell("in-house-foster", "children").value());
      assertEquals(on, split.definition().contains("(PR4, PR5) count as IFA."));
      assertEquals(2, measures.table("placement-types", facts, at, on ? set : plain).cell("foster-connected", "children").value());
    }
  }

  /** £1,000 and £500 a week are £1,500 x 365/7 = £78,214.29 a year, and £78,000 of 52 weeks. */
  @Example
  void aYearOfCostIs52WeeksOr365Days() {
    Facts facts = Make.facts(Make.stay("1", "2017-01-01", null).cost(1000.0).make(), Make.stay("2", "2017-01-01", null).cost(500.0).make());
    double[] paid = {78_000, 1500.0 / 7 * 365};
    for (boolean days : List.of(false, true)) {
      Table table = measures.table("placement-costs", facts, Question.defaults().at(DAY), rules(List.of(), List.of(), days));
      assertEquals(paid[days ? 1 : 0], Objects.requireNonNull(table.cell("total", "annualised").value()), 0.005);
      assertEquals(days, table.notes().stream().anyMatch(n -> n.contains("365")));
    }
  }

  private static PlacementDetails council(@Nullable String name) {
    return new PlacementDetails(null, null, null, name, null, null, null, null, null, null, null, null, null).orNone();
  }

  private static long value(Table table, String row) {
    return Math.round(Objects.requireNonNull(table.cell(row, "children").value()));
  }
}
