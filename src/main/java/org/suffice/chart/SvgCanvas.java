package org.suffice.chart;

import java.awt.Font;
import java.util.Locale;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Batik's SVG, with words anchored where they hang. Batik knows no anchors, so words carry a mark until the end. */
final class SvgCanvas extends SVGGraphics2D implements TextCanvas {
  private static final char MIDDLE = '\ue001';
  private static final char END = '\ue002';
  private static final char BOLD = '\ue003';
  private Hang hang = Hang.START;

  SvgCanvas(SVGGeneratorContext context) {
    super(context, false);
  }

  @Override
  public void hang(Hang where) {
    hang = where;
  }

  @Override
  public void drawString(String words, float x, float y) {
    // as JFreeChart reckoned it when it placed them
    double width = getFontMetrics().stringWidth(words);
    switch (hang) {
      case START -> super.drawString(words, x, y);
      case MIDDLE -> super.drawString(MIDDLE + words, (float) (x + width / 2), y);
      case END -> super.drawString(END + words, (float) (x + width), y);
    }
  }

  @Override
  public void drawTied(String name, String value, Font plain, Font bold, float x, float y) {
    setFont(plain);
    super.drawString(name + BOLD + value, x, y);
  }

  /** Turns the marks in drawn words into anchors and bold spans. */
  static void settle(Node node) {
    if (node instanceof Element text && text.getTagName().equals("text") && text.getFirstChild() != null) {
      settleText(text, text.getTextContent());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      settle(child);
    }
  }

  private static void settleText(Element text, String marked) {
    String words = marked;
    if (words.charAt(0) == MIDDLE || words.charAt(0) == END) {
      text.setAttribute("text-anchor", (words.charAt(0) == END ? Hang.END : Hang.MIDDLE).name().toLowerCase(Locale.ENGLISH));
      words = words.substring(1);
    }
    int bold = words.indexOf(BOLD);
    text.setTextContent(bold < 0 ? words : words.substring(0, bold));
    if (bold >= 0) {
      Document document = text.getOwnerDocument();
      Element span = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
      span.setAttribute("font-weight", "bold");
      span.setTextContent(words.substring(bold + 1));
      text.appendChild(span);
    }
  }
}
