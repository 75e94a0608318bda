package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** The rule checker finds nothing in what is written, and each rule is found broken once it is broken on purpose. */
class ExcelChecksTest {
  @TempDir Path folder;

  @FunctionalInterface
  private interface Damage {
    void on(XSSFWorkbook workbook) throws IOException;
  }

  @Test
  void workingCopiesKeepTheRules() {
    Path file = folder.resolve("tables.xlsx");
    ExcelTables.write(file, SampleTables.all(), SampleTables.info());
    assertEquals(List.of(), ExcelChecks.problems(file, true));
    ExcelTables.write(file, List.of(SampleTables.empty()), SampleTables.info());
    assertEquals(List.of(), ExcelChecks.problems(file, true));
  }

  @Test
  void publicationsKeepTheirStricterRules() {
    Path file = folder.resolve("tables.xlsx");
    List<Table> tables = SampleTables.all().stream().map(ExcelChecksTest::published).toList();
    ExcelTables.write(file, tables, SampleTables.info());
    assertEquals(List.of(), ExcelChecks.problems(file, false));
    assertTrue(ExcelChecks.problems(file, true).stream().allMatch(p -> p.contains("OFFICIAL-SENSITIVE")));
  }

  @Test
  void aWorkingCopyIsNoPublication() {
    Path file = folder.resolve("tables.xlsx");
    ExcelTables.write(file, SampleTables.all(), SampleTables.info());
    List<String> problems = ExcelChecks.problems(file, false);
    for (String expected : List.of("is marked OFFICIAL-SENSITIVE", "properties of a publication", "number format beyond", "date format", "cover of a publication")) {
      assertTrue(problems.stream().anyMatch(p -> p.contains(expected)), expected + " in " + problems);
    }
  }

  @Test
  void badFileNameAndUnreadableFilesAreSaid() throws IOException {
    Path file = folder.resolve("My Tables.xlsx");
    ExcelTables.write(file, SampleTables.all(), SampleTables.info());
    assertEquals(List.of("The file name \"My Tables.xlsx\" is not lower case with dashes."), ExcelChecks.problems(file, true));
    Path words = Files.writeString(folder.resolve("words.xlsx"), "no workbook");
    assertEquals("not-a-workbook", assertThrows(SufficeException.class, () -> ExcelChecks.problems(words, true)).code());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void everyBrokenRuleIsFound(String expected, Damage damage) throws IOException {
    Path file = folder.resolve("planted.xlsx");
    byte[] good = ExcelTables.bytes(SampleTables.all(), SampleTables.info());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(good));
        OutputStream out = Files.newOutputStream(file)) {
      damage.on(workbook);
      workbook.write(out);
    }
    List<String> problems = ExcelChecks.problems(file, true);
    assertTrue(problems.stream().anyMatch(p -> p.contains(expected)), expected + " in " + problems);
  }

  private static Arguments planted(String expected, Damage damage) {
    return Arguments.of(expected, damage);
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        // the workbook
        planted("The worksheets are", w -> w.setSheetOrder("Notes", 0)),
        planted("The worksheets are", w -> w.setSheetName(4, "Tabelle")),
        planted("The worksheet Table_2 is hidden", w -> w.setSheetHidden(4, true)),
        planted("first worksheet is not the active", w -> w.setActiveSheet(2)),
        planted("have no title", w -> core(w).setTitleProperty("")),
        planted("no organisation", w -> core(w).setCreatorProperty("")),
        planted("no keywords", w -> core(w).setKeywordsProperty("")),
        planted("not en-GB", w -> core(w).setLanguageProperty("en-US")),
        planted(
            "properties do not say OFFICIAL-SENSITIVE",
            w -> {
              core(w).setKeywordsProperty("children");
              core(w).setCategoryProperty("");
            }),
        planted("has macros", w -> w.setWorkbookType(XSSFWorkbookType.XLSM)),
        planted("links to another workbook", ExcelChecksTest::externalLink),
        planted("has images", w -> w.addPicture(new byte[] {1}, org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG)),
        // every sheet
        planted("A1 has no title", w -> w.getSheet("Table_1").getRow(0).getCell(0).setCellValue("")),
        planted("built-in Heading 1", w -> w.getSheet("Table_1").getRow(0).getCell(0).getCellStyle().getCoreXf().setXfId(0)),
        planted("not bold and 16 points", w -> cell(w, 0, 0).setCellStyle(w.getSheet("Table_1").getRow(1).getCell(0).getCellStyle())),
        planted("A1 is not the active cell", w -> w.getSheet("Table_1").setActiveCell(new CellAddress(3, 3))),
        planted("Cells are merged", w -> w.getSheet("Table_1").addMergedRegion(new CellRangeAddress(0, 0, 0, 3))),
        planted("Filter buttons are on", w -> w.getSheet("Table_2").setAutoFilter(new CellRangeAddress(8, 12, 0, 2))),
        planted("meaning by colour", ExcelChecksTest::colourByRule),
        planted("There are comments", ExcelChecksTest::comment),
        planted("is blank", w -> blankRow(w.getSheet("Table_1"))),
        planted("Row 12 is hidden", w -> w.getSheet("Table_1").getRow(11).setZeroHeight(true)),
        planted("Column 2 is hidden", w -> w.getSheet("Table_1").setColumnHidden(1, true)),
        planted("image or text box", w -> w.getSheet("Table_1").createDrawingPatriarch().createTextbox(new XSSFClientAnchor(0, 0, 9, 9, 1, 1, 3, 3))),
        planted("is a formula", w -> cell(w, first(w), 1).setCellFormula("1+1")),
        planted("begins or ends with spaces", w -> cell(w, first(w), 0).setCellValue("  of them")),
        planted("not in Arial", w -> font(w, cell(w, first(w), 0)).setFontName("Calibri")),
        planted("from the theme", w -> font(w, cell(w, first(w), 0)).setScheme(org.apache.poi.ss.usermodel.FontScheme.MINOR)),
        planted("not in 12 points", w -> font(w, cell(w, first(w), 0)).setFontHeightInPoints((short) 9)),
        planted("coloured background", ExcelChecksTest::fill),
        planted("page header does not say", w -> w.getSheet("Table_1").getHeader().setCenter("")),
        planted("page footer does not say", w -> w.getSheet("Table_1").getFooter().setCenter("")),
        // cover, contents, notes
        planted("Cover: Column A is not 72 wide", w -> w.getSheet("Cover").setColumnWidth(0, 20 * 256)),
        planted("A2 is not a heading", w -> w.getSheet("Cover").getRow(1).getCell(0).setCellStyle(w.getSheet("Cover").getRow(2).getCell(0).getCellStyle())),
        planted("nothing below it", w -> w.getSheet("Cover").getRow(2).getCell(0).setCellStyle(w.getSheet("Cover").getRow(1).getCell(0).getCellStyle())),
        planted("A3 is not wrapped", w -> copy(w, w.getSheet("Cover").getRow(2).getCell(0)).setWrapText(false)),
        planted("cover does not say OFFICIAL-SENSITIVE", w -> w.getSheet("Cover").getRow(2).getCell(0).setCellValue("Exact numbers")),
        planted("Cover: Row 3 has something beside", w -> w.getSheet("Cover").getRow(2).createCell(1).setCellValue("x")),
        planted("does not link", w -> w.getSheet("Contents").getRow(4).getCell(0).removeHyperlink()),
        planted("It lists", w -> w.getSheet("Contents").getRow(4).getCell(0).setCellValue("Table_9")),
        planted("not \"Note number\"", w -> heading(w.getSheet("Notes"), 2, 0, "No.")),
        planted("not numbered note 2", w -> w.getSheet("Notes").getRow(4).getCell(0).setCellValue("note 7")),
        planted("[note 9] is not in the Notes worksheet", w -> heading(w.getSheet("Table_1"), first(w) - 1, 0, "Placement [note 1] [note 2] [note 9]")),
        planted("no table points to it", w -> heading(w.getSheet("Table_1"), first(w) - 1, 0, "Placement [note 1]")),
        // the table
        planted("0 Excel tables", w -> w.getSheet("Table_1").removeTable(table(w))),
        planted("A2 does not say", w -> cell(w, 1, 0).setCellValue("One table.")),
        planted("is named liste", w -> table(w).setName("liste")),
        planted("not one header row", w -> table(w).getCTTable().setHeaderRowCount(0)),
        planted("totals row", w -> table(w).getCTTable().setTotalsRowCount(1)),
        planted("table's filter buttons", w -> table(w).getCTTable().addNewAutoFilter().setRef("A9:C12")),
        planted("style instead of None", w -> table(w).setStyleName("TableStyleMedium2")),
        planted("not start in column A", w -> area(w, 0, 1, 0, 0)),
        planted("something below the table", w -> w.getSheet("Table_1").createRow(w.getSheet("Table_1").getLastRowNum() + 1).createCell(0).setCellValue("x")),
        planted("has no heading", w -> cell(w, first(w) - 1, 2).setCellValue("")),
        planted("is there twice", w -> heading(w.getSheet("Table_1"), first(w) - 1, 2, "children, 31 march 2012")),
        planted("is not bold", w -> cell(w, first(w) - 1, 1).setCellStyle(cell(w, first(w), 0).getCellStyle())),
        planted("is not wrapped", w -> copy(w, cell(w, first(w) - 1, 1)).setWrapText(false)),
        planted("something beside the table", w -> w.getSheet("Table_1").getRow(first(w)).createCell(40).setCellValue("x")),
        planted("something beside column A", w -> w.getSheet("Table_1").getRow(2).createCell(1).setCellValue("x")),
        planted("is blank in column 3", w -> cell(w, first(w), 2).setBlank()),
        planted("Blank cells of the Notes column are not explained", w -> replaceLine(w.getSheet("Table_5"), TableLines.BLANKS)),
        // figures
        planted("A3 does not say", w -> replaceLine(w.getSheet("Table_1"), TableLines.HAS_NOTES)),
        planted("no heading points to one", w -> heading(w.getSheet("Table_1"), first(w) - 1, 0, "Placement")),
        planted("not one of the allowed", w -> mark(w, "[q]")),
        planted("[c] is not explained", w -> mark(w, "[c]")),
        planted("[x] is explained but not used", w -> w.getSheet("Table_5").getRow(firstOf(w.getSheet("Table_5")) + 1).getCell(2).setCellValue(5)),
        planted("which date or period", w -> replaceLine(w.getSheet("Table_1"), "As at")),
        planted("gives the definition", w -> replaceLine(w.getSheet("Table_1"), "Definition: ")),
        planted("gives the source", w -> replaceLine(w.getSheet("Table_1"), "Source: ")),
        planted("not right-aligned", w -> copy(w, cell(w, first(w), 1)).setAlignment(HorizontalAlignment.LEFT)),
        planted("no thousands commas", w -> copy(w, cell(w, first(w), 1)).setDataFormat((short) 0)),
        planted("number stored as text", w -> cell(w, first(w), 1).setCellValue("1,234")),
        planted("mark that is not right-aligned", w -> copy(w, w.getSheet("Table_5").getRow(firstOf(w.getSheet("Table_5")) + 1).getCell(2)).setAlignment(HorizontalAlignment.LEFT)),
        planted("Column 2 is 20 wide instead of 16", w -> w.getSheet("Table_1").setColumnWidth(1, 20 * 256)),
        planted("Column 1 is 16 wide instead of 32", w -> w.getSheet("Table_1").setColumnWidth(0, 16 * 256)));
  }

  @Test
  void frozenPanesAndChartsAreForWorkingCopiesOnly() throws IOException {
    for (boolean workingCopy : new boolean[] {true, false}) {
      Path file = folder.resolve("planted.xlsx");
      List<Table> tables = SampleTables.all().stream().map(t -> workingCopy ? t : published(t)).toList();
      byte[] good = ExcelTables.bytes(tables, SampleTables.info());
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(good));
          OutputStream out = Files.newOutputStream(file)) {
        XSSFSheet sheet = workbook.getSheet("Table_1");
        sheet.createFreezePane(0, 8);
        sheet.setActiveCell(new CellAddress(0, 0));
        sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 9, 9, 20, 1, 25, 9));
        workbook.write(out);
      }
      List<String> expected = List.of("Table_1: Panes are frozen.", "Table_1: There is a chart, which a publication has not.");
      List<String> empty = List.of("Table_1: A chart has no words for those who cannot see it.", "Table_1: A chart draws nothing.");
      assertEquals(workingCopy ? empty : expected, ExcelChecks.problems(file, workingCopy));
    }
  }

  static Table published(Table t) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), "publication", t.rowHeading(),
        t.columns(), t.rows(), t.notes(), t.chart());
  }

  private static org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart core(XSSFWorkbook w) {
    return w.getProperties().getCoreProperties().getUnderlyingProperties();
  }

  private static XSSFTable table(XSSFWorkbook w) {
    return w.getSheet("Table_1").getTables().getFirst();
  }

  /** First row of data of the first table, counted from 0. */
  private static int first(XSSFWorkbook w) {
    return firstOf(w.getSheet("Table_1"));
  }

  private static int firstOf(XSSFSheet sheet) {
    return sheet.getTables().getFirst().getStartRowIndex() + 1;
  }

  private static XSSFCell cell(XSSFWorkbook w, int row, int column) {
    return w.getSheet("Table_1").getRow(row).getCell(column);
  }

  private static void heading(XSSFSheet sheet, int row, int column, String words) {
    sheet.getRow(row).getCell(column).setCellValue(words);
  }

  /** A style of its own for one cell, to damage. */
  private static XSSFCellStyle copy(XSSFWorkbook w, XSSFCell cell) {
    XSSFCellStyle style = w.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    cell.setCellStyle(style);
    return style;
  }

  private static XSSFFont font(XSSFWorkbook w, XSSFCell cell) {
    XSSFFont font = w.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) 12);
    copy(w, cell).setFont(font);
    return font;
  }

  private static void fill(XSSFWorkbook w) {
    XSSFCellStyle style = copy(w, cell(w, first(w), 1));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(IndexedColors.RED.getIndex());
  }

  private static void blankRow(XSSFSheet sheet) {
    sheet.removeRow(sheet.getRow(4));
  }

  private static void externalLink(XSSFWorkbook w) {
    var part = w.createRelationship(XSSFRelation.EXTERNAL_LINKS, XSSFFactory.getInstance(), 1);
    w.getCTWorkbook().addNewExternalReferences().addNewExternalReference().setId(w.getRelationId(part));
  }

  private static void comment(XSSFWorkbook w) {
    XSSFSheet sheet = w.getSheet("Table_1");
    var comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 9, 9, 1, 1, 3, 3));
    comment.setString("look");
    comment.setAddress(new CellAddress(3, 0));
  }

  private static void colourByRule(XSSFWorkbook w) {
    var rules = w.getSheet("Table_1").getSheetConditionalFormatting();
    var rule = rules.createConditionalFormattingRule("A1=1");
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.RED.index);
    rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:B2")}, rule);
  }

  private static void area(XSSFWorkbook w, int top, int left, int bottom, int right) {
    var old = table(w).getCellReferences();
    CellReference from = new CellReference(old.getFirstCell().getRow() + top, old.getFirstCell().getCol() + left);
    CellReference to = new CellReference(old.getLastCell().getRow() + bottom, old.getLastCell().getCol() + right);
    table(w).getCTTable().setRef(new AreaReference(from, to, SpreadsheetVersion.EXCEL2007).formatAsString());
  }

  private static void mark(XSSFWorkbook w, String mark) {
    XSSFSheet sheet = w.getSheet("Table_5");
    sheet.getRow(firstOf(sheet) + 1).getCell(2).setCellValue(mark);
  }

  private static void replaceLine(XSSFSheet sheet, String beginning) {
    for (int row = 1; row < firstOf(sheet) - 1; row++) {
      XSSFCell cell = sheet.getRow(row).getCell(0);
      if (cell.getStringCellValue().startsWith(beginning)) {
        cell.setCellValue("Nothing.");
      }
    }
  }
}
