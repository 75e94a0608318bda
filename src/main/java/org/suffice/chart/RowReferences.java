package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.ValueAxis;

/**
 * Dashed lines across horizontal bars, named in a strip above them, so that no name covers a bar or its number. A line of one
 * row is drawn across that row only and led down to it.
 */
final class RowReferences {
  private static final float LEAST_TYPE = 0.7f;
  private final List<ChartFinish.Line> lines;
  private final List<String> rows;
  private final ChartStyle style;
  // as settled when the strip was reserved: drawn otherwise it would not fit
  private List<Named> settled = List.of();

  /** One line with its name: from the left end of the name, in a level of the strip counted from the bars. */
  private record Named(ChartFinish.Line line, String words, Font font, double left, double width, int level) {}

  /** Lines for bars of these rows; a line of a row that is not there is left out. */
  RowReferences(List<ChartFinish.Line> lines, List<String> rows, ChartStyle style) {
    this.rows = rows;
    this.style = style;
    this.lines =
        lines.stream()
            .filter(l -> l.row().isEmpty() || rows.contains(l.row()))
            .sorted(Comparator.comparingDouble(ChartFinish.Line::value))
            .toList();
  }

  /** Settles where names stand, from 0 at the left of an area this wide; returns the height of the strip. */
  double settle(Graphics2D g2, double width, ValueAxis axis, DoubleUnaryOperator x) {
    List<Named> placed = new ArrayList<>();
    // from the right: a name hangs right of its line, so that lines further left pass none below
    for (ChartFinish.Line line : lines.reversed()) {
      String words = ReferenceLines.words(line, axis);
      Font font = font(g2, words, width);
      double wide = Type.width(g2, font, words);
      double left = Math.max(0, Math.min(x.applyAsDouble(line.value()) + style.em(0.3), width - wide));
      int level = 0;
      while (covered(placed, level, left, wide)) {
        level++;
      }
      placed.add(new Named(line, words, font, left, wide, level));
    }
    settled = placed;
    return placed.isEmpty() ? 0 : (placed.stream().mapToInt(Named::level).max().orElse(0) + 1) * pitch() + style.em(0.3);
  }

  private boolean covered(List<Named> placed, int level, double left, double wide) {
    return placed.stream()
        .anyMatch(n -> n.level() == level && left < n.left() + n.width() + style.em(0.8) && n.left() < left + wide + style.em(0.8));
  }

  private Font font(Graphics2D g2, String words, double width) {
    double wide = Type.width(g2, style.small(), words);
    return wide <= width ? style.small() : style.small().deriveFont((float) (style.small().getSize2D() * Math.max(LEAST_TYPE, width / wide)));
  }

  private double pitch() {
    return style.small().getSize2D() * 1.3;
  }

  /**
   * Draws them; after {@link #settle}.
   *
   * @param left the left edge of the area whose width was settled
   * @param x where a value is
   * @param words what no line runs through
   */
  void draw(Graphics2D g2, Rectangle2D data, double left, DoubleUnaryOperator x, List<Rectangle2D> words) {
    Stroke before = g2.getStroke();
    List<Rectangle2D> spared = new ArrayList<>(words);
    settled.forEach(n -> spared.add(place(n, data, left)));
    for (Named named : settled) {
      line(g2, named, data, x.applyAsDouble(named.line().value()), spared);
    }
    for (Named named : settled) {
      Rectangle2D place = place(named, data, left);
      Type.use(g2, named.font());
      g2.setPaint(style.text());
      g2.drawString(named.words(), (float) place.getX(), (float) (place.getCenterY() + Type.drop(g2, named.font())));
    }
    g2.setStroke(before);
  }

  private void line(Graphics2D g2, Named named, Rectangle2D data, double x, List<Rectangle2D> spared) {
    double top = data.getMinY() - style.em(0.2) - (named.level() + 1) * pitch() + style.em(0.15);
    g2.setPaint(style.text());
    if (named.line().row().isEmpty()) {
      g2.setStroke(ReferenceLines.dashes(style));
      apart(g2, x, top, data.getMaxY(), spared);
      return;
    }
    double pitch = data.getHeight() / rows.size();
    double from = data.getMinY() + pitch * rows.indexOf(named.line().row());
    g2.setStroke(new BasicStroke((float) style.em(0.06), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 3}, 0));
    apart(g2, x, top, from, spared);
    g2.setStroke(new BasicStroke((float) style.em(0.16), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 2}, 0));
    apart(g2, x, from, from + pitch, spared);
  }

  private Rectangle2D place(Named named, Rectangle2D data, double left) {
    double top = data.getMinY() - style.em(0.2) - (named.level() + 1) * pitch();
    return new Rectangle2D.Double(left + named.left(), top, named.width(), pitch());
  }

  /** A line down that leaves words free. */
  private void apart(Graphics2D g2, double x, double top, double bottom, List<Rectangle2D> words) {
    double from = top;
    for (Rectangle2D word : words.stream().sorted(Comparator.comparingDouble(Rectangle2D::getMinY)).toList()) {
      if (x > word.getMinX() - style.em(0.15) && x < word.getMaxX() + style.em(0.15) && word.getMaxY() > from && word.getMinY() < bottom) {
        down(g2, x, from, word.getMinY());
        from = word.getMaxY();
      }
    }
    down(g2, x, from, bottom);
  }

  private static void down(Graphics2D g2, double x, double from, double to) {
    if (to > from) {
      g2.draw(new Line2D.Double(x, from, x, to));
    }
  }
}
