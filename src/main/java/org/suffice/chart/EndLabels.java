package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Names each series at its end, in dark text beside a mark in its colour, so that no legend has to be searched. */
final class EndLabels {
  /**
   * What is named, and where its line or bar ends.
   *
   * @param text the name, a {@link Wrap#TIE} and the value
   * @param dashed a line to compare with, which is named before any series where there is room for some only
   */
  record End(String text, Color colour, double x, double y, boolean dashed) {}

  private final ChartStyle style;
  private final boolean lines;
  // as settled when their room was reserved: drawn otherwise they would not fit it
  private @Nullable LabelSetting settled;

  /** Labels in this style, with a mark like a line, or like a bar. */
  EndLabels(ChartStyle style, boolean lines) {
    this.style = style;
    this.lines = lines;
  }

  /** The room they need right of the data, in an area this wide and high. */
  double room(Graphics2D g2, List<String> texts, double width, double height) {
    LabelSetting setting = LabelSetting.fitting(g2, style.font(), texts, width, markEnd(), height);
    settled = setting;
    return markEnd() + setting.widest() + style.em(0.2);
  }

  /** Draws them right of the data, as high up or far down as their series end, without overlap; after {@link #room}. */
  void draw(Graphics2D g2, List<End> ends, Rectangle2D data) {
    LabelSetting all = settled;
    if (all == null) {
      return;
    }
    List<Integer> kept = kept(ends, all, data.getHeight() + style.em(1.2));
    double[] wanted = kept.stream().mapToDouble(i -> ends.get(i).y()).toArray();
    double[] heights = kept.stream().mapToDouble(i -> all.height(i)).toArray();
    double[] tops = Spread.tops(wanted, heights, data.getMinY() - style.em(0.6), data.getMaxY() + style.em(0.6));
    for (int k = 0; k < tops.length; k++) {
      drawOne(g2, ends.get(kept.get(k)), all, kept.get(k), tops[k], data.getMaxX());
    }
  }

  // where there is room for some only, the highest: those at the foot lie on each other anyway
  private static List<Integer> kept(List<End> ends, LabelSetting set, double height) {
    double[] left = {height};
    return IntStream.range(0, ends.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> !ends.get(i).dashed()).thenComparingDouble(i -> ends.get(i).y()))
        .takeWhile(i -> (left[0] -= set.height(i)) >= 0)
        .sorted(Comparator.comparingDouble(i -> ends.get(i).y()))
        .toList();
  }

  private void drawOne(Graphics2D g2, End end, LabelSetting set, int label, double top, double x) {
    double middle = top + set.height(label) / 2;
    connect(g2, end, x, middle);
    mark(g2, end, x, middle);
    g2.setPaint(style.text());
    double baseline = top + 0.65 * set.lineHeight() + Type.drop(g2, set.plain());
    for (String line : set.lines().get(label)) {
      drawLine(g2, line, set, (float) (x + markEnd()), (float) baseline);
      baseline += set.lineHeight();
    }
  }

  // the value is bold, or "Under 1 112" would be a riddle
  private static void drawLine(Graphics2D g2, String line, LabelSetting set, float x, float y) {
    int tie = line.indexOf(Wrap.TIE);
    String name = tie < 0 ? line : line.substring(0, tie);
    if (tie >= 0 && g2 instanceof TextCanvas canvas) {
      canvas.drawTied(name.isEmpty() ? "" : name + " ", line.substring(tie + 1), set.plain(), set.bold(), x, y);
      return;
    }
    if (!name.isEmpty()) {
      Type.use(g2, set.plain());
      g2.drawString(name, x, y);
    }
    if (tie >= 0) {
      double before = name.isEmpty() ? 0 : Type.width(g2, set.plain(), name + " ");
      Type.use(g2, set.bold());
      g2.drawString(line.substring(tie + 1), (float) (x + before), y);
    }
  }

  private void connect(Graphics2D g2, End end, double x, double middle) {
    double from = end.x() + style.em(0.45);
    double to = x + style.em(0.55);
    if (to - from > style.em(2)) {
      // a series that ends before the others: level to the edge first, or the line to its name would look like its course
      g2.setPaint(end.colour());
      g2.setStroke(new BasicStroke((float) style.em(0.07), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 3}, 0));
      g2.draw(new Line2D.Double(from, end.y(), x, end.y()));
      from = x;
    }
    boolean level = Math.abs(end.y() - middle) < 1.5;
    if (level && to - from < style.em(0.6)) {
      return;
    }
    g2.setStroke(new BasicStroke((float) style.em(0.07)));
    g2.setPaint(end.colour());
    g2.draw(new Line2D.Double(Math.min(from, to), end.y(), to, middle));
  }

  private void mark(Graphics2D g2, End end, double x, double middle) {
    double high = lines ? style.em(0.26) : style.em(0.75);
    g2.setPaint(end.colour());
    if (end.dashed()) {
      g2.setStroke(new BasicStroke((float) style.em(0.12), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {(float) style.em(0.3), (float) style.em(0.2)}, 0));
      g2.draw(new Line2D.Double(x + style.em(0.65), middle, x + style.em(1.45), middle));
      return;
    }
    g2.fill(new Rectangle2D.Double(x + style.em(0.65), middle - high / 2, style.em(0.8), high));
  }

  private double markEnd() {
    return style.em(1.85);
  }
}
