package org.suffice.export;

import java.util.ArrayList;
import java.util.List;

/** Words broken into lines at spaces, for plain text. */
final class Wrapped {
  private Wrapped() {}

  /** Lines of at most so many characters; a single longer word stays whole. Never empty. */
  static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The words as a paragraph; its first line begins with the lead, the others are indented as far. */
  static String paragraph(String lead, String words, int width) {
    String indent = " ".repeat(lead.length());
    StringBuilder text = new StringBuilder();
    String before = lead;
    for (String line : lines(words, width - lead.length())) {
      text.append(before).append(line).append('\n');
      before = indent;
    }
    return text.toString();
  }
}
