package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.SheetPlan;

/** Which rows of placements are used, left out or warned of, and why. */
class PlacementPlanTest {
  @TempDir Path folder;

  /** Columns: child, born, sex, legal status, type, provider, start, end. */
  private SheetPlan plan(String... rows) {
    var lines = new java.util.ArrayList<>(List.of(Books.PLACEMENT_HEADINGS));
    lines.addAll(List.of(rows));
    SheetPlan plan = Books.plan(Books.text(folder, "a.csv", lines.toArray(String[]::new))).sheets().getFirst();
    assertEquals(plan.rowsRead(), plan.rows().size() + plan.leftOut().size() + plan.identical(), "every row read is accounted for");
    return plan;
  }

  private static Placement first(SheetPlan plan) {
    return (Placement) plan.rows().getFirst();
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).toList();
  }

  @Test
  void anOrdinaryRow() {
    SheetPlan plan = plan("0042917,14/06/2009,M,C2 Full care order,Agency Fostering,PR4,01/02/2017,31/03/2017");
    assertEquals(List.of(), plan.problems());
    Placement p = first(plan);
    assertEquals("0042917|2017-02-01|ifa", p.key());
    assertEquals("0042917", p.child());
    assertEquals(LocalDate.of(2009, 6, 14), p.birth());
    assertEquals(Sex.MALE, p.sex());
    assertEquals(LegalStatus.C2, p.legalStatus());
    assertEquals(PlacementType.FOSTER_OTHER, p.type());
    assertEquals(Sector.PRIVATE, p.sector());
    assertEquals(LocalDate.of(2017, 3, 31), p.end());
    assertEquals(2, p.origin().row());
    assertEquals(LocalDate.of(2018, 4, 1), p.origin().extracted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",14/06/2009,M,C2,U4,PR1,01/02/2017, | no-child-reference | Row 2: there is no child reference.",
        "1,14/06/2009,M,C2,U4,PR1,, | no-start | Row 2: there is no start date.",
        "1,14/06/2009,M,C2,U4,PR1,31/02/2017, | unreadable-start | Row 2: the start date \"31/02/2017\" is not a date.",
        "1,14/06/2009,M,C2,U4,PR1,soon, | unreadable-start | Row 2: the start date \"soon\" is not a date.",
        "1,14/06/2009,M,C2,U4,PR1,01/02/2017,30/02/2018 | unreadable-end | Row 2: the end date \"30/02/2018\" is not a date.",
        "1,14/06/2009,M,C2,U4,PR1,01/02/2017,31/01/2017 | end-before-start | Row 2: the end date is before the start date.",
        "1,14/06/2009,M,C2,Castle,PR1,01/02/2017, | unknown-placement-type | Row 2: the placement type \"Castle\" is not a word that is known.",
        "1,14/06/2009,M,C2,,PR1,01/02/2017, | unknown-placement-type | Row 2: there is no placement type.",
        "1,14/06/2009,M,C2,H5 - Placement with other foster carer,PR1,01/02/2017, | type-code-and-words | Row 2: the placement type \"H5 - Placement with other foster carer\" names two things: the code says \u201cResidential accommodation not subject to Children's Homes Regulations\u201d, the words say \u201cPlacement with other foster carer\u201d."
      })
  void rowsThatAreLeftOut(String row, String code, String message) {
    SheetPlan plan = plan(row, "9,14/06/2009,M,C2,U4,PR1,01/02/2017,");
    assertEquals(1, plan.rows().size());
    var left = plan.leftOut().getFirst();
    assertEquals(code, left.problem().code());
    assertEquals(message, left.problem().message());
    assertEquals(Severity.STOPS_ROW, left.problem().severity());
    assertFalse(left.problem().whatToDo().isBlank());
    assertEquals(2, left.origin().row());
    assertEquals(List.of(Books.PLACEMENT_HEADINGS.split(",")), left.headers());
    assertEquals(List.of(row.strip().split(",", -1)), left.cells());
    assertTrue(plan.problems().contains(left.problem()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,14/06/2009,M,C2,U4,PR1,01/05/2018, | future-start",
        "1,14/06/2009,M,C2,U4,PR1,01/05/2017,01/05/2018 | future-end",
        "1,14/06/2019,M,C2,U4,PR1,01/05/2017, | birth-after-start",
        "1,14/06/1980,M,C2,U4,PR1,01/05/2017, | age-over-25",
        "1,14/06/2009,M,D1,U4,PR1,01/05/2017, | old-code",
        "1,14/06/2009,M,C2,Q2,PR1,01/05/2017, | old-code",
        "1,14/06/2009,M,V2,P1,PR0,01/05/2017, | section-20-with-parents",
        "1,14/06/2009,M,C2,U1,PR4,01/05/2017, | connected-with-agency",
        "1,14/06/2009,M,C2,In-House Fostering,PR4,01/05/2017, | sector-conflict",
        "1,14/06/2009,M,Magic,U4,PR1,01/05/2017, | unknown-word",
        "1,14/06/2009,Blue,C2,U4,PR1,01/05/2017, | unknown-word",
        "1,14/06/2009,M,C2,U4,Martian,01/05/2017, | unknown-word",
        "1,31/02/2009,M,C2,U4,PR1,01/05/2017, | not-a-date",
        "1,14/06/2009,M,C2,K3,PR4,01/05/2017, | under-16-supported"
      })
  void rowsThatAreUsedWithAWarning(String row, String code) {
    SheetPlan plan = plan(row, "9,14/06/2009,M,C2,U4,PR1,01/02/2017,");
    assertEquals(2, plan.rows().size());
    assertEquals(List.of(code), codes(plan));
    assertEquals(Severity.WARNING, plan.problems().getFirst().severity());
    assertEquals(2, plan.problems().getFirst().row());
  }

  @Test
  void theProviderColumnIsTakenAndTheConflictTold() {
    SheetPlan plan = plan("1,14/06/2009,M,C2,In-House Fostering,PR4,01/05/2017,");
    assertEquals(Sector.PRIVATE, first(plan).sector());
    assertTrue(plan.problems().getFirst().message().contains("The provider was taken: Private."), plan.problems().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Agency Fostering,,agency,foster-other",
    "In-House Residential,,in-house,childrens-homes",
    "Agency Semi-Independent,,agency,independent-living",
    "Residential care home,,not-recorded,residential-care-homes",
    "Children's home,,not-recorded,childrens-homes",
    "Agency Residential,Voluntary,voluntary,childrens-homes",
    "External residential,,agency,childrens-homes",
    "Residential (private),,private,childrens-homes",
    "Home Placement,,parents,with-parents",
    "Kinship,PR1,in-house,foster-connected",
    "K2 - Children's home,PR5,voluntary,childrens-homes",
    "Block Purchased Supported Accommodation,,agency,independent-living",
    "Mother and Baby Unit,Private,private,family-centre",
    "Accommodation not subject to Children's Homes Regulations,,not-recorded,unregulated-residential",
    "Reg 38.6,,not-recorded,other",
    "T1 - Temporary periods in hospital,,not-recorded,temporary-absence"
  })
  void sectorFromTheColumnElseFromTheWord(String word, String provider, String sector, String type) {
    Placement p = first(plan("1,14/06/2001,M,C2," + word + "," + (provider == null ? "" : provider) + ",01/05/2017,"));
    assertEquals(sector, p.sector().id());
    assertEquals(type, p.type().id());
    assertEquals(word, p.typeText());
  }

  @ParameterizedTest
  @CsvSource({"Private fostering", "Agency", "In-house", "Own home", "Castle (private)", "Agency in-house fostering", "K9", "U"})
  void wordsThatMeanNothingCertainAreNotGuessed(String word) {
    assertEquals("unknown-placement-type", plan("1,14/06/2009,M,C2," + word + ",PR4,01/05/2017,", "2,14/06/2009,M,C2,U4,PR4,01/05/2017,").leftOut().getFirst().problem().code());
  }

  @Test
  void anEndThatIsAnErrorIsNoBlank() {
    assertEquals("unreadable-end", plan("1,14/06/2009,M,C2,U4,PR4,01/05/2017,#N/A", "2,14/06/2009,M,C2,U4,PR4,01/05/2017,01/06/2017", "3,14/06/2009,M,C2,U4,PR4,01/05/2017,01/06/2017", "4,14/06/2009,M,C2,U4,PR4,01/05/2017,01/06/2017", "5,14/06/2009,M,C2,U4,PR4,01/05/2017,01/06/2017").leftOut().getFirst().problem().code());
  }

  @Test
  void ethnicitiesAreKeptInWords() {
    SheetPlan plan =
        Books.plan(
                Books.text(folder, "e.csv", "Child ID,DOB,Ethnicity,Placement type,Start date", "1,14/06/2009,WBRI,U4,01/02/2017",
                    "2,14/06/2009,White British,U4,01/02/2017", "3,14/06/2009,AIND - Indian,U4,01/02/2017", "4,14/06/2009,,U4,01/02/2017"))
            .sheets().getFirst();
    assertEquals(
        java.util.Arrays.asList("White British", "White British", "Indian", null),
        plan.rows().stream().map(r -> ((Placement) r).ethnicity()).toList());
  }

  @Test
  void identicalRowsCountOnce() {
    String row = "1,14/06/2009,M,C2,U4,PR1,01/02/2017,";
    SheetPlan plan = plan(row, row, row);
    assertEquals(1, plan.rows().size());
    assertEquals(2, plan.identical());
    assertEquals(0, plan.leftOut().size());
    assertEquals(List.of("identical-row", "identical-row"), codes(plan));
    assertEquals(Severity.NOTE, plan.problems().getFirst().severity());
  }

  @Test
  void aClosedVersionBeatsAnOpenOne() {
    SheetPlan plan = plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017,", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017");
    assertEquals(LocalDate.of(2017, 3, 1), first(plan).end());
    assertEquals(1, plan.rows().size());
    assertEquals("closed-beats-open", plan.leftOut().getFirst().problem().code());
    assertEquals(Severity.WARNING, plan.leftOut().getFirst().problem().severity());
    assertEquals(2, plan.leftOut().getFirst().origin().row());
    assertEquals("1", plan.leftOut().getFirst().cells().getFirst());
  }

  @Test
  void otherwiseBothAreLeftOut() {
    SheetPlan closed = plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/04/2017", "1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017", "2,14/06/2009,M,C2,U4,PR1,01/02/2017,");
    assertEquals(1, closed.rows().size());
    assertEquals(List.of("key-clash", "key-clash"), codes(closed));
    SheetPlan open = plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017,", "1,14/06/2009,M,V2,U4,PR1,01/02/2017,");
    assertEquals(0, open.rows().size());
    assertTrue(open.leftOut().getFirst().problem().message().contains("also stands in row 3"), open.leftOut().toString());
  }

  @Test
  void anotherCategoryIsAnotherPlacement() {
    SheetPlan plan = plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/02/2017", "1,14/06/2009,M,C2,K2,PR1,01/02/2017,");
    assertEquals(2, plan.rows().size());
    assertEquals(List.of(), codes(plan));
  }

  @Test
  void rowsOfAChildThatDisagree() {
    SheetPlan plan = plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017", "1,14/06/2008,F,C2,U4,PR1,01/03/2017,");
    assertEquals(2, plan.rows().size());
    assertEquals(List.of("child-differs", "child-differs"), codes(plan));
    assertEquals(3, plan.problems().getFirst().row());
  }

  @Test
  void twoOpenPlacementsOfAChild() {
    assertEquals(List.of("open-overlap"), codes(plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017,", "1,14/06/2009,M,C2,U4,PR1,01/03/2017,")));
  }

  @Test
  void wordsForNoEndCountAsOpen() {
    for (String word : List.of("", "Ongoing", "current", "NULL", "-", "N/A", "31/12/9999")) {
      SheetPlan plan = plan("1,14/06/2009,M,C2,U4,PR1,01/02/2017," + word, "2,14/06/2009,M,C2,U4,PR1,01/02/2017,01/03/2017");
      assertEquals(2, plan.rows().size(), word);
      assertNull(first(plan).end(), word);
    }
  }

  @Test
  void twoDigitYears() {
    SheetPlan plan = plan("1,14/06/09,M,C2,U4,PR1,01/02/2017,");
    assertEquals(LocalDate.of(2009, 6, 14), first(plan).birth());
    assertEquals(List.of("check-column", "two-digit-year"), codes(plan));
  }

  @Test
  void aColumnThatIsMonthFirst() {
    SheetPlan plan = plan("1,06/14/2009,M,C2,U4,PR1,02/01/2017,03/20/2017", "2,06/05/2009,M,C2,U4,PR1,02/13/2017,04/05/2017");
    assertEquals(2, plan.rows().size());
    Placement p = first(plan);
    assertEquals(LocalDate.of(2009, 6, 14), p.birth());
    assertEquals(LocalDate.of(2017, 2, 1), p.start());
    assertEquals(LocalDate.of(2017, 3, 20), p.end());
    assertEquals(List.of("check-column"), codes(plan));
  }

  @Test
  void whatStandsForNothingIsNoChild() {
    for (String nobody : List.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "########", "NULL", "N/A", "n/a", "None", "-", "(blank)", "NaN", "Unknown", "TBC", "?", "1.23457E+11")) {
      SheetPlan plan = plan(nobody + ",14/06/2009,M,C2,U4,PR4,01/05/2017,", "00" + "12,14/06/2009,M,C2,U4,PR4,01/05/2017,");
      assertEquals(List.of("no-child-reference"), plan.leftOut().stream().map(l -> l.problem().code()).toList(), nobody);
      assertEquals("0012", first(plan).child());
    }
  }

  @Test
  void codesOfOtherYearsAreTakenAndNamed() {
    String headings = Books.PLACEMENT_HEADINGS + ",Reason ended,Reason for place change";
    SheetPlan plan = Books.plan(Books.text(folder, "b.csv", headings,
        "1,14/06/2009,M,C2,U4,PR4,01/05/2016,01/03/2018,E43,",
        "2,14/06/2009,M,C2,U4,PR4,01/05/2016,01/04/2018,E43 Special guardianship,",
        "3,14/06/2009,M,C2,U4,PR4,01/05/2016,31/03/2018,E44,",
        "4,14/06/2009,M,C2,U4,PR4,01/05/2016,31/03/2018,E47,",
        "5,14/06/2009,M,C2,U4,PR4,01/05/2016,01/04/2018,E48,",
        "6,14/06/2009,M,C2,U4,PR4,01/05/2016,31/03/2018,X1,CUSTOD",
        "7,14/06/2002,M,C2,K3,PR4,01/05/2016,31/03/2018,X1,CARPL",
        "8,14/06/2009,M,D1,U4,PR4,01/05/2016,,,")).sheets().getFirst();
    assertEquals(8, plan.rows().size(), "never left out");
    List<String> said = plan.problems().stream().filter(p -> p.code().endsWith("-code")).map(p -> p.code() + " " + p.row()).toList();
    assertEquals(List.of("old-code 3", "new-code 5", "new-code 7", "new-code 8", "old-code 9"), said);
  }

  @Test
  void theSexCodesOfOlderReturnsAreNamedOnce() {
    SheetPlan header = Books.plan(Books.text(folder, "h.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "1,1,14/06/2009,WBRI,,,", "2,2,14/06/2009,WBRI,,,")).sheets().getFirst();
    assertEquals(List.of(), codes(header), "extracted in 2018");
    var intake = Books.intake();
    var options = new Intake.Options(k -> java.util.Optional.empty(), null, LocalDate.of(2025, 6, 1));
    SheetPlan later = intake.plan(intake.read(folder.resolve("h.csv"), options, org.suffice.progress.Progress.none()), org.suffice.progress.Progress.none()).sheets().getFirst();
    assertEquals(List.of("old-code"), codes(later).stream().filter(c -> c.equals("old-code")).toList());
    assertEquals(Sex.FEMALE, ((org.suffice.model.ChildRow) later.rows().get(1)).sex());
  }
}
