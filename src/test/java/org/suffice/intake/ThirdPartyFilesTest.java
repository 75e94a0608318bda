package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ChildRow;
import org.suffice.model.Placement;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;

/** SSDA903 files that others made go in whole: counts that were worked out from them independently. */
class ThirdPartyFilesTest {
  @Test
  void csDemandModel2017() {
    var plan = Books.plan(file("cs-demand-model/2017-header.csv"), file("cs-demand-model/2017-episodes.csv"));
    assertEquals(2, plan.sheets().size());
    SheetPlan header = plan.sheets().get(0);
    assertEquals(TableKind.HEADER, header.mapping().kind());
    assertEquals(819, header.rows().stream().filter(r -> r instanceof ChildRow c && c.birth() != null).count());
    SheetPlan episodes = plan.sheets().get(1);
    assertEquals(TableKind.EPISODES, episodes.mapping().kind());
    check(episodes, 1460, 687, LocalDate.of(2018, 3, 31), 436, 434, 367);
  }

  @Test
  void csDemandModel2018() {
    SheetPlan episodes = Books.plan(file("cs-demand-model/2018-episodes.csv")).sheets().getFirst();
    check(episodes, 974, 454, LocalDate.of(2019, 3, 31), 235, 234, 195);
  }

  @Test
  void cscValidatorWithItsByteOrderMark() {
    var plan = Books.plan(file("csc-validator/header.csv"), file("csc-validator/episodes.csv"));
    assertEquals(2675, plan.sheets().get(0).rows().size());
    check(plan.sheets().get(1), 5050, 2123, LocalDate.of(2018, 3, 31), 1425, 1419, 1201);
  }

  @Test
  void unaccompaniedAsylumSeekingChildren() {
    SheetPlan plan = Books.plan(file("csc-validator/uasc.csv")).sheets().getFirst();
    assertEquals(TableKind.UASC, plan.mapping().kind());
    assertEquals(132, plan.rows().size());
    ChildRow first = (ChildRow) plan.rows().getFirst();
    assertEquals("102639", first.child());
    assertEquals(LocalDate.of(2010, 10, 18), first.birth());
    assertEquals(true, first.uasc());
    assertEquals(LocalDate.of(2028, 10, 13), first.uascCeased());
  }

  @Test
  void anotherTableOfTheReturnIsNamedAndNotRead(@TempDir Path folder) {
    SheetReading reviews = Books.one(Books.text(folder, "a.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "1,01/02/2005,01/02/2017,PN1"));
    assertNull(reviews.mapping());
    assertTrue(reviews.problem().contains("“Reviews” of the SSDA903 return"), reviews.problem());
  }

  @Test
  void everyKeyIsChildAndStart() {
    SheetPlan episodes = Books.plan(file("cs-demand-model/2018-episodes.csv")).sheets().getFirst();
    Placement first = (Placement) episodes.rows().getFirst();
    assertEquals("296227|2017-09-13", first.key());
    assertEquals("U4", first.code());
    assertEquals(2, first.origin().row());
    assertNotNull(first.end());
  }

  private static void check(SheetPlan plan, int rows, int children, LocalDate day, int open, int openChildren, int counted) {
    List<Placement> all = plan.rows().stream().map(r -> (Placement) r).toList();
    assertEquals(rows, plan.rowsRead());
    assertEquals(rows, all.size());
    assertEquals(children, distinct(all));
    List<Placement> at = all.stream().filter(p -> !p.start().isAfter(day) && (p.end() == null || Objects.requireNonNull(p.end()).isAfter(day))).toList();
    assertEquals(open, at.size());
    assertEquals(openChildren, distinct(at));
    assertEquals(counted, distinct(at.stream().filter(p -> !p.legalStatus().shortBreak()).toList()));
  }

  private static int distinct(List<Placement> placements) {
    return (int) placements.stream().map(Placement::child).distinct().count();
  }

  private static Path file(String name) {
    return Resources.path("third-party/" + name);
  }
}
