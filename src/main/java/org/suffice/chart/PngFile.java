package org.suffice.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/** Draws a chart in points, scaled to the dots of a PNG, so that type and lines keep their size on paper. */
final class PngFile {
  private PngFile() {}

  /** The bytes of a PNG of so many dots, with words inside. */
  static byte[] bytes(JFreeChart chart, int width, int height, int dpi, Map<String, String> words) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.setPaint(Color.WHITE);
      g2.fillRect(0, 0, width, height);
      g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      double dotsAPoint = dpi / 72.0;
      g2.scale(dotsAPoint, dotsAPoint);
      chart.draw(g2, new Rectangle2D.Double(0, 0, width / dotsAPoint, height / dotsAPoint));
    } finally {
      g2.dispose();
    }
    return PngBytes.of(image, dpi, words);
  }
}
