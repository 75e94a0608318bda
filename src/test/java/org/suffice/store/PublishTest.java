package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suffice.store.Rows.APRIL;
import static org.suffice.store.Rows.MARCH;
import static org.suffice.store.Rows.MAY;
import static org.suffice.store.Rows.placement;
import static org.suffice.store.Rows.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ImportPlan;
import org.suffice.model.ImportRecord;
import org.suffice.model.Problem;
import org.suffice.model.Receipt;
import org.suffice.model.SheetPlan;
import org.suffice.model.StaleDecision;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** What an import does to what is there, and what its receipt says of it. */
class PublishTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private Receipt.Part add(ImportPlan plan) {
    return project.publish(plan, Progress.none()).parts().getFirst();
  }

  private static List<Integer> counts(Receipt.Part p) {
    return List.of(p.added(), p.changed(), p.unchanged());
  }

  private String providerOf(String child) {
    var placements = project.loadFacts(Progress.none()).placements();
    for (int i = 0; i < placements.size(); i++) {
      if (placements.get(i).child().equals(child)) {
        return String.valueOf(placements.get(i).provider());
      }
    }
    return "not there";
  }

  @Test
  void newerExtractReplacesOlder() {
    assertEquals(
        List.of(2, 0, 0),
        counts(
            add(
                plan(
                    TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null),
                    placement("2", 3, MARCH, "A", null)))));
    var second =
        add(
            plan(
                TableKind.PLACEMENTS, "b", APRIL, placement("2", 2, APRIL, "B", null),
                placement("1", 3, APRIL, "A", null), placement("3", 4, APRIL, "A", null)));
    assertEquals(List.of(1, 1, 1), counts(second));
    assertEquals("B", providerOf("2"));
    assertEquals(3, project.loadFacts(Progress.none()).placements().size());
  }

  @Test
  void olderExtractAddedLaterChangesNothing() {
    add(plan(TableKind.PLACEMENTS, "b", APRIL, placement("1", 2, APRIL, "B", null)));
    var older =
        add(
            plan(
                TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null),
                placement("2", 3, MARCH, "A", null)));
    assertEquals(List.of(1, 0, 1), counts(older));
    assertEquals(Map.of("older-version", 1), older.warnings());
    assertTrue(older.warningTexts().getOrDefault("older-version", "").contains("2017-03-31"));
    assertEquals("B", providerOf("1"));
    assertEquals("A", providerOf("2"));
  }

  @Test
  void sameExtractionDateTheLaterImportWins() {
    add(plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null)));
    assertEquals(
        List.of(0, 1, 0), counts(add(plan(TableKind.PLACEMENTS, "b", MARCH, placement("1", 2, MARCH, "B", null)))));
    assertEquals("B", providerOf("1"));
  }

  @Test
  void undoOfAnEarlierImportLeavesTheLater() {
    add(plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null), placement("2", 3, MARCH, "A", null)));
    add(plan(TableKind.PLACEMENTS, "b", APRIL, placement("1", 2, APRIL, "B", null)));
    ImportRecord undone = project.undo(1);
    assertEquals(List.of(2, 0, 0), counts(undone.receipt().parts().getFirst()));
    assertEquals("B", providerOf("1"));
    assertEquals("not there", providerOf("2"));
    assertEquals(List.of(2), project.imports().stream().map(ImportRecord::id).toList());
  }

  @Test
  void keysOfPlacementsAndEpisodesAreNotCompared() {
    add(plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null)));
    var episodes = add(plan(TableKind.EPISODES, "b", APRIL, placement("1", 2, APRIL, "A", null)));
    assertEquals(List.of(1, 0, 0), counts(episodes));
    assertEquals(Map.of(), episodes.warnings());
    assertEquals(2, project.loadFacts(Progress.none()).placements().size());
  }

  @Test
  void placementsMissingFromANewerExtractAreNamed() {
    add(
        plan(
            TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null),
            placement("2", 3, MARCH, "A", null), placement("3", 4, MARCH, "A", MARCH)));
    var newer = add(plan(TableKind.PLACEMENTS, "b", APRIL, placement("1", 2, APRIL, "A", null)));
    assertEquals(Map.of("stale-open-placement", 1), newer.warnings());
    assertTrue(newer.warningTexts().getOrDefault("stale-open-placement", "").startsWith("1 placement was open in an older extract"));
    assertEquals(3, project.loadFacts(Progress.none()).placements().size(), "they still count");
    var stored = project.imports().getLast().receipt().parts().getFirst();
    assertEquals(newer, stored);
  }

  @Test
  void decisionsAboutThemOutliveAnImportGivenBack() {
    add(plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null), placement("2", 3, MARCH, "A", null)));
    add(plan(TableKind.PLACEMENTS, "b", APRIL, placement("1", 2, APRIL, "A", null)));
    var stale = project.loadFacts(Progress.none()).stale().getFirst();
    var decision =
        new StaleDecision(stale.placement().key(), MARCH, APRIL, APRIL, Instant.parse("2017-05-01T10:00:00Z"), "me");
    project.kept().decideStale(List.of(decision));
    assertEquals(List.of(decision), project.kept().staleDecisions());
    assertEquals(APRIL, project.loadFacts(Progress.none()).placements().get(1).end());
    String before = project.checksum();
    add(plan(TableKind.PLACEMENTS, "c", MAY, placement("1", 2, MAY, "A", null)));
    project.undo(3);
    assertEquals(before, project.checksum(), "exact, the decision included");
    var again = add(plan(TableKind.PLACEMENTS, "c", MAY, placement("1", 2, MAY, "A", null), placement("2", 3, MAY, "A", null)));
    assertEquals(Map.of(), again.warnings());
    assertNull(project.loadFacts(Progress.none()).placements().get(1).end(), "a newer extract that has it overrules the decision");
    project.kept().forgetStale(List.of(decision.key()));
    assertEquals(List.of(), project.kept().staleDecisions());
  }

  @Test
  void whatWasClosedIsNotNamedAgain() {
    add(plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null), placement("2", 3, MARCH, "A", null), placement("3", 4, MARCH, "A", null)));
    add(plan(TableKind.PLACEMENTS, "b", APRIL, placement("1", 2, APRIL, "A", null)));
    project.kept().decideStale(
        List.of(
            new StaleDecision("2|2016-01-01", MARCH, APRIL, APRIL, Instant.EPOCH, "me"),
            new StaleDecision("3|2016-01-01", MARCH, APRIL, null, Instant.EPOCH, "me")));
    var next = add(plan(TableKind.PLACEMENTS, "c", MAY, placement("1", 2, MAY, "A", null)));
    assertEquals(Map.of("stale-open-placement", 1), next.warnings(), "the one that was kept asks again");
  }

  @Test
  void twoExtractsInOneImportCountOneAfterTheOther() {
    var first = Rows.sheet(TableKind.PLACEMENTS, "a", MARCH, List.of(placement("1", 2, MARCH, "A", null)));
    var second =
        Rows.sheet(
            TableKind.PLACEMENTS, "b", APRIL,
            List.of(placement("1", 2, APRIL, "B", null), placement("2", 3, APRIL, "B", null)));
    var parts = project.publish(new ImportPlan(List.of(first, second)), Progress.none()).parts();
    assertEquals(List.of(1, 0, 0), counts(parts.get(0)));
    assertEquals(List.of(1, 1, 0), counts(parts.get(1)));
    assertEquals(1, project.imports().size());
  }

  @Test
  void aPlacementTheSecondSheetHoldsIsNotStale() {
    add(plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null), placement("2", 3, MARCH, "A", null)));
    var one = Rows.sheet(TableKind.PLACEMENTS, "b", APRIL, List.of(placement("1", 2, APRIL, "A", null)));
    var two = Rows.sheet(TableKind.PLACEMENTS, "c", APRIL, List.of(placement("2", 2, APRIL, "A", null)));
    var parts = project.publish(new ImportPlan(List.of(one, two)), Progress.none()).parts();
    assertEquals(List.of(Map.of(), Map.of()), parts.stream().map(Receipt.Part::warnings).toList());
  }

  @Test
  void sameFileAgainAddsNothing() {
    ImportPlan plan = Rows.many(3, "a", MARCH);
    project.publish(plan, Progress.none());
    String before = project.checksum();
    Receipt again = project.publish(plan, Progress.none());
    assertEquals(0, again.importId());
    assertTrue(again.parts().getFirst().alreadyThere());
    assertEquals(List.of(0, 0, 3), counts(again.parts().getFirst()));
    assertEquals(before, project.checksum());
    assertEquals(1, project.imports().size());
    assertTrue(project.hasFile("a", "Sheet1"));
    assertFalse(project.hasFile("a", "Sheet2"));
    assertFalse(project.hasFile("b", "Sheet1"));
  }

  @Test
  void aFileThatIsThereIsSkippedBesideANewOne() {
    var there = Rows.sheet(TableKind.PLACEMENTS, "a", MARCH, List.of(placement("1", 2, MARCH, "A", null)));
    project.publish(new ImportPlan(List.of(there)), Progress.none());
    var fresh = Rows.sheet(TableKind.PLACEMENTS, "b", APRIL, List.of(placement("1", 2, APRIL, "B", null)));
    Receipt both = project.publish(new ImportPlan(List.of(there, fresh, fresh)), Progress.none());
    assertEquals(List.of(true, false, true), both.parts().stream().map(Receipt.Part::alreadyThere).toList());
    assertEquals(List.of(both.parts().get(1)), project.imports().getLast().receipt().parts());
  }

  @Test
  void afterItsUndoAFileCanBeAddedAgain() {
    project.publish(Rows.many(3, "a", MARCH), Progress.none());
    project.undo(1);
    assertFalse(project.hasFile("a", "Sheet1"));
    assertEquals(List.of(3, 0, 0), counts(add(Rows.many(3, "a", MARCH))));
  }

  @Test
  void sameKeyTwiceInASheetStopsTheImport() {
    String before = project.checksum();
    var twice =
        plan(TableKind.PLACEMENTS, "a", MARCH, placement("1", 2, MARCH, "A", null), placement("1", 3, MARCH, "B", null));
    var e = assertThrows(SufficeException.class, () -> project.publish(twice, Progress.none()));
    assertEquals("same-key-twice", e.code());
    assertTrue(e.sentence().contains("extract.xlsx, sheet Sheet1, row 3"));
    assertEquals(before, project.checksum());
  }

  @Test
  void warningsAreCountedByCode() {
    SheetPlan s = Rows.sheet(TableKind.PLACEMENTS, "a", MARCH, List.of(placement("1", 2, MARCH, "A", null)));
    var problems =
        List.of(
            new Problem(Problem.Severity.WARNING, "old-code", 2, "Row 2: H5 is an old code.", "Nothing to do."),
            new Problem(Problem.Severity.WARNING, "old-code", 5, "Row 5: H5 is an old code.", "Nothing to do."),
            new Problem(Problem.Severity.NOTE, "identical", 4, "Row 4 repeats row 3.", ""),
            new Problem(Problem.Severity.STOPS_ROW, "no-start", 9, "Row 9 has no start.", "Add it."));
    var part =
        add(
            new ImportPlan(
                List.of(
                    new SheetPlan(
                        s.file(), "a", s.sheet(), s.mapping(), MARCH, "given", 3, 1, s.rows(), List.of(), problems))));
    assertEquals(Map.of("old-code", 2, "identical", 1), part.warnings());
    assertEquals("The first of 2: Row 2: H5 is an old code. Nothing to do.", part.warningTexts().get("old-code"));
    assertEquals("Row 4 repeats row 3.", part.warningTexts().get("identical"));
    assertEquals("2,5", Objects.requireNonNull(part.rows().get("old-code")).text());
    assertEquals("4", Objects.requireNonNull(part.rows().get("identical")).text());
    assertEquals(part, project.imports().getFirst().receipt().parts().getFirst());
  }

  @Test
  void theNewestMappingOfTheSameHeadingsIsRemembered() {
    SheetPlan first = Rows.sheet(TableKind.PLACEMENTS, "a", MAY, List.of());
    String key = first.mapping().headersKey();
    assertTrue(project.kept().remembered(key).isEmpty());
    project.publish(new ImportPlan(List.of(first)), Progress.none());
    var other = Rows.mapping(TableKind.EPISODES, "start ", "CHILD ID");
    assertEquals(key, other.headersKey());
    project.publish(
        new ImportPlan(
            List.of(
                new SheetPlan("b.csv", "b", "", other, MARCH, "given", 0, 0, List.of(), List.of(), List.of()))),
        Progress.none());
    assertEquals(other, project.kept().remembered(key).orElseThrow());
    project.undo(2);
    assertEquals(first.mapping(), project.kept().remembered(key).orElseThrow());
  }

  @Test
  void noSuchImport() {
    var e = assertThrows(SufficeException.class, () -> project.undo(7));
    assertEquals("no-such-import", e.code());
  }
}
