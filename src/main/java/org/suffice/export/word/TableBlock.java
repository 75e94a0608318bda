package org.suffice.export.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.export.Shorthand;
import org.suffice.export.Trend;
import org.suffice.model.Cell;
import org.suffice.model.FilterWords;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A table with its caption above and its notes below. A table with more columns than a page has room for is printed in
 * parts below each other, each with the row labels, and never smaller than it can be read.
 */
final class TableBlock {
  private static final int MOST_COLUMNS = 6;
  private static final int KEPT_TOGETHER = 20;
  private static final int TREND_COLUMN = 2200;

  private final Table table;
  private final @Nullable Trend trend;
  private final int firstDrawing;
  private final ColumnWidths widths;

  private TableBlock(Table table, int firstDrawing) {
    this.table = DatesDown.of(table);
    this.trend = Trend.in(this.table).orElse(null);
    this.firstDrawing = firstDrawing;
    this.widths = new ColumnWidths(this.table, TREND_COLUMN);
  }

  /** How many drawings a table has: a line for each row with a trend. */
  static int drawings(Table table) {
    return Trend.in(DatesDown.of(table)).isPresent() ? table.rows().size() : 0;
  }

  static String of(DraftItem item, Table table, Place place) {
    TableBlock block = new TableBlock(table, place.drawing());
    StringBuilder out = new StringBuilder(Markup.caption("Table", place.number(), title(table)));
    List<List<PrintedColumn>> parts = block.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        out.append(Markup.words("TableContinued", "Continued: further columns of the same rows"));
      }
      out.append(block.grid(parts.get(i)));
    }
    notes(table, item.words()).forEach(line -> out.append(Markup.words("TableNote", line)));
    return out.toString();
  }

  /** The title and what the table leaves out. */
  static String title(Table table) {
    String only = FilterWords.of(table.where());
    return only.isEmpty() ? table.title() : table.title() + ". " + only.substring(0, only.length() - 1);
  }

  /** What a reader must know, below the table: marks, notes, definition, source. */
  private static List<String> notes(Table table, List<String> more) {
    List<String> lines = new ArrayList<>();
    String shorthand = Shorthand.sentence(table);
    if (!shorthand.isEmpty()) {
      lines.add(shorthand);
    }
    List<String> notes = table.notes();
    boolean publication = table.profile().equals(Table.PUBLICATION);
    // The first note of a protected table is the statement that stands once at the beginning of the draft, as does that notes are left out.
    List<String> own = publication && !notes.isEmpty() ? notes.subList(1, notes.size()) : notes;
    own.stream().filter(note -> !note.equals(Table.NOTES_LEFT_OUT)).forEach(note -> lines.add("Note: " + note));
    lines.addAll(more);
    lines.add("Definition: " + table.definition());
    lines.add("Source: " + table.source());
    return lines;
  }

  /** The columns in parts that fit the page, as even as can be; a number and its share stay together. */
  private List<List<PrintedColumn>> parts() {
    List<List<PrintedColumn>> together = new ArrayList<>();
    for (PrintedColumn column : PrintedColumn.of(table)) {
      if (column.share()) {
        together.getLast().add(column);
      } else {
        together.add(new ArrayList<>(List.of(column)));
      }
    }
    int all = together.stream().mapToInt(List::size).sum();
    int parts = (all + MOST_COLUMNS - 1) / MOST_COLUMNS;
    List<List<PrintedColumn>> pages = pages(together, all, parts);
    while (pages.size() < together.size() && !pages.stream().allMatch(p -> widths.fit(p, drawn(p)))) {
      parts++;
      pages = pages(together, all, parts);
    }
    return pages;
  }

  private static List<List<PrintedColumn>> pages(List<List<PrintedColumn>> together, int all, int parts) {
    int each = (all + parts - 1) / Math.max(1, parts);
    List<List<PrintedColumn>> pages = new ArrayList<>();
    for (List<PrintedColumn> pair : together) {
      if (pages.isEmpty() || pages.getLast().size() + pair.size() > Math.max(each, pair.size())) {
        pages.add(new ArrayList<>());
      }
      pages.getLast().addAll(pair);
    }
    return pages;
  }

  /** The column of the trend among some; null where it is not there. */
  private @Nullable PrintedColumn drawn(List<PrintedColumn> columns) {
    return trend == null ? null : columns.stream().filter(c -> trend.is(c.column())).findFirst().orElse(null);
  }

  private String grid(List<PrintedColumn> columns) {
    int[] widths = this.widths.of(columns, drawn(columns));
    StringBuilder out = new StringBuilder();
    String words = XmlText.escaped(table.title());
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"SufficeTable\"/><w:tblW w:w=\"").append(Markup.TEXT_WIDTH)
        .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        .append("<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>")
        .append("<w:tblCaption w:val=\"").append(words).append("\"/>")
        .append("<w:tblDescription w:val=\"").append(described(columns)).append("\"/></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").append(cell(widths[0], "TableHead", "", table.rowHeading()));
    for (int c = 0; c < columns.size(); c++) {
      out.append(cell(widths[c + 1], columns.get(c).numeric() ? "TableHeadNumber" : "TableHead", "", columns.get(c).heading()));
    }
    out.append("</w:tr>");
    if (table.rows().isEmpty()) {
      out.append(row(new Row("nothing", "Nothing to show", null, Row.Kind.ASIDE, table.columns().stream().map(c -> Cell.missing("[z]")).toList()), columns, widths, ""));
    }
    int rows = table.rows().size();
    for (int r = 0; r < rows; r++) {
      // of a long table too, neither its first row nor its last stands alone on a page
      boolean together = r < rows - 1 && (rows <= KEPT_TOGETHER || r < 2 || r == rows - 2);
      out.append(row(table.rows().get(r), columns, widths, together ? "<w:keepNext/>" : ""));
    }
    return out.append("</w:tbl>").toString();
  }

  private String described(List<PrintedColumn> columns) {
    return XmlText.escaped(
        "Rows: " + table.rowHeading() + ". Columns: " + String.join("; ", columns.stream().map(PrintedColumn::heading).toList()) + ".");
  }

  private String row(Row row, List<PrintedColumn> columns, int[] widths, String keep) {
    boolean bold = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL;
    String indent = keep + (partOfGroup(row) ? "<w:ind w:left=\"200\"/>" : "");
    StringBuilder out = new StringBuilder("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    out.append(cell(widths[0], bold ? "TableTotal" : "TableText", indent, row.label()));
    for (int c = 0; c < columns.size(); c++) {
      PrintedColumn column = columns.get(c);
      String style = column.numeric() ? (bold ? "TableTotalNumber" : "TableNumber") : (bold ? "TableTotal" : "TableText");
      String printed = column.text(row);
      // A blank cell leaves its reader guessing.
      String words = Markup.run(printed.isBlank() ? "[x]" : printed);
      out.append(cellOf(widths[c + 1], style, keep, trend != null && trend.is(column.column()) ? trend(trend, row, words) : words));
    }
    return out.append("</w:tr>").toString();
  }

  /** A line and what changed in words; the bars of letters where a number is not there. */
  private String trend(Trend of, Row row, String bars) {
    double[] values = of.values(row);
    int id = firstDrawing + table.rows().indexOf(row);
    return values.length < 2 ? bars : TrendLine.of(values, id, of.bars(row)) + Markup.run(" " + of.words(row));
  }

  private boolean partOfGroup(Row row) {
    String group = row.group();
    return group != null && row.kind() == Row.Kind.PART
        && table.rows().stream().anyMatch(other -> other.kind() == Row.Kind.SUBTOTAL && group.equals(other.group()));
  }

  private static String cell(int width, String style, String layout, String words) {
    return cellOf(width, style, layout, Markup.run(words));
  }

  private static String cellOf(int width, String style, String layout, String runs) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + layout
        + "</w:pPr>" + runs + "</w:p></w:tc>";
  }
}
