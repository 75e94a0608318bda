package org.suffice.export;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.model.SufficeException;

/** What all sheets of a workbook have in common: title in A1, page, marking, and how a real Excel table is made. */
final class ExcelSheets {
  static final int NARROW = 16;
  static final int WIDE = 32;
  static final int LONG_TEXT = 50;
  static final int COVER_WIDTH = 72;
  private static final double ROW_HEIGHT = 15.75;

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
    sheet.getCTWorksheet().getSheetFormatPr().setDefaultRowHeight(ROW_HEIGHT);
    words(sheet, 0, 0, title, styles.title());
    sheet.setActiveCell(new CellAddress(0, 0));
    PrintSetup page = sheet.getPrintSetup();
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.setLandscape(true);
    sheet.setFitToPage(true);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
    if (workingCopy) {
      sheet.getHeader().setCenter(Marking.WORDS);
      sheet.getFooter().setCenter(Marking.WORDS);
    }
    sheet.getFooter().setLeft(title.replace("&", "&&"));
    sheet.getFooter().setRight("Page &P of &N");
    return sheet;
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

  /** Widths by the rule: 16, or 32 where any text of the column exceeds 50 characters. */
  void widths(XSSFSheet sheet, int firstRow, int lastRow, int columns) {
    for (int column = 0; column < columns; column++) {
      int longest = 0;
      for (int row = firstRow; row <= lastRow; row++) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        boolean words = cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING;
        longest = Math.max(longest, words ? cell.getStringCellValue().length() : 0);
      }
      width(sheet, column, longest > LONG_TEXT ? WIDE : NARROW);
    }
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
          "%s has %,d rows and %,d columns. A worksheet holds %,d rows and %,d columns. Ask for fewer dates, or save it as CSV."
              .formatted(what, rows, columns, limits.getMaxRows(), limits.getMaxColumns()));
    }
  }
}
