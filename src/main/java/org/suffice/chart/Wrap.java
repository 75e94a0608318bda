package org.suffice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a label into lines that fit a width: between words, and inside a word only where it alone is too long. */
final class Wrap {
  private Wrap() {}

  /** The lines, at least one; none wider than the width, save a single character that is. */
  static List<String> lines(String text, double width, ToDoubleFunction<String> measure) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (measure.applyAsDouble(joined) <= width) {
        line = new StringBuilder(joined);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      line = new StringBuilder(broken(word, width, measure, lines));
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  // adds the full lines of an overlong word and gives its last piece back
  private static String broken(String word, double width, ToDoubleFunction<String> measure, List<String> lines) {
    String rest = word;
    while (measure.applyAsDouble(rest) > width && rest.length() > 1) {
      int cut = rest.length() - 1;
      while (cut > 1 && measure.applyAsDouble(rest.substring(0, cut)) > width) {
        cut--;
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    return rest;
  }
}
