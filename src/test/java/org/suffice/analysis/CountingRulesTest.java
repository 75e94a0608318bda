package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suffice.analysis.Make.JULY;
import static org.suffice.analysis.Make.day;
import static org.suffice.analysis.Make.stay;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.model.AgeBands;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.LegalStatus;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.Table;

/** The domain's rules of counting, each by a case made by hand. */
class CountingRulesTest {
  private static final Rules DEFAULTS = Rules.defaults();

  private static Table ask(String id, Facts facts, LocalDate day, Rules rules) {
    return Make.measures().table(id, facts, Question.defaults().at(day), rules);
  }

  private static int count(String id, Facts facts, LocalDate day, String row) {
    return count(id, facts, day, row, DEFAULTS);
  }

  private static int count(String id, Facts facts, LocalDate day, String row, Rules rules) {
    Double value = ask(id, facts, day, rules).cell(row, "children").value();
    return value == null ? -1 : (int) (double) value;
  }

  @Test
  void placementsThatShareADateCountOnce() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", "2017-03-31").make(),
            stay("1", "2017-03-31", "2017-06-30").in(PlacementType.WITH_PARENTS, Sector.PARENTS).make());
    assertEquals(1, count("placement-mix", facts, day("2017-01-01"), "in-house-foster"), "first day counts");
    assertEquals(1, count("placement-mix", facts, day("2017-03-30"), "in-house-foster"), "day before the move");
    assertEquals(1, count("placement-mix", facts, day("2017-03-31"), "total"), "day of the move: once");
    assertEquals(1, count("placement-mix", facts, day("2017-03-31"), "with-parents"), "day of the move: where it is now");
    assertEquals(0, count("placement-mix", facts, day("2017-06-30"), "total"), "last day does not count");
    assertEquals(0, count("placement-mix", facts, day("2016-12-31"), "total"), "day before the start");
  }

  @Test
  void ofSeveralOpenRowsTheNewestExtractThenTheLatestStartThenTheLargerRowCounts() {
    var old = stay("1", "2017-05-01", null).from("2017-06-30", 1, 9).in(PlacementType.WITH_PARENTS, Sector.PARENTS);
    var early = stay("1", "2017-01-01", null).from("2017-08-04", 2, 9).in(PlacementType.SECURE, Sector.IN_HOUSE);
    var late = stay("1", "2017-02-01", null).from("2017-08-04", 2, 3);
    var sameStart = stay("1", "2017-02-01", null).from("2017-08-04", 2, 4).in(PlacementType.FOSTER_CONNECTED, Sector.IN_HOUSE);
    assertEquals(1, count("placement-mix", Make.facts(old.make(), early.make()), JULY, "secure"), "newer extract");
    assertEquals(1, count("placement-mix", Make.facts(late.make(), old.make(), early.make()), JULY, "in-house-foster"), "later start");
    Facts all = Make.facts(sameStart.make(), late.make(), old.make(), early.make());
    assertEquals(1, count("placement-mix", all, JULY, "connected-carer"), "larger row");
    assertEquals(1, count("placement-mix", all, JULY, "total"));
    assertTrue(ask("placement-mix", all, JULY, DEFAULTS).notes().stream().anyMatch(n -> n.contains("more than one open")));
  }

  @Test
  void aChildsOwnFactsAreTheNewestExtracts() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", "2017-02-01").from("2017-08-04", 2, 2).sex(Sex.MALE).born("2016-08-01").make(),
            stay("1", "2017-02-01", null).from("2017-06-30", 1, 2).sex(Sex.FEMALE).born("2000-01-01").make());
    assertEquals(1, count("children-by-sex", facts, JULY, "male"));
    assertEquals(1, count("children-by-age", facts, JULY, "under-1"));
  }

  @Test
  void shortBreaksAreSetAsideBeforeAPlacementIsChosen() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", null).make(),
            stay("1", "2017-07-30", null).legal(LegalStatus.V4).in(PlacementType.RESIDENTIAL_CARE_HOME, Sector.PRIVATE).make(),
            stay("2", "2017-01-01", null).legal(LegalStatus.V3).make(),
            stay("3", "2017-01-01", null).legal(LegalStatus.V1).make());
    assertEquals(2, count("placement-mix", facts, JULY, "total"), "the child and the obsolete code");
    assertEquals(2, count("placement-mix", facts, JULY, "in-house-foster"), "not the short break begun later");
    var counting = new Rules(true, false, true, 3, true, "", false);
    assertEquals(3, count("placement-mix", facts, JULY, "total", counting));
    assertEquals(1, count("placement-mix", facts, JULY, "agency-childrens-home", counting));
    assertTrue(ask("placement-mix", facts, JULY, DEFAULTS).definition().contains("are left out"));
    assertTrue(ask("placement-mix", facts, JULY, counting).definition().contains("V4) are counted"));
  }

  @Test
  void ageIsCompletedYearsByBirthdayOnTheDateCounted() {
    Facts facts = Make.facts(stay("1", "2001-01-01", null).born("2001-02-28").make(), stay("2", "2001-01-01", null).born("2000-02-29").make());
    assertEquals(2, count("children-by-age", facts, day("2017-03-01"), "16+"));
    assertEquals(1, count("children-by-age", facts, day("2017-02-27"), "10-15"), "the day before the birthday");
    assertEquals(2, count("children-by-age", facts, day("2017-02-28"), "16+"), "the birthday itself");
    assertEquals(2, count("children-by-age", facts, day("2016-02-28"), "10-15"), "the day before 29 February");
    assertEquals(1, count("children-by-age", facts, day("2016-02-29"), "16+"), "29 February");
    Facts leap = Make.facts(stay("1", "2001-01-01", null).born("2000-02-29").make());
    Question one = new Question(List.of(day("2015-02-28"), day("2015-03-01")), null, null, null, List.of(), null, AgeBands.open(0, 15));
    Table years = Make.table("children-by-age", leap, one);
    assertEquals(0.0, years.cell("15+", "children@2015-02-28").value(), "a birthday of 29 February is 1 March in other years");
    assertEquals(1.0, years.cell("15+", "children@2015-03-01").value());
  }

  @Test
  void agesOutsideTheBandsAndNotKnownHaveTheirOwnRows() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", null).legal(LegalStatus.V2).born("1999-01-01").make(),
            stay("2", "2017-01-01", null).legal(LegalStatus.V2).born(null).make(),
            stay("3", "2017-01-01", null).legal(LegalStatus.V2).born("2018-01-01").make());
    assertEquals(1, count("section-20", facts, JULY, "18+"));
    assertEquals(2, count("section-20", facts, JULY, "not-recorded"), "no date of birth, and one that is still to come");
    assertEquals(3, count("section-20", facts, JULY, "total"));
  }

  @Test
  void connectedCarersAreNeverInTheSplitWhateverTheProvider() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", null).in(PlacementType.FOSTER_CONNECTED, Sector.IN_HOUSE).make(),
            stay("2", "2017-01-01", null).in(PlacementType.FOSTER_CONNECTED, Sector.PRIVATE).make(),
            stay("3", "2017-01-01", null).in(PlacementType.FOSTER_OTHER, Sector.VOLUNTARY).make(),
            stay("4", "2017-01-01", null).in(PlacementType.FOSTER_OTHER, Sector.NOT_RECORDED).make());
    assertEquals(0, count("in-house-ifa-split", facts, JULY, "in-house-foster"));
    assertEquals(1, count("in-house-ifa-split", facts, JULY, "total"));
    assertEquals(2, count("in-house-ifa-split", facts, JULY, "connected-carer"));
    assertEquals(1, count("in-house-ifa-split", facts, JULY, "foster-sector-not-recorded"));
    assertTrue(ask("in-house-ifa-split", facts, JULY, DEFAULTS).notes().stream().anyMatch(n -> n.contains("sector is not recorded")));
    assertEquals(4, count("fostering-share", facts, JULY, "fostering"));
    String byAge = ask("in-house-ifa-by-age", facts, JULY, DEFAULTS).notes().toString();
    assertTrue(byAge.contains("2 with connected carers, 0 with") && byAge.contains("1 with foster carers whose"), byAge);
  }

  @Test
  void otherPublicProvisionIsApartUntilTheSwitchMakesItInHouse() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", null).in(PlacementType.FOSTER_OTHER, Sector.OTHER_LA).make(),
            stay("2", "2017-01-01", null).in(PlacementType.CHILDRENS_HOME, Sector.OTHER_PUBLIC).make());
    assertEquals(1, count("in-house-ifa-split", facts, JULY, "foster-other-public"));
    assertEquals(0, count("in-house-ifa-split", facts, JULY, "total"));
    assertEquals(1, count("childrens-homes", facts, JULY, "childrens-home-other-public"));
    var inHouse = new Rules(false, true, true, 3, true, "", false);
    assertEquals(1, count("in-house-ifa-split", facts, JULY, "in-house-foster", inHouse));
    assertEquals(0, count("in-house-ifa-split", facts, JULY, "foster-other-public", inHouse));
    assertEquals(1, count("childrens-homes", facts, JULY, "in-house-childrens-home", inHouse));
    assertTrue(ask("childrens-homes", facts, JULY, inHouse).definition().contains("counts as in-house"));
  }

  @Test
  void careHomesAreChildrensHomesByASwitchAndAlwaysApartInTheTypes() {
    Facts facts =
        Make.facts(
            stay("1", "2017-01-01", null).in(PlacementType.CHILDRENS_HOME, Sector.IN_HOUSE).make(),
            stay("2", "2017-01-01", null).in(PlacementType.RESIDENTIAL_CARE_HOME, Sector.PRIVATE).make());
    assertEquals(2, count("childrens-homes", facts, JULY, "total"));
    var k2 = new Rules(false, false, false, 3, true, "", false);
    assertEquals(1, count("childrens-homes", facts, JULY, "total", k2));
    assertEquals(1, count("placement-mix", facts, JULY, "other-residential", k2));
    assertEquals(2, count("placement-mix", facts, JULY, "residential", k2));
    assertTrue(ask("childrens-homes", facts, JULY, k2).definition().contains("K2 only"));
    assertEquals(1, count("placement-types", facts, JULY, "childrens-homes"));
    assertEquals(1, count("placement-types", facts, JULY, "residential-care-homes"));
  }

  @Test
  void anAbsentChildCountsWhereItIsAbsentFrom() {
    var school = stay("1", "2017-01-01", "2017-07-01").in(PlacementType.RESIDENTIAL_SCHOOL, Sector.PRIVATE);
    var first = stay("1", "2017-07-01", "2017-07-20").in(PlacementType.TEMPORARY_ABSENCE, Sector.NOT_RECORDED);
    var second = stay("1", "2017-07-20", null).in(PlacementType.TEMPORARY_ABSENCE, Sector.NOT_RECORDED);
    var stillOpen = stay("2", "2017-01-01", null).in(PlacementType.SECURE, Sector.IN_HOUSE);
    var during = stay("2", "2017-07-10", null).in(PlacementType.TEMPORARY_ABSENCE, Sector.NOT_RECORDED);
    var unknown = stay("3", "2017-07-10", null).in(PlacementType.TEMPORARY_ABSENCE, Sector.NOT_RECORDED);
    var longAgo = stay("3", "2017-01-01", "2017-06-01");
    Facts facts =
        Make.facts(second.make(), first.make(), school.make(), during.make(), stillOpen.make(), unknown.make(), longAgo.make());
    assertEquals(1, count("placement-mix", facts, JULY, "residential-school"), "through two absences");
    assertEquals(1, count("placement-mix", facts, JULY, "secure"), "from a placement still open");
    assertEquals(1, count("placement-mix", facts, JULY, "other-placement"), "not known: it ended a month before");
    assertEquals(1, count("placement-types", facts, JULY, "other"));
    assertTrue(ask("placement-mix", facts, JULY, DEFAULTS).notes().stream().anyMatch(n -> n.contains("3 children are temporarily absent")));
  }

  @Test
  void theRateUsesThePopulationInForceAndMarksABreak() {
    Facts facts =
        Make.facts(
            stay("1", "2016-01-01", null).make(),
            Make.population("Lancashire", 20_000, "2016-07-01", "2017-06-30", "mid-2015"),
            Make.population("Lancashire", 25_000, "2017-07-01", null, "mid-2016"));
    Question question = Question.defaults().at(day("2016-06-30"), day("2017-06-30"), JULY);
    Table table = Make.table("children-looked-after", facts, question);
    assertEquals("[x]", table.cell("total", "rate@2016-06-30").flag(), "none in force");
    assertNull(table.cell("total", "rate@2016-06-30").value());
    assertEquals(0.5, table.cell("total", "rate@2017-06-30").value());
    assertNull(table.cell("total", "rate@2017-06-30").flag());
    assertEquals(0.4, table.cell("total", "rate@2017-07-31").value());
    assertEquals("[b]", table.cell("total", "rate@2017-07-31").flag());
    assertTrue(table.notes().stream().anyMatch(n -> n.startsWith("[b]") && n.contains("mid-2016")), table.notes().toString());
  }

  @Test
  void thePopulationIsTheCouncilsOwn() {
    Facts facts =
        Make.facts(
            stay("1", "2016-01-01", null).make(),
            Make.population("Lancashire", 20_000, "2016-07-01", null, "a"),
            Make.population("England", 90_000, "2016-07-01", null, "b"));
    Table which = ask("children-looked-after", facts, JULY, DEFAULTS);
    assertEquals("[x]", which.cell("total", "rate").flag(), "which council?");
    assertTrue(which.notes().toString().contains("own-council="), which.notes().toString());
    var named = new Rules(false, false, true, 3, true, " lancashire ", true);
    assertEquals(0.5, ask("children-looked-after", facts, JULY, named).cell("total", "rate").value());
    assertEquals("Children in our care, 31 July 2017", ask("children-looked-after", facts, JULY, named).title());
  }

  @Test
  void partsOfThePopulationAreNeverAllOfIt() {
    Facts facts =
        Make.facts(
            stay("1", "2016-01-01", null).make(),
            Make.population("Lancashire", "White", 17_000, "2016-07-01", null),
            Make.population("Lancashire", 20_000, "2016-07-01", null, "a"),
            Make.population("Lancashire", "female", 9000, "2017-07-01", null),
            Make.population("England", "Asian", 900_000, "2016-07-01", null));
    assertEquals(0.5, ask("children-looked-after", facts, JULY, DEFAULTS).cell("total", "rate").value());
    Facts parts = Make.facts(stay("1", "2016-01-01", null).make(), Make.population("Lancashire", "White", 17_000, "2016-07-01", null));
    assertEquals("[x]", ask("children-looked-after", parts, JULY, DEFAULTS).cell("total", "rate").flag());
    Facts all = Make.facts(stay("1", "2016-01-01", null).make(), Make.population("Lancashire", "All children", 20_000, "2016-07-01", null));
    assertEquals(0.5, ask("children-looked-after", all, JULY, DEFAULTS).cell("total", "rate").value());
  }

  @Test
  void noRateOfSomeOfTheChildren() {
    Facts facts =
        Make.facts(stay("1", "2016-01-01", null).make(), Make.population("Lancashire", 20_000, "2016-07-01", null, "a"));
    Question girls = Question.defaults().where(List.of(Filter.parse("sex=female")));
    assertEquals("[z]", Make.table("children-looked-after", facts, girls).cell("total", "rate").flag());
    Question bySex = new Question(List.of(), null, null, null, List.of(), FilterKey.SEX, null);
    Table table = Make.table("children-looked-after", facts, bySex);
    assertEquals("[z]", table.cell("female", "rate").flag());
    assertEquals(0.5, table.cell("total", "rate").value());
  }
}
