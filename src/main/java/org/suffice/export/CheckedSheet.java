package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;

/** A sheet under check: reads cells as a reader sees them and collects what is wrong, each problem as a sentence. */
final class CheckedSheet {
  private final XSSFSheet sheet;
  private final boolean workingCopy;
  private final List<String> problems = new ArrayList<>();

  CheckedSheet(XSSFSheet sheet, boolean workingCopy) {
    this.sheet = sheet;
    this.workingCopy = workingCopy;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  boolean workingCopy() {
    return workingCopy;
  }

  String name() {
    return sheet.getSheetName();
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Whether it holds the numbers behind a chart of a working copy. */
  boolean chartNumbers() {
    return workingCopy && name().startsWith(TableChart.SHEET);
  }

  /** Notes a problem where the rule does not hold. */
  void require(boolean holds, String sentence, Object... parts) {
    if (!holds) {
      problems.add(name() + ": " + sentence.formatted(parts));
    }
  }

  int lastRow() {
    return sheet.getLastRowNum();
  }

  @Nullable XSSFCell cell(int row, int column) {
    XSSFRow there = sheet.getRow(row);
    return there == null ? null : there.getCell(column);
  }

  /** The words or number of a cell; empty where there is nothing. */
  String text(int row, int column) {
    XSSFCell cell = cell(row, column);
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case FORMULA -> "=" + cell.getCellFormula();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> "";
    };
  }

  static boolean isNumber(@Nullable XSSFCell cell) {
    return cell != null && cell.getCellType() == CellType.NUMERIC && !isDate(cell);
  }

  static boolean isDate(@Nullable XSSFCell cell) {
    return cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
  }

  static boolean looks(@Nullable XSSFCell cell, int size, boolean bold) {
    if (cell == null) {
      return false;
    }
    XSSFFont font = cell.getCellStyle().getFont();
    return font.getFontHeightInPoints() == size && font.getBold() == bold;
  }

  /** The number of the built-in style that a cell has, as Excel knows it; 0 (Normal) where it has none. */
  static int builtIn(XSSFCell cell) {
    var named = cell.getSheet().getWorkbook().getStylesSource().getCTStylesheet().getCellStyles();
    long base = cell.getCellStyle().getCoreXf().getXfId();
    return named == null
        ? 0
        : named.getCellStyleList().stream()
            .filter(style -> style.getXfId() == base && style.isSetBuiltinId())
            .map(CTCellStyle::getBuiltinId)
            .findFirst()
            .orElse(0L)
            .intValue();
  }
}
