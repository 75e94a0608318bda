package org.suffice.export.word;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** How wide the columns of a table are: no word of a heading and no number is broken in two where the page has room for it whole. */
final class ColumnWidths {
  /** Labels of rows have at least a quarter of the page. */
  static final int LABELS = Markup.TEXT_WIDTH / 4;

  private static final int NARROW = 920;
  private static final int WIDE = 1500;
  private static final int TEXT = 1700;
  private static final int FEW = 4;
  private static final int EDGES = 150;
  /** Nine points in twips: the size of the letters of a table. */
  private static final int SIZE = 180;
  private static final Pattern BREAKS = Pattern.compile("\\s+|(?<=-)");

  private final Table table;
  private final int drawn;

  /**
   * Widths for a table.
   *
   * @param drawn width of the column of drawn lines, in twips
   */
  ColumnWidths(Table table, int drawn) {
    this.table = table;
    this.drawn = drawn;
  }

  /** Whether columns have room beside the labels with every word whole. */
  boolean fit(List<PrintedColumn> columns, @Nullable PrintedColumn line) {
    return LABELS + columns.stream().mapToInt(c -> least(c, c.equals(line))).sum() <= Markup.TEXT_WIDTH;
  }

  /** The least width of a column, in twips, that breaks no word of its heading and no number. */
  int least(PrintedColumn column, boolean line) {
    int widest = line ? drawn - EDGES : 0;
    for (String word : BREAKS.split(column.heading())) {
      widest = Math.max(widest, wide(word));
    }
    for (Row row : table.rows()) {
      String text = column.text(row);
      for (String word : column.numeric() ? List.of(text) : List.of(BREAKS.split(text))) {
        widest = line ? widest : Math.max(widest, wide(word));
      }
    }
    return widest + EDGES;
  }

  /** Widths in twips of the labels and of each column, as wide as the text of the page together. */
  int[] of(List<PrintedColumn> columns, @Nullable PrintedColumn line) {
    int[] widths = new int[columns.size() + 1];
    int used = 0;
    int spare = 0;
    for (int c = 0; c < columns.size(); c++) {
      boolean isLine = columns.get(c).equals(line);
      int usual = isLine ? drawn : !columns.get(c).numeric() ? TEXT : columns.size() > FEW ? NARROW : WIDE;
      int least = least(columns.get(c), isLine);
      widths[c + 1] = Math.max(usual, least);
      used += widths[c + 1];
      spare += widths[c + 1] - least;
    }
    int over = used + LABELS - Markup.TEXT_WIDTH;
    for (int c = 0; over > 0 && c < columns.size(); c++) {
      int room = widths[c + 1] - least(columns.get(c), columns.get(c).equals(line));
      int taken = over <= spare ? (int) Math.ceil((double) over * room / spare) : room + (widths[c + 1] - room) * (over - spare) / Math.max(1, used - spare);
      widths[c + 1] -= taken;
    }
    widths[0] = Markup.TEXT_WIDTH;
    for (int c = 1; c < widths.length; c++) {
      widths[0] -= widths[c];
    }
    return widths;
  }

  /** About how wide a word is in the bold letters of headings, in twips; never less than it is. */
  private static int wide(String word) {
    double ems = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ems += "ijl.,:;'|!I ".indexOf(c) >= 0 ? 0.29 : "ftr()[]-".indexOf(c) >= 0 ? 0.39 : "mwMW%@".indexOf(c) >= 0 ? 0.92 : Character.isUpperCase(c) ? 0.75 : 0.61;
    }
    return (int) Math.ceil(ems * SIZE);
  }
}
