package org.suffice.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** Horizontal bars, a row each, with their values in words and room kept for them. */
final class RowsPlot extends CategoryPlot {
  private static final long serialVersionUID = 1L;
  private final transient List<BarLabel> labels;
  private final transient ChartStyle style;

  RowsPlot(CategoryDataset values, RowAxis rows, RoundAxis scale, BarRenderer bars, List<BarLabel> labels, ChartStyle style) {
    super(values, rows, scale, bars);
    this.labels = List.copyOf(labels);
    this.style = style;
    setOrientation(PlotOrientation.HORIZONTAL);
  }

  @Override
  protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
    AxisSpace space = super.calculateAxisSpace(g2, area);
    FontMetrics metrics = g2.getFontMetrics(style.font());
    double widest =
        labels.stream().filter(l -> !l.inside()).mapToDouble(l -> metrics.stringWidth(l.text())).max().orElse(style.em(1));
    space.add(widest + style.em(0.6), RectangleEdge.RIGHT);
    // few rows keep the shape of bars and leave the rest of the paper free
    double pitch = style.em(rowsShape() * 1.0);
    double spare = area.getHeight() - space.getTop() - space.getBottom() - pitch * getDataset().getColumnCount();
    if (spare > 0) {
      space.add(spare, RectangleEdge.BOTTOM);
    }
    return space;
  }

  private double rowsShape() {
    long beside = labels.stream().mapToInt(BarLabel::ofSeries).max().orElse(1);
    return 4.5 + 1.6 * (beside - 1);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    PlotRenderingInfo seen = info == null ? new PlotRenderingInfo(null) : info;
    super.draw(g2, area, anchor, parent, seen);
    Rectangle2D data = seen.getDataArea();
    if (data != null && !data.isEmpty()) {
      labels.forEach(label -> write(g2, label, data));
    }
  }

  private void write(Graphics2D g2, BarLabel label, Rectangle2D data) {
    double pitch = data.getHeight() / getDataset().getColumnCount();
    double thickness = pitch * (label.ofSeries() == 1 ? 0.68 : 0.8) / label.ofSeries();
    double middle = data.getMinY() + pitch * (label.row() + 0.5) + thickness * (label.series() + 0.5 - label.ofSeries() / 2.0);
    double to = getRangeAxis().valueToJava2D(label.to(), data, RectangleEdge.BOTTOM);
    Font font = fitted(g2, thickness, label);
    FontMetrics metrics = g2.getFontMetrics(font);
    double wide = metrics.stringWidth(label.text());
    double x = to + style.em(0.4);
    if (label.inside()) {
      double from = getRangeAxis().valueToJava2D(label.from(), data, RectangleEdge.BOTTOM);
      if (to - from < wide + style.em(0.5)) {
        return;
      }
      x = (from + to) / 2 - wide / 2;
    }
    g2.setFont(font);
    g2.setPaint(label.colour());
    g2.drawString(label.text(), (float) x, (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0 - style.em(0.04)));
  }

  // words beside thin bars shrink with them, so that rows of words never touch
  private Font fitted(Graphics2D g2, double thickness, BarLabel label) {
    double room = label.ofSeries() == 1 ? thickness / 0.68 : thickness;
    double size = Math.min(style.font().getSize2D(), room / 1.1);
    return style.font().deriveFont((float) size);
  }
}
