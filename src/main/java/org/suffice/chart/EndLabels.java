package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Names each series at its end, in dark text beside a mark in its colour, so that no legend has to be searched. */
final class EndLabels {
  /** What is named, and where its line or bar ends. */
  record End(String text, Color colour, double x, double y) {}

  private static final double[] WIDTHS = {0.28, 0.34, 0.4, 0.46};
  private static final float[] SHRINK = {1f, 0.92f, 0.85f, 0.75f, 0.65f};

  private final ChartStyle style;
  private final boolean lines;

  /** Labels in this style, with a mark like a line, or like a bar. */
  EndLabels(ChartStyle style, boolean lines) {
    this.style = style;
    this.lines = lines;
  }

  /** How labels are set: the type, whether all words are whole, and the lines. */
  private record Setting(Font font, boolean whole, List<List<String>> lines, double lineHeight) {
    double height() {
      return lines.stream().mapToDouble(this::height).sum();
    }

    double height(List<String> label) {
      return (label.size() + 0.3) * lineHeight;
    }
  }

  /** The room they need right of the data, in an area this wide and high. */
  double room(Graphics2D g2, List<String> texts, double width, double height) {
    Setting set = setting(g2, texts, width, height);
    FontMetrics metrics = g2.getFontMetrics(set.font());
    double widest =
        set.lines().stream().flatMap(List::stream).mapToDouble(metrics::stringWidth).max().orElse(0);
    return markEnd() + widest + style.em(0.2);
  }

  /** Draws them right of the data. */
  void draw(Graphics2D g2, List<End> ends, Rectangle2D plot, Rectangle2D data) {
    Setting set = setting(g2, ends.stream().map(End::text).toList(), plot.getWidth(), data.getHeight());
    double[] wanted = ends.stream().mapToDouble(End::y).toArray();
    double[] heights = set.lines().stream().mapToDouble(set::height).toArray();
    double[] tops = Spread.tops(wanted, heights, data.getMinY() - style.em(0.6), data.getMaxY() + style.em(0.6));
    for (int i = 0; i < ends.size(); i++) {
      drawOne(g2, ends.get(i), set, set.lines().get(i), tops[i], data.getMaxX());
    }
  }

  private void drawOne(Graphics2D g2, End end, Setting set, List<String> label, double top, double x) {
    FontMetrics metrics = g2.getFontMetrics(set.font());
    double firstMiddle = top + 0.15 * set.lineHeight() + set.lineHeight() / 2;
    double middle = top + set.height(label) / 2;
    connect(g2, end, x, middle);
    mark(g2, end.colour(), x, middle);
    g2.setFont(set.font());
    g2.setPaint(style.text());
    double baseline = firstMiddle + (metrics.getAscent() - metrics.getDescent()) / 2.0 - 0.04 * set.lineHeight();
    for (String line : label) {
      g2.drawString(line.replace(Wrap.TIE, " "), (float) (x + markEnd()), (float) baseline);
      baseline += set.lineHeight();
    }
  }

  private void connect(Graphics2D g2, End end, double x, double middle) {
    double from = end.x() + style.em(0.45);
    double to = x + style.em(0.55);
    boolean level = Math.abs(end.y() - middle) < 1.5;
    if (level && to - from < style.em(0.6)) {
      return;
    }
    g2.setStroke(new BasicStroke((float) style.em(0.07)));
    g2.setPaint(end.colour());
    g2.draw(new Line2D.Double(Math.min(from, to), end.y(), to, middle));
  }

  private void mark(Graphics2D g2, Color colour, double x, double middle) {
    double high = lines ? style.em(0.26) : style.em(0.75);
    g2.setPaint(colour);
    g2.fill(new Rectangle2D.Double(x + style.em(0.65), middle - high / 2, style.em(0.8), high));
  }

  private double markEnd() {
    return style.em(1.85);
  }

  private Setting setting(Graphics2D g2, List<String> texts, double width, double height) {
    Setting tried = set(g2, texts, width * WIDTHS[0], 1f);
    for (float shrink : SHRINK) {
      for (double share : WIDTHS) {
        tried = set(g2, texts, width * share, shrink);
        if (tried.height() <= height && tried.whole()) {
          return tried;
        }
      }
    }
    return tried;
  }

  private Setting set(Graphics2D g2, List<String> texts, double width, float shrink) {
    Font font = style.font().deriveFont(style.font().getSize2D() * shrink);
    FontMetrics metrics = g2.getFontMetrics(font);
    double inner = width - markEnd();
    List<List<String>> wrapped = texts.stream().map(t -> Wrap.lines(t, inner, metrics::stringWidth)).toList();
    boolean whole = texts.stream().allMatch(t -> Wrap.whole(t, inner, metrics::stringWidth));
    return new Setting(font, whole, wrapped, font.getSize2D() * 1.18);
  }
}
