package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.store.Project;

/** Cells corrected by hand, rows left out that come back, extracts that stand for a period: added, told of, given back. */
class CorrectionsTest {
  private static final String HEAD = "Child ref,DOB,Placement type,Sector,Start date,End date\n";
  private static final String GOOD = "001,03/05/2010,U4,PR1,01/02/2016,\n";
  private static final String ENDED_TOO_SOON = "002,03/05/2011,K2,PR4,01/02/2017,31/12/2016\n";
  private static final String NO_CHILD = ",03/05/2012,U4,PR4,01/03/2017,\n";
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
  }

  private Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + String.join("", rows));
  }

  private JsonNode add(Path file, String day, Object... more) {
    var words = new java.util.ArrayList<Object>(java.util.List.of("add", file, "--project", project, "--json", "--extracted", day));
    words.addAll(java.util.List.of(more));
    Cli.Ran ran = cli.run(words.toArray());
    assertTrue(ran.exit() < 2, ran.err());
    return ran.json();
  }

  private static int count(JsonNode receipt, String name) {
    return receipt.at("/tables/0/" + name).asInt(-1);
  }

  private String checksum() {
    try (Project p = Project.open(project)) {
      return p.checksum();
    }
  }

  private int open() {
    try (Project p = Project.open(project)) {
      return p.leftOut().size();
    }
  }

  @Test
  void aFixIsReadInPlaceOfTheCellAndGivenBackWithTheImport() throws IOException {
    add(file("first.csv", GOOD), "2017-07-31");
    String before = checksum();
    Path extract = file("extract.csv", GOOD, ENDED_TOO_SOON, NO_CHILD);
    Path fixes = Files.writeString(folder.resolve("fixes.csv"), "file,sheet,row,column,value\nextract.csv,,3,End date,31/12/2017\n,,4,A,003\n");
    JsonNode receipt = add(extract, "2017-07-31", "--fixes", fixes);
    assertEquals(2, count(receipt, "new"));
    assertEquals(0, count(receipt, "leftOut"));
    assertEquals(2, count(receipt, "fixes"));
    try (Project p = Project.open(project)) {
      assertEquals("31/12/2016", p.fixes(2).getFirst().was(), "what the file has stays known");
      assertEquals("31/12/2017", p.fixes(2).getFirst().reads());
    }
    JsonNode again = add(extract, "2017-07-31", "--fixes", fixes);
    assertTrue(again.at("/tables/0/alreadyThere").asBoolean(), "the same file with the same fixes");
    assertEquals(0, cli.run("undo", 2, "--project", project).exit());
    assertEquals(before, checksum());
  }

  @Test
  void theSameFileWithFixesBringsItsRowsBack() throws IOException {
    Path extract = file("extract.csv", GOOD, ENDED_TOO_SOON);
    add(extract, "2017-07-31");
    assertEquals(1, open());
    String before = checksum();
    Path fixes = Files.writeString(folder.resolve("fixes.json"), "[{\"row\": 3, \"column\": \"end\", \"value\": \"2017-12-31\"}]");
    JsonNode receipt = add(extract, "2017-07-31", "--fixes", fixes);
    assertEquals(1, count(receipt, "new"));
    assertEquals(1, count(receipt, "unchanged"));
    assertEquals(1, count(receipt, "closed"));
    assertEquals(0, open());
    String said = cli.run("undo", 2, "--project", project).out();
    assertTrue(said.contains("1 row that it had brought back right counts as left out again"), said);
    assertEquals(before, checksum());
    assertEquals(1, open());
  }

  @Test
  void aNewerExtractOverwritesAFixAndSaysWhich() throws IOException {
    Path fixes = Files.writeString(folder.resolve("fixes.csv"), "row,column,value\n2,Sector,PR4\n2,DOB,04/05/2010\n");
    add(file("first.csv", GOOD), "2017-07-31", "--fixes", fixes);
    Path next = file("next.csv", GOOD.replace("03/05/2010", "04/05/2010"));
    JsonNode receipt = add(next, "2017-10-31");
    assertEquals(1, count(receipt, "fixesOverwritten"), "the date of birth is what the fix had made of it");
    JsonNode told = receipt.at("/tables/0/overwritten/0");
    assertEquals("first.csv", told.get("file").asText());
    assertEquals(2, told.get("row").asInt());
    assertEquals("Sector", told.get("column").asText());
    assertEquals("PR4", told.get("fix").asText());
    assertEquals("Own provision (in-house)", told.get("now").asText());
    try (Project p = Project.open(project)) {
      var all = p.loadFacts(org.suffice.progress.Progress.none()).placements();
      assertEquals(1, all.size(), "the fix had made it another category's; the child is in one placement");
    }
    JsonNode imports = cli.run("imports", "--project", project, "--json").json();
    assertEquals(1, imports.at("/1/tables/0/fixesOverwritten").asInt(), "the receipt is kept");
    JsonNode later = add(file("later.csv", GOOD.replace("PR1", "PR5").replace("03/05/2010", "04/05/2010")), "2017-12-31");
    assertEquals(0, count(later, "fixesOverwritten"), "it was overwritten before");
  }

  @Test
  void rowsOfTheWorkbookOfRowsLeftOutCloseWhenTheyComeBack() throws IOException {
    add(file("extract.csv", GOOD, ENDED_TOO_SOON, NO_CHILD), "2017-07-31");
    Path out = folder.resolve("left-out.xlsx");
    cli.run("left-out", "--out", out, "--project", project);
    correct(out);
    String before = checksum();
    Cli.Ran ran = cli.run("add", out, "--project", project, "--json");
    JsonNode receipt = ran.json();
    assertEquals("2017-07-31", receipt.at("/tables/0/extracted").asText(), "of the extract that the rows came from");
    assertEquals(1, count(receipt, "new"));
    assertEquals(1, count(receipt, "leftOut"));
    assertEquals(1, count(receipt, "closed"));
    assertEquals(null, receipt.at("/tables/0/warnings/stale-open-placement").textValue());
    assertEquals(1, open(), "the one that is still wrong is listed once");
    cli.run("undo", 2, "--project", project);
    assertEquals(before, checksum());
    assertEquals(2, open());
  }

  /** Gives the child its reference, and leaves the other row as it is. */
  private static void correct(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook); XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Row row : book.getSheetAt(0)) {
        Cell child = row.getCell(0, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (child.getStringCellValue().isEmpty()) {
          child.setCellValue("003");
        }
      }
      try (OutputStream to = Files.newOutputStream(workbook)) {
        book.write(to);
      }
    }
  }

  @Test
  void aRowThatANewerExtractHasRightIsClosedByItsKey() throws IOException {
    add(file("extract.csv", GOOD, ENDED_TOO_SOON), "2017-07-31");
    assertEquals(1, open());
    add(file("older.csv", ENDED_TOO_SOON.replace("31/12/2016", "31/12/2017")), "2017-05-31");
    assertEquals(1, open(), "an older extract does not answer a newer one");
    JsonNode receipt = add(file("newer.csv", ENDED_TOO_SOON.replace("31/12/2016", "31/01/2018")), "2018-07-31");
    assertEquals(1, count(receipt, "closed"));
    assertEquals(0, open());
    cli.run("undo", 3, "--project", project);
    assertEquals(1, open());
  }

  @Test
  void undoTellsOfImportsThatBuildOnIt() throws IOException {
    add(file("a.csv", GOOD, "004,03/05/2010,U4,PR1,01/02/2015,\n", "005,03/05/2010,U4,PR1,01/02/2015,\n"), "2017-07-31");
    add(file("b.csv", GOOD, "004,03/05/2010,U4,PR1,01/02/2015,31/08/2017\n"), "2017-10-31");
    String said = cli.run("undo", 1, "--project", project).out();
    assertTrue(said.startsWith("Import 1 was given back."), said);
    assertTrue(said.contains("Import 2 (data of 31 October 2017) builds on it: it changed 1 row and confirmed 1 row."), said);
    assertTrue(said.contains("1 row that only this import has will be gone."), said);
    assertTrue(said.contains("2 rows stay as newer extracts have them."), said);
  }

  @Test
  void anExtractCanStandForItsPeriod() throws IOException {
    String long_ago = "006,03/05/2000,U4,PR1,01/02/2010,31/01/2012\n";
    String in_it = "007,03/05/2009,U4,PR1,01/02/2015,31/12/2016\n";
    String other = "008,03/05/2009,U4,PR1,01/02/2015,30/11/2016\n";
    add(file("a.csv", GOOD, long_ago, in_it, other), "2017-07-31");
    String before = checksum();
    Path next = file("b.csv", GOOD, other);
    JsonNode tried = add(next, "2017-10-31", "--replace", "--dry-run");
    JsonNode receipt = add(next, "2017-10-31", "--replace");
    assertEquals(1, count(receipt, "takenOut"), "only what was there after 30 November 2016 and is missing");
    assertEquals(tried.at("/tables"), receipt.at("/tables"), "the preview is the import");
    assertEquals("2016-11-30", receipt.at("/tables/0/replacesFrom").asText());
    try (Project p = Project.open(project)) {
      assertEquals(3, p.loadFacts(org.suffice.progress.Progress.none()).placements().size());
    }
    JsonNode older = add(file("c.csv", "009,03/05/2009,U4,PR1,01/02/2015,31/12/2016\n"), "2017-08-31");
    assertEquals(0, count(older, "new"), "a newer extract stands for its period");
    assertNotEquals(before, checksum());
    cli.run("undo", 3, "--project", project);
    String said = cli.run("undo", 2, "--project", project).out();
    assertTrue(said.contains("1 row that it had taken out of its period counts again."), said);
    assertEquals(before, checksum());
  }

  @Test
  void fixesThatFitNothingAreRefusedInASentence() throws IOException {
    Path extract = file("extract.csv", GOOD);
    refused(extract, "row,column,value\n99,DOB,01/01/2010\n", "no row 99");
    refused(extract, "row,column,value\n2,Nonsense here,1\n", "a column that the sheet does not have");
    refused(extract, "file,row,column,value\nother.csv,2,DOB,1\n", "is for a file or sheet that is not being added");
    refused(extract, "a,b\n1,2\n", "does not name the columns");
  }

  private void refused(Path extract, String fixes, String why) throws IOException {
    Cli.Ran ran = cli.run("add", extract, "--project", project, "--fixes", Files.writeString(folder.resolve("fixes.csv"), fixes));
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains(why), ran.err());
    assertTrue(Files.notExists(folder.resolve("p.mv.db")));
  }
}
