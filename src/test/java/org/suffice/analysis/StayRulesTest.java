package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.Origin;
import org.suffice.model.Outcome;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.SearchRow;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.Table;
import org.suffice.model.TypeSought;

/** Moves, stays, costs and places counted by hand: each place where tools go wrong. */
class StayRulesTest {
  private static final Question YEAR = Question.defaults().over(Make.day("2016-08-01"), Make.JULY);
  private static final Question AT = Question.defaults().at(Make.JULY);

  private static double value(String measure, Facts facts, Question question, String row, String column) {
    return Objects.requireNonNull(Make.table(measure, facts, question).cell(row, column).value());
  }

  private static Facts change(String rne, String reasonForChange, String oldProvider, String newProvider) {
    return Make.facts(
        Make.stay("1", "2016-01-01", "2017-01-01").provider(oldProvider, null).change(reasonForChange).make(),
        Make.stay("1", "2017-01-01", null).provider(newProvider, null).started(rne).make());
  }

  @Test
  void onlyPAndBAreMoves() {
    for (String rne : List.of("P", "B", "P Change of placement", "b")) {
      assertEquals(1, value("placement-moves", change(rne, "CARPL", "A", "A"), YEAR, "total", "moves"), rne);
    }
    for (String rne : List.of("L", "T", "U", "U - both")) {
      assertEquals(0, value("placement-moves", change(rne, "CARPL", "A", "B"), YEAR, "total", "moves"), rne);
    }
    assertEquals(0, value("placement-moves", change("P", "PLACE", "A", "B"), YEAR, "total", "moves"));
    assertEquals(1, value("placement-moves", change("", "", "A", "B"), YEAR, "total", "moves"));
    assertEquals(0, value("placement-moves", change("", "", "Alpha Care", "alpha care "), YEAR, "total", "moves"));
    assertEquals(1, value("placement-moves", change("Planned", "", "A", "B"), YEAR, "total", "moves"));
  }

  @Test
  void anotherUrnIsAMoveAndTheSameIsNone() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", "2016-10-01").provider("A", "SC1").make(),
            Make.stay("1", "2016-10-01", "2016-12-01").provider("B", "SC1").make(),
            Make.stay("1", "2016-12-01", null).provider("B", "SC2").make());
    assertEquals(1, value("placement-moves", facts, YEAR, "total", "moves"));
  }

  @Test
  void withoutProvidersAnotherCategoryIsAMove() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", "2016-10-01").make(), Make.stay("1", "2016-10-01", "2016-12-01").make(),
            Make.stay("1", "2016-12-01", null).in(PlacementType.CHILDRENS_HOME, Sector.PRIVATE).make());
    assertEquals(1, value("placement-moves", facts, YEAR, "in-house-foster", "agency-childrens-home"));
    assertEquals(1, value("placement-moves", facts, YEAR, "total", "moves"));
  }

  @Test
  void comingBackFromAnAbsenceResumesThePlacement() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", "2016-10-01").provider("A", null).make(),
            Make.stay("1", "2016-10-01", "2016-10-15").started("P").in(PlacementType.TEMPORARY_ABSENCE, Sector.NOT_RECORDED).make(),
            Make.stay("1", "2016-10-15", null).started("P").provider("A", null).make());
    assertEquals(0, value("placement-moves", facts, YEAR, "total", "moves"));
    assertEquals(1, value("placement-duration", facts, YEAR, "366+", "stays"));
    assertEquals(365, value("placement-duration", facts, YEAR, "total", "nights"));
    assertEquals(1, value("placement-stability", facts, AT, "one", "children"));
  }

  @Test
  void adoptionByTheSameCarerIsNoMove() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2015-01-01", "2016-10-01").provider("A", null).make(),
            Make.stay("1", "2016-10-01", null).started("P").code("A5").in(PlacementType.PLACED_FOR_ADOPTION, Sector.NOT_RECORDED).make());
    assertEquals(0, value("placement-moves", facts, YEAR, "total", "moves"));
    assertEquals(1, value("placement-stability", facts, AT, "two-years-with-carer", "children"));
  }

  @Test
  void placedForAdoptionCountsTogetherWithThePlacementBefore() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2015-01-01", "2016-10-01").provider("A", null).make(),
            Make.stay("1", "2016-10-01", null).started("P").code("A4").in(PlacementType.PLACED_FOR_ADOPTION, Sector.NOT_RECORDED).make(),
            Make.stay("2", "2015-02-01", null).make(), Make.stay("3", "2015-01-31", null).make());
    Table table = Make.table("placement-stability", facts, AT);
    assertEquals(1.0, table.cell("two-years-adoption", "children").value());
    // Thirty months before 31 July 2017 is 31 January 2015: the child of 1 February is not in the base.
    assertEquals(2.0, table.cell("two-years-same", "children").of());
  }

  @Test
  void placementsOfTheYearAreThoseOfADayOrMore() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", "2016-08-02").provider("A", null).make(),
            Make.stay("1", "2016-08-02", "2016-08-02").provider("B", null).make(),
            Make.stay("1", "2016-08-02", "2016-12-01").provider("C", null).from("2017-08-04", 1, 3).make(),
            Make.stay("1", "2016-12-01", null).provider("D", null).make(),
            Make.stay("2", "2016-01-01", "2016-08-01").provider("A", null).make(),
            Make.stay("2", "2016-08-01", "2016-12-01").provider("B", null).make(),
            Make.stay("2", "2016-12-01", null).provider("C", null).make());
    Table table = Make.table("placement-stability", facts, AT);
    // Child 1: A was open on 1 August, B lasted no night. Child 2: A had ended by 1 August.
    assertEquals(1.0, table.cell("three-or-more", "children").value());
    assertEquals(1.0, table.cell("two", "children").value());
  }

  @Test
  void aStepDownThatWentBackFailed() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", "2016-10-01").in(PlacementType.CHILDRENS_HOME, Sector.PRIVATE).make(),
            Make.stay("1", "2016-10-01", "2017-01-01").make(),
            Make.stay("1", "2017-01-01", null).in(PlacementType.SECURE, Sector.NOT_RECORDED).make(),
            Make.stay("2", "2016-01-01", "2016-10-01").in(PlacementType.FAMILY_CENTRE, Sector.PRIVATE).make(),
            Make.stay("2", "2016-10-01", null).make(),
            Make.stay("3", "2016-01-01", "2016-10-01").in(PlacementType.RESIDENTIAL_SCHOOL, Sector.PRIVATE).make(),
            Make.stay("3", "2016-10-01", "2017-03-01").ended("E45").make(),
            Make.stay("4", "2016-01-01", "2016-10-01").in(PlacementType.SECURE, Sector.PRIVATE).make(),
            Make.stay("4", "2016-10-01", null).make());
    Table table = Make.table("step-downs", facts, YEAR);
    assertEquals(3.0, table.cell("total", "moves").value());
    assertEquals(1.0, table.cell("failed", "moves").value());
    assertEquals(1.0, table.cell("succeeded", "moves").value());
    assertEquals(1.0, table.cell("open", "moves").value());
    assertEquals(2.0, table.cell("succeeded-of-closed", "moves").of());
    assertEquals(3.0, value("placement-moves", facts, YEAR, "step-down", "moves"));
  }

  /** Asked for before the year and placed in it is of the year; asked for in it and placed after, or not at all, is not. */
  @Test
  void commissionedStepDownsAreOfTheYearTheyBegan() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", null).make(),
            sought("A", TypeSought.STEP_DOWN, "2016-07-01", Outcome.PLACED, "2016-08-01"),
            sought("B", TypeSought.STEP_DOWN, "2017-07-01", Outcome.PLACED, "2017-08-01"),
            sought("C", TypeSought.STEP_DOWN, "2017-01-01", Outcome.NOT_FOUND, "2017-02-01"),
            sought("D", TypeSought.RESPITE, "2017-01-01", Outcome.PLACED, "2017-02-01"),
            sought("E", TypeSought.STEP_DOWN, "2017-01-01", Outcome.PLACED, null));
    String notes = Make.table("step-downs", facts, YEAR).notes().toString();
    assertTrue(notes.contains("2 searches of the type step down were placed in 1 August 2016 to 31 July 2017"), notes);
  }

  private static SearchRow sought(String reference, TypeSought type, String requested, Outcome outcome, @Nullable String closed) {
    return new SearchRow(
        reference, reference, null, null, null, Sex.NOT_RECORDED, Make.day(requested), type, "", null, null, null, false, null, Set.of(),
        null, null, outcome, null, null, closed == null ? null : Make.day(closed), new Origin(2, "s.xlsx", "", 2, Make.EXTRACTED));
  }

  @Test
  void exactlyTwentyMilesIsNotOverTwenty() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", null).where(true, 20.0).make(), Make.stay("2", "2016-01-01", null).where(false, 20.1).make(),
            Make.stay("3", "2016-01-01", null).where(null, null).make(), Make.stay("4", "2016-01-01", null).where(false, 5.0).make());
    Table table = Make.table("placement-location", facts, AT);
    assertEquals(1.0, table.cell("over-20", "children").value());
    assertEquals(4.0, table.cell("over-20", "children").of());
    assertEquals(3.0, table.cell("over-20", "known").of());
    assertEquals(1.0, table.cell("up-to-20", "children").value());
    assertEquals(1.0, table.cell("up-to-5", "children").value());
    assertEquals(2.0, table.cell("outside-council", "known").value());
    assertEquals(1.0, table.cell("council-not-known", "children").value());
    assertEquals(0.0, table.cell("council-not-known", "known").value());
  }

  @Test
  void theChangeOfCostIsNumberAndPriceExactly() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-01-01", "2017-01-01").cost(1000.0).make(), Make.stay("1", "2017-01-01", null).cost(1100.33).make(),
            Make.stay("2", "2016-01-01", null).cost(500.0).make(), Make.stay("3", "2017-01-01", null).cost(899.99).make(),
            Make.stay("4", "2016-01-01", null).cost(null).make());
    Table table = Make.table("placement-costs", facts, Question.defaults().at(Make.day("2016-07-31"), Make.JULY));
    assertEquals(750.0, table.cell("total", "mean-weekly@2016-07-31").value());
    assertEquals(2.0, table.cell("total", "mean-weekly@2016-07-31").of());
    assertEquals(1.0, table.cell("total", "no-cost@2017-07-31").value());
    assertEquals(78_000.0, table.cell("total", "annualised@2016-07-31").value());
    double mean = (1100.33 + 500 + 899.99) / 3;
    double change = Objects.requireNonNull(table.cell("total", "change@2017-07-31").value());
    double number = Objects.requireNonNull(table.cell("total", "change-number@2017-07-31").value());
    double price = Objects.requireNonNull(table.cell("total", "change-price@2017-07-31").value());
    assertEquals(Math.round((3 * mean - 2 * 750) * 52), change);
    assertEquals(Math.round((mean + 750) / 2 * 52), number);
    assertEquals(change, number + price);
    assertEquals((mean - 750) * 2.5 * 52, price, 1);
  }

  @Test
  void secureNightsAreThoseOfThePeriod() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-07-20", "2016-08-11").in(PlacementType.SECURE, Sector.OTHER_LA).cost(7000.0).make(),
            Make.stay("1", "2016-08-11", "2017-07-25").make(),
            Make.stay("1", "2017-07-25", null).in(PlacementType.SECURE, Sector.OTHER_LA).make());
    Table table = Make.table("secure-use", facts, YEAR);
    assertEquals(2.0, table.cell("placements", "number").value());
    assertEquals(1.0, table.cell("children", "number").value());
    assertEquals(17.0, table.cell("nights", "number").value());
    assertEquals(8.5, table.cell("mean-nights", "number").value());
    assertEquals(10_000.0, table.cell("cost", "number").value());
    assertEquals(1.0, table.cell("no-cost", "number").value());
  }

  @Test
  void aRemandThatGoesOnIsOneRemand() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-09-01", "2016-10-01").legal(LegalStatus.J1).in(PlacementType.YOI, Sector.OTHER_PUBLIC).make(),
            Make.stay("1", "2016-10-01", "2016-11-01").legal(LegalStatus.J1).in(PlacementType.SECURE, Sector.OTHER_PUBLIC).make(),
            Make.stay("1", "2016-11-01", "2016-12-01").legal(LegalStatus.C2).make(),
            Make.stay("1", "2016-12-01", null).legal(LegalStatus.J1).make());
    Table table = Make.table("remands", facts, YEAR);
    assertEquals(1.0, table.cell("custody", "remands").value());
    assertEquals(1.0, table.cell("local-authority", "remands").value());
    assertEquals(2.0, table.cell("total", "remands").value());
  }

  @Test
  void casesAreListedOneByOne() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-09-01", null).born("2002-01-01").in(PlacementType.INDEPENDENT_LIVING, Sector.PRIVATE).provider("P", null).make(),
            Make.stay("2", "2016-09-01", null).born("2000-01-01").in(PlacementType.INDEPENDENT_LIVING, Sector.PRIVATE).make(),
            Make.stay("3", "2016-09-01", null).born("2000-01-01").in(PlacementType.UNREGULATED_RESIDENTIAL, Sector.PRIVATE).make());
    Table table = Make.table("unregulated", facts, AT);
    assertEquals(2.0, table.cell("total", "children").value());
    assertEquals("under 16", table.cell("case-1", "why").text());
    assertEquals("P", table.cell("case-1", "provider").text());
    assertEquals("outside the regulations (H5)", table.cell("case-3", "why").text());
  }
}
