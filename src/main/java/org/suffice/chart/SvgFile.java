package org.suffice.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws a chart in points as SVG whose words stay text, for people who search, edit or hear it. */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String FONTS = "Arial, Helvetica, 'DejaVu Sans', sans-serif";

  /** The paper it is for. */
  record Paper(double widthCm, double heightCm, double pointsACm) {
    double width() {
      return widthCm * pointsACm;
    }

    double height() {
      return heightCm * pointsACm;
    }
  }

  /**
   * What a file says of itself.
   *
   * @param marking of a working copy; empty for a publication
   */
  record About(String title, String description, String marking) {}

  private SvgFile() {}

  /** The text of an SVG file. */
  static String text(JFreeChart chart, Paper paper, About words) {
    Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(2);
    SvgCanvas g2 = new SvgCanvas(context);
    g2.setPaint(Color.WHITE);
    g2.fill(new Rectangle2D.Double(0, 0, paper.width(), paper.height()));
    chart.draw(g2, new Rectangle2D.Double(0, 0, paper.width(), paper.height()));
    Element root = g2.getRoot();
    g2.dispose();
    root.setAttribute("width", plain(paper.widthCm()) + "cm");
    root.setAttribute("height", plain(paper.heightCm()) + "cm");
    root.setAttribute("viewBox", "0 0 " + plain(paper.width()) + " " + plain(paper.height()));
    root.setAttribute("lang", "en-GB");
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", "chart-title chart-description");
    describe(document, root, words);
    fonts(root);
    SvgCanvas.settle(root);
    return written(root);
  }

  private static void describe(Document document, Element root, About words) {
    Element desc = element(document, "desc", "chart-description", words.description());
    root.insertBefore(desc, root.getFirstChild());
    root.insertBefore(element(document, "title", "chart-title", words.title()), desc);
    if (!words.marking().isEmpty()) {
      root.insertBefore(element(document, "metadata", "chart-marking", words.marking()), desc.getNextSibling());
    }
  }

  private static Element element(Document document, String name, String id, String text) {
    Element element = document.createElementNS(SVG, name);
    element.setAttribute("id", id);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  // whoever opens it has other fonts than whoever drew it
  private static void fonts(Node node) {
    if (node instanceof Element element && element.hasAttribute("font-family")) {
      element.setAttribute("font-family", FONTS);
      if (element.getTagName().equals("g") && element.getElementsByTagName("text").getLength() == 0) {
        // a group of lines bears whatever type was set before it, which is not the same each time
        List.of("font-family", "font-size", "font-weight", "font-style").forEach(element::removeAttribute);
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      fonts(child);
    }
  }

  private static String written(Element root) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("An SVG could not be written to memory", e);
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
