package org.suffice.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jspecify.annotations.Nullable;

/** Builds small charts beside each other: one scale, one colour a series in all of them, one legend. */
final class Small {
  private static final int MOST_WITH_VALUES = 6;

  private Small() {}

  /** The charts of a table broken down. */
  static JFreeChart charts(List<Multiples.One> parts, ChartStyle style, ChartOptions options) {
    ChartStyle small = style.small(parts.size() <= MOST_WITH_VALUES);
    List<PanelsPlot.Panel> panels = new ArrayList<>();
    for (Multiples.One part : parts) {
      Plot plot = ChartFor.plot(part.drawn(), small);
      ReferenceLines.draw(plot, options.finish().lines(), small);
      panels.add(new PanelsPlot.Panel(part.label(), plot));
    }
    List<Plot> plots = panels.stream().map(PanelsPlot.Panel::plot).toList();
    share(plots);
    LegendItemCollection legend = colours(plots, style);
    return ChartFrame.around(new PanelsPlot(panels, style, legend), parts.getFirst().drawn(), style, options);
  }

  /** The widest of their scales for all. */
  private static void share(List<Plot> plots) {
    List<RoundAxis> axes = plots.stream().map(Small::axis).filter(a -> a instanceof RoundAxis).map(a -> (RoundAxis) a).toList();
    RoundScale widest = axes.getFirst().scale();
    for (RoundAxis axis : axes) {
      boolean below = axis.scale().lower() < widest.lower();
      boolean above = axis.scale().upper() > widest.upper();
      if (below || above) {
        double step = Math.max(axis.scale().step(), widest.step());
        double lower = Math.floor(Math.min(axis.scale().lower(), widest.lower()) / step) * step;
        double upper = Math.ceil(Math.max(axis.scale().upper(), widest.upper()) / step - 1e-9) * step;
        widest = new RoundScale(lower, upper, step);
      }
    }
    for (RoundAxis axis : axes) {
      axis.share(widest);
    }
  }

  private static @Nullable ValueAxis axis(Plot plot) {
    return switch (plot) {
      case XYPlot time -> time.getRangeAxis();
      case CategoryPlot rows -> rows.getRangeAxis();
      default -> null;
    };
  }

  /** The same colour for a series in every chart, and what it means; null where there is one series only. */
  private static @Nullable LegendItemCollection colours(List<Plot> plots, ChartStyle style) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Plot plot : plots) {
      if (plot instanceof XYPlot time && time.getDataset() instanceof DateValues values) {
        values.lines().forEach(l -> lines.putIfAbsent(id(l), l));
      } else if (plot instanceof CategoryPlot rows) {
        LegendItemCollection legend = rows.getFixedLegendItems();
        return legend;
      }
    }
    LegendItemCollection items = new LegendItemCollection();
    for (Plot plot : plots) {
      if (plot instanceof XYPlot time && time.getDataset() instanceof DateValues values && time.getRenderer() instanceof AbstractXYItemRenderer renderer) {
        for (int i = 0; i < values.lines().size(); i++) {
          Color colour = colour(lines, values.lines().get(i));
          renderer.setSeriesPaint(i, colour);
        }
      }
    }
    lines.values().forEach(l -> items.add(new LegendItem(l.label(), null, null, null, ChartFrame.square(style), l.colour())));
    return lines.size() < 2 ? null : items;
  }

  private static Color colour(Map<String, Line> lines, Line line) {
    return lines.getOrDefault(id(line), line).colour();
  }

  /** What a series is in every chart: its row and measure, without its part. */
  private static String id(Line line) {
    return line.id().replaceFirst(":[^@]*", "");
  }
}
