package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.suffice.model.Numbers;

/** The value axis: round numbers from 0, as many as have room. */
final class RoundAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private transient RoundScale scale;
  private final String suffix;

  RoundAxis(RoundScale scale, boolean percent, ChartStyle style) {
    this.scale = scale;
    this.suffix = percent ? "%" : "";
    setRange(scale.lower(), scale.upper());
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setTickLabelFont(style.small());
    setTickLabelPaint(style.muted());
    setTickLabelInsets(new RectangleInsets(style.em(0.3), style.em(0.2), style.em(0.2), style.em(0.5)));
    setAxisLinePaint(style.palette().ground("axis"));
    setAxisLineStroke(new BasicStroke(1f));
  }

  /** Makes room for a value that is not among those drawn. */
  void include(double value) {
    if (value > scale.upper() || value < scale.lower()) {
      scale = RoundScale.over(Math.min(value, scale.lower()), Math.max(value, scale.upper()), scale.step() == Math.rint(scale.step()) ? 0 : 1);
      setRange(scale.lower(), scale.upper());
    }
  }

  /** Shows the same scale as others. */
  void share(RoundScale with) {
    scale = with;
    setRange(scale.lower(), scale.upper());
  }

  /** What stands after its numbers: a sign of per cent, or nothing. */
  String suffix() {
    return suffix;
  }

  /** The scale it shows. */
  RoundScale scale() {
    return scale;
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2, double cursor, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
    AxisState[] state = new AxisState[1];
    TextCanvas.Hang hang = RectangleEdge.isLeftOrRight(edge) ? TextCanvas.Hang.END : TextCanvas.Hang.MIDDLE;
    TextCanvas.hanging(g2, hang, () -> state[0] = super.drawTickMarksAndLabels(g2, cursor, plot, data, edge));
    return state[0];
  }

  // JFreeChart's lists are raw
  @SuppressWarnings("rawtypes")
  @Override
  public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean across = RectangleEdge.isTopOrBottom(edge);
    int steps = (int) Math.round((scale.upper() - scale.lower()) / scale.step());
    int every = every(g2, across ? area.getWidth() : area.getHeight(), across, steps);
    TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i += every) {
      double value = scale.lower() + i * scale.step();
      ticks.add(new NumberTick(value, label(value), anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  private int every(Graphics2D g2, double length, boolean across, int steps) {
    double widest =
        Math.max(
            Type.width(g2, getTickLabelFont(), label(scale.upper())),
            Type.width(g2, getTickLabelFont(), label(scale.lower())));
    double room = across ? widest * 1.6 : Type.height(g2, getTickLabelFont()) * 1.3;
    for (int every = 1; every < steps; every++) {
      if (steps % every == 0 && length / steps * every >= room) {
        return every;
      }
    }
    return Math.max(1, steps);
  }

  private String label(double value) {
    return Numbers.number(value, scale.step() == Math.rint(scale.step()) ? 0 : decimals()) + suffix;
  }

  /** As many as tell the steps exactly: steps of 0.25 have two. */
  private int decimals() {
    int decimals = 1;
    for (double step = scale.step() * 10; decimals < 6 && Math.abs(step - Math.rint(step)) > 1e-6; step *= 10) {
      decimals++;
    }
    return decimals;
  }
}
