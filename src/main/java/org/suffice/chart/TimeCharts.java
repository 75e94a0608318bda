package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Builds what is drawn over dates or months: lines, and stacks of parts. */
final class TimeCharts {
  private TimeCharts() {}

  /** Lines over real dates. */
  static OverTimePlot lines(Selection drawn, ChartStyle style) {
    List<Line> lines = Line.of(drawn, style.palette());
    DateValues values = new DateValues(lines, 0);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    int dates = dates(lines).size();
    double dot = style.em(dates > 36 ? 0.22 : 0.5);
    for (int i = 0; i < lines.size(); i++) {
      boolean focus = !lines.get(i).colour().equals(style.palette().rest());
      renderer.setSeriesPaint(i, lines.get(i).colour());
      renderer.setSeriesShape(i, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
      float wide = (float) style.em(focus ? 0.19 : 0.12);
      renderer.setSeriesStroke(
          i,
          lines.get(i).dashed()
              ? new BasicStroke((float) style.em(0.12), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {(float) style.em(0.5), (float) style.em(0.3)}, 0)
              : new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    double most = most(lines, false);
    return plot(drawn, style, values, renderer, new RoundAxis(scale(drawn, least(lines), most), drawn.inPercent(), style), 0);
  }

  /** A bar a date, to scale, its parts stacked. */
  static OverTimePlot stack(Selection drawn, ChartStyle style) {
    List<Line> lines = Line.of(drawn, style.palette());
    List<LocalDate> dates = dates(lines);
    double bar = barMillis(dates);
    StackedXYBarRenderer renderer = new StackedXYBarRenderer(0);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    for (int i = 0; i < lines.size(); i++) {
      renderer.setSeriesPaint(i, lines.get(i).colour());
    }
    RoundScale scale = scale(drawn, 0, most(lines, true));
    // the parts of a whole end at 100, not at the rounding above it
    boolean whole = drawn.percent() && scale.upper() > 100 && most(lines, true) < 100.0001;
    RoundAxis axis = new RoundAxis(whole ? new RoundScale(0, 100, 20) : scale, drawn.inPercent(), style);
    return plot(drawn, style, new DateValues(lines, bar), renderer, axis, bar / 2);
  }

  private static OverTimePlot plot(
      Selection drawn, ChartStyle style, DateValues values, AbstractXYItemRenderer renderer, RoundAxis axis, double pad) {
    List<LocalDate> dates = dates(values.lines());
    double range = DateValues.millis(dates.getLast()) - (double) DateValues.millis(dates.getFirst());
    renderer.setDefaultToolTipGenerator(tips(drawn));
    boolean stacked = drawn.form() == Form.STACK_OVER_TIME;
    DatedAxis time = new DatedAxis(dates, pad + range * 0.025, style);
    OverTimePlot plot = new OverTimePlot(values, time, axis, renderer, new EndLabels(style, !stacked), stacked, style);
    ChartFrame.across(plot, style);
    return plot;
  }

  private static XYToolTipGenerator tips(Selection drawn) {
    return (data, series, item) -> data instanceof DateValues values ? Tips.of(drawn, values.cell(series, item)) : "";
  }

  private static RoundScale scale(Selection drawn, double least, double most) {
    return RoundScale.over(least, most, drawn.inPercent() && most > 5 ? 0 : drawn.decimals());
  }

  // narrower than the narrowest gap, and never a block
  private static double barMillis(List<LocalDate> dates) {
    double range = DateValues.millis(dates.getLast()) - (double) DateValues.millis(dates.getFirst());
    double gap =
        IntStream.range(1, dates.size())
            .mapToDouble(i -> DateValues.millis(dates.get(i)) - (double) DateValues.millis(dates.get(i - 1)))
            .min()
            .orElse(range);
    return Math.min(gap * 0.7, range * 0.1);
  }

  private static List<LocalDate> dates(List<Line> lines) {
    return lines.stream().flatMap(l -> l.dates().stream()).distinct().sorted().toList();
  }

  private static double least(List<Line> lines) {
    return lines.stream().flatMap(l -> l.values().stream()).mapToDouble(v -> v == null ? 0 : v).min().orElse(0);
  }

  private static double most(List<Line> lines, boolean stacked) {
    if (!stacked) {
      return lines.stream().flatMap(l -> l.values().stream()).mapToDouble(v -> v == null ? 0 : v).max().orElse(0);
    }
    return IntStream.range(0, lines.getFirst().values().size())
        .mapToDouble(i -> lines.stream().map(l -> l.values().get(i)).mapToDouble(v -> v == null ? 0 : v).sum())
        .max()
        .orElse(0);
  }
}
