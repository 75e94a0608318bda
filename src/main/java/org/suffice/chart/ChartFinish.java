package org.suffice.chart;

import java.util.List;
import org.suffice.model.SufficeException;

/**
 * What a person adds to a chart before it goes into a document.
 *
 * @param title in place of the table's; empty for the table's
 * @param note a sentence before the source; may be empty
 * @param source in place of the table's; empty for the table's
 * @param alt words for those who cannot see it, in place of the drafted ones; empty for those
 * @param byValue bars from the largest to the smallest instead of in the table's order
 * @param labels values beside or inside bars
 * @param lines values to compare with: a target, a benchmark
 */
public record ChartFinish(String title, String note, String source, String alt, boolean byValue, boolean labels, List<Line> lines) {
  /**
   * A line across the chart.
   *
   * @param value in the unit of what is drawn
   * @param row id of the row whose bar alone it is compared with; empty for all that is drawn
   */
  public record Line(String label, double value, String row) {
    /** A line across all that is drawn. */
    public Line(String label, double value) {
      this(label, value, "");
    }

    /**
     * @throws SufficeException {@code chart-line} where its value is no number that can be drawn, or it has no name: a line without one
     *     tells nobody what it is
     */
    public Line {
      if (!Double.isFinite(value)) {
        throw new SufficeException("chart-line", "The line to compare with" + (label.isBlank() ? "" : ", \"" + label + "\",") + " has no value that can be drawn. Give a number, such as 62.");
      }
      if (label.isBlank()) {
        throw new SufficeException("chart-line", "The line to compare with has no name. Give its name and value, such as England and 62.");
      }
    }
  }

  public ChartFinish {
    title = title.strip();
    note = note.strip();
    source = source.strip();
    alt = alt.strip();
    lines = List.copyOf(lines);
  }

  /** Nothing added. */
  public static ChartFinish none() {
    return ordered(false, List.of());
  }

  /** Only an order of bars and lines to compare with. */
  public static ChartFinish ordered(boolean byValue, List<Line> lines) {
    return new ChartFinish("", "", "", "", byValue, true, lines);
  }

  /** The same, where wanted with bars from the largest to the smallest. */
  public ChartFinish sorted(boolean largestFirst) {
    return new ChartFinish(title, note, source, alt, byValue || largestFirst, labels, lines);
  }

  /** The same with further lines. */
  public ChartFinish with(List<Line> more) {
    return new ChartFinish(title, note, source, alt, byValue, labels, java.util.stream.Stream.concat(lines.stream(), more.stream()).toList());
  }
}
