package org.suffice.export.word;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the tags of an XML text and knows the exact place of each, which parsers do not tell rightly. It skips
 * comments, instructions and CDATA, and minds {@code >} inside quoted values; it does not judge whether the XML is valid.
 */
final class TagScanner {
  private final String xml;
  private int start;
  private int end;
  private int textFrom;
  private String name = "";
  private boolean closing;
  private boolean alone;

  TagScanner(String xml) {
    this(xml, 0);
  }

  TagScanner(String xml, int from) {
    this.xml = xml;
    this.end = from;
    this.textFrom = from;
  }

  /** Goes to the next tag; false where there is none. */
  boolean next() {
    textFrom = end;
    int at = end;
    while (true) {
      at = xml.indexOf('<', at);
      if (at < 0) {
        return false;
      }
      if (xml.startsWith("<!--", at)) {
        at = after("-->", at);
      } else if (xml.startsWith("<![CDATA[", at)) {
        at = after("]]>", at);
      } else if (xml.startsWith("<?", at)) {
        at = after("?>", at);
      } else if (xml.startsWith("<!", at)) {
        throw new DamagedXml("a declaration that documents do not have");
      } else {
        take(at);
        return true;
      }
    }
  }

  private int after(String ending, int at) {
    int found = xml.indexOf(ending, at);
    if (found < 0) {
      throw new DamagedXml("it breaks off");
    }
    return found + ending.length();
  }

  private void take(int at) {
    int to = at + 1;
    char quote = 0;
    while (to < xml.length() && (quote != 0 || xml.charAt(to) != '>')) {
      char c = xml.charAt(to);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      to++;
    }
    if (to >= xml.length()) {
      throw new DamagedXml("it breaks off");
    }
    start = at;
    end = to + 1;
    closing = xml.charAt(at + 1) == '/';
    alone = !closing && xml.charAt(to - 1) == '/';
    int from = closing ? at + 2 : at + 1;
    int nameEnd = from;
    while (nameEnd < to && !Character.isWhitespace(xml.charAt(nameEnd)) && xml.charAt(nameEnd) != '/') {
      nameEnd++;
    }
    name = xml.substring(from, nameEnd);
  }

  /** Place of its {@code <}. */
  int start() {
    return start;
  }

  /** Place after its {@code >}. */
  int end() {
    return end;
  }

  /** Its name with prefix. */
  String name() {
    return name;
  }

  /** Whether it opens an element that another tag closes. */
  boolean opens() {
    return !closing && !alone;
  }

  /** Whether it closes an element. */
  boolean closes() {
    return closing;
  }

  /** Whether it is an element without content. */
  boolean alone() {
    return alone;
  }

  /** Whether it begins an element of that name, with or without content. */
  boolean begins(String element) {
    return !closing && name.equals(element);
  }

  /** The text between the tag before and this one, entities resolved. */
  String textBefore() {
    String raw = xml.substring(textFrom, start);
    return raw.indexOf('<') < 0 ? XmlText.plain(raw) : XmlText.withoutMarkup(raw);
  }

  /** The value of an attribute, entities resolved; null where it has none. */
  @Nullable String attribute(String attribute) {
    int[] place = place(attribute);
    return place == null ? null : XmlText.plain(xml.substring(place[0], place[1]));
  }

  /** Where the value of an attribute begins and ends, without quotes; null where it has none. */
  int @Nullable [] place(String attribute) {
    int at = start + 1 + name.length();
    while (at < end) {
      int equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= end) {
        return null;
      }
      String found = xml.substring(at, equals).strip();
      int open = equals + 1;
      while (open < end && Character.isWhitespace(xml.charAt(open))) {
        open++;
      }
      char quote = xml.charAt(open);
      int close = quote == '"' || quote == '\'' ? xml.indexOf(quote, open + 1) : -1;
      if (close < 0 || close >= end) {
        throw new DamagedXml("an attribute without quotes");
      }
      if (found.equals(attribute)) {
        return new int[] {open + 1, close};
      }
      at = close + 1;
    }
    return null;
  }
}
