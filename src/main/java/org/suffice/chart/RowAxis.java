package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The rows' names left of their bars: wrapped as the room asks, in smaller type before any is cut. */
final class RowAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;
  private static final double[] WIDTHS = {0.26, 0.34, 0.42, 0.5, 0.6};
  /** Of the whole width, so that something is left for the bars. */
  private static final double FOR_NAMES_AND_WORDS = 0.8;
  private static final float[] SHRINK = {1f, 0.92f, 0.84f, 0.76f, 0.68f};
  private final transient Map<String, String> labels;
  private final transient ChartStyle style;
  private double width;
  private boolean settling;
  private int mostLines;
  private double kept = -1;
  private transient List<String> beside = List.of();

  /** Names by row id. */
  RowAxis(Map<String, String> labels, ChartStyle style) {
    this.labels = Map.copyOf(labels);
    this.style = style;
    this.width = 100;
    this.mostLines = Integer.MAX_VALUE;
    setTickLabelFont(style.font());
    setTickLabelPaint(style.text());
    setAxisLinePaint(style.palette().ground("axis"));
    setAxisLineStroke(new BasicStroke(1f));
    setTickMarksVisible(false);
    setLowerMargin(0);
    setUpperMargin(0);
    setCategoryMargin(0);
    setCategoryLabelPositionOffset((int) Math.round(style.em(0.5)));
  }

  /** Words that stand beside the bars: the names leave them their room where smaller type can. */
  void leaveRoomFor(List<String> words) {
    beside = List.copyOf(words);
  }

  /** Exactly so much room for the names; with 0 they are not written. */
  void keepTo(double room) {
    kept = room;
    settling = true;
    setTickLabelsVisible(room > 0);
    settling = false;
  }

  /** The width of the longest name on one line. */
  double longest(Graphics2D g2) {
    return labels.values().stream().mapToDouble(l -> Type.width(g2, style.font(), l)).max().orElse(0);
  }

  @Override
  public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
    if (kept >= 0) {
      settling = true;
      within(g2, kept - style.em(0.7), area.getHeight() / Math.max(1, labels.size()));
      settling = false;
      AxisSpace fixed = space == null ? new AxisSpace() : space;
      fixed.add(Math.max(kept, style.em(0.3)), edge);
      return fixed;
    }
    settling = true;
    try {
      settle(g2, area.getWidth(), area.getHeight() / Math.max(1, labels.size()));
    } finally {
      settling = false;
    }
    return super.reserveSpace(g2, plot, area, edge, space);
  }

  // a change while drawing would have the canvas draw again, and so without end
  @Override
  protected void fireChangeEvent() {
    if (!settling) {
      super.fireChangeEvent();
    }
  }

  // the largest type whose tallest label fits its row in this width
  private void within(Graphics2D g2, double room, double pitch) {
    width = Math.max(1, room);
    mostLines = Integer.MAX_VALUE;
    for (float shrink : SHRINK) {
      setTickLabelFont(style.font().deriveFont(style.font().getSize2D() * shrink));
      if (tallest(g2, getTickLabelFont()) <= pitch * 0.92) {
        return;
      }
    }
    mostLines = Math.max(1, (int) (pitch / Type.height(g2, getTickLabelFont())));
  }

  // the narrowest setting of the largest type whose tallest label fits its row
  private void settle(Graphics2D g2, double whole, double pitch) {
    mostLines = Integer.MAX_VALUE;
    Font fits = null;
    double fitting = 0;
    for (float shrink : SHRINK) {
      Font font = style.font().deriveFont(style.font().getSize2D() * shrink);
      for (double share : WIDTHS) {
        width = whole * share;
        setTickLabelFont(font);
        if (tallest(g2, font) <= pitch * 0.92) {
          if (widest(g2, font) + wordsBeside(g2, font) <= whole * FOR_NAMES_AND_WORDS) {
            return;
          }
          fitting = fits == null ? width : fitting;
          fits = fits == null ? font : fits;
        }
      }
    }
    if (fits != null) {
      width = fitting;
      setTickLabelFont(fits);
      return;
    }
    mostLines = Math.max(1, (int) (pitch / Type.height(g2, getTickLabelFont())));
  }

  private double widest(Graphics2D g2, Font font) {
    return labels.values().stream()
        .flatMap(l -> Wrap.lines(l, width, w -> Type.width(g2, font, w)).stream())
        .mapToDouble(w -> Type.width(g2, font, w))
        .max()
        .orElse(0);
  }

  private double wordsBeside(Graphics2D g2, Font font) {
    return beside.stream().mapToDouble(w -> Type.width(g2, font, w)).max().orElse(0);
  }

  private double tallest(Graphics2D g2, Font font) {
    return labels.values().stream().mapToInt(l -> Wrap.lines(l, width, w -> Type.width(g2, font, w)).size()).max().orElse(1)
        * Type.height(g2, font);
  }

  @Override
  protected AxisState drawCategoryLabels(
      Graphics2D g2, Rectangle2D plot, Rectangle2D data, RectangleEdge edge, AxisState state, PlotRenderingInfo info) {
    AxisState[] drawn = {state};
    TextCanvas.hanging(
        g2, TextCanvas.Hang.END, () -> drawn[0] = super.drawCategoryLabels(g2, plot, data, edge, state, info));
    return drawn[0];
  }

  // JFreeChart's keys are raw
  @SuppressWarnings("rawtypes")
  @Override
  protected TextBlock createLabel(Comparable category, float ignored, RectangleEdge edge, Graphics2D g2) {
    String label = labels.getOrDefault(category.toString(), category.toString());
    TextBlock block = new TextBlock();
    block.setLineAlignment(HorizontalAlignment.RIGHT);
    List<String> lines = Wrap.balanced(label, width, w -> Type.width(g2, getTickLabelFont(), w));
    // only where even the smallest type has no room; the table has the words in full
    List<String> kept = lines.size() <= mostLines ? lines : shortened(lines.subList(0, mostLines));
    kept.forEach(line -> block.addLine(line, getTickLabelFont(), getTickLabelPaint()));
    return block;
  }

  private static List<String> shortened(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    String last = kept.removeLast();
    kept.add(last.substring(0, Math.max(1, last.length() - 2)).strip() + "…");
    return kept;
  }
}
