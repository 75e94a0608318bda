package org.suffice.model;

import java.util.List;

/**
 * How a table is best drawn.
 *
 * @param rows ids of the rows that are drawn, in order
 * @param columns ids of the columns that are drawn; empty means all number columns
 * @param focus id of the row that the others stand beside, as the own council among others; empty where all are alike
 */
public record ChartHint(Kind kind, List<String> rows, List<String> columns, String focus) {
  /** Kinds of chart. */
  public enum Kind {
    /** Each row a line over the table's dates, or each column a line over its rows where the rows are months. */
    LINES,
    /** Each row a horizontal bar, its columns side by side. */
    BARS,
    /** Each row a horizontal bar; the second column is a part of the first (hard to find of requests). */
    PART_OF_BAR,
    /** Each row a bar of its columns stacked, a part of a whole; over dates, each date a bar of its rows stacked. */
    STACKED,
    /** No chart makes sense: the table is the answer. */
    NONE
  }

  public ChartHint {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** A chart whose rows are all alike. */
  public ChartHint(Kind kind, List<String> rows, List<String> columns) {
    this(kind, rows, columns, "");
  }

  /** No chart. */
  public static ChartHint none() {
    return new ChartHint(Kind.NONE, List.of(), List.of());
  }
}
