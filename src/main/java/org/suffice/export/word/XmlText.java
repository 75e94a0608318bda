package org.suffice.export.word;

/** Words in and out of XML. */
final class XmlText {
  private XmlText() {}

  /** Words as XML text or in a quoted value; characters that XML cannot hold become spaces. */
  static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.appendCodePoint(allowed(c) ? c : ' ');
      }
    });
    return out.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  /** XML text without markup as words. */
  static String plain(String xml) {
    if (xml.indexOf('&') < 0) {
      return xml;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < xml.length()) {
      int amp = xml.indexOf('&', at);
      int semi = amp < 0 ? -1 : xml.indexOf(';', amp);
      if (semi < 0) {
        return out.append(xml, at, xml.length()).toString();
      }
      out.append(xml, at, amp).append(entity(xml.substring(amp + 1, semi)));
      at = semi + 1;
    }
    return out.toString();
  }

  private static String entity(String name) {
    try {
      return switch (name) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "apos" -> "'";
        default -> {
          if (name.startsWith("#x")) {
            yield Character.toString(Integer.parseInt(name.substring(2), 16));
          }
          if (name.startsWith("#")) {
            yield Character.toString(Integer.parseInt(name.substring(1)));
          }
          throw new DamagedXml("an entity that documents do not have");
        }
      };
    } catch (IllegalArgumentException e) {
      throw new DamagedXml("a character that is none");
    }
  }

  /** Text with comments and instructions left out and CDATA as it is. */
  static String withoutMarkup(String raw) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      int open = raw.indexOf('<', at);
      if (open < 0) {
        return out.append(plain(raw.substring(at))).toString();
      }
      out.append(plain(raw.substring(at, open)));
      boolean cdata = raw.startsWith("<![CDATA[", open);
      String ending = cdata ? "]]>" : raw.startsWith("<!--", open) ? "-->" : "?>";
      int close = raw.indexOf(ending, open);
      if (cdata) {
        out.append(raw, open + "<![CDATA[".length(), close);
      }
      at = close + ending.length();
    }
    return out.toString();
  }
}
