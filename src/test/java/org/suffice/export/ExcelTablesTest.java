package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Cell;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

class ExcelTablesTest {
  @Test
  void everyCellGivesTheTableBack() throws IOException {
    List<Table> tables = SampleTables.all();
    try (XSSFWorkbook workbook = open(tables)) {
      for (int t = 0; t < tables.size(); t++) {
        Table table = tables.get(t);
        XSSFSheet sheet = workbook.getSheet("Table_" + (t + 1));
        assertEquals(table.title(), sheet.getRow(0).getCell(0).getStringCellValue());
        int header = sheet.getTables().getFirst().getStartRowIndex();
        List<PrintedColumn> columns = PrintedColumn.of(table);
        for (int c = 0; c < columns.size(); c++) {
          assertEquals(columns.get(c).heading(), sheet.getRow(header).getCell(c + 1).getStringCellValue());
          for (int r = 0; r < table.rows().size(); r++) {
            assertSame(columns.get(c), table.rows().get(r), sheet.getRow(header + 1 + r).getCell(c + 1));
          }
        }
      }
    }
  }

  /** Numbers are numbers and show what the screen shows; marks and words are text. */
  private static void assertSame(PrintedColumn column, Row row, XSSFCell cell) {
    BigDecimal number = column.number(row);
    String shown = new DataFormatter(Locale.UK).formatCellValue(cell);
    if (number != null) {
      assertEquals(CellType.NUMERIC, cell.getCellType());
      assertEquals(number.doubleValue(), cell.getNumericCellValue());
      assertEquals(Numbers.print(number), shown);
    } else {
      assertEquals(column.text(row), shown);
    }
  }

  /** Said of all tables together, not under each. */
  @Test
  void thatNotesAreLeftOutIsSaidOnceOnTheCover() throws IOException {
    List<Table> tables = SampleTables.all().stream().map(ExcelTablesTest::withNotesLeftOut).toList();
    try (XSSFWorkbook workbook = open(tables)) {
      assertEquals(1, times(workbook.getSheet("Cover"), Table.NOTES_LEFT_OUT));
      assertEquals(0, times(workbook.getSheet("Notes"), Table.NOTES_LEFT_OUT));
    }
    try (XSSFWorkbook workbook = open(SampleTables.all())) {
      assertEquals(0, times(workbook.getSheet("Cover"), Table.NOTES_LEFT_OUT));
    }
  }

  private static Table withNotesLeftOut(Table t) {
    List<String> notes = new ArrayList<>(t.notes());
    notes.add(Table.NOTES_LEFT_OUT);
    return new Table(t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), t.rows(), notes, t.chart());
  }

  private static long times(XSSFSheet sheet, String words) {
    long found = 0;
    for (var row : sheet) {
      for (var cell : row) {
        found += cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(words) ? 1 : 0;
      }
    }
    return found;
  }

  /** A table too wide for a page is printed in parts, each with all columns of its dates, the row labels, the headings and the title; the lines above it on the first. */
  @Test
  void aWideTableIsPrintedInPartsThatAreWhole() throws IOException {
    Table wide = SampleTables.placementTypes();
    try (XSSFWorkbook workbook = open(List.of(wide))) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      int header = sheet.getTables().getFirst().getStartRowIndex();
      List<CellRangeAddress> parts =
          java.util.Arrays.stream(workbook.getPrintArea(workbook.getSheetIndex(sheet)).split(",")).map(a -> CellRangeAddress.valueOf(a.replaceAll(".*!", ""))).toList();
      List<PrintedColumn> columns = PrintedColumn.of(wide);
      int next = 0;
      for (CellRangeAddress part : parts) {
        if (part.getFirstRow() > sheet.getTables().getFirst().getEndRowIndex()) {
          continue; // the chart below the table
        }
        assertEquals(next, part.getFirstColumn());
        assertEquals(next == 0 ? 0 : header, part.getFirstRow());
        assertTrue(part.getLastColumn() == columns.size() || !columns.get(part.getLastColumn()).column().date().equals(columns.get(part.getLastColumn() - 1).column().date()), "a date is cut in two");
        next = part.getLastColumn() + 1;
      }
      assertEquals(columns.size() + 1, next);
      assertTrue(parts.size() > 1, parts.toString());
      int first = java.util.stream.IntStream.rangeClosed(0, parts.getFirst().getLastColumn()).map(c -> sheet.getColumnWidth(c) / 256).sum();
      assertTrue(first >= Math.max(125, 1.45 * wide.title().length()), "the title and the lines above are cut off at " + first);
      assertEquals(header, sheet.getRepeatingRows().getFirstRow());
      assertEquals(0, sheet.getRepeatingColumns().getLastColumn());
      assertTrue(sheet.getHeader().getCenter().endsWith(wide.title()), sheet.getHeader().getCenter());
    }
  }

  @Test
  void publishedFiguresStandWhereAReaderLooksForThem() throws IOException {
    try (XSSFWorkbook workbook = open(SampleTables.all())) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      int total = sheet.getLastRowNum();
      assertEquals("Total", sheet.getRow(total).getCell(0).getStringCellValue());
      assertEquals(1891, sheet.getRow(total).getCell(15).getNumericCellValue());
      assertEquals("Children, 31 July 2017", sheet.getRow(total - 15).getCell(15).getStringCellValue());
      XSSFSheet mix = workbook.getSheet("Table_2");
      int first = mix.getTables().getFirst().getStartRowIndex() + 1;
      assertEquals("Fostering total", mix.getRow(first).getCell(0).getStringCellValue());
      assertEquals(1184, mix.getRow(first).getCell(1).getNumericCellValue());
      assertEquals(62.6, mix.getRow(first).getCell(2).getNumericCellValue());
      assertEquals("Only: sex female; district Burnley.", line(mix, "Only"));
      assertEquals("From 20 February 2017 to 31 July 2017, both days included.", line(workbook.getSheet("Table_3"), "From"));
    }
  }

  @Test
  void marksStandInTheNotesColumnSoThatNumbersStayNumbers() throws IOException {
    try (XSSFWorkbook workbook = open(List.of(SampleTables.lookedAfter()))) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      XSSFCell july = sheet.getRow(sheet.getLastRowNum()).getCell(2);
      assertEquals(76.6, july.getNumericCellValue());
      assertEquals("[b] Rate", sheet.getRow(sheet.getLastRowNum()).getCell(3).getStringCellValue());
      assertEquals("[x]", sheet.getRow(sheet.getLastRowNum() - 1).getCell(2).getStringCellValue());
    }
  }

  @Test
  void aTrendIsALineOfTheRowsOwnNumbersWithItsWordsBeside() throws IOException {
    try (XSSFWorkbook workbook = open(List.of(SampleTables.trend()))) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      int last = sheet.getLastRowNum();
      assertEquals("up 192", sheet.getRow(last).getCell(4).getStringCellValue());
      assertEquals("up 192", sheet.getRow(last).getCell(5).getStringCellValue(), "for those who cannot see the line");
      assertEquals(";;;", sheet.getRow(last).getCell(5).getCellStyle().getDataFormatString());
      String lines = sheet.getCTWorksheet().getExtLst().xmlText();
      assertTrue(lines.contains("Table_1!B%d:D%d<".formatted(last + 1, last + 1)), lines);
      assertEquals(2, lines.split(":sqref>F", -1).length - 1, "one a row");
    }
  }

  @Test
  void wordsNeverBecomeFormulas() throws IOException {
    try (XSSFWorkbook workbook = open(List.of(SampleTables.kpi()))) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      XSSFCell cell = sheet.getRow(sheet.getLastRowNum()).getCell(0);
      assertEquals(CellType.STRING, cell.getCellType());
      assertEquals("=Step down into fostering a year", cell.getStringCellValue());
      assertTrue(cell.getCellStyle().getQuotePrefixed(), "stays words when someone edits the cell");
    }
  }

  @Test
  void blankWordsAreSaidToBeMissing() throws IOException {
    Table one = SampleTables.kpi();
    List<Cell> blank = one.columns().stream().map(c -> Cell.text("")).toList();
    Row row = new Row("a", "A", null, Row.Kind.PART, blank);
    Table table = SampleTables.table("kpi", "Targets", "Target", one.asAt(), one.columns(), List.of(row)).build();
    try (XSSFWorkbook workbook = open(List.of(table))) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      assertEquals("[x]", sheet.getRow(sheet.getLastRowNum()).getCell(4).getStringCellValue());
      assertTrue(line(sheet, "Some shorthand").contains("[x] = not available"));
    }
  }

  @Test
  void longTablesFreezeTheirHeadings() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(SampleTables.row("r" + i, "Month " + i, null, Row.Kind.PART, Cell.count(i)));
    }
    Table table = SampleTables.table("t", "T", "Month", List.of(SampleTables.JULY), List.of(SampleTables.count("n", "Children", null)), rows).build();
    try (XSSFWorkbook workbook = open(List.of(table))) {
      XSSFSheet sheet = workbook.getSheet("Table_1");
      assertEquals(sheet.getTables().getFirst().getStartRowIndex() + 1, sheet.getPaneInformation().getHorizontalSplitPosition());
      assertEquals("A1", sheet.getActiveCell().formatAsString());
    }
    try (XSSFWorkbook workbook = open(List.of(ExcelChecksTest.published(table)))) {
      assertEquals(null, workbook.getSheet("Table_1").getPaneInformation());
    }
  }

  @Test
  void longTablesKeepTheRules(@TempDir Path folder) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(SampleTables.row("r" + i, "Month " + i, null, Row.Kind.PART, Cell.count(i)));
    }
    Table table = SampleTables.table("t", "T", "Month", List.of(SampleTables.JULY), List.of(SampleTables.count("n", "Children", null)), rows).build();
    Path file = folder.resolve("long.xlsx");
    ExcelTables.write(file, List.of(table), SampleTables.info());
    assertEquals(List.of(), ExcelChecks.problems(file, true));
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws IOException {
    byte[] first = ExcelTables.bytes(SampleTables.all(), SampleTables.info());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Locale.setDefault(Locale.GERMANY);
      assertArrayEquals(first, ExcelTables.bytes(SampleTables.all(), SampleTables.info()));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(LocalDateTime.of(2017, 8, 4, 9, 30), entry.getTimeLocal(), entry.getName());
      }
    }
  }

  @Test
  void whatCannotBeWrittenIsSaid(@TempDir Path folder) {
    Path file = folder.resolve("a.xlsx");
    assertEquals("no-tables", assertThrows(SufficeException.class, () -> ExcelTables.write(file, List.of(), SampleTables.info())).code());
    SufficeException large = assertThrows(SufficeException.class, () -> ExcelSheets.requireFits(1_048_577, 3, "It"));
    assertTrue(large.sentence().contains("1,048,577 rows"), large.sentence());
    assertFalse(Files.exists(file));
  }

  private static String line(XSSFSheet sheet, String beginning) {
    for (int row = 1; row < sheet.getTables().getFirst().getStartRowIndex(); row++) {
      String words = sheet.getRow(row).getCell(0).getStringCellValue();
      if (words.startsWith(beginning)) {
        return words;
      }
    }
    return "";
  }

  private static XSSFWorkbook open(List<Table> tables) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(ExcelTables.bytes(tables, SampleTables.info())));
  }
}
