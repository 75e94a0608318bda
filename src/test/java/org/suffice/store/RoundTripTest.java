package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.suffice.store.Rows.MARCH;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Capacity;
import org.suffice.model.ChildRow;
import org.suffice.model.Facts;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.SearchRow;
import org.suffice.model.Sex;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** What goes in comes out after the file was closed and opened again: every field of every kind of row, nothings too. */
class RoundTripTest {
  @TempDir private Path folder;

  private Facts reopened(ImportPlan plan) {
    Path base = folder.resolve("p");
    try (Project p = Project.create(base)) {
      p.publish(plan, Progress.none());
    }
    try (Project p = Project.open(base)) {
      return p.loadFacts(Progress.none());
    }
  }

  private static Origin stored(Origin o) {
    return new Origin(1, o.file(), o.sheet(), o.row(), o.extracted());
  }

  @Test
  void placements() {
    Placement full = Rows.fullPlacement(2, MARCH);
    Placement bare = Rows.placement("0007", 3, MARCH, null, null);
    Facts facts = reopened(Rows.plan(TableKind.PLACEMENTS, "h", MARCH, full, bare));
    assertEquals(2, facts.placements().size());
    assertEquals(withStoredOrigin(full), facts.placements().get(0));
    assertEquals(withStoredOrigin(bare), facts.placements().get(1));
  }

  private static Placement withStoredOrigin(Placement p) {
    return p.from(stored(p.origin()));
  }

  @Test
  void children() {
    Facts facts = reopened(Rows.plan(TableKind.HEADER, "h", MARCH, Rows.child("0012", 2, MARCH, "White Irish")));
    var children = facts.children();
    int i = children.indexOf("0012");
    assertEquals("White Irish", children.ethnicity(i));
    assertEquals(LocalDate.of(2001, 1, 2), children.birth(i));
    assertEquals(Sex.NOT_RECORDED, children.sex(i));
    assertNull(children.uasc(i));
  }

  @Test
  void unaccompaniedAsylumSeekingChildren() {
    LocalDate ceased = LocalDate.of(2018, 6, 1);
    var uasc = new ChildRow("0012", null, Sex.MALE, null, true, ceased, Rows.origin(2, MARCH));
    var without = new ChildRow("0013", null, Sex.FEMALE, null, true, null, Rows.origin(3, MARCH));
    var children = reopened(Rows.plan(TableKind.UASC, "h", MARCH, uasc, without)).children();
    assertEquals(Sex.MALE, children.sex(children.indexOf("0012")));
    assertEquals(true, children.uasc(children.indexOf("0012"), ceased.minusDays(1)));
    assertEquals(false, children.uasc(children.indexOf("0012"), ceased));
    assertEquals(true, children.uasc(children.indexOf("0013"), ceased.plusYears(5)));
  }

  @Test
  void searches() {
    SearchRow full = Rows.fullSearch(2, MARCH);
    SearchRow bare = Rows.bareSearch(3, MARCH);
    Facts facts = reopened(Rows.plan(TableKind.SEARCHES, "h", MARCH, full, bare));
    assertEquals(withStoredOrigin(full), facts.searches().get(0).rows().getFirst());
    assertEquals(withStoredOrigin(bare), facts.searches().get(1).rows().getFirst());
  }

  private static SearchRow withStoredOrigin(SearchRow s) {
    return s.from(stored(s.origin()));
  }

  @Test
  void capacityComesBackAndIsGivenBack() {
    Capacity full = Rows.capacity(2, MARCH);
    Capacity bare = Rows.bareCapacity(3, MARCH);
    Path base = folder.resolve("c");
    try (Project p = Project.create(base)) {
      String before = p.checksum();
      var receipt = p.publish(Rows.plan(TableKind.CAPACITY, "h", MARCH, full, bare), Progress.none());
      assertEquals(2, receipt.parts().getFirst().added());
      assertEquals(
          List.of(full.from(stored(full.origin())), bare.from(stored(bare.origin()))),
          p.loadFacts(Progress.none()).capacity());
      p.undo(1);
      assertEquals(before, p.checksum());
    }
  }

  @Test
  void publishedFigures() {
    var dated = Rows.figure(2, MARCH, MARCH, 1_891);
    var inForce = Rows.figure(3, MARCH, null, 246_833.125);
    Facts facts = reopened(Rows.plan(TableKind.PUBLISHED, "h", MARCH, dated, inForce));
    var back = facts.published();
    assertEquals(List.of(dated.key(), inForce.key()), back.stream().map(f -> f.key()).toList());
    assertEquals(List.of(1_891.0, 246_833.125), back.stream().map(f -> f.value()).toList());
    assertEquals(inForce.validTo(), back.get(1).validTo());
    assertEquals(dated.source(), back.get(0).source());
    assertEquals(stored(dated.origin()), back.get(0).origin());
  }

  @Test
  void targets() {
    var share = Rows.target("Fostering", 2, MARCH, 76.6);
    var yearly = Rows.target("Carers recruited", 3, MARCH, null);
    Facts facts = reopened(Rows.plan(TableKind.TARGETS, "h", MARCH, share, yearly));
    for (var t : List.of(share, yearly)) {
      var back = facts.targets().stream().filter(f -> f.name().equals(t.name())).findFirst().orElseThrow();
      assertEquals(
          List.of(t.measure(), t.row(), t.valueKind(), t.target(), t.due(), t.direction(), t.tolerance(), t.unit()),
          List.of(
              back.measure(), back.row(), back.valueKind(), back.target(), back.due(), back.direction(),
              back.tolerance(), back.unit()));
      assertEquals(t.baseline(), back.baseline());
      assertEquals(t.baselineDate(), back.baselineDate());
      assertEquals(t.yearly(), back.yearly());
      assertEquals(stored(t.origin()), back.origin());
    }
  }

  @Test
  void rowsLeftOut() {
    var problem = new Problem(Problem.Severity.STOPS_ROW, "end-before-start", 7, "Row 7: it ends early.", "Correct it.");
    var row =
        new LeftOutRow(
            Rows.origin(7, MARCH), TableKind.SEARCHES, List.of("Child ID", "", "It's \"so\""),
            List.of("0012", "31/02/2017", "tab\there,\nline"), problem);
    SheetPlan sheet = Rows.sheet(TableKind.SEARCHES, "h", MARCH, List.of());
    var plan =
        new ImportPlan(
            List.of(
                new SheetPlan(
                    sheet.file(), "h", sheet.sheet(), sheet.mapping(), MARCH, "given", 1, 0, List.of(), List.of(row),
                    List.of())));
    try (Project p = Project.create(folder.resolve("p"))) {
      assertEquals(1, p.publish(plan, Progress.none()).leftOut());
      var back = p.leftOut();
      assertEquals(
          List.of(new LeftOutRow(stored(row.origin()), row.kind(), row.headers(), row.cells(), problem)), back);
      p.undo(1);
      assertEquals(List.of(), p.leftOut());
    }
  }

  @Test
  void settings() {
    Path base = folder.resolve("p");
    try (Project p = Project.create(base)) {
      assertEquals(Map.of(), p.kept().settings());
      p.kept().set("wording", "children in our care");
      p.kept().set("council", "Lancashire");
      p.kept().set("wording", "");
    }
    try (Project p = Project.open(base)) {
      assertEquals(Map.of("wording", "", "council", "Lancashire"), p.kept().settings());
    }
  }

  @Test
  void equalWordsAndDaysAreOneObject() {
    Facts facts = reopened(Rows.many(20, "h", MARCH));
    assertSame(facts.placements().get(0).provider(), facts.placements().get(7).provider());
    assertSame(facts.placements().get(0).start(), facts.placements().get(19).start());
  }
}
