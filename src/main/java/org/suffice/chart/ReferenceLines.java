package org.suffice.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.suffice.model.Numbers;

/** Lines to compare with: a target, a benchmark; dashed and named, so that they are not taken for a series. */
final class ReferenceLines {
  private static final int MOST_DECIMALS = 1;

  private ReferenceLines() {}

  static void draw(Plot plot, List<ChartFinish.Line> lines, ChartStyle style) {
    for (ChartFinish.Line line : lines) {
      ValueMarker marker = new ValueMarker(line.value());
      marker.setPaint(style.text());
      marker.setStroke(new BasicStroke((float) style.em(0.1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
      int decimals = line.value() == Math.rint(line.value()) ? 0 : MOST_DECIMALS;
      marker.setLabel(line.label() + " " + Numbers.number(line.value(), decimals));
      marker.setLabelFont(style.small());
      marker.setLabelPaint(style.text());
      marker.setLabelBackgroundColor(style.palette().ground("background"));
      marker.setLabelOffset(new RectangleInsets(style.em(0.2), style.em(0.3), style.em(0.2), style.em(0.3)));
      switch (plot) {
        case PanelsPlot panels -> panels.plots().forEach(p -> draw(p, List.of(line), style));
        case XYPlot time -> {
          marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
          marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
          include(time.getRangeAxis(), line.value());
          time.addRangeMarker(marker, Layer.FOREGROUND);
        }
        case CategoryPlot rows -> {
          marker.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
          marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
          include(rows.getRangeAxis(), line.value());
          rows.addRangeMarker(marker, Layer.FOREGROUND);
        }
        default -> throw new IllegalStateException("No plot of ours: " + plot.getPlotType());
      }
    }
  }

  private static void include(org.jfree.chart.axis.ValueAxis axis, double value) {
    if (axis instanceof RoundAxis round) {
      round.include(value);
    }
  }
}
