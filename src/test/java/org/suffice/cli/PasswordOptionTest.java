package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** The password of a file comes from the environment, never from the words of a command. */
class PasswordOptionTest {
  @TempDir Path folder;
  private Path file;
  private Cli cli;

  @BeforeEach
  void lockedWorkbook() throws Exception {
    file = locked("locked.xls", "Secret 1");
    cli = new Cli(folder.resolve("settings"));
  }

  private Path locked(String name, String password) throws Exception {
    Path file = folder.resolve(name);
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (var book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Placements");
      String[][] rows = {
        {"Child ref", "DoB", "Placement type", "Start date"},
        {"001", "01/02/2005", "K2", "01/05/2017"},
        {"002", "01/02/2006", "U1", "01/06/2017"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return file;
  }

  private Cli.Ran add(Map<String, String> variables, String... more) {
    Object[] words = new Object[4 + more.length];
    words[0] = "add";
    words[1] = file;
    words[2] = "--project";
    words[3] = folder.resolve("p");
    System.arraycopy(more, 0, words, 4, more.length);
    return cli.runWith(variables, words);
  }

  @Test
  void fromTheVariableOfTheProgram() {
    Cli.Ran ran = add(Map.of("SUFFICE_FILE_PASSWORD", "Secret 1"), "--json");
    assertEquals(0, ran.exit(), ran.err());
    assertFalse((ran.out() + ran.err()).contains("Secret"));
  }

  @Test
  void fromAVariableOfOnesOwn() {
    Cli.Ran ran = add(Map.of("MINE", "Secret 1"), "--password-env", "MINE");
    assertEquals(0, ran.exit(), ran.err());
  }

  @Test
  void noneOrAWrongOneLeavesNothingBehind() {
    Cli.Ran none = add(Map.of());
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("[password-protected]"), none.err());
    assertTrue(none.err().contains("--password") && none.err().contains("SUFFICE_FILE_PASSWORD"), none.err());
    Cli.Ran wrong = add(Map.of("SUFFICE_FILE_PASSWORD", "secret 1"));
    assertEquals(2, wrong.exit());
    assertTrue(wrong.err().contains("[wrong-password]"), wrong.err());
    Cli.Ran unset = add(Map.of(), "--password-env", "MINE");
    assertEquals(2, unset.exit());
    assertTrue(unset.err().contains("no environment variable MINE"), unset.err());
    assertFalse(Files.exists(folder.resolve("p.mv.db")));
  }

  @Test
  void lookingAtAFileTakesItToo() {
    Map<String, String> variables = Map.of("MINE", "Secret 1");
    Cli.Ran mapping = cli.runWith(variables, "mapping", file, "--password-env", "MINE", "--out", folder.resolve("m.json"));
    assertEquals(0, mapping.exit(), mapping.err());
    assertEquals(0, add(variables, "--password-env", "MINE", "--mapping", folder.resolve("m.json").toString()).exit());
    Cli.Ran values = cli.runWith(variables, "values", file, "--password-env", "MINE", "--project", folder.resolve("p"));
    assertEquals(0, values.exit(), values.err());
  }

  @Test
  void aPasswordIsTriedOnTheOtherFiles() throws Exception {
    Path same = locked("same.xls", "Secret 1");
    Path other = locked("other.xls", "Secret 2");
    try (var session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).openOrCreate(folder.resolve("q"), Progress.none())) {
      session.addData().password(file, "Secret 1".toCharArray());
      assertEquals(2, session.addData().read(List.of(same, file), AddData.Insist.nothing(), Progress.none()).size());
      SufficeException refused = assertThrows(SufficeException.class, () -> session.addData().read(List.of(other), AddData.Insist.nothing(), Progress.none()));
      assertEquals("password-protected", refused.code(), "nobody gave a wrong one for it");
    }
  }
}
