package org.suffice.export;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/** The rules of a real Excel table on a sheet: one, named, plain, at once below its lines, with proper headings. */
final class TableChecks {
  private TableChecks() {}

  /** Checks the sheet's table; null where there is none to check further. */
  static @Nullable XSSFTable check(CheckedSheet on, String name) {
    List<XSSFTable> tables = on.sheet().getTables();
    on.require(tables.size() == 1, "There are %d Excel tables instead of one.", tables.size());
    on.require(on.text(1, 0).equals(TableLines.ONE_TABLE), "A2 does not say \"%s\"", TableLines.ONE_TABLE);
    if (tables.size() != 1) {
      return null;
    }
    XSSFTable table = tables.getFirst();
    on.require(name.equals(table.getName()) && name.equals(table.getDisplayName()), "The table is named %s instead of %s.", table.getName(), name);
    on.require(table.getHeaderRowCount() == 1, "The table has not one header row.");
    on.require(table.getTotalsRowCount() == 0, "The table has a totals row of Excel's.");
    on.require(!table.getCTTable().isSetAutoFilter(), "The table's filter buttons are on.");
    var style = table.getCTTable().getTableStyleInfo();
    on.require(style == null || !style.isSetName(), "The table has a style instead of None.");
    on.require(table.getStartColIndex() == 0, "The table does not start in column A.");
    on.require(table.getEndRowIndex() == on.lastRow(), "There is something below the table.");
    headings(on, table);
    nothingBeside(on, table);
    blanks(on, table);
    return table;
  }

  private static void headings(CheckedSheet on, XSSFTable table) {
    Set<String> seen = new HashSet<>();
    for (int column = 0; column <= table.getEndColIndex(); column++) {
      String heading = on.text(table.getStartRowIndex(), column);
      XSSFCell cell = on.cell(table.getStartRowIndex(), column);
      on.require(!heading.isBlank(), "Column %d of the table has no heading.", column + 1);
      on.require(seen.add(heading.toLowerCase(Locale.UK)), "The heading \"%s\" is there twice.", heading);
      on.require(CheckedSheet.looks(cell, ExcelStyles.SIZE, true), "The heading \"%s\" is not bold.", heading);
      on.require(cell != null && cell.getCellStyle().getWrapText(), "The heading \"%s\" is not wrapped.", heading);
      String inside = table.getColumns().get(column).getName();
      on.require(inside.equals(heading), "The table calls a column \"%s\" that its heading calls \"%s\".", inside, heading);
    }
  }

  private static void nothingBeside(CheckedSheet on, XSSFTable table) {
    for (int row = 0; row <= on.lastRow(); row++) {
      int end = row < table.getStartRowIndex() ? 0 : table.getEndColIndex();
      var there = on.sheet().getRow(row);
      int last = there == null ? -1 : there.getLastCellNum() - 1;
      on.require(last <= end, "Row %d has something beside %s.", row + 1, end == 0 ? "column A" : "the table");
    }
  }

  private static void blanks(CheckedSheet on, XSSFTable table) {
    boolean said = false;
    for (int row = 1; row < table.getStartRowIndex(); row++) {
      said |= on.text(row, 0).equals(TableLines.BLANKS);
    }
    for (int column = 0; column <= table.getEndColIndex(); column++) {
      boolean notes = on.text(table.getStartRowIndex(), column).equals(PlainRows.NOTES);
      for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
        if (on.text(row, column).isBlank()) {
          on.require(notes || on.chartNumbers(), "Row %d is blank in column %d.", row + 1, column + 1);
          on.require(!notes || said || on.chartNumbers(), "Blank cells of the Notes column are not explained.");
        }
      }
    }
  }
}
