package org.suffice.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/** Small charts in a grid, each under its name, all on one scale; the names of rows stand once, at the left. */
final class PanelsPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double LEAST_EM = 9.5;
  private static final float LEAST_TYPE = 0.76f;
  private static final double MOST_NAMES = 0.32;

  /** One small chart. */
  record Panel(String label, Plot plot) {}

  private final transient List<Panel> panels;
  private final transient ChartStyle style;
  private final transient @Nullable LegendItemCollection legend;

  PanelsPlot(List<Panel> panels, ChartStyle style, @Nullable LegendItemCollection legend) {
    this.panels = List.copyOf(panels);
    this.style = style;
    this.legend = legend;
    setBackgroundPaint(null);
    setOutlineVisible(false);
  }

  /** The plots, in order. */
  List<Plot> plots() {
    return panels.stream().map(Panel::plot).toList();
  }

  /** What the colours mean; null where there is nothing to tell apart. */
  @Nullable LegendItemCollection legend() {
    return legend;
  }

  @Override
  public String getPlotType() {
    return "Small multiples";
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
    if (info != null) {
      info.setPlotArea(area);
      info.setDataArea(area);
    }
    double names = names(g2, area);
    int columns = Math.clamp((int) ((area.getWidth() - names) / style.em(LEAST_EM)), 1, panels.size());
    int lines = (panels.size() + columns - 1) / columns;
    columns = (panels.size() + lines - 1) / lines;
    double wide = (area.getWidth() - names) / columns;
    double high = area.getHeight() / lines;
    for (int i = 0; i < panels.size(); i++) {
      int column = i % columns;
      int line = i / columns;
      double left = area.getX() + (column == 0 ? 0 : names + column * wide);
      var box = new Rectangle2D.Double(left, area.getY() + line * high, column == 0 ? wide + names : wide, high);
      one(g2, panels.get(i), box, column == 0, names, info);
    }
  }

  private void one(Graphics2D g2, Panel panel, Rectangle2D box, boolean first, double names, @Nullable PlotRenderingInfo info) {
    double room = box.getMaxX() - box.getX() - (first ? names : 0) - style.em(0.6);
    Font bold = style.font().deriveFont(Font.BOLD);
    Font font = bold.deriveFont((float) (bold.getSize2D() * Math.clamp(room / Math.max(1, Type.width(g2, bold, panel.label())), LEAST_TYPE, 1)));
    double head = style.em(1.7);
    Type.use(g2, font);
    g2.setPaint(style.text());
    double at = box.getX() + (first ? names : 0);
    g2.drawString(fitting(g2, font, panel.label(), room), (float) at, (float) (box.getY() + style.em(1.1)));
    var data = new Rectangle2D.Double(box.getX(), box.getY() + head, box.getWidth() - style.em(2.4), Math.max(1, box.getHeight() - head - style.em(0.7)));
    if (panel.plot() instanceof RowsPlot rows) {
      rows.named(names, first && names > 0);
    }
    panel.plot().draw(g2, data, null, null, info == null ? null : new PlotRenderingInfo(info.getOwner()));
  }

  /** A name cut where it has no room in the smallest type; the table has it in full. */
  private static String fitting(Graphics2D g2, Font font, String label, double room) {
    String kept = label;
    while (kept.length() > 2 && Type.width(g2, font, kept) > room) {
      kept = kept.substring(0, kept.length() - 2).strip() + "\u2026";
    }
    return kept;
  }

  /** The room of the rows' names, which is that of the widest but not more than a third. */
  private double names(Graphics2D g2, Rectangle2D area) {
    return panels.stream()
        .map(p -> p.plot() instanceof RowsPlot rows ? rows.widestName(g2) : 0.0)
        .max(Double::compare)
        .map(w -> w == 0 ? 0 : Math.min(w + style.em(1), area.getWidth() * MOST_NAMES))
        .orElse(0.0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
