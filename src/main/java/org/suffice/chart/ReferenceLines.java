package org.suffice.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.suffice.model.Numbers;

/** Lines to compare with: a target, a benchmark; dashed and named, so that they are not taken for a series. */
final class ReferenceLines {
  private static final int MOST_DECIMALS = 1;

  private ReferenceLines() {}

  /** Adds them to a plot and to its scale. */
  static void draw(Plot plot, List<ChartFinish.Line> lines, ChartStyle style) {
    switch (plot) {
      case PanelsPlot panels -> panels.plots().forEach(p -> draw(p, lines, style));
      case OverTimePlot time -> {
        include(time.getRangeAxis(), lines);
        time.compare(lines);
      }
      case RowsPlot rows -> {
        include(rows.getRangeAxis(), lines);
        rows.compare(lines);
      }
      default -> throw new IllegalStateException("No plot of ours: " + plot.getPlotType());
    }
  }

  /** The name of a line with its value. */
  static String words(ChartFinish.Line line, ValueAxis axis) {
    return line.label() + " " + value(line, axis);
  }

  /** The value of a line as printed. */
  static String value(ChartFinish.Line line, ValueAxis axis) {
    String number = Numbers.number(line.value(), line.value() == Math.rint(line.value()) ? 0 : MOST_DECIMALS);
    return axis instanceof RoundAxis round ? number + round.suffix() : number;
  }

  static BasicStroke dashes(ChartStyle style) {
    return new BasicStroke((float) style.em(0.1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
  }

  private static void include(ValueAxis axis, List<ChartFinish.Line> lines) {
    if (axis instanceof RoundAxis round) {
      lines.forEach(l -> round.include(l.value()));
    }
  }
}
