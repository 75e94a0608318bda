package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The time axis, to scale: a mark at each date that has data, named where there is room. */
final class DatedAxis extends DateAxis {
  private static final long serialVersionUID = 1L;
  private final transient List<LocalDate> dates;
  private final List<String> labels;

  /**
   * An axis from first to last date with some room at both ends.
   *
   * @param dates at least two, ascending
   * @param pad room at each end in milliseconds
   */
  DatedAxis(List<LocalDate> dates, double pad, ChartStyle style) {
    super(null, TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
    this.dates = List.copyOf(dates);
    this.labels = Words.ticks(dates);
    setRange(DateValues.millis(dates.getFirst()) - pad, DateValues.millis(dates.getLast()) + pad);
    setTickLabelFont(style.small());
    setTickLabelPaint(style.muted());
    setAxisLinePaint(style.palette().ground("axis"));
    setTickMarkPaint(style.palette().ground("axis"));
    setAxisLineStroke(new BasicStroke(1f));
    setTickMarkStroke(new BasicStroke(0.75f));
    setTickLabelInsets(new RectangleInsets(style.em(0.5), 0, style.em(0.2), 0));
    setTickMarkOutsideLength((float) style.em(0.35));
  }

  /** Half the width of the first date's name. */
  double halfLabel(Graphics2D g2) {
    return Type.width(g2, getTickLabelFont(), labels.getFirst()) / 2;
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D g2, double cursor, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
    AxisState[] state = new AxisState[1];
    TextCanvas.Hang hang = TextCanvas.Hang.MIDDLE;
    TextCanvas.hanging(g2, hang, () -> state[0] = super.drawTickMarksAndLabels(g2, cursor, plot, data, edge));
    return state[0];
  }

  // JFreeChart's lists are raw
  @SuppressWarnings("rawtypes")
  @Override
  public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double widest = labels.stream().mapToDouble(l -> Type.width(g2, getTickLabelFont(), l)).max().orElse(0);
    double apart = widest + Type.width(g2, getTickLabelFont(), "0");
    List<LocalDate> named =
        DateTicks.named(dates, d -> valueToJava2D(DateValues.millis(d), area, edge), apart);
    List<DateTick> ticks = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Date at = Date.from(Instant.ofEpochMilli(DateValues.millis(dates.get(i))));
      String text = named.contains(dates.get(i)) ? labels.get(i) : "";
      ticks.add(new DateTick(at, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
    }
    return ticks;
  }
}
