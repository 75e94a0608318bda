package org.suffice.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jfree.chart.JFreeChart;

/** Draws a chart in points, scaled to the dots of a PNG, so that type and lines keep their size on paper. */
final class PngFile {
  private static final String FORMAT = "javax_imageio_png_1.0";

  private PngFile() {}

  /** The bytes of a PNG of so many dots. */
  static byte[] bytes(JFreeChart chart, int width, int height, int dpi) {
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
    try {
      return written(image, dpi);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture could not be written to memory", e);
    }
  }

  private static byte[] written(BufferedImage image, int dpi) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      IIOMetadata data = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      data.mergeTree(FORMAT, resolution(dpi));
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, data));
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException("The resolution of a PNG could not be set", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode resolution(int dpi) {
    String dotsAMetre = Long.toString(Math.round(dpi / 0.0254));
    IIOMetadataNode phys = new IIOMetadataNode("pHYs");
    phys.setAttribute("pixelsPerUnitXAxis", dotsAMetre);
    phys.setAttribute("pixelsPerUnitYAxis", dotsAMetre);
    phys.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(phys);
    return root;
  }
}
