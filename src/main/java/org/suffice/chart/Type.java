package org.suffice.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;

/**
 * Sets and measures type on any canvas. JavaFX's canvas measures in the font that is set, whichever is asked about, and
 * knows widths only: so the font is set first, and heights are asked of the font.
 */
final class Type {
  private Type() {}

  /** The width of words. */
  static double width(Graphics2D g2, Font font, String words) {
    use(g2, font);
    return g2.getFontMetrics(font).stringWidth(words);
  }

  /** Sets the font for sure: JavaFX's canvas forgets its font between drawings while this wrapper believes it set. */
  static void use(Graphics2D g2, Font font) {
    g2.setFont(font.deriveFont(font.getSize2D() + 1));
    g2.setFont(font);
  }

  /** The height of a line. */
  static double height(Graphics2D g2, Font font) {
    LineMetrics metrics = metrics(g2, font);
    return metrics.getAscent() + metrics.getDescent();
  }

  /** How far below its middle a line's baseline is. */
  static double drop(Graphics2D g2, Font font) {
    LineMetrics metrics = metrics(g2, font);
    // digits and capitals have no descenders: a little higher than the line's own middle
    return (metrics.getAscent() - metrics.getDescent()) / 2.0 - 0.04 * font.getSize2D();
  }

  private static LineMetrics metrics(Graphics2D g2, Font font) {
    return font.getLineMetrics("Ag0", g2.getFontRenderContext());
  }
}
