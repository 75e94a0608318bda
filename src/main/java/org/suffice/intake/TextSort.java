package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells texts of rows from what is text too and no table: reporting tools give web pages and workbooks saved as XML the
 * name of a workbook, and Excel opens them all the same.
 */
final class TextSort {
  private static final int LOOKED_AT = 1 << 15;
  private static final Pattern WEB_PAGE = Pattern.compile("<!doctype html|<(html|head|body|meta|table|tr|td|th)[\\s>/]");

  private static final Pattern JSON = Pattern.compile("[\\[{]\\s*[\"\\[{]");

  private TextSort() {}

  /** The first characters in small letters, without a byte-order mark; good enough to see what kind of text it is. */
  static String beginning(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(LOOKED_AT);
    }
    return new String(head, charset(head)).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Charset charset(byte[] head) {
    int first = head.length < 2 ? 0 : head[0] & 0xFF;
    int second = head.length < 2 ? 0 : head[1] & 0xFF;
    if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return (first == 0xFE && second == 0xFF) || (first == 0 && second != 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  /** Refuses, with what to do instead, a text that is no rows of values. XML of other kinds is left to its reader. */
  static void refuseOthers(String name, String text) {
    if (text.startsWith("<")) {
      if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
        throw SourceFiles.refused(name, "is a workbook saved as XML", "Open it in Excel and save it as .xlsx.");
      }
      if (text.contains("<html") || (!text.startsWith("<?xml") && WEB_PAGE.matcher(text).find())) {
        throw SourceFiles.refused(name, "is a web page, whatever its name says", "Open it in Excel and save it as .xlsx.");
      }
    } else if (text.startsWith("mime-version:")) {
      throw SourceFiles.refused(name, "is a web page in one file, whatever its name says", "Open it in Excel and save it as .xlsx.");
    } else if (text.startsWith("{\\rtf")) {
      throw SourceFiles.refused(name, "is a text document, not a table", "Copy its table into Excel and save it as .xlsx.");
    } else if (text.startsWith("id;pwxl") || text.startsWith("id;pcalc")) {
      throw SourceFiles.refused(name, "is a workbook in the old exchange format SYLK", "Open it in Excel and save it as .xlsx.");
    } else if (JSON.matcher(text).lookingAt()) {
      throw SourceFiles.refused(name, "is data for programs (JSON), not a table", "Ask for it as .xlsx or .csv.");
    }
  }
}
