package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suffice.analysis.Make.day;
import static org.suffice.analysis.Make.wanted;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.TypeSought;

/** Rule 10, by cases made by hand. */
class SearchRulesTest {
  private static final TypeSought PERMANENT = TypeSought.PERMANENT;

  private static int value(Table table, String row, String column) {
    return (int) (double) Objects.requireNonNull(table.cell(row, column).value());
  }

  private static Facts evidence() {
    return Make.facts(
        wanted("recorded no wins over the rule", "2017-03-01", PERMANENT).searches(9).ringRound(true).recorded(false).make(),
        wanted("recorded yes", "2017-03-01", PERMANENT).searches(1).recorded(true).make(),
        wanted("three searches", "2017-03-01", PERMANENT).searches(3).make(),
        wanted("ring-round", "2017-03-01", PERMANENT).searches(1).ringRound(true).make(),
        wanted("ring-round alone", "2017-03-01", PERMANENT).ringRound(true).make(),
        wanted("two and none rung", "2017-03-01", PERMANENT).searches(2).ringRound(false).make(),
        wanted("two and no column", "2017-03-01", PERMANENT).searches(2).noRingRoundColumn().make(),
        wanted("two and blank", "2017-03-01", PERMANENT).searches(2).make(),
        wanted("nothing", "2017-03-01", PERMANENT).make());
  }

  @Test
  void recordedWinsThenTheRuleAndBlankIsNeverNo() {
    Table table = Make.table("hard-to-find-by-type", evidence(), Question.defaults());
    assertEquals(9, value(table, "permanent", "requests"));
    assertEquals(4, value(table, "permanent", "hard-to-find"));
    assertEquals(2, value(table, "permanent", "not-recorded"));
    assertEquals(9, Objects.requireNonNull(table.cell("permanent", "hard-to-find").of()));
    assertTrue(table.notes().getFirst().contains("recorded for 2 requests and follows from the rule for 5; for 2 it is not known"), table.notes().toString());
  }

  @Test
  void theRuleIsASettingAndIsPrinted() {
    var two = new Rules(false, false, true, 2, false, "", false);
    Table table = Make.measures().table("hard-to-find-by-type", evidence(), Question.defaults(), two);
    // Two searches are enough now; a ring-round says nothing any more.
    assertEquals(5, value(table, "permanent", "hard-to-find"));
    assertTrue(table.definition().contains("after 2 or more searches."), table.definition());
    Table standard = Make.table("hard-to-find-by-type", evidence(), Question.defaults());
    assertTrue(standard.definition().contains("after 3 or more searches or a ring-round."), standard.definition());
  }

  @Test
  void aRequestCountsOnceAndItsChildrenEach() {
    Facts facts =
        Make.facts(
            wanted("a", "2017-03-01", PERMANENT).row(2).aged(4).stating(4).recorded(false).make(),
            wanted("a", "2017-03-02", TypeSought.RESPITE).row(3).aged(7).recorded(true).make());
    Table types = Make.table("hard-to-find-by-type", facts, Question.defaults());
    assertEquals(1, value(types, "permanent", "requests"), "the first row's type");
    assertEquals(0, value(types, "respite", "requests"));
    assertEquals(1, value(types, "permanent", "hard-to-find"), "any row says so");
    Table ages = Make.table("hard-to-find-by-age", facts, Question.defaults());
    assertEquals(4, value(ages, "total", "children"));
    assertEquals(1, value(ages, "0-5", "hard-to-find"));
    assertEquals(1, value(ages, "6-10", "children"));
    assertEquals(2, value(ages, "not-recorded", "children"), "stated, without rows");
    var behind = Make.measures().rows("hard-to-find-by-age", facts, Question.defaults(), Rules.defaults(), "not-recorded", "children");
    assertEquals(2, behind.entries().size());
  }

  @Test
  void ageIsThatOfTheDayOfTheRequest() {
    Facts facts =
        Make.facts(
            Make.stay("k", "2017-01-01", null).born("2011-03-02").make(),
            wanted("own birth date", "2017-03-01", PERMANENT).child("k").born("2003-03-02").aged(1).make(),
            wanted("known child", "2017-03-01", PERMANENT).child("k").aged(1).make(),
            wanted("age stated", "2017-03-01", PERMANENT).child("stranger").aged(12).make(),
            wanted("of age", "2017-03-01", PERMANENT).aged(18).make());
    Table table = Make.table("hard-to-find-by-age", facts, Question.defaults());
    assertEquals(1, value(table, "0-5", "children"), "5 on the day before the birthday");
    assertEquals(2, value(table, "11-13", "children"), "13 by the row's own birth date, and 12 as stated");
    assertEquals(1, value(table, "18+", "children"));
  }

  @Test
  void ageIsOfFosteringUnlessAServiceIsNamed() {
    Facts facts =
        Make.facts(
            wanted("a", "2017-03-01", PERMANENT).aged(4).make(),
            wanted("b", "2017-03-01", TypeSought.CHILDRENS_HOME).aged(14).make());
    assertEquals(1, value(Make.table("hard-to-find-by-age", facts, Question.defaults()), "total", "children"));
    Question residential = Question.defaults().where(List.of(Filter.parse("service=residential")));
    assertEquals(1, value(Make.table("hard-to-find-by-age", facts, residential), "14-17", "children"));
    Question both = Question.defaults().where(List.of(Filter.parse("service=residential"), Filter.parse("service=fostering")));
    assertEquals(2, value(Make.table("hard-to-find-by-age", facts, both), "total", "children"));
  }

  @Test
  void sharesAreOfTheServiceAndOfTheRow() {
    Facts facts =
        Make.facts(
            wanted("a", "2017-03-01", PERMANENT).recorded(true).make(),
            wanted("b", "2017-03-01", TypeSought.RESPITE).recorded(false).make(),
            wanted("c", "2017-03-01", TypeSought.CHILDRENS_HOME).recorded(true).make());
    Table table = Make.table("hard-to-find-by-type", facts, Question.defaults());
    assertEquals(50.0, table.cell("permanent", "requests").sharePercent());
    assertEquals(100.0, table.cell("childrens-home", "requests").sharePercent());
    assertEquals(50.0, table.cell("fostering-requests", "hard-to-find").sharePercent());
    assertEquals(Row.Kind.SUBTOTAL, table.row("residential-requests").orElseThrow().kind());
  }

  @Test
  void monthsWithoutRequestsAreFilledAndBothEndsOfThePeriodCount() {
    Facts facts =
        Make.facts(
            wanted("before", "2017-02-19", PERMANENT).make(),
            wanted("first day", "2017-02-20", PERMANENT).make(),
            wanted("last day", "2017-05-01", TypeSought.CHILDRENS_HOME).make(),
            wanted("after", "2017-05-02", PERMANENT).make());
    Question question = Question.defaults().over(day("2017-02-20"), day("2017-05-01"));
    Table table = Make.table("hard-to-find-trend", facts, question);
    assertEquals(
        List.of("2017-02", "2017-03", "2017-04", "2017-05", "total"), table.rows().stream().map(Row::id).toList());
    assertEquals(1, value(table, "2017-02", "requests"));
    assertEquals(0, value(table, "2017-04", "requests"));
    assertEquals(1, value(table, "2017-05", "requests"));
    Table byService =
        Make.table("hard-to-find-trend", facts, new Question(List.of(), question.from(), question.to(), null, List.of(), FilterKey.SERVICE, null));
    assertEquals(1, value(byService, "2017-05", "requests:residential"));
    assertEquals(0, value(byService, "2017-05", "requests:fostering"));
  }

  @Test
  void quartersAndYearsHaveIdsOfTheirOwn() {
    Facts facts = Make.facts(wanted("a", "2017-02-20", PERMANENT).make(), wanted("b", "2017-05-02", PERMANENT).make());
    var quarters = new Question(List.of(), null, null, Step.QUARTER, List.of(), null, null);
    var years = new Question(List.of(), null, null, Step.YEAR, List.of(), null, null);
    var ids = Make.table("hard-to-find-trend", facts, quarters).rows().stream().map(Row::id).toList();
    assertEquals(List.of("2017-Q1", "2017-Q2", "total"), ids);
    Table yearly = Make.table("hard-to-find-trend", facts, years);
    assertEquals(List.of("2016-17", "2017-18", "total"), yearly.rows().stream().map(Row::id).toList());
    assertEquals("April 2016 to March 2017", yearly.rows().getFirst().label());
  }

  @Test
  void nothingToCountIsSaid() {
    var none = assertThrows(SufficeException.class, () -> Make.table("hard-to-find-by-type", Facts.empty(), Question.defaults()));
    assertEquals("no-searches", none.code());
    var back = Question.defaults().over(day("2017-05-01"), day("2017-04-01"));
    var period = assertThrows(SufficeException.class, () -> Make.table("hard-to-find-trend", evidence(), back));
    assertEquals("period", period.code());
  }
}
