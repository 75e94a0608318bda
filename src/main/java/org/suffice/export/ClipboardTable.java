package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suffice.model.FilterWords;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A table for the clipboard: HTML that Word turns into a real table with caption, header cells and source, and
 * tab-separated text that spreadsheets take.
 */
public final class ClipboardTable {
  private static final String FONT = "font-family:Arial,sans-serif;font-size:11pt;color:#000000";
  private static final String LINE = "border-bottom:1px solid #BFBFBF;padding:3px 8px";

  private ClipboardTable() {}

  /** The table as HTML: caption, header row, row headings, and source with shorthand and marking below. */
  public static String html(Table table) {
    List<PrintedColumn> columns = PrintedColumn.of(table);
    StringBuilder html = new StringBuilder("<html lang=\"en-GB\"><head><meta charset=\"utf-8\"></head><body>\n");
    html.append("<table style=\"border-collapse:collapse;background:#FFFFFF;").append(FONT).append("\">\n");
    html.append("<caption style=\"text-align:left;font-weight:bold\">").append(escaped(table.title())).append("</caption>\n<thead><tr>");
    header(html, "col", table.rowHeading(), "left", "bold");
    columns.forEach(column -> header(html, "col", column.heading(), align(column), "bold"));
    html.append("</tr></thead>\n<tbody>\n");
    for (Row row : table.rows()) {
      html.append("<tr>");
      // Excel would take the age band 6-10 for the sixth of October.
      header(html, "row", row.label(), PlainRows.isPartOfGroup(table, row) ? "left;padding-left:22px" : "left", weight(row));
      columns.forEach(column -> cell(html, column.text(row), align(column), weight(row)));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
    below(table).forEach(line -> html.append("<p style=\"").append(FONT).append("\">").append(escaped(line)).append("</p>\n"));
    return html.append("</body></html>\n").toString();
  }

  /** The table's rows as tab-separated text, header first, numbers bare. */
  public static String tsv(Table table) {
    PlainRows plain = new PlainRows(table);
    StringBuilder text = new StringBuilder(line(plain.headings()));
    table.rows().forEach(row -> text.append(line(plain.cells(row))));
    return text.toString();
  }

  private static List<String> below(Table table) {
    List<String> lines = new ArrayList<>();
    if (!Shorthand.sentence(table).isEmpty()) {
      lines.add(Shorthand.sentence(table));
    }
    if (!table.where().isEmpty()) {
      lines.add(FilterWords.of(table.where()));
    }
    lines.add("Source: " + table.source());
    if (Marking.needed(List.of(table))) {
      lines.add(Marking.LINE);
    }
    return lines;
  }

  private static void header(StringBuilder html, String scope, String words, String align, String weight) {
    html.append("<th scope=\"%s\" style=\"%s;text-align:%s;font-weight:%s;mso-number-format:'\\@'\">".formatted(scope, LINE, align, weight))
        .append(escaped(words))
        .append("</th>");
  }

  private static void cell(StringBuilder html, String words, String align, String weight) {
    html.append("<td style=\"%s;text-align:%s;font-weight:%s\">".formatted(LINE, align, weight)).append(escaped(words)).append("</td>");
  }

  private static String weight(Row row) {
    return row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL ? "bold" : "normal";
  }

  private static String align(PrintedColumn column) {
    return column.numeric() ? "right" : "left";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t", "", "\r\n"));
  }

  /** Words as HTML text or in a quoted value. */
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
