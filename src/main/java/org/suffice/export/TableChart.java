package org.suffice.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.suffice.chart.AltText;
import org.suffice.chart.CellRef;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOutline;
import org.suffice.chart.ChartOutline.Series;
import org.suffice.chart.ChartOutline.Shape;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Table;

/**
 * The native chart beside a table of a working copy. Where the cells it draws lie together and are all numbers it reads
 * them; else a sheet of its own takes each number from the table by its cell: words such as [x] would be drawn as 0, and
 * dates as words would stand at even distances.
 */
final class TableChart {
  static final String SHEET = "Chart_";
  static final String TABLE_SHEET = "Table_";
  static final String EXPLAINS = "Each number is taken from its cell in the worksheet %s. A blank cell is a number that is not there: a gap in the chart.";

  // 15.9 x 10 cm in points
  private static final double WIDE = 451;
  private static final double HIGH = 283;
  private static final double MOST_HIGH = 500;
  private static final double A_BAR = 26;
  // a digit of Arial 12, in points
  private static final double A_CHARACTER = 6.75;
  // a wider table has its chart below, where it is found and where printing does not make both small
  private static final double WIDE_TABLE = 84 * A_CHARACTER;
  // what a landscape page holds at full size
  private static final double PAGE_WIDE = 730;
  private static final double PAGE_HIGH = 420;
  private static final double SURE = 0.75;

  private final ExcelSheets sheets;
  private final Table table;
  private final ChartOutline outline;
  private final int number;
  private final int header;

  private TableChart(ExcelSheets sheets, Table table, ChartOutline outline, int number, int header) {
    this.sheets = sheets;
    this.table = table;
    this.outline = outline;
    this.number = number;
    this.header = header;
  }

  /** Whether a table's chart needs a sheet of its own for its numbers; false where it has no chart. */
  static boolean needsSheet(Table table) {
    return outline(table).map(o -> !direct(table, o)).orElse(false);
  }

  /** Draws the chart of the n-th table, if it has one; its header is in this row of its sheet. */
  static void draw(ExcelSheets sheets, XSSFSheet sheet, Table table, int number, int header) {
    outline(table).ifPresent(outline -> new TableChart(sheets, table, outline, number, header).draw(sheet));
  }

  /** Numbers, unless only percentages tell anything. */
  private static java.util.Optional<ChartOutline> outline(Table table) {
    return ChartFor.drawable(table) ? ChartOutline.of(table, percent(table)).map(TableChart::withNumbers).filter(TableChart::says) : java.util.Optional.empty();
  }

  // nothing but zeros is an empty frame
  private static boolean says(ChartOutline o) {
    return o.series().stream().flatMap(s -> s.values().stream()).anyMatch(v -> v != null && v != 0);
  }

  // a series of nothing but marks draws nothing
  private static ChartOutline withNumbers(ChartOutline o) {
    List<Series> series = o.series().stream().filter(s -> s.values().stream().anyMatch(Objects::nonNull)).toList();
    return new ChartOutline(o.shape(), o.categories(), series, o.valueTitle(), o.categoryTitle(), o.percent(), o.decimals());
  }

  private static boolean percent(Table table) {
    return ChartFor.hasShares(table) && !ChartFor.tellsNumbersApart(table);
  }

  private void draw(XSSFSheet sheet) {
    ChartCells cells = direct(table, outline) ? onTable(sheet) : onItsOwn(sheet);
    int columns = PrintedColumn.of(table).size() + 1 + (Shorthand.besideNumbers(table) ? 1 : 0);
    var drawing = sheet.createDrawingPatriarch();
    var chart = drawing.createChart(width(sheet, 0, columns) > WIDE_TABLE ? below(sheet, columns) : anchor(sheet, columns + 1, header));
    NativeChart.draw(chart, outline, cells, AltText.of(table, outline.percent()));
    chart.getGraphicFrame().setName(SHEET + number);
  }

  private static boolean direct(Table table, ChartOutline outline) {
    boolean dates = outline.categories().stream().anyMatch(c -> c.date() != null);
    if (dates || outline.series().stream().anyMatch(s -> s.values().contains(null))) {
      return false;
    }
    List<String> ids = table.rows().stream().map(org.suffice.model.Row::id).toList();
    List<@Nullable CellRef> first = outline.series().getFirst().cells();
    int start = ids.indexOf(Objects.requireNonNull(first.getFirst()).rowId());
    for (int i = 0; i < first.size(); i++) {
      if (ids.indexOf(Objects.requireNonNull(first.get(i)).rowId()) != start + i) {
        return false;
      }
    }
    return true;
  }

  private ChartCells onTable(XSSFSheet sheet) {
    int first = row(Objects.requireNonNull(outline.series().getFirst().cells().getFirst()));
    int last = first + outline.categories().size() - 1;
    List<CellReference> names = new ArrayList<>();
    List<CellRangeAddress> values = new ArrayList<>();
    for (Series series : outline.series()) {
      int column = column(Objects.requireNonNull(series.cells().getFirst()));
      names.add(new CellReference(sheet.getSheetName(), header, column, true, true));
      values.add(new CellRangeAddress(first, last, column, column));
    }
    return new ChartCells(sheet, new CellRangeAddress(first, last, 0, 0), names, values);
  }

  private ChartCells onItsOwn(XSSFSheet from) {
    String title = "Numbers behind the chart in the worksheet " + from.getSheetName();
    XSSFSheet sheet = sheets.sheet(SHEET + number, title);
    sheets.words(sheet, 1, 0, TableLines.ONE_TABLE, sheets.styles().line());
    sheets.words(sheet, 2, 0, EXPLAINS.formatted(from.getSheetName()), sheets.styles().line());
    List<String> headings = headings();
    for (int c = 0; c < headings.size(); c++) {
      sheets.words(sheet, 3, c, headings.get(c), c == 0 ? sheets.styles().firstHeading() : sheets.styles().columnHeading(true));
    }
    for (int i = 0; i < outline.categories().size(); i++) {
      category(sheet, 4 + i, outline.categories().get(i));
      for (int s = 0; s < outline.series().size(); s++) {
        value(from, sheet, 4 + i, s + 1, outline.series().get(s), i);
      }
    }
    int last = 3 + outline.categories().size();
    sheets.table(sheet, "chart_" + number, 3, last, headings);
    sheets.fit(sheet, 3, last, headings.size());
    List<CellReference> names = new ArrayList<>();
    List<CellRangeAddress> values = new ArrayList<>();
    for (int s = 1; s < headings.size(); s++) {
      names.add(new CellReference(sheet.getSheetName(), 3, s, true, true));
      values.add(new CellRangeAddress(4, last, s, s));
    }
    return new ChartCells(sheet, new CellRangeAddress(4, last, 0, 0), names, values);
  }

  // Excel refuses a table with two equal headings
  private List<String> headings() {
    List<String> headings = new ArrayList<>(List.of(outline.categoryTitle()));
    Set<String> used = new HashSet<>(Set.of(outline.categoryTitle().toLowerCase(Locale.UK)));
    for (Series series : outline.series()) {
      String name = series.name();
      for (int n = 2; !used.add(name.toLowerCase(Locale.UK)); n++) {
        name = series.name() + " (" + n + ")";
      }
      headings.add(name);
    }
    return headings;
  }

  private void category(XSSFSheet sheet, int row, ChartOutline.Category category) {
    LocalDate date = category.date();
    if (date == null || outline.shape() == Shape.STACKED_COLUMNS || !outline.categoryTitle().equals("Date")) {
      sheets.words(sheet, row, 0, category.label(), sheets.styles().words(false));
    } else {
      XSSFCell cell = sheets.row(sheet, row).createCell(0);
      cell.setCellValue(date);
      cell.setCellStyle(sheets.styles().date(false));
    }
  }

  private void value(XSSFSheet from, XSSFSheet sheet, int row, int column, Series series, int at) {
    CellRef ref = series.cells().get(at);
    if (ref == null || series.values().get(at) == null) {
      return;
    }
    XSSFCell source = from.getRow(row(ref)).getCell(column(ref));
    XSSFCell cell = sheets.row(sheet, row).createCell(column);
    cell.setCellFormula(new CellReference(from.getSheetName(), source.getRowIndex(), source.getColumnIndex(), false, false).formatAsString());
    cell.setCellValue(source.getNumericCellValue());
    cell.setCellStyle(sheets.styles().number(outline.decimals(), false));
  }

  private int row(CellRef ref) {
    return header + 1 + table.rows().indexOf(table.row(ref.rowId()).orElseThrow());
  }

  private int column(CellRef ref) {
    List<PrintedColumn> printed = PrintedColumn.of(table);
    int found = -1;
    for (int i = 0; i < printed.size(); i++) {
      boolean here = printed.get(i).column().id().equals(ref.columnId());
      if (here && (found < 0 || (outline.percent() && printed.get(i).share()))) {
        found = i + 1;
      }
    }
    return found;
  }

  private double high() {
    boolean bars = outline.shape() != Shape.LINES && outline.shape() != Shape.STACKED_COLUMNS;
    int beside = outline.shape() == Shape.BARS ? outline.series().size() : 1;
    return bars ? Math.clamp(90 + A_BAR * outline.categories().size() * (1 + 0.4 * (beside - 1)), HIGH, MOST_HIGH) : HIGH;
  }

  // on the same printed page as the table's end where there is room, else on the next
  private ClientAnchor below(XSSFSheet sheet, int columns) {
    int end = header + table.rows().size();
    int number = sheet.getWorkbook().getSheetIndex(sheet);
    String pages = sheet.getWorkbook().getPrintArea(number);
    if (pages != null) {
      // beside the pages of a wide table it has one of its own
      ClientAnchor anchor = anchor(sheet, 1, end + 2);
      var page = new CellRangeAddress(end + 1, anchor.getRow2(), 1, anchor.getCol2());
      sheet.getWorkbook().setPrintArea(number, pages.replaceAll("[^,]*!", "") + "," + page.formatAsString(null, true));
      return anchor;
    }
    double capacity = PAGE_HIGH / Math.min(1, PAGE_WIDE / width(sheet, 0, columns));
    double rows = IntStream.rangeClosed(0, end).mapToDouble(row -> height(sheet, row)).sum();
    double used = rows % capacity;
    // a table that just fills a page may end at its foot or at the head of the next
    boolean unsure = rows > capacity && used < (1 - SURE) * capacity;
    // rows whose words wrap are higher than they say, and a chart that is cut in two is worse than a page that is not full
    if (unsure || used + high() > SURE * capacity) {
      sheet.setRowBreak(end);
    }
    // not in the first column, which every page of a wide table repeats
    return anchor(sheet, 1, end + 2);
  }

  private static double width(XSSFSheet sheet, int from, int to) {
    return IntStream.range(from, to).mapToDouble(column -> sheet.getColumnWidth(column) / 256.0 * A_CHARACTER).sum();
  }

  private static double height(XSSFSheet sheet, int row) {
    var there = sheet.getRow(row);
    return there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
  }

  private ClientAnchor anchor(XSSFSheet sheet, int column, int row) {
    sheet.setDefaultColumnWidth(ExcelSheets.NARROW);
    int toColumn = column;
    while (width(sheet, column, toColumn) < WIDE) {
      toColumn++;
    }
    int toRow = row;
    for (double height = 0; height < high(); toRow++) {
      height += height(sheet, toRow);
    }
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, toColumn, toRow);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    return anchor;
  }
}
