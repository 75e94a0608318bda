package org.suffice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a label into lines that fit a width: between words, and inside a word only where it alone is too long. */
final class Wrap {
  /** A space that holds two words together as long as both fit a line. */
  static final String TIE = "\u00a0";

  private Wrap() {}

  /** The lines, at least one; none wider than the width, save a single character that is. */
  static List<String> lines(String text, double width, ToDoubleFunction<String> measure) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words(text, width, measure)) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (measure.applyAsDouble(joined) <= width) {
        line = joined;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = broken(word, width, measure, lines);
    }
    lines.add(line);
    return List.copyOf(lines);
  }

  /** The same number of lines, about as long as each other, so that no word stands alone at the end. */
  static List<String> balanced(String text, double width, ToDoubleFunction<String> measure) {
    List<String> best = lines(text, width, measure);
    int count = best.size();
    for (double narrower = width * 0.95; count > 1 && whole(text, narrower, measure); narrower *= 0.95) {
      List<String> tried = lines(text, narrower, measure);
      if (tried.size() > count) {
        return best;
      }
      best = tried;
    }
    return best;
  }

  /** Whether every word fits the width whole. */
  static boolean whole(String text, double width, ToDoubleFunction<String> measure) {
    return words(text, width, measure).stream().allMatch(w -> measure.applyAsDouble(w) <= width);
  }

  private static List<String> words(String text, double width, ToDoubleFunction<String> measure) {
    List<String> words = new ArrayList<>();
    for (String tied : text.strip().split("[ \\t\\n]+")) {
      words.addAll(measure.applyAsDouble(tied) <= width ? List.of(tied) : untied(tied));
    }
    return words;
  }

  // the second word keeps its tie, by which it is known
  private static List<String> untied(String tied) {
    int tie = tied.lastIndexOf(TIE);
    return tie <= 0 ? List.of(tied) : List.of(tied.substring(0, tie), tied.substring(tie));
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
