package org.suffice.export;

import org.jspecify.annotations.Nullable;

/**
 * How many lines wrapped Arial takes in a cell. Programs other than Excel take row heights from the file, and the machine
 * that writes it need not have the font, so the widths of its letters are written down here.
 */
final class ArialLines {
  // Thousandths of the type size, from space to tilde, as in the font's published metrics.
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };
  private static final int DIGIT = 556;
  private static final int OTHER = 667;
  private static final double BOLD = 1.08;
  // Cell padding, and what programs differ in.
  private static final double SLACK = 600;

  private ArialLines() {}

  /** Lines that words take in a column of so many characters, the first indent characters of which are not theirs. */
  static int count(@Nullable String words, int columnWidth, int indent, boolean bold) {
    if (words == null || words.isBlank()) {
      return 1;
    }
    double room = ((double) columnWidth - indent) * DIGIT - SLACK;
    int lines = 1;
    double used = 0;
    for (String word : words.strip().split("\\s+")) {
      double width = width(word, bold);
      double space = used == 0 ? 0 : width(" ", bold);
      if (used > 0 && used + space + width > room) {
        lines++;
        used = 0;
        space = 0;
      }
      used += space + width;
      // A word longer than the line is broken inside.
      while (used > room) {
        lines++;
        used -= room;
      }
    }
    return lines;
  }

  private static double width(String word, boolean bold) {
    int sum = word.chars().map(c -> c >= ' ' && c <= '~' ? WIDTHS[c - ' '] : OTHER).sum();
    return bold ? sum * BOLD : sum;
  }
}
