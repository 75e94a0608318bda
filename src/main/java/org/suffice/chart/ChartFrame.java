package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.suffice.model.FilterWords;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** What is around the data: title, unit, legend, source, ground and gridlines. */
final class ChartFrame {
  private static final int MOST_LINES = 6;

  private ChartFrame() {}

  /** The chart around a plot. */
  static JFreeChart around(Plot plot, Selection drawn, ChartStyle style, ChartOptions options) {
    boolean titleInside = options.titleInside();
    ChartFinish finish = options.finish();
    JFreeChart chart = new JFreeChart(null, style.font(), plot, false);
    chart.setBackgroundPaint(style.screen() ? null : Color.WHITE);
    chart.setPadding(new RectangleInsets(style.em(0.4), style.em(0.3), style.em(0.3), style.em(0.5)));
    chart.setAntiAlias(true);
    chart.setTextAntiAlias(true);
    if (titleInside) {
      chart.setTitle(left(finish.title().isEmpty() ? drawn.table().title() : finish.title(), style.title(), style.text(), style.em(0.5)));
    }
    String unit = Words.unit(drawn);
    if (!unit.isEmpty()) {
      chart.addSubtitle(left(unit, style.small(), style.muted(), style.em(plot instanceof XYPlot ? 0.9 : 0.4)));
    }
    if (plot instanceof PanelsPlot panels && panels.legend() != null) {
      chart.addSubtitle(legend(panels.legend(), style));
    }
    if (plot instanceof CategoryPlot rows && rows.getFixedLegendItems() != null) {
      chart.addSubtitle(legend(rows.getFixedLegendItems(), style));
    }
    String below = below(drawn, finish, style.screen());
    if ((titleInside || !style.screen()) && !options.bare() && !below.isEmpty()) {
      TextTitle source = left(below, style.small(), style.muted(), 0);
      source.setPosition(RectangleEdge.BOTTOM);
      source.setPadding(style.em(0.5), style.em(0.2), 0, 0);
      chart.addSubtitle(source);
    }
    return chart;
  }

  /** What stands below a chart: the marking of a working copy, note, filters and source; empty where there is no source. */
  static String below(Selection drawn, ChartFinish finish, boolean screen) {
    String from = finish.source().isEmpty() ? drawn.table().source() : finish.source();
    if (from.isBlank()) {
      return "";
    }
    String only = FilterWords.of(drawn.table().where());
    String mark = !screen && drawn.table().profile().equals(Table.WORKING_COPY) ? Table.MARKING + ". " : "";
    return mark + (sentence(finish.note()) + " " + only + most(drawn) + " Source: " + from).strip().replaceAll(" {2,}", " ");
  }

  // a note typed without its full stop must not run into the source
  private static String sentence(String note) {
    return note.isEmpty() || ".!?:;\u2026".indexOf(note.charAt(note.length() - 1)) >= 0 ? note : note + ".";
  }

  // a chart of the largest lines must not be taken for all there are
  private static String most(Selection drawn) {
    long all = drawn.table().rows().stream().filter(r -> r.kind() == Row.Kind.PART).count();
    boolean parts = drawn.rows().stream().allMatch(r -> r.kind() == Row.Kind.PART);
    if (Multiples.parts(drawn.table()) > Multiples.MOST) {
      return " Drawn: the " + Multiples.MOST + " largest of " + Multiples.parts(drawn.table()) + ".";
    }
    boolean six = parts && drawn.rows().size() == MOST_LINES && all > MOST_LINES;
    boolean most = six && (drawn.form() == Form.LINES || (drawn.form() == Form.BARS && theLargest(drawn)));
    return most ? " Drawn: the " + MOST_LINES + " largest of " + all + "." : "";
  }

  // of two dates beside each other the rows are those that lines would be of
  private static boolean theLargest(Selection drawn) {
    double least = drawn.rows().stream().mapToDouble(r -> sum(drawn, r)).min().orElse(0);
    return drawn.table().rows().stream().filter(r -> r.kind() == Row.Kind.PART && !drawn.rows().contains(r)).allMatch(r -> sum(drawn, r) <= least);
  }

  private static double sum(Selection drawn, Row row) {
    return drawn.columns().stream().map(c -> drawn.value(row, c)).mapToDouble(v -> v == null ? 0 : v).sum();
  }

  /** Gridlines across the time plot's values only. */
  static void across(XYPlot plot, ChartStyle style) {
    plain(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(style.palette().ground("grid"));
    plot.setRangeGridlineStroke(new BasicStroke(0.75f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  /** Gridlines across the bars' values only. */
  static void across(CategoryPlot plot, ChartStyle style) {
    plain(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(style.palette().ground("grid"));
    plot.setRangeGridlineStroke(new BasicStroke(0.75f));
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  private static void plain(Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
  }

  private static TextTitle left(String text, java.awt.Font font, Color colour, double below) {
    TextTitle title = new TextTitle(text, font);
    title.setPaint(colour);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(0, font.getSize2D() * 0.2, below, 0);
    return title;
  }

  private static LegendTitle legend(LegendItemCollection items, ChartStyle style) {
    LegendItemSource source = () -> items;
    LegendTitle legend = new LegendTitle(source);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(style.font());
    legend.setItemPaint(style.text());
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    legend.setPadding(0, 0, style.em(0.4), 0);
    legend.setItemLabelPadding(new RectangleInsets(0, style.em(0.2), 0, style.em(0.9)));
    return legend;
  }

  /** The square beside a legend's words. */
  static Rectangle2D square(ChartStyle style) {
    return new Rectangle2D.Double(0, 0, style.em(0.75), style.em(0.75));
  }
}
