package org.suffice.export;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML as text, written from beginning to end: every element that is opened is closed, all words are escaped. */
final class XmlText {
  private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element with attributes given as name, value, name, value. */
  XmlText open(String name, String... attributes) {
    begin(name, attributes);
    text.append('>');
    open.push(name);
    return this;
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) {
    begin(name, attributes);
    text.append("/>");
    return this;
  }

  /** An element of words alone. */
  XmlText words(String name, String words, String... attributes) {
    open(name, attributes);
    text.append(escaped(words));
    return close();
  }

  /** Closes the element opened last. */
  XmlText close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** What was written; a fault of the caller while anything is open. */
  String text() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open);
    }
    return text.toString();
  }

  private void begin(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
    }
  }

  static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\t', '\n', '\r' -> safe.append(' ');
        default -> {
          // XML has no place for other controls, lone surrogates and non-characters
          if (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
            safe.appendCodePoint(c);
          }
        }
      }
    });
    return safe.toString();
  }
}
