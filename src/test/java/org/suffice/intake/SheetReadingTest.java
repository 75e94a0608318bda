package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** What is found in untidy sheets before anything is added. */
class SheetReadingTest {
  @TempDir Path folder;

  private Path untidy() {
    return Books.workbook(
        folder,
        "untidy.xlsx",
        b -> {
          Sheet sheet = b.createSheet("Placements");
          Books.row(sheet, 1, "Children looked after: start and end of each placement");
          sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
          Books.row(sheet, 3, "Run date", null, LocalDate.of(2017, 8, 1));
          Books.row(sheet, 6, "Child ref", "Start date", "End date", "Placement type", "Caseworker", "Notes");
          Books.row(sheet, 7, "0042", LocalDate.of(2017, 1, 5), "28/02/2017", "U4", "Anna Smith", "moved");
          Books.row(sheet, 8, 42917, "28/02/2017", null, "K2", "Ben Jones", null);
          Books.row(sheet, 10, "Child ref", "Start date", "End date", "Placement type", "Caseworker", "Notes");
          Books.row(sheet, 11, "0043", "13/02/2017", "", "Agency Residential", "Ben Jones", null);
          Books.row(sheet, 12, "Total", 3);
          Books.row(sheet, 14, "Source: the council's case system, placements only");
          sheet.setColumnHidden(4, true);
          sheet.getRow(7).setZeroHeight(true);
          b.createSheet("Empty");
          Books.row(b.createSheet("Lookups"), 1, "Code", "Meaning");
        });
  }

  @Test
  void titlesTotalsNotesHiddenAndRepeatedHeadings() {
    List<SheetReading> readings = Books.intake().read(untidy(), Intake.Options.defaults(), Progress.none());
    assertEquals(List.of("Placements", "Lookups"), readings.stream().map(SheetReading::sheet).toList());
    SheetReading reading = readings.getFirst();
    assertTrue(reading.ready(), reading.problem());
    assertFalse(readings.get(1).ready());
    Mapping mapping = Objects.requireNonNull(reading.mapping());
    assertEquals(TableKind.PLACEMENTS, mapping.kind());
    assertEquals(6, mapping.headerRow());
    assertEquals(LocalDate.of(2017, 8, 1), reading.extracted());
    assertEquals("title row 3", reading.extractedWhy());
    assertEquals(64, reading.fileHash().length());
    assertTrue(mapping.column(Field.START).orElseThrow().why().contains("1 real dates, 2 text, day first"), mapping.toString());
    ColumnMatch caseworker = mapping.columns().get(4);
    assertNull(caseworker.field());
    assertTrue(caseworker.hidden());
    assertEquals(List.of(), caseworker.samples());
    assertTrue(caseworker.why().contains("names"), caseworker.why());
    assertFalse(reading.firstRows().toString().contains("Anna"), "what hidden columns hold is not shown");

    SheetPlan plan = Books.intake().plan(List.of(reading), Progress.none()).sheets().getFirst();
    assertEquals(List.of(7, 8, 11), plan.rows().stream().map(r -> r.origin().row()).toList());
    assertEquals(3, plan.rowsRead());
    assertEquals(List.of("0042", "42917", "0043"), plan.rows().stream().map(r -> ((Placement) r).child()).toList());
    assertEquals(
        List.of("sector-missing", "sector-missing", "hidden-rows", "repeated-headings", "total-rows", "note-rows"),
        plan.problems().stream().map(p -> p.code()).toList());
  }

  @Test
  void theHeadingRowCanBeMoved() {
    Path file = Books.text(folder, "a.csv", "Child ref,Start date,Placement type", "Person ID,Date placed,Accommodation type", "1,01/02/2017,U4", "2,01/02/2017,U4");
    SheetReading first = Books.one(file);
    assertEquals(1, Objects.requireNonNull(first.mapping()).headerRow());
    SheetReading moved = Books.intake().headerAt(first, 2, Intake.Options.defaults());
    Mapping mapping = Objects.requireNonNull(moved.mapping());
    assertEquals(2, mapping.headerRow());
    assertEquals("Date placed", mapping.column(Field.START).orElseThrow().header());
    assertEquals(2, Books.intake().plan(List.of(moved), Progress.none()).sheets().getFirst().rows().size());
    assertNull(Books.intake().headerAt(first, 30, Intake.Options.defaults()).mapping());
  }

  @Test
  void headingsMergedOverTwoRows() {
    Path file =
        Books.workbook(
            folder,
            "a.xlsx",
            b -> {
              Sheet sheet = b.createSheet();
              Books.row(sheet, 1, "Child ref", "Placement", null, null);
              Books.row(sheet, 2, null, "Start date", "End date", "Placement type");
              Books.row(sheet, 3, "1", "01/02/2017", "", "U4");
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            });
    SheetReading reading = Books.one(file);
    assertEquals("Child ref", Objects.requireNonNull(reading.mapping()).column(Field.CHILD).orElseThrow().header());
    assertTrue(reading.ready());
  }

  @Test
  void whatWasUsedBeforeIsUsedAgain() {
    Path file = Books.text(folder, "a.csv", "Ref,Began,Ended,What", "1,01/02/2017,,Castle", "2,01/02/2017,,U4");
    var chosen = Books.intake().read(file, new Intake.Options(k -> Optional.empty(), TableKind.PLACEMENTS, null), Progress.none()).getFirst();
    Mapping mapping = Objects.requireNonNull(chosen.mapping());
    for (var pick : Map.of(0, Field.CHILD, 1, Field.START, 2, Field.END, 3, Field.PLACEMENT_TYPE).entrySet()) {
      mapping = mapping.with(mapping.columns().get(pick.getKey()).chosen(pick.getValue()));
    }
    Mapping confirmed = new Mapping(mapping.kind(), mapping.headerRow(), mapping.columns(), Map.of("placement-type", Map.of("castle", "childrens-homes")));
    Path again = Books.text(folder, "other-name.csv", "title", "What,Ref,Ended,Began", "Castle,7,,01/02/2017", " CASTLE ,8,,01/02/2017");
    var options = new Intake.Options(key -> key.equals(confirmed.headersKey()) ? Optional.of(confirmed) : Optional.empty(), null, null);
    SheetReading reading = Books.intake().headerAt(Books.intake().read(again, options, Progress.none()).getFirst(), 2, options);
    assertTrue(reading.ready(), reading.problem());
    assertTrue(Objects.requireNonNull(reading.mapping()).columns().stream().allMatch(c -> c.why().startsWith("same as last time")), reading.mapping().toString());
    SheetPlan plan = Books.intake().plan(List.of(reading), Progress.none()).sheets().getFirst();
    assertEquals(2, plan.rows().stream().filter(r -> ((Placement) r).type() == PlacementType.CHILDRENS_HOME).count());
  }

  @Test
  void extractionDates() throws IOException {
    String[] rows = {Books.PLACEMENT_HEADINGS, "1,14/06/2009,M,C2,U4,PR1,01/02/2017,"};
    for (String title : List.of("Data extracted on: 04/08/2017", "Run date 04/08/2017", "\"Report run on Friday, 4 August 2017\"", "Report,Produced,04/08/2017", "Extract 2017-08-04 for period 01/01/2017 to 31/07/2017", "Report date 04/08/2017", "Report generated: 04-Aug-2017 07:15", "Data as at:,04/08/2017", "Data correct at 4 August 2017", "Data as at 31/07/2017 (report run 04/08/2017)")) {
      SheetReading reading = Books.one(Books.text(folder, "a.csv", title, rows[0], rows[1]));
      assertEquals(LocalDate.of(2017, 8, 4), reading.extracted(), title);
      assertEquals("title row 1", reading.extractedWhy());
    }
    for (String title : List.of("System generated report for period 01/04/2016 to 31/03/2017", "Extract of 01/04/2016 - 31/03/2017")) {
      assertEquals("the file's date", Books.one(Books.text(folder, "a.csv", title, rows[0], rows[1])).extractedWhy(), title);
    }
    SheetReading list = Books.one(Books.text(folder, "a.csv", "As at 31/03/2017", rows[0], rows[1]));
    assertEquals(LocalDate.of(2017, 3, 31), list.extracted(), "a list of a day knows nothing of later days");
    assertEquals("title row 1", list.extractedWhy());
    Path plain = Books.text(folder, "b.csv", "Placements from 01/01/2017", rows[0], rows[1]);
    Files.setLastModifiedTime(plain, FileTime.from(Instant.parse("2018-02-03T12:00:00Z")));
    assertEquals(LocalDate.of(2018, 2, 3), Books.one(plain).extracted());
    assertEquals("the file's date", Books.one(plain).extractedWhy());
    var given = new Intake.Options(k -> Optional.empty(), null, LocalDate.of(2019, 1, 1));
    assertEquals(LocalDate.of(2019, 1, 1), Books.intake().read(plain, given, Progress.none()).getFirst().extracted());
    Path workbook =
        Books.workbook(
            folder,
            "c.xlsx",
            b -> {
              Books.row(b.createSheet(), 1, "Child ref", "Start date", "Placement type");
              Books.row(b.getSheetAt(0), 2, "1", "01/02/2017", "U4");
              b.getProperties().getCoreProperties().setModified(Optional.of(java.util.Date.from(Instant.parse("2017-09-10T12:00:00Z"))));
            });
    assertEquals(LocalDate.of(2017, 9, 10), Books.one(workbook).extracted());
    assertEquals("the workbook's modified date", Books.one(workbook).extractedWhy());
  }

  @Test
  void twoHundredColumns() {
    StringBuilder heading = new StringBuilder("Child ref,Start date,Placement type");
    StringBuilder row = new StringBuilder("1,01/02/2017,U4");
    for (int i = 0; i < 197; i++) {
      heading.append(",Extra column ").append(i);
      row.append(",").append(i);
    }
    SheetReading reading = Books.one(Books.text(folder, "a.csv", heading.toString(), row.toString()));
    assertTrue(reading.ready());
    Mapping mapping = Objects.requireNonNull(reading.mapping());
    assertEquals(200, mapping.columns().size());
    assertEquals(3, mapping.columns().stream().filter(c -> c.field() != null).count());
  }

  @Test
  void aHiddenSheetIsNotRead() {
    Path file =
        Books.workbook(
            folder,
            "a.xlsx",
            b -> {
              for (String name : List.of("Now", "Old")) {
                Books.row(b.createSheet(name), 1, "Child ref", "Start date", "Placement type");
                Books.row(b.getSheet(name), 2, "1", "01/02/2017", "U4");
              }
              b.setSheetHidden(1, true);
            });
    List<SheetReading> readings = Books.intake().read(file, Intake.Options.defaults(), Progress.none());
    assertTrue(readings.get(0).ready());
    assertTrue(readings.get(1).problem().contains("is hidden in the workbook"), readings.get(1).problem());
  }

  @Test
  void sheetsOfOneExtractShareTheirKeys() {
    Path file =
        Books.workbook(
            folder,
            "a.xlsx",
            b -> {
              for (String name : List.of("2016", "2017")) {
                Books.row(b.createSheet(name), 1, "Child ref", "Start date", "End date", "Placement type");
                Books.row(b.getSheet(name), 2, "1", "01/02/2017", name.equals("2016") ? "" : "01/03/2017", "U4");
                Books.row(b.getSheet(name), 3, "2", "01/02/2017", "", "U4");
              }
            });
    var plan = Books.plan(file);
    assertEquals(List.of(1, 1), plan.sheets().stream().map(s -> s.rows().size()).toList());
    assertEquals("closed-beats-open", plan.sheets().get(0).leftOut().getFirst().problem().code());
    assertEquals(1, plan.sheets().get(1).identical());
    assertTrue(plan.sheets().get(1).problems().toString().contains("row 3 of sheet “2016”"), plan.sheets().get(1).problems().toString());
  }

  @Test
  void opposites() {
    assertNotNull(Books.one(Books.text(folder, "a.csv", "Child ref,Start date,Placement type", "1,01/02/2017,U4")).mapping());
    var evidence = new HeadingEvidence(new HeadingWords());
    for (String heading : List.of("End date", "Placement end", "Date requested", "Date ceased", "Review date", "DEC")) {
      assertEquals(HeadingEvidence.Kind.NONE, evidence.of(Field.START, heading), heading);
    }
    for (String heading : List.of("Start date", "REC", "Date started", "DECOM")) {
      assertEquals(HeadingEvidence.Kind.NONE, evidence.of(Field.END, heading), heading);
    }
    assertEquals(HeadingEvidence.Kind.NONE, evidence.of(Field.PROVIDER, "Provider type"));
    assertEquals(HeadingEvidence.Kind.NONE, evidence.of(Field.PLACEMENT_TYPE, "Placement name"));
    assertEquals(HeadingEvidence.Kind.NONE, evidence.of(Field.TYPE_SOUGHT, "Type placed"));
    assertEquals(HeadingEvidence.Kind.NONE, evidence.of(Field.DISTRICT, "Home district"));
    assertEquals(HeadingEvidence.Kind.CLOSE, evidence.of(Field.ETHNICITY, "Ethnicty"));
    assertEquals(Sureness.CHECK, sureness("Ethnicty"));
  }

  private Sureness sureness(String heading) {
    Path file = Books.text(folder, "b.csv", "Child ref,Start date,Placement type," + heading, "1,01/02/2017,U4,White British");
    return Objects.requireNonNull(Books.one(file).mapping()).columns().get(3).sureness();
  }

  /** Programs that keep no date of a change write the first day of their calendar. */
  @Test
  void aDayBeforeThereWereWorkbooksIsNoDayOfAnExtract() throws java.io.IOException {
    Path file = Books.text(folder, "old.csv", "x");
    for (String day : new String[] {"1601-01-01", "1904-01-01", "1970-01-01"}) {
      assertEquals(ExtractionDate.OF_FILE, ExtractionDate.of(null, List.of(), LocalDate.parse(day), file).why());
    }
    assertEquals(ExtractionDate.OF_WORKBOOK, ExtractionDate.of(null, List.of(), LocalDate.of(2017, 8, 4), file).why());
  }
}
