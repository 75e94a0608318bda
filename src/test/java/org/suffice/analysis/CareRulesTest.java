package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;
import org.suffice.model.Rules;
import org.suffice.model.Sector;
import org.suffice.model.Table;

/** Periods of care counted by hand: each place where tools go wrong about starts and ends. */
class CareRulesTest {
  private static final Rules LAST_DAY = new Rules(false, false, true, 3, true, "", false, true);

  private static Question over(String from, String to) {
    return Question.defaults().over(Make.day(from), Make.day(to));
  }

  private static double children(String measure, Facts facts, Question question, String row) {
    return Objects.requireNonNull(Make.table(measure, facts, question).cell(row, "children").value());
  }

  private static double number(Table table, String row) {
    return Objects.requireNonNull(table.cell(row, "number").value());
  }

  @Test
  void theNextPlacementOnTheSameDayGoesOn() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-01", "2016-09-01").ended("X1").make(),
            Make.stay("1", "2016-09-01", "2017-02-01").ended("E4A").make());
    assertEquals(1, children("starters", facts, over("2016-04-01", "2017-03-31"), "total"));
    assertEquals(1, children("leavers", facts, over("2016-04-01", "2017-03-31"), "total"));
    assertEquals(1, children("leaving-reasons", facts, over("2016-04-01", "2017-03-31"), "home-planned"));
  }

  @Test
  void startingAgainOnTheDayOfLeavingIsNoStart() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-01", "2016-09-01").started("S").ended("E4A").make(),
            Make.stay("1", "2016-09-01", null).started("S").make());
    Table starters = Make.table("starters", facts, over("2016-08-01", "2017-03-31"));
    assertEquals(0.0, starters.cell("total", "children").value());
    assertTrue(starters.notes().stream().anyMatch(n -> n.startsWith("1 rows in")), starters.notes().toString());
    assertEquals(0, children("leavers", facts, over("2016-04-01", "2017-03-31"), "total"));
  }

  @Test
  void theDayAfterGoesOnOnlyWhereTheEndIsTheLastDayThere() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-01", "2016-08-31").make(), Make.stay("1", "2016-09-01", "2016-12-31").make(),
            Make.stay("1", "2017-01-01", null).make());
    Question year = over("2016-04-01", "2017-03-31");
    assertEquals(1, children("starters", facts, year, "total"));
    assertEquals(1, children("leavers", facts, year, "total"));
    Table plain = Make.table("stock-flow", facts, year);
    assertEquals(2, number(plain, "further-starts"));
    assertTrue(plain.notes().stream().anyMatch(n -> n.contains("end-dates=last-day")), plain.notes().toString());
    Table lastDay = Make.measures().table("stock-flow", facts, year, LAST_DAY);
    assertEquals(0, number(lastDay, "further-starts"));
    assertEquals(0, number(lastDay, "leavers"));
    assertEquals(0, number(lastDay, "residual"));
    assertTrue(lastDay.notes().stream().noneMatch(n -> n.contains("end-dates")), lastDay.notes().toString());
  }

  @Test
  void bothDaysOfAPeriodCount() {
    Facts facts =
        Make.facts(Make.stay("1", "2016-04-01", "2017-03-31").make(), Make.stay("2", "2017-03-31", null).make());
    assertEquals(2, children("starters", facts, over("2016-04-01", "2017-03-31"), "total"));
    assertEquals(1, children("leavers", facts, over("2016-04-01", "2017-03-31"), "total"));
    assertEquals(1, children("starters", facts, over("2016-04-02", "2017-03-31"), "total"));
    assertEquals(0, children("leavers", facts, over("2016-04-01", "2017-03-30"), "total"));
  }

  @Test
  void twelveMonthsBeginAfterTheSameDateAYearBefore() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-03-31", null).make(), Make.stay("2", "2016-04-01", null).make(),
            Make.stay("3", "2016-02-29", "2016-06-01").make());
    assertEquals(1, children("starters", facts, Question.defaults().at(Make.day("2017-03-31")), "total"));
    // To 28 February 2017: after 28 February 2016, so the leap day is in.
    assertEquals(1, children("starters", facts, Question.defaults().at(Make.day("2017-02-28")), "total") - 2);
    // To 29 February 2016: after 28 February 2015.
    assertEquals(1, children("starters", facts, Question.defaults().at(Make.day("2016-02-29")), "total"));
  }

  @Test
  void ageIsInCompletedYearsOnTheDay() {
    Facts facts =
        Make.facts(
            Make.stay("birthday", "2016-05-10", "2017-01-01").born("2011-05-10").make(),
            Make.stay("day before", "2016-05-09", "2017-01-01").born("2011-05-10").make(),
            Make.stay("leap", "2017-02-28", null).born("2012-02-29").make(),
            Make.stay("eighteen", "2016-05-10", "2016-12-01").born("1998-12-01").make());
    Question year = over("2016-04-01", "2017-03-31");
    assertEquals(1, children("starters", facts, year, "5-10"));
    assertEquals(2, children("starters", facts, year, "1-4"));
    assertEquals(1, children("leavers", facts, year, "16+"));
    Table single = Make.table("leavers", facts, new Question(List.of(), year.from(), year.to(), null, List.of(), null, org.suffice.model.AgeBands.parse("0,18")));
    assertEquals(1.0, single.cell("18+", "children").value());
  }

  @Test
  void shortBreaksAreRemovedBeforePeriodsAreFound() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-01", "2016-06-01").ended("E4A").make(),
            Make.stay("1", "2016-06-01", "2016-06-08").legal(LegalStatus.V4).make(),
            Make.stay("1", "2016-06-08", null).make());
    Question year = over("2016-04-01", "2017-03-31");
    Table starters = Make.table("starters", facts, year);
    assertEquals(1.0, starters.cell("total", "children").value());
    assertEquals(1, children("leavers", facts, year, "total"));
    assertEquals(1, number(Make.table("stock-flow", facts, year), "further-starts"));
    assertEquals(0.0, starters.cell("re-entries", "children").value());
    assertEquals(1, children("starters", facts, over("2016-06-05", "2017-03-31"), "re-entries"));
  }

  @Test
  void anEndMarkedAsGoingOnIsNoLeaver() {
    Facts facts = Make.facts(Make.stay("1", "2016-05-01", "2016-06-01").ended("X1").make());
    Question year = over("2016-04-01", "2017-03-31");
    Table leavers = Make.table("leavers", facts, year);
    assertEquals(0.0, leavers.cell("total", "children").value());
    assertTrue(leavers.notes().stream().anyMatch(n -> n.contains("(X1)")), leavers.notes().toString());
    Table check = Make.table("stock-flow", facts, year);
    assertEquals(-1, number(check, "difference"));
    assertEquals(1, number(check, "broken-off"));
    assertEquals(0, number(check, "residual"));
  }

  @Test
  void aChildWhoLeavesTwiceIsOneLeaverAtTheLastCease() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-01", "2016-06-01").ended("E4A").make(),
            Make.stay("1", "2016-08-01", "2016-09-01").ended("E11").make());
    Question year = over("2016-04-01", "2017-03-31");
    assertEquals(1, children("starters", facts, year, "total"));
    assertEquals(1, children("leavers", facts, year, "total"));
    assertEquals(1, children("leaving-reasons", facts, year, "adoption"));
    assertEquals(2, Make.measures().rows("stock-flow", facts, year, Rules.defaults(), "leavers", "number").entries().size()
        + Make.measures().rows("stock-flow", facts, year, Rules.defaults(), "further-ends", "number").entries().size());
  }

  @Test
  void everyMonthHasItsOwnStarters() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-20", null).make(), Make.stay("2", "2016-05-31", null).make(),
            Make.stay("3", "2016-06-01", null).make());
    Question months = new Question(List.of(), Make.day("2016-05-10"), Make.day("2016-07-31"), Step.MONTH, List.of(), null, null);
    Table table = Make.table("starters", facts, months);
    assertEquals(List.of("children@2016-05-31", "children@2016-06-30", "children@2016-07-31"), table.columns().stream().map(c -> c.id()).toList());
    assertEquals(List.of(2.0, 1.0, 0.0), table.row("total").orElseThrow().cells().stream().map(c -> c.value()).toList());
    assertEquals("Children, 10 May 2016 to 31 May 2016", table.columns().getFirst().label());
    assertEquals("Children, June 2016", table.columns().get(1).label());
  }

  @Test
  void unaccompaniedChildrenAreCountedOnTheDay() {
    Facts facts =
        Make.facts(
            Make.stay("1", "2016-05-01", null).uasc(true).make(), Make.stay("2", "2015-05-01", null).uasc(true).make(),
            Make.stay("3", "2016-05-01", null).uasc(false).make(), Make.stay("4", "2016-05-01", null).make());
    Table table = Make.table("uasc", facts, over("2016-04-01", "2017-03-31"));
    assertEquals(2.0, table.cell("stock", "children").value());
    assertEquals(4.0, table.cell("stock", "children").of());
    assertEquals(1.0, table.cell("starters", "children").value());
    assertEquals(3.0, table.cell("starters", "children").of());
    assertEquals(1.0, table.cell("starters-not-recorded", "children").value());
  }

  @Test
  void eligibleAreThoseWithNinetyOneNightsSinceFourteen() {
    Facts facts =
        Make.facts(
            Make.stay("91", "2017-05-01", null).born("2001-01-01").make(),
            Make.stay("90", "2017-05-02", null).born("2001-01-01").make(),
            Make.stay("two periods", "2015-02-01", "2015-04-03").born("2001-01-01").make(),
            Make.stay("two periods", "2017-07-01", null).born("2001-01-01").make(),
            Make.stay("before 14", "2010-01-01", "2015-01-01").born("2001-01-01").make(),
            Make.stay("before 14", "2017-07-30", null).born("2001-01-01").make(),
            Make.stay("fifteen", "2010-01-01", null).born("2001-08-01").make(),
            Make.stay("eighteen", "2010-01-01", null).born("1999-07-31").make(),
            Make.stay("seventeen", "2010-01-01", null).born("1999-08-01").in(PlacementType.WITH_PARENTS, Sector.PARENTS).make());
    Table table = Make.table("eligible-by-placement", facts, Question.defaults().at(Make.JULY));
    assertEquals(3.0, table.cell("total", "children").value());
    assertEquals(2.0, table.cell("total", "aged-16").value());
    assertEquals(1.0, table.cell("with-parents", "aged-17").value());
  }
}
