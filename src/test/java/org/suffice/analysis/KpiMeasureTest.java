package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suffice.analysis.Make.JULY;
import static org.suffice.analysis.Make.stay;
import static org.suffice.analysis.Make.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.Origin;
import org.suffice.model.PlacementType;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Question;
import org.suffice.model.Rules;
import org.suffice.model.Sector;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Target.Direction;
import org.suffice.model.Target.ValueKind;
import org.suffice.model.TypeSought;
import org.suffice.model.ValidatedRow;

/** The targets table: columns, what is read now, notes, and the rows behind it. */
class KpiMeasureTest {
  private static Target target(String name, String measure, String row, ValueKind kind, @Nullable Double baseline, double goal) {
    return new Target(
        name, measure, row, kind, baseline == null ? null : JULY, baseline, goal, LocalDate.of(2020, 3, 31),
        Direction.DECREASE, 0, "children", false, new Origin(4, "targets.xlsx", "Sheet1", 2, Make.EXTRACTED));
  }

  private static Facts facts(Target... targets) {
    var rows = new ArrayList<ValidatedRow>(List.of(targets));
    rows.add(stay("1", "2017-01-01", null).in(PlacementType.WITH_PARENTS, Sector.PARENTS).make());
    rows.add(stay("2", "2017-01-01", null).make());
    rows.add(stay("3", "2017-01-01", null).make());
    rows.add(Make.population("Lancashire", 10_000, "2016-01-01", null, "mid-2015"));
    rows.add(wanted("s", "2017-05-01", TypeSought.PERMANENT).recorded(true).make());
    rows.add(wanted("t", "2017-06-01", TypeSought.PERMANENT).recorded(false).make());
    return Make.facts(rows);
  }

  private static double value(Table table, String row, String column) {
    return Objects.requireNonNull(table.cell(row, column).value());
  }

  /** A target may follow a part of a row; what is no filter is not enough data. */
  @Test
  void aTargetFollowsAPart() {
    Facts facts =
        facts(
            target("Care orders", "starters", "total; age-band=10-17; legal-status=C2", ValueKind.NUMBER, 140.0, 104),
            target("Section 20", "starters", "total; age-band=10-17; legal-status=V2", ValueKind.NUMBER, 140.0, 104),
            target("Young", "starters", "total;age-band=under-10", ValueKind.NUMBER, 140.0, 104),
            target("Odd", "starters", "total; nothing=1", ValueKind.NUMBER, 140.0, 104));
    Question at = Question.defaults().at(JULY);
    Table table = Make.table("kpi", facts, at);
    assertEquals(3, value(table, "care-orders", "now"));
    assertEquals(0, value(table, "section-20", "now"));
    assertEquals(0, value(table, "young", "now"));
    assertEquals("Not enough data", table.cell("odd", "status").text());
    assertEquals(3, Make.measures().rows("kpi", facts, at, Rules.defaults(), "care-orders", "now").entries().size());
  }

  /** 76.7 per 10,000 and 66.7 are 10.0 apart, not 10; whole numbers of children stay whole. */
  @Test
  void theNumbersOfOneTargetHaveTheSameDecimals() {
    Facts facts =
        facts(
            target("Rate", "children-looked-after", "total", ValueKind.RATE, 76.7, 66.7), target("Fewer", "children-looked-after", "total", ValueKind.NUMBER, 30.0, 10));
    Table table = Make.table("kpi", facts, Question.defaults().at(JULY));
    assertEquals(List.of("76.7", "66.7", "\u221210.0"), printed(table, "rate", "baseline", "target", "impact"));
    assertEquals(List.of("30", "10", "\u221220"), printed(table, "fewer", "baseline", "target", "impact"));
  }

  private static List<String> printed(Table table, String row, String... columns) {
    var wanted = List.of(columns);
    return PrintedColumn.of(table).stream().filter(c -> wanted.contains(c.column().id())).map(c -> c.text(table.row(row).orElseThrow())).toList();
  }

  /** From 30 at the baseline to 10 when due: day by day, counted one by one. */
  @Test
  void theTrajectoryIsTheStraightLine() {
    Facts facts = facts(target("Fewer", "children-looked-after", "total", ValueKind.NUMBER, 30.0, 10));
    LocalDate due = LocalDate.of(2020, 3, 31);
    Table table = Make.table("kpi-trajectory", facts, new Question(List.of(), JULY, due, Question.Step.QUARTER, List.of(), null, null));
    int all = 0;
    for (LocalDate day = JULY; day.isBefore(due); day = day.plusDays(1)) {
      all++;
    }
    int looked = 0;
    for (Column column : table.columns()) {
      LocalDate at = Objects.requireNonNull(column.date());
      if (column.id().startsWith("expected@")) {
        int gone = 0;
        for (LocalDate day = JULY; day.isBefore(at); day = day.plusDays(1)) {
          gone++;
        }
        assertEquals(30 - Math.ceilDiv(20 * gone, all), value(table, "fewer", column.id()), column.id());
        looked++;
      }
    }
    assertEquals(11, looked);
    assertEquals(10, value(table, "fewer", "expected@2020-03-31"));
  }

  @Test
  void readsNumbersSharesAndRates() {
    Facts facts =
        facts(
            target("Fewer with parents", "placement-mix", "with-parents", ValueKind.NUMBER, 2.0, 0),
            target("Fostering share", "fostering-share", "fostering-excluding-parents", ValueKind.SHARE, 100.0, 90),
            target("Rate", "children-looked-after", "total", ValueKind.RATE, 3.0, 2.5),
            target("Hard to find", "hard-to-find-by-type", "fostering-requests", ValueKind.SHARE, 60.0, 40));
    Table table = Make.table("kpi", facts, Question.defaults());
    assertEquals(
        List.of("baseline", "now", "target", "due", "gap", "status"),
        table.columns().stream().map(Column::id).limit(6).toList());
    assertEquals(1, value(table, "fewer-with-parents", "now"));
    assertEquals(-1, value(table, "fewer-with-parents", "gap"), "target less now");
    assertEquals(-2, value(table, "fewer-with-parents", "impact"), "target less baseline");
    assertEquals("2020-03-31", table.cell("fewer-with-parents", "due").text());
    assertEquals("On track", table.cell("fewer-with-parents", "status").text());
    assertEquals(100, value(table, "fostering-share", "now"));
    assertEquals(3, value(table, "rate", "now"), 1e-9);
    assertEquals(50, value(table, "hard-to-find", "now"));
    assertTrue(table.notes().stream().anyMatch(n -> n.startsWith("Fewer with parents: the baseline is given as 2")), table.notes().toString());
    assertEquals(2, table.notes().size(), "and that of hard to find, 60 against 50");
  }

  @Test
  void whatNoMeasureGivesIsNotAssumed() {
    Facts facts =
        facts(
            target("Starters", "starters", "10-17", ValueKind.NUMBER, 140.0, 104),
            target("Starters", "placement-mix", "no such row", ValueKind.NUMBER, 140.0, 104));
    Table table = Make.table("kpi", facts, Question.defaults());
    for (String id : List.of("starters", "starters-2")) {
      assertEquals("[x]", table.cell(id, "now").flag());
      assertEquals("[x]", table.cell(id, "gap").flag());
      assertEquals("Not enough data", table.cell(id, "status").text());
    }
    assertTrue(table.notes().getFirst().contains("not enough data"), table.notes().toString());
  }

  @Test
  void aYearlyTargetCountsTheTwelveMonthsToTheDateAsFarAsThereAreRequests() {
    Target yearly =
        new Target(
            "Found", "hard-to-find-by-type", "fostering-requests", ValueKind.NUMBER, null, null, 12, LocalDate.of(2018, 4, 1),
            Direction.INCREASE, 0, "requests", true, new Origin(4, "targets.xlsx", "Sheet1", 2, Make.EXTRACTED));
    Table table = Make.table("kpi", facts(yearly), Question.defaults().at(JULY));
    assertEquals("[z]", table.cell("found", "baseline").flag());
    assertEquals(1, value(table, "found", "now"), "one hard to find of two requests");
    assertEquals(12, value(table, "found", "impact"));
    // 1 May to 31 July is 92 days: 12 x 92/365 = 3.02 are expected.
    assertEquals("Behind", table.cell("found", "status").text());
    Table later = Make.table("kpi", facts(yearly), Question.defaults().at(LocalDate.of(2018, 5, 1)));
    assertEquals(0, value(later, "found", "now"), "twelve months to 1 May 2018 begin on 2 May 2017, after the request");
    assertEquals("Missed", later.cell("found", "status").text());
  }

  @Test
  void theRowsBehindNowAreThoseOfTheMeasure() {
    Facts facts =
        facts(
            target("Share", "fostering-share", "fostering", ValueKind.SHARE, 60.0, 50),
            target("Rate", "children-looked-after", "total", ValueKind.RATE, 3.0, 2.5));
    Measures measures = Make.measures();
    assertEquals(2, measures.rows("kpi", facts, Question.defaults(), Rules.defaults(), "share", "now").entries().size());
    assertEquals(3, measures.rows("kpi", facts, Question.defaults(), Rules.defaults(), "rate", "now").entries().size());
    var none =
        assertThrows(
            SufficeException.class,
            () -> measures.rows("kpi", facts, Question.defaults(), Rules.defaults(), "rate", "target"));
    assertEquals("no-rows-behind", none.code());
  }

  @Test
  void targetsCannotBeFilteredAndMustExist() {
    Facts facts = facts(target("Share", "fostering-share", "fostering", ValueKind.SHARE, 60.0, 50));
    Question girls = Question.defaults().where(List.of(Filter.parse("sex=female")));
    assertEquals("filter-not-for-measure", assertThrows(SufficeException.class, () -> Make.table("kpi", facts, girls)).code());
    assertEquals("no-targets", assertThrows(SufficeException.class, () -> Make.table("kpi", Facts.empty(), Question.defaults())).code());
  }

  @Test
  void targetsWithoutDataStandAlone() {
    Facts only = Make.facts(target("Share", "fostering-share", "fostering", ValueKind.SHARE, 60.0, 50));
    Table table = Make.table("kpi", only, Question.defaults());
    assertEquals("Not enough data", table.cell("share", "status").text());
    assertEquals(List.of(), table.asAt());
  }
}
