package org.suffice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.model.LeftOutColumns;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;

/**
 * The rows left out as a workbook to correct and add again: their own columns with their original text, then what is
 * wrong, what to do, and where each row came from, so that it is known again when it comes back. A sheet for each set of
 * headings of each extract, the heading row first, as an import expects it.
 */
public final class LeftOutWorkbook {
  private static final Pattern PLACE = Pattern.compile(".*\\|#(\\d+)");
  private static final int WIDTH = 20;
  private static final int WIDE = 44;

  private LeftOutWorkbook() {}

  /** Rows of one sheet: the same kind of table, the same headings, data of the same day. */
  private record Like(TableKind kind, List<String> headers, LocalDate extracted) {
    static Like of(LeftOutRow row) {
      return new Like(row.kind(), row.headers(), row.origin().extracted());
    }

    /** The columns that are added to theirs. */
    List<String> added() {
      var added = new ArrayList<>(LeftOutColumns.ALWAYS);
      if (kind == TableKind.SEARCHES) {
        added.add(LeftOutColumns.PLACE);
      }
      return added;
    }
  }

  /**
   * Writes the workbook, whole or not at all. Every cell of theirs is text, so that leading zeros and dates stay.
   *
   * @throws SufficeException {@code nothing-left-out} where there is no row; {@code cannot-write}; {@code too-large-for-excel}
   */
  public static void write(Path target, List<LeftOutRow> rows) {
    if (rows.isEmpty()) {
      throw new SufficeException("nothing-left-out", "No rows were left out, so there is nothing to write.");
    }
    Map<Like, List<LeftOutRow>> sheets = new LinkedHashMap<>();
    rows.forEach(row -> sheets.computeIfAbsent(Like.of(row), like -> new ArrayList<>()).add(row));
    Instant now = Instant.now();
    byte[] file = bytes(sheets, now);
    AtomicFile.write(target, out -> out.write(file));
  }

  private static byte[] bytes(Map<Like, List<LeftOutRow>> sheets, Instant now) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ExcelStyles styles = new ExcelStyles(workbook, true);
      Map<TableKind, Integer> seen = new LinkedHashMap<>();
      sheets.forEach(
          (like, rows) -> {
            int n = seen.merge(like.kind(), 1, Integer::sum);
            String name = like.kind().label() + (n == 1 ? "" : " " + n);
            sheet(workbook.createSheet(name), like, rows, styles);
          });
      WorkbookBytes.describe(workbook, "Rows left out", "Suffice", true, now);
      return WorkbookBytes.of(workbook, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(XSSFSheet sheet, Like like, List<LeftOutRow> rows, ExcelStyles styles) {
    int own = Math.max(like.headers().size(), rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    List<String> added = like.added();
    ExcelSheets.requireFits(rows.size() + 1, own + added.size(), "The list of rows left out");
    XSSFRow header = sheet.createRow(0);
    for (int i = 0; i < own; i++) {
      put(header, i, i < like.headers().size() ? like.headers().get(i) : "", styles.firstHeading());
    }
    for (int i = 0; i < added.size(); i++) {
      put(header, own + i, added.get(i), styles.firstHeading());
    }
    for (int i = 0; i < rows.size(); i++) {
      row(sheet.createRow(i + 1), rows.get(i), own, styles);
    }
    for (int i = 0; i < own + added.size(); i++) {
      sheet.setColumnWidth(i, (i == own || i == own + 1 ? WIDE : WIDTH) * 256);
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, own + added.size() - 1));
    sheet.getHeader().setCenter(Marking.WORDS);
    sheet.getFooter().setCenter(Marking.WORDS);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static void row(XSSFRow to, LeftOutRow row, int own, ExcelStyles styles) {
    for (int i = 0; i < row.cells().size(); i++) {
      put(to, i, row.cells().get(i), styles.original());
    }
    Problem problem = row.problem();
    put(to, own, problem.message(), styles.words(false));
    put(to, own + 1, problem.whatToDo(), styles.words(false));
    put(to, own + 2, row.origin().file(), styles.original());
    put(to, own + 3, row.origin().sheet(), styles.original());
    int lines = Math.max(ArialLines.count(problem.message(), WIDE, 0, false), ArialLines.count(problem.whatToDo(), WIDE, 0, false));
    ExcelSheets.height(to, lines);
    to.createCell(own + 4).setCellValue(row.origin().row());
    to.getCell(own + 4).setCellStyle(styles.words(false));
    put(to, own + 5, row.origin().extracted().toString(), styles.original());
    String key = row.key();
    Matcher place = PLACE.matcher(key == null ? "" : key);
    if (row.kind() == TableKind.SEARCHES && place.matches()) {
      put(to, own + 6, place.group(1), styles.original());
    }
  }

  private static void put(XSSFRow row, int column, String words, XSSFCellStyle style) {
    if (!words.isEmpty()) {
      int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
      row.createCell(column).setCellValue(words.length() <= most ? words : words.substring(0, most - 1) + "\u2026");
      row.getCell(column).setCellStyle(style);
    }
  }
}
