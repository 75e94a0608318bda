package org.suffice.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** One table on its sheet: title, what a reader must know, and the table at once below. */
final class TableSheet {
  // Fewer rows than this fit on a laptop's screen with the lines above them; freezing would only take room.
  private static final int ROWS_WORTH_FREEZING = 20;
  // no code such as 0041, which would lose its zeros
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");

  private final ExcelSheets sheets;
  private final Table table;
  private final List<PrintedColumn> columns;
  private final boolean notes;
  private final String marks;
  private final @Nullable Sparklines spark;

  TableSheet(ExcelSheets sheets, Table table, NumberedNotes numbered) {
    this.sheets = sheets;
    this.table = table;
    this.columns = PrintedColumn.of(table);
    this.notes = Shorthand.besideNumbers(table);
    this.marks = numbered.marks(table);
    this.spark = Sparklines.of(table);
  }

  /** Writes the sheet, as the n-th table of its workbook; gives the row of its header back. */
  int write(int number) {
    XSSFSheet sheet = sheets.sheet("Table_" + number, table.title());
    List<String> lines = TableLines.of(table);
    for (int i = 0; i < lines.size(); i++) {
      sheets.words(sheet, i + 1, 0, lines.get(i), sheets.styles().line());
    }
    int header = lines.size() + 1;
    int last = header + table.rows().size();
    List<String> headings = new ArrayList<>(headings(table, marks));
    if (spark != null) {
      headings.add(Sparklines.HEADING);
    }
    ExcelSheets.requireFits(last + 1, headings.size(), "\"" + table.title() + "\"");
    header(sheet, header, headings);
    for (int i = 0; i < table.rows().size(); i++) {
      row(sheet, header + 1 + i, table.rows().get(i));
    }
    sheets.table(sheet, "table_" + number, header, last, headings);
    sheets.fit(sheet, header, last, headings.size());
    page(sheet, header, last, headings.size());
    if (sheets.workingCopy() && table.rows().size() > ROWS_WORTH_FREEZING) {
      sheet.createFreezePane(0, header + 1);
      sheet.setActiveCell(new CellAddress(0, 0));
    }
    if (spark != null) {
      spark.draw(sheet, header + 1, headings.size() - 1);
    }
    return header;
  }

  /**
   * Printed, each page repeats the title and the headings; a table of many columns takes several pages, each with the row labels. The
   * lines above the table are on the first alone: beside the labels they would be cut off.
   */
  private void page(XSSFSheet sheet, int header, int last, int wide) {
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    sheets.headed(sheet, table.title());
    List<int[]> pages = PagesAcross.of(table.title(), columns, IntStream.range(0, wide).map(c -> sheet.getColumnWidth(c) / 256).boxed().toList());
    if (pages.size() > 1) {
      List<String> areas = new ArrayList<>();
      for (int[] page : pages) {
        boolean first = areas.isEmpty();
        areas.add(new CellRangeAddress(first ? 0 : header, last, first ? 0 : page[0], page[1]).formatAsString(null, true));
      }
      XSSFWorkbook workbook = sheet.getWorkbook();
      workbook.setPrintArea(workbook.getSheetIndex(sheet), String.join(",", areas));
    }
  }

  /** The headings of a table, the first with the marks of its notes. */
  static List<String> headings(Table table, String marks) {
    List<String> headings = new ArrayList<>();
    headings.add(table.rowHeading() + marks);
    PrintedColumn.of(table).forEach(column -> headings.add(column.heading()));
    if (Shorthand.besideNumbers(table)) {
      headings.add(PlainRows.NOTES);
    }
    return headings;
  }

  private void header(XSSFSheet sheet, int at, List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      boolean numeric = i > 0 && i <= columns.size() && columns.get(i - 1).numeric();
      sheets.words(sheet, at, i, headings.get(i), i == 0 ? sheets.styles().firstHeading() : sheets.styles().columnHeading(numeric));
    }
  }

  private void row(XSSFSheet sheet, int at, Row row) {
    boolean strong = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL;
    sheets.words(sheet, at, 0, label(row), sheets.styles().words(strong));
    for (int i = 0; i < columns.size(); i++) {
      cell(sheet, at, i + 1, columns.get(i), row, strong);
    }
    if (notes) {
      String marksBeside = Shorthand.besideNumbers(table, row);
      if (!marksBeside.isEmpty()) {
        sheets.words(sheet, at, columns.size() + 1, marksBeside, sheets.styles().wordsBeside(false));
      }
    }
    if (spark != null) {
      sheets.words(sheet, at, columns.size() + (notes ? 2 : 1), spark.words(row), sheets.styles().unseen());
    }
  }

  /** A subtotal says in words that it is one: bold alone is lost on who cannot see it, and on who adds up the column. */
  static String label(Row row) {
    String low = row.label().toLowerCase(Locale.UK);
    boolean says = low.contains("total") || low.startsWith("all ");
    return row.kind() == Row.Kind.SUBTOTAL && !says ? row.label() + " total" : row.label();
  }

  /** The number of a cell as printed; an age among words is a number all the same. Null where it has none. */
  static @Nullable BigDecimal number(PrintedColumn printed, Row row) {
    BigDecimal number = printed.number(row);
    String words = printed.cell(row).text();
    if (number == null && words != null && !printed.share() && WHOLE.matcher(words).matches()) {
      return new BigDecimal(words);
    }
    return number;
  }

  private void cell(XSSFSheet sheet, int at, int column, PrintedColumn printed, Row row, boolean strong) {
    BigDecimal number = number(printed, row);
    if (number != null) {
      XSSFCell cell = sheets.row(sheet, at).createCell(column);
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(sheets.styles().number(number.scale(), strong));
      return;
    }
    String words = printed.cell(row).text();
    // A date cell needs a number format, which a publication has not.
    LocalDate day = sheets.workingCopy() && words != null && printed.column().unit() == Unit.DATE ? Numbers.isoDate(words) : null;
    if (day != null) {
      XSSFCell cell = sheets.row(sheet, at).createCell(column);
      cell.setCellValue(day);
      cell.setCellStyle(sheets.styles().date(strong));
      return;
    }
    boolean mark = words == null || printed.share();
    String said = spark != null && spark.isTrend(printed.column()) ? spark.words(row) : printed.text(row);
    sheets.words(sheet, at, column, said, mark ? sheets.styles().mark(strong) : sheets.styles().wordsBeside(strong));
  }
}
