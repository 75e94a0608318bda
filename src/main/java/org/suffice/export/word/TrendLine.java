package org.suffice.export.word;

import java.util.Arrays;
import org.suffice.export.Trend;
import org.suffice.model.Numbers;

/**
 * A small line of a row's numbers in a line of text, drawn by Word itself (2010 on) and by LibreOffice, so that it stays sharp
 * at any size, in the form in which Word keeps its own drawings; from the lowest to the highest of the row over its height, with a dot at the last.
 */
final class TrendLine {
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  private static final String CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
  private static final int WIDE = 612_000;
  private static final int HIGH = 162_000;
  private static final int DOT = 15_000;
  private static final int THICK = 12_700;

  private TrendLine() {}

  /**
   * A run with the line of these numbers, at least two.
   *
   * @param id that of no other drawing of the document
   * @param bars the same in letters, for programs that do not know such drawings
   */
  static String of(double[] values, int id, String bars) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(0);
    StringBuilder path = new StringBuilder();
    long x = 0;
    long y = 0;
    for (int i = 0; i < values.length; i++) {
      double share = most == least ? 0.5 : (values[i] - least) / (most - least);
      x = DOT + Math.round((WIDE - 2.0 * DOT) * i / (values.length - 1));
      y = HIGH - DOT - Math.round((HIGH - 2.0 * DOT) * share);
      String to = i == 0 ? "moveTo" : "lnTo";
      path.append("<a:").append(to).append("><a:pt x=\"").append(x).append("\" y=\"").append(y).append("\"/></a:").append(to).append('>');
    }
    return "<w:r><mc:AlternateContent xmlns:mc=\"" + CHOICE + "\"><mc:Choice xmlns:wps=\"" + SHAPE + "\" Requires=\"wps\"><w:drawing><wp:inline xmlns:wp=\"" + WORD + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + WIDE + "\" cy=\"" + HIGH
        + "\"/><wp:docPr id=\"" + id + "\" name=\"Trend " + id + "\" descr=\"" + XmlText.escaped(words(values, least, most)) + "\"/><wp:cNvGraphicFramePr/>"
        + "<a:graphic xmlns:a=\"" + DRAWING + "\"><a:graphicData uri=\"" + SHAPE + "\"><wps:wsp><wps:cNvSpPr/><wps:spPr>"
        + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + WIDE + "\" cy=\"" + HIGH + "\"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        + "<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>" + path(path.toString(), " fill=\"none\"") + path(dot(x, y), "") + "</a:pathLst></a:custGeom>"
        + colour() + "<a:ln w=\"" + THICK + "\">" + colour() + "<a:round/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>" + XmlText.escaped(bars)
        + "</w:t></mc:Fallback></mc:AlternateContent></w:r>";
  }

  private static String path(String points, String how) {
    return "<a:path w=\"" + WIDE + "\" h=\"" + HIGH + "\"" + how + ">" + points + "</a:path>";
  }

  private static String dot(long x, long y) {
    return "<a:moveTo><a:pt x=\"" + (x - DOT) + "\" y=\"" + y + "\"/></a:moveTo><a:arcTo wR=\"" + DOT + "\" hR=\"" + DOT
        + "\" stAng=\"10800000\" swAng=\"21600000\"/><a:close/>";
  }

  private static String colour() {
    return "<a:solidFill><a:srgbClr val=\"" + Trend.COLOUR + "\"/></a:solidFill>";
  }

  private static String words(double[] values, double least, double most) {
    return "Line of %d numbers from %s to %s, lowest %s, highest %s."
        .formatted(values.length, whole(values[0]), whole(values[values.length - 1]), whole(least), whole(most));
  }

  private static String whole(double value) {
    return Numbers.number(value, 0);
  }
}
