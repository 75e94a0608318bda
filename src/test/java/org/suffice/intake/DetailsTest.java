package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ContractRoute;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.Priority;
import org.suffice.model.Problem;
import org.suffice.model.Registration;
import org.suffice.model.SearchDetails;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.SheetPlan;

/** What some extracts say and most do not. */
class DetailsTest {
  private static final String PLACEMENTS = "Child ref,Placement type,Provider type,Start date,End date";

  @TempDir Path folder;

  private SheetPlan plan(String... lines) {
    SheetPlan plan = Books.plan(Books.text(folder, "a.csv", lines)).sheets().getFirst();
    assertEquals(plan.rowsRead(), plan.rows().size() + plan.leftOut().size());
    return plan;
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).toList();
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "Out of borough?, Y, false", "Out of borough?, N, true", "Out of borough?, Unknown,", "Out of borough?,,",
    "Out of borough?, Out of borough, false", "Out of borough?, In borough, true", "Placed outside, 1, false", "OOA, TRUE, false",
    "Within borough, Y, true", "Not in county, Y, false", "Inside LA, Outside, false", "In or out of area, Out, false",
    "In or out of area, Y,"
  })
  void insideIsReadTheWayRoundThatTheHeadingAsks(String heading, String cell, Boolean inside) {
    SheetPlan plan = plan(PLACEMENTS + "," + heading, "0042,IFA,Private,01/02/2017,," + (cell == null ? "" : cell));
    assertEquals(inside, ((Placement) plan.rows().getFirst()).insideCouncil());
    boolean turned = heading.startsWith("Out of") || heading.startsWith("Placed") || heading.startsWith("OOA") || heading.startsWith("Not");
    assertEquals(turned, codes(plan).contains("turned-column"), plan.problems().toString());
  }

  private PlacementDetails placement(String headings, String cells) {
    SheetPlan plan = plan(PLACEMENTS + "," + headings, "0042,IFA,Private,01/02/2017,," + cells);
    assertEquals(List.of(), plan.problems());
    return ((Placement) plan.rows().getFirst()).details();
  }

  @Test
  void rowsLeftOutKeepNoMoreOfAPostcode() {
    String headings = PLACEMENTS + ",Home postcode,Placement postcode";
    SheetPlan plan =
        plan(headings, "1,Moon base,Private,01/02/2017,,PR1 2AB,BB11 2CD", "2,IFA,Private,01/02/2017,,PR1 2AB,BB11 2CD",
            "2,IFA,Private,01/02/2017,01/03/2018,PR2 2AB,BB12 2CD", "3,IFA,Private,01/02/2017,,PR3 2AB,BB13 2CD");
    assertEquals(2, plan.leftOut().size());
    plan.leftOut().forEach(r -> assertEquals(List.of("PR1", "BB11 2"), r.cells().subList(5, 7)));
  }

  @Test
  void ofAPlacement() {
    assertEquals(
        new PlacementDetails(
            14, "PR1", "BB11 2", "Lancashire", "F07", "ART-9", "Burnley", ContractRoute.FRAMEWORK, "Long term fostering",
            "Homeless Protocol", Registration.REGISTERED, "0077", Priority.HIGH),
        placement(
            "Age,Home postcode,Placement postcode,Placement LA,Sibling group ref,Referral ref,Team district,Contract type,Care plan,Route into care,Registration status,Carer ID,Priority",
            "14,pr1 2ab,BB112CD,Lancashire,F07,ART-9,Burnley,Framework,Long term fostering,Homeless Protocol,Registered,0077,High"));
  }

  @Test
  void nothingSaidIsNoDetails() {
    assertSame(PlacementDetails.NONE, placement("Carer ID,Care plan", ","));
    assertEquals(PlacementDetails.NONE, placement("Ethnicity", "WBRI"));
  }

  @Test
  void anAgeCountsOnlyWhereThereIsNoDateOfBirth() {
    var rows = plan(PLACEMENTS + ",DoB,Age", "1,IFA,Private,01/02/2017,,01/03/2010,7", "2,IFA,Private,01/02/2017,,,7").rows();
    assertEquals(null, ((Placement) rows.get(0)).details().age());
    assertEquals(7, ((Placement) rows.get(1)).details().age());
  }

  @Test
  void noPostcodeIsKeptWhole() {
    var lines = new ArrayList<>(List.of(PLACEMENTS + ",Home postcode,Placement postcode"));
    lines.add("1,IFA,Private,01/02/2017,,PR1 2AB,SW1A 1AA");
    lines.add("2,IFA,Private,01/02/2017,,nope,ZZ99 3VZ");
    lines.add("3,IFA,Private,01/02/2017,,M1 1AE,EC1A 1BB");
    lines.add("4,IFA,Private,01/02/2017,,PR1,FY4 2");
    SheetPlan plan = plan(lines.toArray(String[]::new));
    var kept = plan.rows().stream().map(r -> ((Placement) r).details()).toList();
    assertEquals(List.of("PR1", "M1", "PR1"), kept.stream().map(PlacementDetails::homeArea).filter(a -> a != null).toList());
    assertEquals(List.of("SW1A 1", "EC1A 1", "FY4 2"), kept.stream().map(PlacementDetails::placeArea).filter(a -> a != null).toList());
    assertEquals(List.of("unknown-postcode", "unknown-postcode"), codes(plan));
    assertFalse(plan.rows().toString().contains("2AB"), "a whole postcode is kept");
    assertFalse(plan.problems().toString().contains("nope"), "a postcode is told");
  }

  @Test
  void aWordThatIsNotKnownIsToldAndNotRecorded() {
    var lines = new ArrayList<>(List.of(PLACEMENTS + ",Contract type,Priority"));
    for (int i = 0; i < 9; i++) {
      lines.add(i + ",IFA,Private,01/02/2017,,Spot,Low");
    }
    lines.add("9,IFA,Private,01/02/2017,,Handshake,Purple");
    lines.add("10,IFA,Private,01/02/2017,,Not known,N/A");
    SheetPlan plan = plan(lines.toArray(String[]::new));
    assertEquals(List.of("unknown-word", "unknown-word"), codes(plan));
    assertEquals(PlacementDetails.NONE, ((Placement) plan.rows().get(9)).details());
    assertEquals(PlacementDetails.NONE, ((Placement) plan.rows().get(10)).details());
  }

  @Test
  void ofASearch() {
    SheetPlan plan =
        plan(
            "Referral ref,Date of request,Type sought,Date needed by,Same day or emergency,Sibling group size,Siblings placed together,Legal status,Solo given,Offers received,Offers declined,Preferred location,In-house asked first,Hard to find reason,Priority,Provider type,Provider name,Distance,Weekly cost,Team district,Needs,Features requested,ADHD",
            "S1,01/02/2017,Task centred,03/02/2017,Same day,3,N,Section 20,Y,4,2,Preston,Y,Sibling group,Medium,Voluntary,Kind Homes,12.5,\"1,050.25\",Burnley,\"Self harm, CSE\",Solo; near school,Y");
    assertEquals(List.of(), plan.problems());
    SearchRow s = (SearchRow) plan.rows().getFirst();
    assertEquals(
        new SearchDetails(
            LocalDate.of(2017, 2, 3), true, 3, false, LegalStatus.V2, true, 4, 2, "Preston", true, "Sibling group",
            Priority.MEDIUM, Sector.VOLUNTARY, "Kind Homes", 12.5, 1050.25, "Burnley"),
        s.details());
    assertEquals(
        Set.of("self-harm", "child-sexual-exploitation", "solo-or-low-occupancy", "near-school", "adhd"), s.needs());
    assertEquals(1, new org.suffice.model.Search("S1", List.of(s)).children(), "a sibling group is a need, not children");
  }

  @Test
  void postcodesOfEveryShape() {
    for (String whole : List.of("M1 1AE", "M60 1NW", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB")) {
      Postcode p = Postcode.of(whole.replace(" ", "").toLowerCase(java.util.Locale.ROOT)).orElseThrow();
      assertEquals(whole.substring(0, whole.length() - 2), p.sector());
      assertEquals(whole.substring(0, whole.indexOf(' ')), p.area());
    }
    for (String none : List.of("", "PR", "12 High Street", "ZZ99 3CZ", "withheld", "PR1 2AB PR1 2AC")) {
      assertEquals(Optional.empty(), Postcode.of(none), none);
    }
  }
}
