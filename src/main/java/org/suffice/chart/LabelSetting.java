package org.suffice.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a column of labels is set: the largest type and the narrowest column in which all fit.
 *
 * @param plain type of names
 * @param bold type of values
 * @param whole whether no word is broken
 * @param lines by label
 * @param widest width of the widest line
 */
record LabelSetting(Font plain, Font bold, boolean whole, List<List<String>> lines, double widest) {
  private static final double[] WIDTHS = {0.28, 0.34, 0.4, 0.46};
  private static final float[] SHRINK = {1f, 0.92f, 0.85f, 0.75f};

  /**
   * The setting for these texts; the smallest tried where none fits.
   *
   * @param width of the whole plot, of which labels take at most a good part
   * @param mark what stands before each label
   * @param height that all labels together may have
   */
  static LabelSetting fitting(Graphics2D g2, Font font, List<String> texts, double width, double mark, double height) {
    LabelSetting tried = of(g2, font, texts, width * WIDTHS[0] - mark, Wrap::lines);
    double chosen = width * WIDTHS[0] - mark;
    for (float shrink : SHRINK) {
      for (double share : WIDTHS) {
        chosen = width * share - mark;
        tried = of(g2, font.deriveFont(font.getSize2D() * shrink), texts, chosen, Wrap::lines);
        if (tried.height() <= height && tried.whole()) {
          return of(g2, tried.plain(), texts, chosen, Wrap::balanced);
        }
      }
    }
    return of(g2, tried.plain(), texts, chosen, Wrap::balanced);
  }

  private interface Breaking {
    List<String> lines(String text, double width, ToDoubleFunction<String> measure);
  }

  private static LabelSetting of(Graphics2D g2, Font plain, List<String> texts, double width, Breaking breaking) {
    Font bold = plain.deriveFont(Font.BOLD);
    ToDoubleFunction<String> measure = s -> measure(g2, plain, bold, s);
    List<List<String>> lines = texts.stream().map(t -> breaking.lines(t, width, measure)).toList();
    boolean whole = texts.stream().allMatch(t -> Wrap.whole(t, width, measure));
    double widest = lines.stream().flatMap(List::stream).mapToDouble(measure).max().orElse(0);
    return new LabelSetting(plain, bold, whole, lines, widest);
  }

  private static double measure(Graphics2D g2, Font plain, Font bold, String line) {
    int tie = line.indexOf(Wrap.TIE);
    return tie < 0
        ? Type.width(g2, plain, line)
        : (tie == 0 ? 0 : Type.width(g2, plain, line.substring(0, tie) + " ")) + Type.width(g2, bold, line.substring(tie + 1));
  }

  double lineHeight() {
    return plain.getSize2D() * 1.18;
  }

  /** The height of one label, with the gap that keeps it from the next. */
  double height(int label) {
    return (lines.get(label).size() + 0.3) * lineHeight();
  }

  private double height() {
    double sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      sum += height(i);
    }
    return sum;
  }
}
