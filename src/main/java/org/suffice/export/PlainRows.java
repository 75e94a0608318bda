package org.suffice.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.suffice.model.Cell;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A table as plain rows for spreadsheets and programs: numbers bare ({@code 1891}, {@code 62.6}), dates ISO, marks in
 * place of missing numbers, and beside the figures what a reader needs to add them up rightly.
 */
final class PlainRows {
  /** Heading of the column that names the group of a row. */
  static final String GROUP = "Group";

  /** Heading of the column that says how a row adds up: part, subtotal, total or aside. */
  static final String ROW_TYPE = "Row type";

  /** Heading of the column with the marks beside numbers. */
  static final String NOTES = "Notes";

  private final Table table;
  private final List<PrintedColumn> columns;
  private final Map<String, String> groups;
  private final boolean types;
  private final boolean notes;

  PlainRows(Table table) {
    this.table = table;
    this.columns = PrintedColumn.of(table);
    this.groups =
        table.rows().stream()
            .filter(row -> row.group() != null && row.kind() == Row.Kind.SUBTOTAL)
            .collect(Collectors.toMap(row -> String.valueOf(row.group()), Row::label, (a, b) -> a));
    this.types = table.rows().stream().anyMatch(row -> row.kind() != Row.Kind.PART);
    this.notes = Shorthand.besideNumbers(table);
  }

  /** The headings. */
  List<String> headings() {
    List<String> headings = new ArrayList<>();
    headings.add(guarded(table.rowHeading()));
    columns.forEach(column -> headings.add(guarded(column.heading())));
    if (grouped()) {
      headings.add(GROUP);
    }
    if (types) {
      headings.add(ROW_TYPE);
    }
    if (notes) {
      headings.add(NOTES);
    }
    return headings;
  }

  /** A row's cells, beside the headings. */
  List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(guarded(row.label()));
    columns.forEach(column -> cells.add(plain(column, row)));
    String group = row.group();
    if (grouped()) {
      cells.add(group == null ? "" : guarded(groups.getOrDefault(group, group)));
    }
    if (types) {
      cells.add(row.kind().name().toLowerCase(Locale.UK));
    }
    if (notes) {
      cells.add(guarded(Shorthand.besideNumbers(table, row)));
    }
    return cells;
  }

  /** True for a part of a group that has a row of its own, its subtotal. */
  static boolean isPartOfGroup(Table table, Row row) {
    String group = row.group();
    return group != null
        && row.kind() == Row.Kind.PART
        && table.rows().stream().anyMatch(other -> other.kind() == Row.Kind.SUBTOTAL && group.equals(other.group()));
  }

  /** Words that a spreadsheet would take for a formula get a leading apostrophe. */
  static String guarded(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }

  private boolean grouped() {
    return table.rows().stream().anyMatch(row -> row.group() != null);
  }

  private static String plain(PrintedColumn column, Row row) {
    BigDecimal number = column.number(row);
    if (number != null) {
      return number.toPlainString();
    }
    Cell cell = column.cell(row);
    String words = cell.text();
    if (words != null && !column.share()) {
      return guarded(words);
    }
    return column.text(row);
  }
}
