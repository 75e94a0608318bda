package org.suffice.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueTick;
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
  /** In points: smaller numbers cannot be read on paper. */
  private static final double LEAST_TYPE = 4.5;
  private final transient List<BarLabel> labels;
  private final transient ChartStyle style;
  private final RowAxis rows;
  private transient RowReferences references;
  private double smallest = Double.MAX_VALUE;

  RowsPlot(
      CategoryDataset values, RowAxis rows, RoundAxis scale, BarRenderer bars, List<BarLabel> labels, ChartStyle style) {
    super(values, rows, scale, bars);
    this.labels = labels.stream().filter(l -> style.labels() && !l.text().isEmpty()).toList();
    this.style = style;
    this.rows = rows;
    rows.leaveRoomFor(this.labels.stream().filter(l -> !l.inside()).map(BarLabel::text).toList());
    setOrientation(PlotOrientation.HORIZONTAL);
    this.references = new RowReferences(List.of(), List.of(), style);
  }

  /** Compares its bars with these. */
  void compare(List<ChartFinish.Line> lines) {
    references = new RowReferences(lines, getDataset().getColumnKeys().stream().map(Object::toString).toList(), style);
  }

  /** Where it is one of several: so much room for the rows' names, which are not written where they stand beside another. */
  void named(double room, boolean written) {
    rows.keepTo(room, written);
  }

  /** Whether, as last drawn, its names or its numbers are cut or too small to read. */
  boolean crowded() {
    return rows.crowded() || smallest < LEAST_TYPE;
  }

  /** The width of the longest name on one line. */
  double widestName(Graphics2D g2) {
    return rows.longest(g2);
  }

  @Override
  protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
    // few rows keep the shape of bars and leave the rest of the paper free
    int beside = labels.stream().mapToInt(BarLabel::ofSeries).max().orElse(1);
    double pitch = style.em((style.screen() ? 5 : 6) + 1.6 * (beside - 1));
    rows.share(0, pitch);
    AxisSpace space = sideways(g2, area);
    double strip = strip(g2, area, space);
    if (strip > 0) {
      // the names of lines take height from the rows, which then may need smaller type
      rows.share(strip, pitch);
      space = sideways(g2, area);
      space.add(strip(g2, area, space), RectangleEdge.TOP);
    }
    double spare = area.getHeight() - space.getTop() - space.getBottom() - pitch * getDataset().getColumnCount();
    if (spare > 0) {
      space.add(spare, RectangleEdge.BOTTOM);
    }
    return space;
  }

  private AxisSpace sideways(Graphics2D g2, Rectangle2D area) {
    AxisSpace space = super.calculateAxisSpace(g2, area);
    space.add(room(g2, area.getWidth() - space.getLeft()), RectangleEdge.RIGHT);
    return space;
  }

  private double strip(Graphics2D g2, Rectangle2D area, AxisSpace space) {
    double wide = area.getWidth() - space.getLeft() - space.getRight();
    return references.settle(g2, area.getWidth(), getRangeAxis(), v -> space.getLeft() + reach(v) * wide);
  }

  private double reach(double value) {
    return (value - getRangeAxis().getLowerBound()) / (getRangeAxis().getUpperBound() - getRangeAxis().getLowerBound());
  }

  // as much as the words need beyond the scale's end; words beside a short bar stand within it
  private double room(Graphics2D g2, double width) {
    double upper = getRangeAxis().getUpperBound();
    double lower = getRangeAxis().getLowerBound();
    double room = style.em(1.6);
    for (BarLabel label : labels) {
      double reach = (Math.max(0, label.to()) - lower) / (upper - lower);
      double needed = Type.width(g2, rows.getTickLabelFont(), label.text()) + style.em(0.6);
      boolean narrow = label.inside() && (label.to() - label.from()) / (upper - lower) * width * 0.6 < needed;
      if ((!label.inside() || (narrow && last(label))) && reach > 0) {
        room = Math.max(room, (needed - (1 - reach) * width) / reach);
      }
    }
    return Math.min(room, width * 0.75);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    PlotRenderingInfo seen = info == null ? new ChartRenderingInfo(null).getPlotInfo() : info;
    super.draw(g2, area, anchor, parent, seen);
    Rectangle2D data = seen.getDataArea();
    if (data == null || data.isEmpty()) {
      return;
    }
    smallest = labels.stream().mapToDouble(l -> font(l, data).getSize2D()).min().orElse(Double.MAX_VALUE);
    for (BarLabel label : labels) {
      Rectangle2D place = place(g2, label, data);
      if (place.getWidth() > 0) {
        Type.use(g2, font(label, data));
        boolean inBar = label.inside() && place.getX() < end(label, data);
        g2.setPaint(label.inside() && !inBar ? style.text() : label.colour());
        double baseline = place.getCenterY() + Type.drop(g2, font(label, data));
        TextCanvas.Hang hang = inBar ? TextCanvas.Hang.MIDDLE : TextCanvas.Hang.START;
        TextCanvas.hanging(g2, hang, () -> g2.drawString(label.text(), (float) place.getX(), (float) baseline));
      }
    }
    references.draw(g2, data, area.getX(), v -> getRangeAxis().valueToJava2D(v, data, RectangleEdge.BOTTOM), words(g2, data));
  }

  private List<Rectangle2D> words(Graphics2D g2, Rectangle2D data) {
    return labels.stream()
        .map(l -> place(g2, l, data))
        .filter(r -> r.getWidth() > 0)
        .sorted(Comparator.comparingDouble(Rectangle2D::getMinY))
        .toList();
  }

  // gridlines stop short of words beside bars, so that nothing runs through a number
  @SuppressWarnings("rawtypes")
  @Override
  protected void drawRangeGridlines(Graphics2D g2, Rectangle2D area, List ticks) {
    List<Rectangle2D> words = words(g2, area);
    Shape clip = g2.getClip();
    // the last gridline stands on the edge
    g2.setClip(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() + 2, area.getHeight()));
    g2.setPaint(getRangeGridlinePaint());
    g2.setStroke(getRangeGridlineStroke());
    for (Object each : ticks) {
      // at 0 the axis itself stands
      if (each instanceof ValueTick tick && tick.getValue() != 0) {
        gridline(g2, getRangeAxis().valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM), area, words);
      }
    }
    g2.setClip(clip);
  }

  private void gridline(Graphics2D g2, double x, Rectangle2D area, List<Rectangle2D> words) {
    double margin = style.em(0.25);
    double from = area.getMinY();
    for (Rectangle2D word : words) {
      if (x > word.getMinX() - margin && x < word.getMaxX() + margin) {
        line(g2, x, from, word.getMinY());
        from = word.getMaxY();
      }
    }
    line(g2, x, from, area.getMaxY());
  }

  private static void line(Graphics2D g2, double x, double from, double to) {
    if (to > from) {
      g2.draw(new Line2D.Double(x, from, x, to));
    }
  }

  // empty where the words do not fit inside their bar
  private Rectangle2D place(Graphics2D g2, BarLabel label, Rectangle2D data) {
    double pitch = data.getHeight() / getDataset().getColumnCount();
    double thickness = pitch * (label.ofSeries() == 1 ? 1 : FlatBars.FILL_BESIDE) / label.ofSeries();
    double middle =
        data.getMinY() + pitch * (label.row() + 0.5) + thickness * (label.series() + 0.5 - label.ofSeries() / 2.0);
    double high = Math.min(thickness, Type.height(g2, font(label, data)));
    double wide = Type.width(g2, font(label, data), label.text());
    double to = end(label, data);
    double x = to + style.em(0.4);
    if (label.inside()) {
      double from = getRangeAxis().valueToJava2D(label.from(), data, RectangleEdge.BOTTOM);
      x = (from + to) / 2 - wide / 2;
      boolean fits = to - from >= wide + style.em(0.5);
      x = fits ? x : to + style.em(0.4);
      wide = fits || last(label) ? wide : 0;
    }
    return new Rectangle2D.Double(x, middle - high / 2, wide, high);
  }

  private double end(BarLabel label, Rectangle2D data) {
    double end = label.inside() ? label.to() : Math.max(0, label.to());
    return getRangeAxis().valueToJava2D(end, data, RectangleEdge.BOTTOM);
  }

  // the last part of a stack has free paper beside it
  private boolean last(BarLabel label) {
    return labels.stream().noneMatch(l -> l.inside() && l.row() == label.row() && l.to() > label.to());
  }

  // words beside thin bars shrink with them, and are never larger than the row's name
  private Font font(BarLabel label, Rectangle2D data) {
    double pitch = data.getHeight() / getDataset().getColumnCount();
    double room = label.ofSeries() == 1 ? pitch : pitch * FlatBars.FILL_BESIDE / label.ofSeries();
    double size = Math.min(rows.getTickLabelFont().getSize2D(), room / 1.1);
    return style.font().deriveFont((float) size);
  }
}
