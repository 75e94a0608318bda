package org.suffice.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes headings and cell words comparable: capitals, punctuation, underscores and plurals do not matter. */
final class Words {
  private Words() {}

  /** "In-House Children's Homes" and "in_house childrens home" alike become "in house children home". */
  static String normal(String text) {
    return String.join(" ", list(text));
  }

  /** The comparable words of a text, in order. */
  static List<String> list(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        bare.append(c);
      } else if (c == '&') {
        bare.append(" and ");
      } else if (c != '\'' && c != '\u2019' && c != '\u2018') {
        bare.append(' ');
      }
    }
    var words = new ArrayList<String>();
    for (String word : bare.toString().toLowerCase(Locale.ROOT).split(" ")) {
      if (!word.isEmpty()) {
        words.add(singular(word));
      }
    }
    return words;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /** The same with capitals inside a word taken as the start of another: PlacementStartDate. */
  static String split(String heading) {
    return heading.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }

  /** The parts of a data line, at bars. */
  static String[] bars(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
  }

  /** The entries of a list in a data line, at semicolons. */
  static List<String> entries(String list) {
    return Arrays.stream(list.split(";")).map(String::strip).filter(e -> !e.isEmpty()).toList();
  }

  /** How many single-letter changes make one text of the other. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        corner = above;
      }
    }
    return row[b.length()];
  }
}
