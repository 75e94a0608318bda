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
import org.jspecify.annotations.Nullable;

/** The rows' names left of their bars: wrapped as the room asks, in smaller type before any is cut. */
final class RowAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;
  private static final double[] WIDTHS = {0.26, 0.34, 0.42, 0.5, 0.6};
  /** Of the whole width, so that something is left for the bars. */
  private static final double FOR_NAMES_AND_WORDS = 0.8;
  private static final float[] SHRINK = {1f, 0.92f, 0.84f, 0.76f, 0.68f};
  /** How much of its row a name of one line fills at most. */
  private static final double FILLED = 0.92;
  /** Between names of several lines, in lines; less before any name is cut. */
  private static final double GAP = 0.4;
  private static final double LEAST_GAP = 0.15;
  private final transient Map<String, String> labels;
  private final transient ChartStyle style;
  private double width;
  private boolean settling;
  private int mostLines;
  private double kept = -1;
  private double above;
  private double most = Double.MAX_VALUE;
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

  /** What else takes height: a strip above the bars; and how high a row is at most, however much is left. */
  void share(double stripAbove, double highest) {
    above = stripAbove;
    most = highest;
  }

  /** Whether, as last drawn, names are cut or in type too small for anybody. */
  boolean crowded() {
    return labels.size() > 1 && isTickLabelsVisible() && mostLines != Integer.MAX_VALUE;
  }

  /** Exactly so much room for the names; where they are not written, what is beside the bars has the type it has where they are. */
  void keepTo(double room, boolean written) {
    kept = room;
    settling = true;
    setTickLabelsVisible(written);
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
      within(g2, kept - style.em(0.7), pitch(area, space));
      settling = false;
      AxisSpace fixed = space == null ? new AxisSpace() : space;
      fixed.add(isTickLabelsVisible() ? Math.max(kept, style.em(0.3)) : style.em(0.3), edge);
      return fixed;
    }
    settling = true;
    try {
      settle(g2, area.getWidth(), pitch(area, space));
    } finally {
      settling = false;
    }
    return super.reserveSpace(g2, plot, area, edge, space);
  }

  // the height of a row: of what the scale and the strip leave
  private double pitch(Rectangle2D area, @Nullable AxisSpace space) {
    double taken = above + (space == null ? 0 : space.getTop() + space.getBottom());
    return Math.min(most, Math.max(1, area.getHeight() - taken) / Math.max(1, labels.size()));
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
    for (double gap : new double[] {GAP, LEAST_GAP}) {
      for (float shrink : SHRINK) {
        setTickLabelFont(style.font().deriveFont(style.font().getSize2D() * shrink));
        if (fits(g2, getTickLabelFont(), pitch, gap)) {
          return;
        }
      }
    }
    cut(g2, pitch);
  }

  // names of several lines have a gap between them: else it is not seen where one ends
  private boolean fits(Graphics2D g2, Font font, double pitch, double gap) {
    int lines = mostLines(g2, font);
    return (lines > 1 ? lines + gap : 1 / FILLED) * Type.height(g2, font) <= pitch;
  }

  // as many lines as the smallest type has room for; where that is not one, smaller still, so that no name stands on another
  private void cut(Graphics2D g2, double pitch) {
    double line = Type.height(g2, getTickLabelFont());
    mostLines = Math.max(1, (int) (pitch / line - LEAST_GAP));
    if (line > pitch * FILLED) {
      setTickLabelFont(getTickLabelFont().deriveFont((float) (getTickLabelFont().getSize2D() * pitch * FILLED / line)));
    }
  }

  // the narrowest setting of the largest type whose tallest label fits its row
  private void settle(Graphics2D g2, double whole, double pitch) {
    mostLines = Integer.MAX_VALUE;
    if (!settled(g2, whole, pitch, GAP) && !settled(g2, whole, pitch, LEAST_GAP)) {
      cut(g2, pitch);
    }
  }

  private boolean settled(Graphics2D g2, double whole, double pitch, double gap) {
    Font fits = null;
    double fitting = 0;
    for (float shrink : SHRINK) {
      Font font = style.font().deriveFont(style.font().getSize2D() * shrink);
      for (double share : WIDTHS) {
        width = whole * share;
        setTickLabelFont(font);
        if (fits(g2, font, pitch, gap)) {
          if (widest(g2, font) + wordsBeside(g2, font) <= whole * FOR_NAMES_AND_WORDS) {
            return true;
          }
          fitting = fits == null ? width : fitting;
          fits = fits == null ? font : fits;
        }
      }
    }
    if (fits != null) {
      width = fitting;
      setTickLabelFont(fits);
    }
    return fits != null;
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

  private int mostLines(Graphics2D g2, Font font) {
    return labels.values().stream().mapToInt(l -> Wrap.lines(l, width, w -> Type.width(g2, font, w)).size()).max().orElse(1);
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
