package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.ImportDraft;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Corrections that are kept while adding is not done yet say no more of a child than those that were made. */
class KeptDraftTest {
  private static final String TYPED = "TAPIR0077";

  @TempDir private Path folder;

  private static Fix fix(SheetReading reading, Field field, String text) {
    int column = reading.mapping() == null ? -1 : reading.mapping().column(field).orElseThrow().column();
    return new Fix(reading.fileHash(), reading.sheet(), 2, column, text);
  }

  private static String kept(ImportDraft draft, int at) {
    return draft.fixes().get(at).text();
  }

  private Path file() throws Exception {
    return Files.write(
        folder.resolve("extract.csv"),
        List.of("Child ref,Placement type,Start date,Home postcode,Placement postcode", "1,Kinship,01/02/2017,LA1 1AA,PR2 3BC", "2,Kinship,01/02/2017,?,?"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPostcodeIsCutAndAReferenceIsACodeWhereTheProjectHasThose(boolean codes) throws Exception {
    try (OpenProject p = new OpenProject(folder.resolve("p"))) {
      ProjectSession session = p.session();
      if (codes) {
        session.set(Switch.CHILD_REFERENCES.id(), "keyed");
      }
      SheetReading reading = session.addData().read(List.of(file()), AddData.Insist.nothing(), Progress.none()).getFirst();
      var sheet = new ImportDraft.Sheet(reading.path(), reading.fileHash(), "", true, null, null, reading.mapping());
      List<Fix> fixes =
          List.of(
              fix(reading, Field.HOME_POSTCODE, "pr1 2ab"), fix(reading, Field.PLACEMENT_POSTCODE, "BB12 6QQ"),
              fix(reading, Field.CHILD, TYPED), fix(reading, Field.PLACEMENT_TYPE, "Agency Fostering"));
      session.addData().keepDraft(new ImportDraft(List.of(reading.path()), List.of(sheet), fixes, "FIX", true));
      ImportDraft kept = ImportDraft.read(session.addData().draft().orElseThrow()).orElseThrow();
      assertEquals(List.of("PR1", "BB12 6", "Agency Fostering"), List.of(kept(kept, 0), kept(kept, 1), kept(kept, 3)));
      assertEquals(!codes, kept(kept, 2).equals(TYPED));
      assertTrue(kept.replacing());
      assertEquals(4, kept.fixes().size());
      session.addData().keepDraft(kept);
      assertEquals(kept, ImportDraft.read(session.addData().draft().orElseThrow()).orElseThrow(), "what was kept is kept as it is");
    }
    for (Path file : List.of(folder.resolve("p.mv.db"))) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      // As long as they can be: three letters alone are met by chance in the bytes of keys and codes.
      for (String whole : List.of("pr1 2ab", "PR1 2", "BB12 6Q")) {
        assertFalse(bytes.contains(whole), () -> file + " has " + whole);
      }
      assertFalse(codes && bytes.contains(TYPED), file + " has the reference");
    }
  }

  @Test
  void aDraftIsForgotten() throws Exception {
    try (OpenProject p = new OpenProject(folder.resolve("p"))) {
      p.session().addData().keepDraft(new ImportDraft(List.of(file()), List.of(), List.of(), "FIX", false));
      p.session().addData().forgetDraft();
      assertTrue(p.session().addData().draft().isEmpty());
    }
  }
}
