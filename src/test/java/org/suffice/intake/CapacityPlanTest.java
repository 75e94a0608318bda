package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.model.Capacity;
import org.suffice.model.CapacityKind;
import org.suffice.model.ContractRoute;
import org.suffice.model.Problem;
import org.suffice.model.Registration;
import org.suffice.model.Sector;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;

/** Lists of homes and providers with their places. */
class CapacityPlanTest {
  private static final String HEADINGS =
      "Provider,Home name,URN,Provider type,Kind of provision,Contract,Tier,District,Council of placement,Inside boundary,Registration status,Date,Places,Occupied,Vacant,Used by our children,High priority,Medium priority,Low priority,Suspended";

  @TempDir Path folder;

  private SheetPlan plan(String headings, String... rows) {
    var lines = new ArrayList<>(List.of(headings));
    lines.addAll(List.of(rows));
    SheetPlan plan = Books.plan(Books.text(folder, "a.csv", lines.toArray(String[]::new))).sheets().getFirst();
    assertEquals(TableKind.CAPACITY, plan.mapping().kind());
    return plan;
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).toList();
  }

  @Test
  void anOrdinaryRow() {
    SheetPlan plan = plan(HEADINGS, "Kind Homes,The Lodge,SC1,Voluntary,Crisis,Block,2,Preston,Lancashire,Y,Registered,31/07/2017,6,5,1,2,3,1,1,0");
    assertEquals(List.of(), plan.problems());
    Capacity c = (Capacity) plan.rows().getFirst();
    assertEquals("sc1|crisis|block|2017-07-31", c.key());
    assertEquals("Kind Homes, The Lodge", c.name());
    assertEquals(List.of(Sector.VOLUNTARY, CapacityKind.CRISIS, ContractRoute.BLOCK, Registration.REGISTERED), List.of(c.sector(), c.kind(), c.route(), c.registration()));
    assertEquals(List.of(6, 5, 1, 2, 3, 1, 1, 0), List.of(c.places(), c.occupied(), c.vacant(), c.ours(), c.high(), c.medium(), c.low(), c.suspended()));
    assertEquals(List.of("2", "Preston", "Lancashire", true), List.of(c.tier(), c.district(), c.council(), c.insideCouncil()));
  }

  @Test
  void aHomeNeedsNoProviderAndNoDate() {
    SheetPlan plan = plan("Home name,Type of home,Number of beds", "The Lodge,Residential,6+", "Oak House,Residential,4");
    assertEquals(List.of("capacity-date-assumed", "places-at-least", "capacity-date-assumed"), codes(plan));
    Capacity c = (Capacity) plan.rows().getFirst();
    assertEquals(LocalDate.of(2018, 4, 1), c.date());
    assertEquals(6, c.places());
    assertTrue(c.atLeast());
    assertNull(c.occupied());
  }

  /** What is wrong with: places, occupied, vacant, ours, high, medium, low, suspended. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4,5,,,,,, ; occupied-over-places",
        "4+,5,,,,,, ; places-at-least",
        "4,3,,4,,,, ; ours-over-occupied",
        "4,3,,,1,1,0, ; priorities-do-not-sum",
        "4,3,,,3,1,, ; priorities-do-not-sum",
        "4,3,,,1,,, ; ''",
        "4,3,2,,,,, ; vacant-does-not-sum",
        "4,3,1,,,,, ; ''",
        "4,3,0,,,,,1 ; ''",
        "4,3,,,,,,5 ; suspended-over-places",
        "-4,3,,,,,, ; not-a-count places-not-recorded",
        "4,-1,,,,,, ; not-a-count",
        "4.5,1,,,,,, ; not-a-count places-not-recorded",
        ",1,,,,,, ; places-not-recorded",
        "four,1,,,,,, ; not-a-number places-not-recorded",
      })
  void numbers(String numbers, String expected) {
    SheetPlan plan = plan(HEADINGS, "P,H,SC1,Private,Crisis,Block,,,,,,31/07/2017," + numbers.strip(), "P,Other,SC2,Private,Crisis,Block,,,,,,31/07/2017,4,,,,,,,");
    assertEquals(expected, String.join(" ", codes(plan)));
    assertEquals(2, plan.rows().size());
  }

  @Test
  void rowsThatCannotBeUsed() {
    SheetPlan plan =
        plan(
            "Provider,Kind of provision,Date,Places",
            "A,Crisis,31/07/2017,4",
            ",Crisis,31/07/2017,4",
            "B,Crisis,sometime,4",
            "C,Crisis,01/08/2018,4",
            "D,Moon base,31/07/2017,4",
            "a,Crisis,31/07/2017,5");
    assertEquals(List.of("key-clash", "no-home", "unreadable-capacity-date", "key-clash"), plan.leftOut().stream().map(l -> l.problem().code()).toList());
    assertTrue(codes(plan).containsAll(List.of("future-capacity", "unknown-word", "kind-not-recorded")), codes(plan).toString());
    assertEquals(2, plan.rows().size());
  }

  @Test
  void totalsAreNotHomes() {
    SheetPlan plan = plan("Provider,Kind of provision,Date,Places", "Total Care Ltd,Crisis,31/07/2017,4", "B,Crisis,31/07/2017,4", "Total,,,8", "Grand total:,,31/07/2017,8");
    assertEquals(List.of("Total Care Ltd", "B"), plan.rows().stream().map(r -> ((Capacity) r).name()).toList());
    assertEquals(List.of("total-rows"), codes(plan));
  }

  @Test
  void oneHomeTwiceOnADayInOtherServicesOrContracts() {
    SheetPlan plan =
        plan(
            "Provider,Kind of provision,Contract,Date,Places",
            "A,Crisis,Block,31/07/2017,4",
            "A,Supported lodgings,Block,31/07/2017,4",
            "A,Crisis,Spot,31/07/2017,2",
            "A,Crisis,Block,31/08/2017,5");
    assertEquals(List.of(), plan.problems());
    assertEquals(4, plan.rows().stream().map(r -> r.key()).distinct().count());
  }
}
