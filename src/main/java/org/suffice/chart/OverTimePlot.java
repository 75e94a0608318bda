package org.suffice.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** Series over real dates, each named at its end. */
final class OverTimePlot extends XYPlot {
  private static final long serialVersionUID = 1L;
  private static final double EDGE = 4;
  private final transient DateValues values;
  private final transient EndLabels labels;
  private final transient DatedAxis time;
  private final boolean stacked;
  private final transient ChartStyle style;
  private final boolean one;
  private transient List<ChartFinish.Line> references = List.of();

  OverTimePlot(
      DateValues values, DatedAxis time, RoundAxis scale, XYItemRenderer renderer, EndLabels labels, boolean stacked, ChartStyle style) {
    super(values, time, scale, renderer);
    this.values = values;
    this.labels = labels;
    this.time = time;
    this.stacked = stacked;
    this.style = style;
    this.one = style.one();
  }

  /** Compares its series with these. */
  void compare(List<ChartFinish.Line> lines) {
    references = List.copyOf(lines);
  }

  @Override
  protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
    AxisSpace space = super.calculateAxisSpace(g2, area);
    // the first date's name stands half left of its mark
    space.ensureAtLeast(time.halfLabel(g2), RectangleEdge.LEFT);
    double height = area.getHeight() - space.getBottom() - space.getTop();
    if (one) {
      return space;
    }
    space.add(labels.room(g2, texts(), area.getWidth(), height), RectangleEdge.RIGHT);
    return space;
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    PlotRenderingInfo seen = info == null ? new ChartRenderingInfo(null).getPlotInfo() : info;
    super.draw(g2, area, anchor, parent, seen);
    Rectangle2D data = seen.getDataArea();
    if (data != null && !data.isEmpty()) {
      references.forEach(l -> across(g2, l, data));
      if (!one) {
        labels.draw(g2, Stream.concat(named().stream().map(l -> end(l, data)), references.stream().map(l -> end(l, data))).toList(), data);
      }
    }
  }

  private void across(Graphics2D g2, ChartFinish.Line line, Rectangle2D data) {
    double y = getRangeAxis().valueToJava2D(line.value(), data, RectangleEdge.LEFT);
    g2.setPaint(style.text());
    g2.setStroke(ReferenceLines.dashes(style));
    g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
    if (one) {
      Type.use(g2, style.small());
      g2.drawString(ReferenceLines.words(line, getRangeAxis()), (float) (data.getMinX() + style.em(0.3)), (float) (y - style.em(0.3)));
    }
  }

  private List<String> texts() {
    return Stream.concat(named().stream().map(this::text), references.stream().map(this::text)).toList();
  }

  private String text(ChartFinish.Line line) {
    return line.label() + Wrap.TIE + ReferenceLines.value(line, getRangeAxis());
  }

  private EndLabels.End end(ChartFinish.Line line, Rectangle2D data) {
    return new EndLabels.End(text(line), style.text(), data.getMaxX(), getRangeAxis().valueToJava2D(line.value(), data, RectangleEdge.LEFT), true);
  }

  // a point on the edge is drawn whole
  @Override
  public boolean render(Graphics2D g2, Rectangle2D data, int index, PlotRenderingInfo info, CrosshairState cross) {
    Shape clip = g2.getClip();
    g2.setClip(grown(data));
    boolean found = super.render(g2, data, index, info, cross);
    g2.setClip(clip);
    return found;
  }

  // so is a gridline on the edge
  @SuppressWarnings("rawtypes")
  @Override
  protected void drawRangeGridlines(Graphics2D g2, Rectangle2D area, List ticks) {
    Shape clip = g2.getClip();
    g2.setClip(grown(area));
    g2.setPaint(getRangeGridlinePaint());
    g2.setStroke(getRangeGridlineStroke());
    for (Object each : ticks) {
      // at 0 the axis itself stands
      if (each instanceof ValueTick tick && tick.getValue() != 0) {
        double y = getRangeAxis().valueToJava2D(tick.getValue(), area, RectangleEdge.LEFT);
        g2.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
      }
    }
    g2.setClip(clip);
  }

  private static Rectangle2D grown(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() - EDGE, area.getY() - EDGE, area.getWidth() + 2 * EDGE, area.getHeight() + 2 * EDGE);
  }

  private List<Line> named() {
    return values.lines().stream().filter(l -> l.last() >= 0).toList();
  }

  private String text(Line line) {
    // kept together: a value alone on a line reads as another label
    return line.label() + (line.ending().isEmpty() ? "" : Wrap.TIE + line.ending());
  }

  private EndLabels.End end(Line line, Rectangle2D data) {
    int last = line.last();
    double until = values.getEndXValue(values.lines().indexOf(line), last);
    double x = getDomainAxis().valueToJava2D(until, data, RectangleEdge.BOTTOM);
    double y = getRangeAxis().valueToJava2D(height(line, last), data, RectangleEdge.LEFT);
    return new EndLabels.End(text(line), line.colour(), x, y, line.dashed());
  }

  // a part of a stack is named at its middle
  private double height(Line line, int item) {
    double own = values.getYValue(values.lines().indexOf(line), item);
    if (!stacked) {
      return own;
    }
    List<Line> below = new ArrayList<>(values.lines().subList(0, values.lines().indexOf(line)));
    double base = below.stream().mapToDouble(l -> orZero(l.values().get(item))).sum();
    return base + own / 2;
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
