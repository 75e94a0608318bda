package org.suffice.export;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.model.Table;

/** The sheets before the tables: Cover, Contents and Notes. */
final class FrontSheets {
  static final String COVER = "Cover";
  static final String CONTENTS = "Contents";
  static final String NOTES = "Notes";

  private static final int TEXT_WIDTH = 72;
  // Room above a heading instead of a blank row.
  private static final float HEADING_HEIGHT = 30;

  private final XSSFWorkbook workbook;
  private final ExcelSheets sheets;

  FrontSheets(XSSFWorkbook workbook, ExcelSheets sheets) {
    this.workbook = workbook;
    this.sheets = sheets;
  }

  /** Title, then headings each with what they head. */
  void cover(PackInfo info, List<Table> tables) {
    XSSFSheet sheet = sheets.sheet(COVER, info.title());
    sheets.width(sheet, 0, ExcelSheets.COVER_WIDTH);
    sheet.getPrintSetup().setLandscape(false);
    CoverWords.of(info, tables, sheets.workingCopy()).forEach(words -> pair(sheet, words.heading(), words.contents()));
  }

  /** A table of the sheets that follow, each linked. */
  void contents(List<Table> tables, boolean notes) {
    XSSFSheet sheet = sheets.sheet(CONTENTS, CONTENTS);
    List<String> headings = List.of("Worksheet", "Description");
    int row = start(sheet, headings);
    if (notes) {
      entry(sheet, row++, NOTES, "Notes on the tables");
    }
    for (int i = 0; i < tables.size(); i++) {
      entry(sheet, row++, TableChart.TABLE_SHEET + (i + 1), tables.get(i).title());
    }
    for (int i = 0; i < tables.size() && sheets.workingCopy(); i++) {
      if (TableChart.needsSheet(tables.get(i))) {
        entry(sheet, row++, TableChart.SHEET + (i + 1), "Numbers behind the chart in " + TableChart.TABLE_SHEET + (i + 1));
      }
    }
    finish(sheet, "contents", row, headings);
  }

  /** A table of all notes; not called where there are none. */
  void notes(NumberedNotes notes) {
    XSSFSheet sheet = sheets.sheet(NOTES, NOTES);
    List<String> headings = List.of("Note number", "Note text");
    int row = start(sheet, headings);
    for (String text : notes.texts()) {
      sheets.words(sheet, row, 0, "note " + (row - 2), sheets.styles().words(false));
      sheets.words(sheet, row++, 1, text, sheets.styles().words(false));
    }
    finish(sheet, "notes", row, headings);
  }

  private int start(XSSFSheet sheet, List<String> headings) {
    sheets.words(sheet, 1, 0, TableLines.ONE_TABLE, sheets.styles().line());
    for (int i = 0; i < headings.size(); i++) {
      sheets.words(sheet, 2, i, headings.get(i), sheets.styles().firstHeading());
    }
    return 3;
  }

  private void finish(XSSFSheet sheet, String name, int end, List<String> headings) {
    sheets.table(sheet, name, 2, end - 1, headings);
    sheets.width(sheet, 0, ExcelSheets.NARROW);
    sheets.width(sheet, 1, TEXT_WIDTH);
    sheets.heights(sheet, 2, end - 1);
    sheet.getPrintSetup().setLandscape(false);
  }

  private void entry(XSSFSheet sheet, int row, String name, String description) {
    XSSFCell cell = sheets.words(sheet, row, 0, name, sheets.styles().link());
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name + "'!A1");
    cell.setHyperlink(link);
    sheets.words(sheet, row, 1, description, sheets.styles().words(false));
  }

  private void pair(XSSFSheet sheet, String heading, List<String> contents) {
    int row = sheet.getLastRowNum() + 1;
    sheets.words(sheet, row, 0, heading, sheets.styles().heading());
    ExcelSheets.height(sheet.getRow(row), HEADING_HEIGHT);
    for (String content : contents) {
      sheets.words(sheet, ++row, 0, content, sheets.styles().words(false));
      sheets.heights(sheet, row, row);
    }
  }
}
