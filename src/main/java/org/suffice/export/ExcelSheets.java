package org.suffice.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/** What all sheets of a workbook have in common: title in A1, page, marking, and how a real Excel table is made. */
final class ExcelSheets {
  static final int NARROW = 16;
  static final int WIDE = 32;
  static final int LONG_TEXT = 50;
  static final int COVER_WIDTH = 72;
  /** Height of a line of words, in points. */
  static final float LINE_HEIGHT = 15;

  /** Room around the lines of a row, in points. */
  static final float AIR = 3;
  private static final double MARGIN = 0.9;
  private static final float TITLE_HEIGHT = 24;

  private final XSSFWorkbook workbook;
  private final ExcelStyles styles;
  private final boolean workingCopy;

  ExcelSheets(XSSFWorkbook workbook, ExcelStyles styles, boolean workingCopy) {
    this.workbook = workbook;
    this.styles = styles;
    this.workingCopy = workingCopy;
  }

  ExcelStyles styles() {
    return styles;
  }

  boolean workingCopy() {
    return workingCopy;
  }

  /** A new sheet with its title in A1, which is also the active cell. */
  XSSFSheet sheet(String name, String title) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.getCTWorksheet().getSheetFormatPr().setDefaultRowHeight(LINE_HEIGHT + AIR / 2);
    words(sheet, 0, 0, title, styles.title());
    height(sheet.getRow(0), TITLE_HEIGHT);
    sheet.setActiveCell(new CellAddress(0, 0));
    PrintSetup page = sheet.getPrintSetup();
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.setLandscape(true);
    sheet.setMargin(PageMargin.TOP, MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, MARGIN);
    sheet.setMargin(PageMargin.HEADER, MARGIN / 2);
    sheet.setMargin(PageMargin.FOOTER, MARGIN / 2);
    sheet.setFitToPage(true);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
    if (workingCopy) {
      sheet.getHeader().setCenter(Marking.WORDS);
      sheet.getFooter().setCenter(Marking.WORDS);
    }
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("Page &P of &N");
    return sheet;
  }

  /** Puts a title at the head of every printed page, below the marking of a working copy. */
  void headed(XSSFSheet sheet, String title) {
    // as large on a page of small print as on others
    sheet.getCTWorksheet().getHeaderFooter().setScaleWithDoc(false);
    // an ampersand begins a code there
    String words = title.replace("&", "&&");
    sheet.getHeader().setCenter((workingCopy ? Marking.WORDS + "\n" : "") + "&9" + (Character.isDigit(words.charAt(0)) ? " " : "") + words);
  }

  /** Words in a cell: always text, never a formula. */
  XSSFCell words(XSSFSheet sheet, int row, int column, String words, CellStyle style) {
    XSSFCell cell = row(sheet, row).createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(style);
    return cell;
  }

  /** The row, made where it is not there yet. */
  XSSFRow row(XSSFSheet sheet, int row) {
    XSSFRow there = sheet.getRow(row);
    return there == null ? sheet.createRow(row) : there;
  }

  /** A real Excel table over a header row and its data: no filter buttons, no style. */
  void table(XSSFSheet sheet, String name, int headerRow, int lastRow, List<String> headings) {
    AreaReference area =
        new AreaReference(
            new CellReference(headerRow, 0), new CellReference(lastRow, headings.size() - 1), SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.updateHeaders();
  }

  /** Widths by the rule: 16, or 32 where any text of the column exceeds 50 characters; then heights by the widths. */
  void fit(XSSFSheet sheet, int firstRow, int lastRow, int columns) {
    for (int column = 0; column < columns; column++) {
      int longest = 0;
      for (int row = firstRow; row <= lastRow; row++) {
        longest = Math.max(longest, wordsIn(sheet.getRow(row).getCell(column)).length());
      }
      width(sheet, column, longest > LONG_TEXT ? WIDE : NARROW);
    }
    heights(sheet, firstRow, lastRow);
  }

  /**
   * Heights that show all wrapped words. Excel would find them itself, other programs do not. They are not marked as the
   * user's own, so a row still grows when someone edits it.
   */
  void heights(XSSFSheet sheet, int firstRow, int lastRow) {
    Map<Integer, Integer> widths = new HashMap<>(); // asking the sheet takes longer than anything else here
    for (int at = firstRow; at <= lastRow; at++) {
      XSSFRow row = sheet.getRow(at);
      int lines = 1;
      for (int column = 0; column < row.getLastCellNum(); column++) {
        lines = Math.max(lines, lines(row.getCell(column), widths.computeIfAbsent(column, c -> sheet.getColumnWidth(c) / 256)));
      }
      height(row, lines);
    }
  }

  private static int lines(@Nullable XSSFCell cell, int width) {
    if (cell == null || !cell.getCellStyle().getWrapText()) {
      return 1;
    }
    boolean strong = cell.getCellStyle().getFont().getBold();
    // An indent is as wide as about three spaces.
    return ArialLines.count(wordsIn(cell), width, 2 * cell.getCellStyle().getIndention(), strong);
  }

  /** The height of a row with so many lines. */
  static void height(XSSFRow row, int lines) {
    height(row, lines * LINE_HEIGHT + AIR);
  }

  /** A row's height in points. */
  static void height(XSSFRow row, float points) {
    row.setHeightInPoints(points);
    row.getCTRow().unsetCustomHeight();
  }

  private static String wordsIn(@Nullable XSSFCell cell) {
    return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
  }

  /** A width in characters, as Excel shows it. */
  void width(XSSFSheet sheet, int column, int characters) {
    sheet.setColumnWidth(column, characters * 256);
  }

  /** Refuses what Excel cannot hold, in words. */
  static void requireFits(int rows, int columns, String what) {
    SpreadsheetVersion limits = SpreadsheetVersion.EXCEL2007;
    if (rows > limits.getMaxRows() || columns > limits.getMaxColumns()) {
      throw new SufficeException(
          "too-large-for-excel",
          String.format(
              Locale.UK,
              "%s has %,d rows and %,d columns. A worksheet holds %,d rows and %,d columns. Ask for less at once, or save it as CSV.",
              what,
              rows,
              columns,
              limits.getMaxRows(),
              limits.getMaxColumns()));
    }
  }
}
