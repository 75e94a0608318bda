package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cell puller reads what POI's own user model reads, on odd workbooks. */
class XlsxAgainstPoiTest {
  @TempDir Path folder;

  @Test
  void oddCells() throws Exception {
    same(Books.workbook(folder, "odd.xlsx", XlsxAgainstPoiTest::fillOdd));
  }

  @Test
  void dates1904() throws Exception {
    same(
        Books.workbook(
            folder,
            "mac.xlsx",
            b -> {
              b.getCTWorkbook().getWorkbookPr().setDate1904(true);
              fillOdd(b);
            }));
  }

  @Test
  void randomWorkbooks() throws Exception {
    var random = new Random(903);
    for (int n = 0; n < 12; n++) {
      same(Books.workbook(folder, "random" + n + ".xlsx", b -> fillRandom(b, random)));
    }
  }

  @Test
  void textInTheCellsWithoutReferences() throws Exception {
    Path shared = Books.workbook(folder, "a.xlsx", b -> Books.row(b.createSheet("s"), 3, "Child ref", null, "<b> & é"));
    Path inline =
        rewritten(shared, "<c r=\"A3\" t=\"inlineStr\"><is><r><t>Chi</t></r><r><t>ld ref</t></r><rPh sb=\"0\" eb=\"1\"><t>NO</t></rPh></is></c><c/><c t=\"inlineStr\"><is><t>&lt;b&gt; &amp; é_x0041_</t></is></c>");
    List<SourceRow> rows = first(inline);
    assertEquals(List.of("Child ref", "", "<b> & éA"), rows.getFirst().shown());
    assertEquals(3, rows.getFirst().number());
  }

  @Test
  void formulaThatWasNeverCalculatedIsNoBlank() throws Exception {
    Path file = Books.workbook(folder, "a.xlsx", b -> b.createSheet("s").createRow(0).createCell(0).setCellFormula("1+1"));
    assertTrue(first(file).getFirst().cells().getFirst() instanceof RawCell.Fault);
  }

  @Test
  void numbersPaddedWithZerosAndPercentages() throws Exception {
    Path file =
        Books.workbook(
            folder,
            "a.xlsx",
            b -> {
              Row row = b.createSheet("s").createRow(0);
              styled(row.createCell(0), 42917, "0000000");
              styled(row.createCell(1), 0.805, "0.0%");
              styled(row.createCell(2), 1234567.5, "#,##0.00");
              styled(row.createCell(3), 1e15, "General");
            });
    assertEquals(List.of("0042917", "80.5%", "1234567.5", "1000000000000000"), first(file).getFirst().shown());
  }

  @Test
  void hiddenColumnsRowsAndSheets() throws Exception {
    Path file =
        Books.workbook(
            folder,
            "a.xlsx",
            b -> {
              Sheet sheet = b.createSheet("s");
              Books.row(sheet, 1, "a", "b", "c");
              Books.row(sheet, 2, 1, 2, 3);
              sheet.setColumnHidden(1, true);
              sheet.getRow(1).setZeroHeight(true);
              b.createSheet("t").createRow(0).createCell(0).setCellValue("x");
              b.setSheetHidden(1, true);
            });
    try (var opened = new XlsxFile(file.toFile(), org.suffice.progress.Progress.none())) {
      List<SourceRow> rows = new ArrayList<>();
      BitSet hidden = opened.sheets().get(0).read(rows::add);
      assertEquals(BitSet.valueOf(new long[] {2}), hidden);
      assertFalse(rows.get(0).hidden());
      assertTrue(rows.get(1).hidden());
      assertFalse(opened.sheets().get(0).hidden());
      assertTrue(opened.sheets().get(1).hidden());
    }
  }

  private static void styled(Cell cell, double value, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  static void fillOdd(Workbook book) {
    Sheet sheet = book.createSheet("Odd & <cells>");
    Row row = sheet.createRow(4);
    row.createCell(0).setCellValue("  spaces kept  ");
    row.createCell(1).setCellValue("line\nbreak");
    row.createCell(2).setCellValue("");
    row.createCell(3).setCellValue("   ");
    row.createCell(4).setCellValue(true);
    row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
    row.createCell(6).setCellValue("\u00e9\u2019\ud83d\ude00");
    row.createCell(30).setCellValue(-0.1);
    Row dates = sheet.createRow(9);
    String[] formats = {"dd/mm/yyyy", "d-mmm-yy", "yyyy-mm-dd hh:mm", "[$-809]d mmmm yyyy", "0.00", "General", "\"d\"0", "mm:ss"};
    for (int i = 0; i < formats.length; i++) {
      styled(dates.createCell(i), 42_948.75 + i, formats[i]);
    }
    styled(dates.createCell(20), 1, "dd/mm/yyyy");
    styled(dates.createCell(21), 59, "dd/mm/yyyy");
    styled(dates.createCell(22), 61, "dd/mm/yyyy");
    styled(dates.createCell(23), 2_957_003, "dd/mm/yyyy");
    Row formulas = sheet.createRow(12);
    formulas.createCell(0).setCellFormula("1+2");
    formulas.createCell(1).setCellFormula("\"a\"&\"b\"");
    formulas.createCell(2).setCellFormula("1=1");
    styled(formulas.createCell(3), 0, "dd/mm/yyyy");
    formulas.getCell(3).setCellFormula("42948");
    formulas.createCell(4).setCellFormula("1/0");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    book.createSheet("Nothing");
    Books.row(book.createSheet("Third"), 1, "x", LocalDate.of(2017, 7, 31), 3.25);
  }

  static void fillRandom(Workbook book, Random random) {
    Sheet sheet = book.createSheet("r");
    for (int r = 0; r < 60; r += 1 + random.nextInt(3)) {
      @Nullable Object[] values = new @Nullable Object[1 + random.nextInt(20)];
      for (int c = 0; c < values.length; c++) {
        values[c] =
            switch (random.nextInt(6)) {
              case 0 -> "text " + random.nextInt(10);
              case 1 -> random.nextInt(100_000);
              case 2 -> random.nextGaussian() * 1e6;
              case 3 -> LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
              case 4 -> random.nextBoolean();
              default -> null;
            };
      }
      Books.row(sheet, r + 1, values);
    }
  }

  private static Map<String, List<SourceRow>> read(Path file) throws Exception {
    Map<String, List<SourceRow>> sheets = new TreeMap<>();
    try (var opened = new XlsxFile(file.toFile(), org.suffice.progress.Progress.none())) {
      for (SourceSheet sheet : opened.sheets()) {
        List<SourceRow> rows = new ArrayList<>();
        sheet.read(rows::add);
        sheets.put(sheet.name(), rows);
      }
    }
    return sheets;
  }

  private static List<SourceRow> first(Path file) throws Exception {
    return read(file).getOrDefault("s", List.of());
  }

  private static void same(Path file) throws Exception {
    Map<String, String> ours = new TreeMap<>();
    read(file).forEach((name, rows) -> rows.forEach(row -> {
      for (int c = 0; c < row.cells().size(); c++) {
        if (!row.cell(c).blank()) {
          ours.put(name + "!" + new CellReference(row.number() - 1, c).formatAsString(false), say(row.cell(c)));
        }
      }
    }));
    Map<String, String> theirs = new TreeMap<>();
    try (var book = new XSSFWorkbook(new File(file.toString()))) {
      boolean from1904 = book.isDate1904();
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String said = say(cell, from1904);
            if (!said.isBlank()) {
              theirs.put(sheet.getSheetName() + "!" + new CellReference(cell).formatAsString(false).replaceAll(".*!", ""), said);
            }
          }
        }
      }
    }
    assertEquals(theirs, ours);
  }

  static String say(RawCell cell) {
    return switch (cell) {
      case RawCell.Blank b -> "";
      case RawCell.Text t -> "text " + t.shown();
      case RawCell.Num n -> "number " + n.value();
      case RawCell.Day d -> "day " + d.date();
      case RawCell.Flag f -> "flag " + f.value();
      case RawCell.Fault f -> "error " + f.shown();
    };
  }

  static String say(Cell cell, boolean from1904) {
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue().isBlank() ? "" : "text " + cell.getStringCellValue();
      case BOOLEAN -> "flag " + cell.getBooleanCellValue();
      case ERROR -> "error " + FormulaError.forInt(cell.getErrorCellValue()).getString();
      case NUMERIC -> {
        double value = cell.getNumericCellValue();
        LocalDateTime date = DateUtil.isCellDateFormatted(cell) ? DateUtil.getLocalDateTime(value, from1904) : null;
        yield date == null ? "number " + value : "day " + date.toLocalDate();
      }
      default -> "";
    };
  }

  private Path rewritten(Path file, String cells) throws IOException {
    Path target = folder.resolve("rewritten.xlsx");
    try (var in = new ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(target))) {
      for (var e : java.util.Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(e.getName()));
        String content = new String(in.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
        if (e.getName().endsWith("sheet1.xml")) {
          content = content.replaceAll("<row r=\"3\">.*</row>", java.util.regex.Matcher.quoteReplacement("<row r=\"3\">" + cells + "</row>"));
        }
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    return target;
  }
}
