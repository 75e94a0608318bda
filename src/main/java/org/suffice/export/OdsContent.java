package org.suffice.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** The sheets of an OpenDocument spreadsheet: Cover, Contents, Notes, then one table a sheet. */
final class OdsContent {
  private static final double CHARACTER_MM = 2.375;
  private static final int TEXT_WIDTH = 72;

  /** Words that would take a line less in a column of so many characters more only just fit. */
  private static final int JUST = 3;

  /** Rows of more lines are as high as those of so many. */
  private static final int MOST_LINES = 30;

  private final XmlText xml = new XmlText();
  private final List<String[]> ranges = new ArrayList<>();

  private OdsContent() {}

  static String xml(List<Table> tables, List<CoverWords> cover, String title) {
    OdsContent content = new OdsContent();
    content.write(tables, cover, title);
    return content.xml.text();
  }

  private void write(List<Table> tables, List<CoverWords> cover, String title) {
    xml.open(
        "office:document-content",
        "xmlns:office", OdsStyles.OFFICE, "xmlns:style", OdsStyles.STYLE, "xmlns:fo", OdsStyles.FO, "xmlns:text", OdsStyles.TEXT, "xmlns:table", OdsStyles.TABLE,
        "xmlns:xlink", "http://www.w3.org/1999/xlink", "office:version", "1.3");
    xml.open("office:automatic-styles");
    for (int width : new int[] {ExcelSheets.NARROW, ExcelSheets.WIDE, TEXT_WIDTH}) {
      xml.open("style:style", "style:name", "w" + width, "style:family", "table-column");
      xml.empty("style:table-column-properties", "style:column-width", Math.round(width * CHARACTER_MM) + "mm");
      xml.close();
    }
    for (int lines = 2; lines <= MOST_LINES; lines++) {
      xml.open("style:style", "style:name", "lines" + lines, "style:family", "table-row");
      xml.empty("style:table-row-properties", "style:row-height", lines * ExcelSheets.LINE_HEIGHT + ExcelSheets.AIR + "pt", "style:use-optimal-row-height", "false");
      xml.close();
    }
    for (int sheet = 0; sheet <= tables.size(); sheet++) {
      xml.open("style:style", "style:name", "sheet" + sheet, "style:family", "table", "style:master-page-name", OdsStyles.master(sheet));
      xml.empty("style:table-properties", "table:display", "true");
      xml.close();
    }
    xml.close();
    xml.open("office:body").open("office:spreadsheet");
    NumberedNotes notes = NumberedNotes.of(tables);
    cover(cover, title);
    contents(tables, !notes.texts().isEmpty());
    if (!notes.texts().isEmpty()) {
      notes(notes);
    }
    for (int i = 0; i < tables.size(); i++) {
      table(tables.get(i), notes, i + 1);
    }
    xml.open("table:database-ranges");
    for (String[] range : ranges) {
      xml.empty("table:database-range", "table:name", range[0], "table:target-range-address", range[1], "table:contains-header", "true", "table:display-filter-buttons", "false");
    }
    xml.close().close().close().close();
  }

  private void cover(List<CoverWords> cover, String title) {
    sheet(FrontSheets.COVER, List.of(TEXT_WIDTH));
    line(title, "Heading_20_1");
    for (CoverWords pair : cover) {
      line(pair.heading(), "Heading_20_2");
      pair.contents().forEach(words -> line(words, "Words"));
    }
    xml.close();
  }

  private void contents(List<Table> tables, boolean notes) {
    sheet(FrontSheets.CONTENTS, List.of(ExcelSheets.NARROW, TEXT_WIDTH));
    line(FrontSheets.CONTENTS, "Heading_20_1");
    line(TableLines.ONE_TABLE, "Line");
    headings(List.of("Worksheet", "Description"));
    if (notes) {
      link(FrontSheets.NOTES, "Notes on the tables");
    }
    for (int i = 0; i < tables.size(); i++) {
      link(TableChart.TABLE_SHEET + (i + 1), tables.get(i).title());
    }
    xml.close();
    range("contents", FrontSheets.CONTENTS, 2, 2 + tables.size() + (notes ? 1 : 0), 2);
  }

  private void link(String sheet, String description) {
    xml.open("table:table-row").open("table:table-cell", "office:value-type", "string", "table:style-name", "Words").open("text:p");
    xml.words("text:a", sheet, "xlink:type", "simple", "xlink:href", "#" + sheet + ".A1");
    xml.close().close();
    words(description, "Words");
    xml.close();
  }

  private void notes(NumberedNotes notes) {
    sheet(FrontSheets.NOTES, List.of(ExcelSheets.NARROW, TEXT_WIDTH));
    line(FrontSheets.NOTES, "Heading_20_1");
    line(TableLines.ONE_TABLE, "Line");
    headings(List.of("Note number", "Note text"));
    for (int i = 0; i < notes.texts().size(); i++) {
      xml.open("table:table-row");
      words("note " + (i + 1), "Words");
      words(notes.texts().get(i), "Words");
      xml.close();
    }
    xml.close();
    range("notes", FrontSheets.NOTES, 2, 2 + notes.texts().size(), 2);
  }

  private void table(Table table, NumberedNotes numbered, int number) {
    List<PrintedColumn> columns = PrintedColumn.of(table);
    boolean beside = Shorthand.besideNumbers(table);
    List<String> headings = TableSheet.headings(table, numbered.marks(table));
    String name = TableChart.TABLE_SHEET + number;
    List<String> lines = TableLines.of(table);
    int header = lines.size() + 1;
    int last = header + table.rows().size();
    List<Integer> widths = widths(table, columns, headings);
    sheet(name, number, PagesAcross.of(table.title(), columns, widths), widths, header, last);
    line(table.title(), "Heading_20_1");
    lines.forEach(words -> line(words, "Line"));
    xml.open("table:table-header-rows");
    xml.open("table:table-row");
    for (int i = 0; i < headings.size(); i++) {
      boolean numeric = i > 0 && i <= columns.size() && columns.get(i - 1).numeric();
      words(headings.get(i), numeric ? "Heading_end" : i == 0 ? "Words_strong" : "Beside_strong");
    }
    xml.close().close();
    for (Row row : table.rows()) {
      row(table, columns, widths, row, beside);
    }
    xml.close();
    range("table_" + number, name, header, last, headings.size());
  }

  /** As in a workbook: wide where any text of a column is long. */
  private static List<Integer> widths(Table table, List<PrintedColumn> columns, List<String> headings) {
    List<Integer> widths = new ArrayList<>();
    for (int at = 0; at < headings.size(); at++) {
      int column = at - 1;
      IntStream texts =
          table.rows().stream()
              .mapToInt(row -> (column < 0 ? TableSheet.label(row) : column < columns.size() ? columns.get(column).text(row) : Shorthand.besideNumbers(table, row)).length());
      int longest = Math.max(headings.get(at).length(), texts.max().orElse(0));
      widths.add(longest > ExcelSheets.LONG_TEXT ? ExcelSheets.WIDE : ExcelSheets.NARROW);
    }
    return widths;
  }

  private void row(Table table, List<PrintedColumn> columns, List<Integer> widths, Row row, boolean beside) {
    boolean bold = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL;
    String strong = bold ? "_strong" : "";
    int lines = lines(table, columns, widths, row, beside, 0);
    // Where words only just fit, a program that reckons the height for the screen prints the next row over them; else it knows best.
    if (lines > lines(table, columns, widths, row, beside, JUST)) {
      xml.open("table:table-row", "table:style-name", "lines" + Math.min(lines, MOST_LINES));
    } else {
      xml.open("table:table-row");
    }
    words(TableSheet.label(row), "Words" + strong);
    for (PrintedColumn column : columns) {
      BigDecimal number = TableSheet.number(column, row);
      if (number == null) {
        words(column.text(row), (column.numeric() ? "Mark" : "Beside") + strong);
      } else {
        String style = "Number" + Math.clamp(number.scale(), 0, OdsStyles.MOST_DECIMALS) + strong;
        xml.open("table:table-cell", "office:value-type", "float", "office:value", number.toPlainString(), "table:style-name", style);
        xml.words("text:p", column.text(row)).close();
      }
    }
    if (beside) {
      words(Shorthand.besideNumbers(table, row), "Beside");
    }
    xml.close();
  }

  /** Lines that the words of a row take in columns that are so many characters wider. */
  private static int lines(Table table, List<PrintedColumn> columns, List<Integer> widths, Row row, boolean beside, int wider) {
    boolean bold = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL;
    int lines = ArialLines.count(TableSheet.label(row), widths.getFirst() + wider, 0, bold);
    for (int c = 0; c < columns.size(); c++) {
      lines = Math.max(lines, columns.get(c).number(row) == null ? ArialLines.count(columns.get(c).text(row), widths.get(c + 1) + wider, 0, bold) : 1);
    }
    return beside ? Math.max(lines, ArialLines.count(Shorthand.besideNumbers(table, row), widths.getLast() + wider, 0, false)) : lines;
  }

  private void sheet(String name, List<Integer> widths) {
    xml.open("table:table", "table:name", name, "table:style-name", "sheet0");
    widths.forEach(width -> xml.empty("table:table-column", "table:style-name", "w" + width));
  }

  /** The sheet of a table: printed on pages of its own where it is wide, each with the labels of the rows and the headings. */
  private void sheet(String name, int number, List<int[]> pages, List<Integer> widths, int header, int last) {
    List<String> areas = new ArrayList<>();
    for (int[] page : pages) {
      boolean first = areas.isEmpty();
      areas.add(area(name, first ? 0 : header, first ? 0 : page[0], last, page[1]));
    }
    if (pages.size() > 1) {
      xml.open("table:table", "table:name", name, "table:style-name", "sheet" + number, "table:print-ranges", String.join(" ", areas));
    } else {
      // without ranges, so that lines longer than a narrow table is wide are printed whole
      xml.open("table:table", "table:name", name, "table:style-name", "sheet" + number);
    }
    xml.open("table:table-header-columns").empty("table:table-column", "table:style-name", "w" + widths.getFirst()).close();
    widths.stream().skip(1).forEach(width -> xml.empty("table:table-column", "table:style-name", "w" + width));
  }

  private static String area(String sheet, int top, int left, int bottom, int right) {
    return sheet + "." + new CellReference(top, left).formatAsString() + ":" + sheet + "." + new CellReference(bottom, right).formatAsString();
  }

  private void headings(List<String> headings) {
    xml.open("table:table-row");
    headings.forEach(words -> words(words, "Words_strong"));
    xml.close();
  }

  private void line(String words, String style) {
    xml.open("table:table-row");
    words(words, style);
    xml.close();
  }

  private void words(String words, String style) {
    if (words.isEmpty()) {
      xml.empty("table:table-cell", "table:style-name", style);
    } else {
      xml.open("table:table-cell", "office:value-type", "string", "table:style-name", style).words("text:p", words).close();
    }
  }

  private void range(String name, String sheet, int top, int bottom, int columns) {
    ranges.add(new String[] {name, area(sheet, top, 0, bottom, columns - 1)});
  }
}
