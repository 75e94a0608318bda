package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;

/** Files and places that cannot be used, from the command line: one sentence, exit code 2, and nothing changed. */
class BadFilesTest {
  private static final String HEADINGS = "Child ID,DOB,Gender,Placement type,Provider type,Start date,End date";
  private static final String ROW = "1,01/01/2010,F,U4,PR1,01/02/2017,";
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void start() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private void refused(String code, Object... words) {
    Cli.Ran ran = cli.run(words);
    assertEquals(2, ran.exit(), ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().endsWith("[" + code + "]" + System.lineSeparator()), ran.err());
    assertFalse(ran.err().contains("Exception") || ran.err().contains("fault"), ran.err());
  }

  private void notAdded(String code, Path file) {
    refused(code, "add", file, "--project", project);
    assertFalse(Files.exists(folder.resolve("p.mv.db")), "no project is left behind");
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    notAdded("not-a-workbook", Files.write(folder.resolve("a.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
    byte[] whole = Files.readAllBytes(Path.of("sample-workbooks", "placements-2017.xlsx"));
    notAdded("damaged-file", Files.write(folder.resolve("b.xlsx"), java.util.Arrays.copyOf(whole, 20_000)));
    notAdded("empty-file", Files.write(folder.resolve("c.csv"), new byte[0]));
    notAdded("no-such-file", folder.resolve("none.xlsx"));
    notAdded("not-a-file", Files.createDirectory(folder.resolve("nothing in it")));
    notAdded("cannot-be-read", file("d.csv", "Child ID,DOB,Gender,Placement type,Provider type,End date", "1,01/01/2010,F,U4,PR1,01/02/2017"));
    notAdded("cannot-be-read", file("e.csv", HEADINGS));
    Path book = folder.resolve("f.xlsx");
    try (var empty = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(book)) {
      empty.createSheet("Empty");
      empty.write(out);
    }
    notAdded("empty-sheet", book);
  }

  @Test
  void oneBadFileKeepsTheOthersOut() throws IOException {
    Path good = file("good.csv", HEADINGS, ROW);
    refused("no-such-file", "add", good, folder.resolve("none.csv"), "--project", project);
    assertFalse(Files.exists(folder.resolve("p.mv.db")));
  }

  @Test
  void twoHundredColumnsTextDatesAndTheSameFileTwice() throws IOException {
    String wide = String.join(",", Collections.nCopies(193, "Extra"));
    Path file = file("wide.csv", HEADINGS + "," + wide, ROW + "," + wide, "2,01.01.2010,F,U4,PR1,01-Feb-2017,31/03/2017," + wide);
    assertEquals(0, cli.run("add", file, "--project", project).exit());
    Cli.Ran again = cli.run("add", file, "--project", project, "--json");
    assertEquals(0, again.exit());
    assertTrue(again.json().at("/tables/0/alreadyThere").asBoolean());
    assertEquals(0, again.json().at("/tables/0/new").asInt(-1));
    assertEquals(1, cli.table(project, "children-by-sex", "--as-at", "2017-03-31").at("/rows/2/cells/0/value").asInt(), "ended that day");
    assertEquals(2, cli.table(project, "children-by-sex", "--as-at", "2017-03-30").at("/rows/2/cells/0/value").asInt());
  }

  @Test
  void aProtectedWorkbookOpensWithItsPassword() throws Exception {
    Path locked = locked("Correct horse");
    notAdded("password-protected", locked);
    refused("wrong-password", "add", locked, "--project", project, "--password=wrong horse");
    Cli.Ran ran = cli.run("add", locked, "--project", project, "--password=Correct horse");
    assertEquals(0, ran.exit(), ran.err());
  }

  private Path locked(String password) throws Exception {
    var plain = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Placements");
      String[] headings = HEADINGS.split(",");
      String[] cells = (ROW + " ").split(",");
      for (int c = 0; c < headings.length; c++) {
        (c == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(c).setCellValue(headings[c]);
        (c == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(c).setCellValue(cells[c].strip());
      }
      book.write(plain);
    }
    Path file = folder.resolve("locked.xlsx");
    try (var container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream data = encryptor.getDataStream(container)) {
        plain.writeTo(data);
      }
      container.writeFilesystem(out);
    }
    return file;
  }

  @Test
  void placesThatCannotBeUsed() throws IOException {
    Path good = file("good.csv", HEADINGS, ROW);
    refused("no-folder", "add", good, "--project", folder.resolve("none").resolve("p"));
    refused("bad-project-path", "add", good, "--project", folder.resolve("a;b"));
    refused("no-project", "table", "placement-mix", "--project", project);
    cli.run("add", good, "--project", project);
    refused("cannot-write", "table", "placement-mix", "--project", project, "--out", folder.resolve("none").resolve("t.csv"));
    refused("cannot-write", "chart", "placement-mix", "--project", project, "--out", folder.resolve("none").resolve("t.png"));
  }

  @Test
  void aProjectThatIsOpenElsewhere() throws IOException {
    Path good = file("good.csv", HEADINGS, ROW);
    cli.run("add", good, "--project", project);
    var elsewhere = new AppContext(folder.resolve("other"), Clock.systemUTC());
    try (ProjectSession open = elsewhere.open(project, Progress.none())) {
      refused("project-in-use", "imports", "--project", project);
      refused("project-in-use", "add", good, "--project", project);
      assertEquals(1, open.imports().list().size());
    }
    assertEquals(0, cli.run("imports", "--project", project).exit());
  }
}
