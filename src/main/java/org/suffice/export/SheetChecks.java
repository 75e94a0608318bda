package org.suffice.export;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rules that hold for every sheet: title, nothing hidden, merged, blank, drawn or coloured, one typeface. */
final class SheetChecks {
  private SheetChecks() {}

  static void check(CheckedSheet on) {
    title(on);
    layout(on);
    drawings(on);
    for (Row row : on.sheet()) {
      for (Cell cell : row) {
        cell(on, (XSSFCell) cell);
      }
    }
    marking(on);
  }

  private static void title(CheckedSheet on) {
    XSSFCell title = on.cell(0, 0);
    on.require(!on.text(0, 0).isBlank(), "A1 has no title.");
    if (title != null) {
      on.require(CheckedSheet.builtIn(title) == ExcelStyles.HEADING_1, "A1 does not use the built-in Heading 1 style.");
      on.require(CheckedSheet.looks(title, ExcelStyles.TITLE_SIZE, true), "The title in A1 is not bold and 16 points.");
    }
    on.require(new CellAddress(0, 0).equals(on.sheet().getActiveCell()), "A1 is not the active cell.");
  }

  private static void layout(CheckedSheet on) {
    XSSFSheet sheet = on.sheet();
    on.require(sheet.getNumMergedRegions() == 0, "Cells are merged.");
    on.require(!sheet.getCTWorksheet().isSetAutoFilter(), "Filter buttons are on.");
    on.require(sheet.getSheetConditionalFormatting().getNumConditionalFormattings() == 0, "Conditional formatting gives meaning by colour.");
    on.require(sheet.getCellComments().isEmpty(), "There are comments; say it in the cells or notes.");
    var pane = sheet.getPaneInformation();
    if (pane != null) {
      on.require(on.workingCopy(), "Panes are frozen.");
    }
    for (int row = 0; row <= on.lastRow(); row++) {
      Row there = sheet.getRow(row);
      on.require(there != null && hasWords(on, row), "Row %d is blank.", row + 1);
      on.require(there == null || !there.getZeroHeight(), "Row %d is hidden.", row + 1);
    }
    sheet.getCTWorksheet().getColsList().stream()
        .flatMap(cols -> cols.getColList().stream())
        .forEach(column -> on.require(!column.getHidden(), "Column %d is hidden.", column.getMin()));
  }

  private static boolean hasWords(CheckedSheet on, int row) {
    Row there = on.sheet().getRow(row);
    for (int column = 0; column < there.getLastCellNum(); column++) {
      if (!on.text(row, column).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static void drawings(CheckedSheet on) {
    XSSFDrawing drawing = on.sheet().getDrawingPatriarch();
    if (drawing == null) {
      return;
    }
    for (XSSFShape shape : drawing.getShapes()) {
      boolean chart = shape instanceof XSSFGraphicFrame;
      on.require(chart && on.workingCopy(), "There is %s.", chart ? "a chart, which a publication has not" : "an image or text box");
    }
  }

  private static void cell(CheckedSheet on, XSSFCell cell) {
    String at = cell.getAddress().formatAsString();
    on.require(cell.getCellType() != CellType.FORMULA || on.chartNumbers(), "%s is a formula.", at);
    on.require(cell.getCellType() != CellType.ERROR, "%s is an error.", at);
    String words = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    on.require(words.equals(words.strip()), "%s begins or ends with spaces, which are read aloud and found by no search.", at);
    var font = cell.getCellStyle().getFont();
    on.require(font.getFontName().equals(ExcelStyles.FONT), "%s is not in Arial.", at);
    on.require(font.getScheme() == FontScheme.NONE, "%s takes its font from the theme instead of Arial.", at);
    short size = font.getFontHeightInPoints();
    boolean cover = on.name().equals(FrontSheets.COVER) && size == ExcelStyles.HEADING_SIZE;
    on.require(cell.getRowIndex() == 0 || cover || size == ExcelStyles.SIZE, "%s is not in 12 points.", at);
    FillPatternType fill = cell.getCellStyle().getFillPattern();
    on.require(fill == FillPatternType.NO_FILL, "%s has a coloured background.", at);
  }

  private static void marking(CheckedSheet on) {
    String header = on.sheet().getHeader().getCenter() + on.sheet().getHeader().getLeft() + on.sheet().getHeader().getRight();
    String footer = on.sheet().getFooter().getCenter() + on.sheet().getFooter().getLeft() + on.sheet().getFooter().getRight();
    if (on.workingCopy()) {
      on.require(header.contains(Marking.WORDS), "The page header does not say %s.", Marking.WORDS);
      on.require(footer.contains(Marking.WORDS), "The page footer does not say %s.", Marking.WORDS);
    } else {
      on.require(!(header + footer).contains(Marking.WORDS), "A publication is marked %s.", Marking.WORDS);
    }
  }
}
