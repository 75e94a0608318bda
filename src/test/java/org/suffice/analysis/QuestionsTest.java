package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suffice.analysis.Make.day;
import static org.suffice.analysis.Make.stay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.Coded;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.LegalStatus;
import org.suffice.model.MeasureInfo;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;
import org.suffice.model.Row;
import org.suffice.model.Sector;
import org.suffice.model.Sex;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** What questions mean: dates, periods, filters, breakdowns, and the sentences for those that cannot be answered. */
class QuestionsTest {
  private static Facts facts(String extracted) {
    return Make.facts(
        stay("1", "2016-01-01", null).from(extracted, 1, 2).district("East Lancs").make(),
        stay("2", "2016-01-01", null).from(extracted, 1, 3).sex(Sex.MALE).legal(LegalStatus.V2).make(),
        stay("3", "2016-01-01", null)
            .from(extracted, 1, 4)
            .in(PlacementType.WITH_PARENTS, Sector.PARENTS)
            .legal(LegalStatus.V2)
            .born("2001-07-01")
            .make());
  }

  private static Question every(Step step, @Nullable String from, @Nullable String to) {
    return new Question(List.of(), from == null ? null : day(from), to == null ? null : day(to), step, List.of(), null, null);
  }

  private static Question by(FilterKey key) {
    return new Question(List.of(), null, null, null, List.of(), key, null);
  }

  private static String code(String id, Question question) {
    return assertThrows(SufficeException.class, () -> Make.table(id, facts("2017-08-04"), question)).code();
  }

  @Test
  void theDefaultDateIsTheLastMonthEndOnOrBeforeTheExtract() {
    Measures measures = Make.measures();
    assertEquals(day("2017-07-31"), measures.defaultAsAt(facts("2017-08-04")));
    assertEquals(day("2017-07-31"), measures.defaultAsAt(facts("2017-07-31")));
    assertEquals(day("2017-06-30"), measures.defaultAsAt(facts("2017-07-30")));
    assertEquals(day("2016-12-31"), measures.defaultAsAt(facts("2017-01-15")));
    assertEquals(day("2016-02-29"), measures.defaultAsAt(facts("2016-02-29")));
    assertNull(measures.defaultAsAt(Facts.empty()));
  }

  @Test
  void aStepGivesPeriodEndsWithinBothEndsInclusive() {
    Table months = Make.table("placement-mix", facts("2017-08-04"), every(Step.MONTH, "2017-01-31", "2017-03-31"));
    assertEquals(List.of(day("2017-01-31"), day("2017-02-28"), day("2017-03-31")), months.asAt());
    assertEquals(
        List.of("children@2017-01-31", "children@2017-02-28", "children@2017-03-31"),
        months.columns().stream().map(Column::id).toList());
    assertEquals(ChartHint.Kind.LINES, months.chart().kind());
    Table quarters = Make.table("placement-mix", facts("2017-08-04"), every(Step.QUARTER, "2016-12-31", null));
    assertEquals(List.of(day("2016-12-31"), day("2017-03-31"), day("2017-06-30")), quarters.asAt());
    Table years = Make.table("placement-mix", facts("2017-08-04"), every(Step.YEAR, "2016-01-01", "2017-12-31"));
    assertEquals(List.of(day("2016-03-31"), day("2017-03-31")), years.asAt());
    assertEquals("no-dates", code("placement-mix", every(Step.MONTH, "2017-02-01", "2017-02-27")));
    assertEquals("period", code("placement-mix", every(Step.MONTH, "2017-02-01", "2017-01-27")));
    assertEquals("too-many-dates", code("placement-mix", every(Step.MONTH, "1900-02-01", "2017-01-27")));
  }

  @Test
  void oneDateHasAPlainColumnAndOnlyTheDateInTheTitle() {
    Table table = Make.table("placement-mix", facts("2017-08-04"), Question.defaults());
    assertEquals("Placement mix, 31 July 2017", table.title());
    assertEquals("children", table.columns().getFirst().id());
    assertEquals(day("2017-07-31"), table.columns().getFirst().date());
    assertEquals("Suffice project: placements-2017-08-04.xlsx, extracted 4 August 2017.", table.source());
    assertEquals(ChartHint.Kind.BARS, table.chart().kind());
  }

  @Test
  void aDateAfterTheExtractIsSaid() {
    Table table = Make.table("placement-mix", facts("2017-08-04"), Question.defaults().at(day("2017-12-31")));
    assertTrue(table.notes().stream().anyMatch(n -> n.contains("after the data was extracted")), table.notes().toString());
  }

  @Test
  void theSameKeyTwiceIsOrDifferentKeysAreAnd() {
    assertEquals(3, total("sex=female", "sex=male"));
    assertEquals(1, total("legal-status=v2", "sex=male"));
    assertEquals(1, total("district=east-lancs"));
    assertEquals(2, total("district=not-recorded"));
    assertEquals(1, total("age-band=16+"));
    assertEquals(2, total("age-band=10-15"));
    assertEquals(2, total("group=fostering"));
  }

  private static int total(String... filters) {
    var where = List.of(filters).stream().map(Filter::parse).toList();
    Table table = Make.table("placement-mix", facts("2017-08-04"), Question.defaults().where(where));
    Double value = table.cell("total", "children").value();
    return value == null ? -1 : (int) (double) value;
  }

  @Test
  void filtersThatCannotBeAreRefusedInWords() {
    assertEquals("filter-value", code("placement-mix", Question.defaults().where(List.of(Filter.parse("sex=both")))));
    assertEquals("filter-value", code("placement-mix", Question.defaults().where(List.of(Filter.parse("age-band=old")))));
    var wrongKey = Question.defaults().where(List.of(Filter.parse("service=fostering")));
    assertEquals("filter-not-for-measure", code("placement-mix", wrongKey));
    var said = assertThrows(SufficeException.class, () -> Make.table("placement-mix", facts("2017-08-04"), wrongKey));
    assertTrue(said.sentence().contains("sex, age-band"), said.sentence());
    var value = assertThrows(SufficeException.class, () -> total("sex=both"));
    assertTrue(value.sentence().contains("male, female, not-recorded"), value.sentence());
    assertEquals("breakdown-not-for-measure", code("placement-mix", by(FilterKey.OUTCOME)));
    assertEquals("no-such-measure", code("placement-mixes", Question.defaults()));
    assertEquals("no-placements", assertThrows(SufficeException.class, () -> Make.table("placement-mix", Facts.empty(), Question.defaults())).code());
  }

  @Test
  void section20IsByAgeOrByWhatIsAsked() {
    Table byAge = Make.table("section-20", facts("2017-08-04"), Question.defaults());
    assertEquals("Section 20 by age, 31 July 2017", byAge.title());
    assertEquals(1.0, byAge.cell("16-17", "children").value());
    assertEquals(3.0, byAge.cell("total", "children").of());
    Table byCategory = Make.table("section-20", facts("2017-08-04"), by(FilterKey.CATEGORY));
    assertEquals("Section 20 by category, 31 July 2017", byCategory.title());
    assertEquals(1.0, byCategory.cell("with-parents", "children").value());
    assertEquals(1.0, byCategory.cell("in-house-foster", "children").value());
    assertEquals(2.0, byCategory.cell("in-house-foster", "children").of());
  }

  @Test
  void aBreakdownRepeatsTheColumnsOfOtherMeasures() {
    Table table = Make.table("placement-mix", facts("2017-08-04"), by(FilterKey.SEX));
    assertEquals(List.of("children", "children:male", "children:female"), table.columns().stream().map(Column::id).toList());
    assertEquals("Placement mix, by sex, 31 July 2017", table.title());
    assertEquals(2.0, table.cell("total", "children:female").value());
    assertEquals(List.of("children:male", "children:female"), table.chart().columns());
  }

  @Test
  void otherBandsOnRequest() {
    var strategy = new Question(List.of(), null, null, null, List.of(), null, AgeBands.STRATEGY_2017);
    var ids = Make.table("children-by-age", facts("2017-08-04"), strategy).rows().stream().map(Row::id).toList();
    assertEquals(List.of("under-1", "1-4", "5-10", "11-15", "16+", "total"), ids);
  }

  @Test
  void agesBelowTheBandsComeFirst() {
    var late = new Question(List.of(), null, null, null, List.of(), null, AgeBands.parse("16,17"));
    var ids = Make.table("children-by-age", facts("2017-08-04"), late).rows().stream().map(Row::id).toList();
    assertEquals("under-16", ids.getFirst());
  }

  @Test
  void theCatalogueIsInTheDomainsOrderAndExplainsItself() {
    assertEquals(
        List.of(
            "children-looked-after", "children-by-sex", "children-by-age", "children-by-ethnicity", "ethnicity-representation",
            "children-by-legal-status", "section-20", "eligible-by-placement", "placement-mix", "placement-types",
            "fostering-share", "in-house-ifa-split", "in-house-ifa-by-age", "childrens-homes", "childrens-homes-profile", "placement-location",
            "placement-stability", "placement-costs", "plan-not-met", "unregulated", "contract-route", "starters", "leavers",
            "leaving-reasons", "stock-flow", "uasc", "remands", "placement-moves", "step-downs", "placement-duration",
            "secure-use", "hard-to-find-by-type", "hard-to-find-by-age", "hard-to-find-trend",
            "hard-to-find-needs", "hard-to-find-needs-together", "hard-to-find-cause", "search-outcomes", "search-times",
            "searches-open", "search-demand", "hard-to-find-sourced", "routing", "contracted-capacity",
            "block-contract-use", "framework-capacity", "local-capacity-use", "occupancy",
            "monthly-page", "kpi", "kpi-trajectory", "target-planner", "peer-comparison", "reconciliation", "published-figures", "data-quality"),
        Make.measures().all().stream().map(MeasureInfo::id).toList());
    for (MeasureInfo info : Make.measures().all()) {
      String all = info.title() + info.question() + info.numerator() + info.denominator() + info.exclusions();
      assertTrue(!all.contains("{0}") && info.question().endsWith("?"), all);
    }
  }

  @Test
  void filterValuesAreThoseInTheData() {
    Measures measures = Make.measures();
    Facts facts = facts("2017-08-04");
    assertEquals(List.of("male", "female"), ids(measures.values(FilterKey.SEX, facts)));
    assertEquals(List.of("east-lancs", "not-recorded"), ids(measures.values(FilterKey.DISTRICT, facts)));
    assertEquals(List.of("in-house-foster", "with-parents"), ids(measures.values(FilterKey.CATEGORY, facts)));
    assertEquals(List.of(), ids(measures.values(FilterKey.OUTCOME, facts)));
    assertEquals("under-1", measures.values(FilterKey.AGE_BAND, facts).getFirst().id());
  }

  private static List<String> ids(List<Coded> values) {
    return values.stream().map(Coded::id).toList();
  }
}
