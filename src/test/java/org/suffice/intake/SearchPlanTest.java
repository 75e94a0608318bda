package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.model.Outcome;
import org.suffice.model.Problem;
import org.suffice.model.Published;
import org.suffice.model.SearchRow;
import org.suffice.model.SheetPlan;
import org.suffice.model.Target;
import org.suffice.model.TypeSought;

/** Logs of searches, published figures and targets. */
class SearchPlanTest {
  private static final String HEADINGS =
      "Referral ref,Child ref,DoB,Date of request,Type of placement sought,Children in request,Searches made,Ring-round,Hard to find,CSE,Outcome,Category placed,Inside boundary,Date placed or closed";

  @TempDir Path folder;

  private SheetPlan plan(String headings, String... rows) {
    var lines = new ArrayList<>(List.of(headings));
    lines.addAll(List.of(rows));
    SheetPlan plan = Books.plan(Books.text(folder, "a.csv", lines.toArray(String[]::new))).sheets().getFirst();
    assertEquals(plan.rowsRead(), plan.rows().size() + plan.leftOut().size() + plan.identical());
    return plan;
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).toList();
  }

  @Test
  void anOrdinaryRow() {
    SheetPlan plan = plan(HEADINGS, "ART-1,0042,14/06/2009,20/02/2017,Mother and baby foster placement,1,3,N,,Y,Placed,Agency Fostering,N,01/03/2017");
    assertEquals(List.of(), plan.problems());
    SearchRow s = (SearchRow) plan.rows().getFirst();
    assertEquals("ART-1|0042", s.key());
    assertEquals(TypeSought.PARENT_AND_CHILD, s.type());
    assertEquals(3, s.searchesMade());
    assertEquals(Boolean.FALSE, s.ringRound());
    assertTrue(s.ringRoundColumn());
    assertNull(s.hardToFindRecorded());
    assertEquals(Set.of("child-sexual-exploitation"), s.needs());
    assertEquals(Outcome.PLACED, s.outcome());
    assertEquals("ifa", s.categoryPlaced());
    assertEquals(Boolean.FALSE, s.insideCouncil());
    assertEquals(LocalDate.of(2017, 3, 1), s.closed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",1,,20/02/2017,Respite,1,1,N,,,,,, | no-search-reference",
        "A,1,,,Respite,1,1,N,,,,,, | no-request-date",
        "A,1,,31/02/2017,Respite,1,1,N,,,,,, | unreadable-request-date",
        "A,1,,20/02/2017,Moon base,1,1,N,,,,,, | unknown-type-sought"
      })
  void rowsThatAreLeftOut(String row, String code) {
    SheetPlan plan = plan(HEADINGS, row, "B,2,,20/02/2017,Respite,1,1,N,,,,,,");
    assertEquals(1, plan.rows().size());
    assertEquals(code, plan.leftOut().getFirst().problem().code());
  }

  @Test
  void withoutAChildReferenceTheKeyIsThePlaceWithinTheReference() {
    SheetPlan plan =
        plan(
            "Referral ref,Date of request,Type of placement sought",
            "A,20/02/2017,Respite",
            "B,20/02/2017,Respite",
            "A,oops,Respite",
            "A,20/02/2017,Respite");
    assertEquals(List.of("A|#1", "B|#1", "A|#3"), plan.rows().stream().map(r -> r.key()).toList());
    assertFalse(((SearchRow) plan.rows().getFirst()).ringRoundColumn());
  }

  @Test
  void rowsOfOneSearchThatDisagreeAndChildrenWithoutRows() {
    SheetPlan plan =
        plan(
            HEADINGS,
            "A,1,,20/02/2017,Respite,3,1,N,,,,,,",
            "A,2,,21/02/2017,Permanent,3,1,N,,,,,,");
    assertEquals(List.of("children-without-rows", "type-differs", "request-date-differs"), codes(plan));
    assertTrue(plan.problems().getFirst().message().contains("for 3 children, but has 2 rows"), plan.problems().toString());
  }

  @Test
  void wordsThatAreNotKnownAreNotRecorded() {
    SheetPlan plan = plan(HEADINGS, "A,1,,20/02/2017,Respite,two,1,perhaps,,,Vanished,Castle,,01/02/2017", "B,1,,20/02/2017,Respite,1,1,N,,,Placed,IFA,,", "C,1,,20/02/2017,Respite,1,1,N,,,Placed,IFA,,");
    SearchRow s = (SearchRow) plan.rows().getFirst();
    assertNull(s.childrenStated());
    assertNull(s.ringRound());
    assertNull(s.categoryPlaced());
    assertEquals(Outcome.NOT_RECORDED, s.outcome());
    assertEquals(List.of("check-column", "not-a-number", "unknown-word", "unknown-word", "unknown-word", "closed-before-request"), codes(plan));
  }

  @Test
  void publishedFigures() {
    SheetPlan plan =
        plan(
            "Measure,Area,Category,Date,Valid from,Valid to,Value,Unit,Source",
            "population-0-17,Lancashire,,,01/07/2016,30/06/2017,\"246,792\",children,ONS",
            "fostering-share,Bury,fostering,31/03/2016,,,74.5%,%,DfE",
            "fostering-share,Bury,total,,,,74.5,%,DfE",
            "fostering-share,Bury,total,31/03/2016,,,c,%,DfE");
    assertEquals(List.of("no-date", "no-value"), codes(plan));
    Published population = (Published) plan.rows().get(0);
    assertEquals(246_792, population.value());
    assertEquals("total", population.category());
    assertNull(population.date());
    assertEquals(LocalDate.of(2017, 6, 30), population.validTo());
    assertEquals(74.5, ((Published) plan.rows().get(1)).value());
  }

  @Test
  void targets() {
    SheetPlan plan =
        plan(
            "KPI,Measure,Row,Value kind,Baseline date,Baseline,Target,Due,Direction,Tolerance,Unit,Basis",
            "Fewer children,children-looked-after,total,number,31/07/2017,1891,1646,31/03/2020,,,children,",
            "Step downs,placement-moves,step-downs,number,,,10,01/07/2018,increase,,placements,a year",
            "More fostering,fostering-share,fostering,share,31/07/2017,76.6%,80.5%,31/03/2020,increase,0.5,%,value",
            "Bad,fostering-share,,,,,soon,31/03/2020,,,,");
    assertEquals(List.of("no-target"), codes(plan));
    Target fewer = (Target) plan.rows().get(0);
    assertEquals(Target.Direction.DECREASE, fewer.direction());
    assertFalse(fewer.yearly());
    Target steps = (Target) plan.rows().get(1);
    assertTrue(steps.yearly());
    assertNull(steps.baseline());
    Target more = (Target) plan.rows().get(2);
    assertEquals(80.5, more.target());
    assertEquals(Target.ValueKind.SHARE, more.valueKind());
    assertEquals(0.5, more.tolerance());
  }
}
