package org.suffice.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** The rules of Cover, Contents and Notes. */
final class FrontChecks {
  private FrontChecks() {}

  /** Title, then headings each with what they head, in column A. */
  static void cover(CheckedSheet on) {
    on.require(on.sheet().getTables().isEmpty(), "There is a table on the cover.");
    on.require(on.sheet().getColumnWidth(0) / 256 == ExcelSheets.COVER_WIDTH, "Column A is not %d wide.", ExcelSheets.COVER_WIDTH);
    boolean marked = false;
    boolean before = true;
    for (int row = 1; row <= on.lastRow(); row++) {
      XSSFCell cell = on.cell(row, 0);
      boolean heading = CheckedSheet.looks(cell, ExcelStyles.HEADING_SIZE, true);
      on.require(row > 1 || heading, "A2 is not a heading (bold, 14 points).");
      on.require(!heading || !before || row == 1, "The heading in row %d has nothing below it.", row);
      on.require(heading || (cell != null && cell.getCellStyle().getWrapText()), "A%d is not wrapped.", row + 1);
      var there = on.sheet().getRow(row);
      on.require(there == null || there.getLastCellNum() <= 1, "Row %d has something beside column A.", row + 1);
      marked |= on.text(row, 0).contains(Marking.WORDS);
      before = heading;
    }
    on.require(on.lastRow() > 1 && !before, "The last heading has nothing below it.");
    on.require(marked || !on.workingCopy(), "The cover does not say %s.", Marking.WORDS);
    on.require(!marked || on.workingCopy(), "The cover of a publication says %s.", Marking.WORDS);
  }

  /** Every sheet after it, linked and described. */
  static void contents(CheckedSheet on, XSSFTable table, List<String> following) {
    List<String> listed = new ArrayList<>();
    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
      String name = on.text(row, 0);
      listed.add(name);
      XSSFCell cell = on.cell(row, 0);
      XSSFHyperlink link = cell == null ? null : cell.getHyperlink();
      on.require(link != null && ("'" + name + "'!A1").equals(link.getLocation()), "\"%s\" does not link to its worksheet.", name);
    }
    on.require(listed.equals(following), "It lists %s, but the worksheets after it are %s.", listed, following);
  }

  /** Numbered in order; returns the marks ("[note 1]") that there are. */
  static Set<String> notes(CheckedSheet on, XSSFTable table) {
    int header = table.getStartRowIndex();
    on.require(
        on.text(header, 0).equals("Note number") && on.text(header, 1).equals("Note text"), "The headings are not \"Note number\" and \"Note text\".");
    Set<String> marks = new LinkedHashSet<>();
    for (int row = header + 1; row <= table.getEndRowIndex(); row++) {
      String number = "note " + (row - header);
      on.require(on.text(row, 0).equals(number), "Row %d is not numbered %s.", row + 1, number);
      marks.add("[" + number + "]");
    }
    return marks;
  }
}
