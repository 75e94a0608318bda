package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Field;
import org.suffice.model.ImportPlan;
import org.suffice.model.LocalWord;
import org.suffice.model.Mapping;
import org.suffice.model.MappingJson;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** Words belong to the import they were confirmed with; those decided by themselves stay. */
class LocalWordsTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = Project.create(folder.resolve("p"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private static ImportPlan plan(String hash, Map<String, String> types) {
    ImportPlan plan = Rows.plan(TableKind.PLACEMENTS, hash, LocalDate.of(2018, 4, 1));
    SheetPlan s = plan.sheets().getFirst();
    Mapping mapping = s.mapping().withValues(types.isEmpty() ? Map.of() : Map.of("placement-type", types));
    return new ImportPlan(
        List.of(
            new SheetPlan(
                s.file(), s.fileHash(), s.sheet(), mapping, s.extracted(), s.extractedWhy(), s.rowsRead(), s.identical(), s.rows(),
                s.leftOut(), s.problems())));
  }

  private int add(String hash, Map<String, String> types) {
    return project.publish(plan(hash, types), Progress.none()).importId();
  }

  private Map<String, String> held() {
    return project.kept().localWords().stream().collect(java.util.stream.Collectors.toMap(LocalWord::word, LocalWord::meaning));
  }

  private static LocalWord word(String word, String meaning) {
    return new LocalWord(Field.PLACEMENT_TYPE, word, meaning, 0, Instant.parse("2018-04-02T10:00:00Z"), "a.b");
  }

  @Test
  void wordsOfAnImportAreHeldAndTheNewestWins() {
    add("h1", Map.of("pod", "secure"));
    int second = add("h2", Map.of("pod", "childrens-homes", "hub", "other"));
    assertEquals(Map.of("pod", "childrens-homes", "hub", "other"), held());
    assertEquals(second, project.kept().localWords().getFirst().importId());
  }

  @Test
  void undoGivesBackExactlyWhatWasHeldBefore() {
    add("h1", Map.of("pod", "secure"));
    project.kept().remember(List.of(word("hub", "other")));
    String before = project.checksum();
    Map<String, String> heldBefore = held();
    int second = add("h2", Map.of("pod", "childrens-homes", "hub", "nhs"));
    project.undo(second);
    assertEquals(before, project.checksum());
    assertEquals(heldBefore, held());
  }

  @Test
  void previewChangesNothing() {
    String before = project.checksum();
    project.preview(plan("h1", Map.of("pod", "secure")), Progress.none());
    assertEquals(before, project.checksum());
  }

  @Test
  void wordsAreStillThereAfterClosing() {
    add("h1", Map.of("pod", "secure"));
    project.kept().remember(List.of(word("hub", "other")));
    List<LocalWord> before = project.kept().localWords();
    project.close();
    project = Project.open(folder.resolve("p"));
    assertEquals(before, project.kept().localWords());
  }

  @Test
  void aForgottenWordIsAskedAgainWhateverImportItCameWith() {
    add("h1", Map.of("pod", "secure", "hub", "other"));
    add("h2", Map.of("pod", "childrens-homes"));
    project.kept().forget(List.of(word("pod", "")));
    assertEquals(Map.of("hub", "other"), held());
  }

  @Test
  void headingsAreListedAndForgotten() {
    int id = add("h1", Map.of());
    var saved = project.kept().savedMappings();
    assertEquals(List.of(id), saved.stream().map(m -> m.importId()).toList());
    project.kept().forgetMapping(saved.getFirst().headersKey());
    assertEquals(List.of(), project.kept().savedMappings());
    assertEquals(true, project.kept().remembered(saved.getFirst().headersKey()).isEmpty());
  }

  @Test
  void wordsOfImportsMadeBeforeAreTakenOver() throws SQLException {
    Path base = folder.resolve("old");
    var newest = Migrations.flyway("jdbc:h2:file:" + base, "SUFFICE");
    Flyway.configure().configuration(newest.getConfiguration()).target("3").load().migrate();
    try (var c = RawFile.connect(base)) {
      c.setAutoCommit(false);
      int id = ImportRecords.stage(c, Instant.parse("2018-04-02T10:00:00Z"), "a.b");
      var sheet = plan("h1", Map.of("pod", "secure")).sheets().getFirst();
      Sql.update(
          c,
          "INSERT INTO import_part (import_id, file_name, file_hash, sheet_name, kind, mapping, headers_key, extracted, extracted_why,"
              + " first_id, stored_rows, rows_read, rows_added, rows_changed, rows_unchanged, rows_identical, rows_left_out)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0, 0, 0, 0, 0)",
          id, sheet.file(), sheet.fileHash(), sheet.sheet(), sheet.mapping().kind().name(), MappingJson.write(sheet.mapping()),
          sheet.mapping().headersKey(), sheet.extracted(), sheet.extractedWhy());
      Sql.update(c, "UPDATE import_batch SET published = TRUE WHERE id = ?", id); // as it was done then, without a log
      c.commit();
    }
    try (Project old = Project.open(base)) {
      assertEquals(List.of("pod"), old.kept().localWords().stream().map(LocalWord::word).toList());
      old.undo(old.imports().getFirst().id());
      assertEquals(List.of(), old.kept().localWords());
    }
  }
}
