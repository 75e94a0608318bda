package org.suffice.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Makes text and numbers of the bytes between the tags of an XML part. */
final class XmlText {
  /** Whole numbers up to here, and powers of ten up to 22, are exact as doubles, and so is their quotient's rounding. */
  private static final long EXACT = 1L << 53;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
  };

  private XmlText() {}

  /** Text with its entities resolved. */
  static String of(byte[] block, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      byte b = block[i];
      if (b < 0 || b == '\r' || b == '&') {
        return resolved(raw(block, from, to));
      }
    }
    return new String(block, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Text as it stands, its line ends made one character as XML has it. */
  static String raw(byte[] block, int from, int to) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(block, from, to - from)).toString();
      return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    } catch (CharacterCodingException e) {
      throw new IOException("bytes in the XML that are no text", e);
    }
  }

  private static String resolved(String text) throws IOException {
    int entity = text.indexOf('&');
    if (entity < 0) {
      return text;
    }
    var resolved = new StringBuilder(text.length());
    int done = 0;
    while (entity >= 0) {
      int end = text.indexOf(';', entity);
      if (end < 0) {
        throw new IOException("an entity without an end");
      }
      resolved.append(text, done, entity).appendCodePoint(character(text.substring(entity + 1, end)));
      done = end + 1;
      entity = text.indexOf('&', done);
    }
    return resolved.append(text, done, text.length()).toString();
  }

  private static int character(String entity) throws IOException {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(entity);
    };
  }

  private static int numbered(String entity) throws IOException {
    try {
      boolean hex = entity.startsWith("#x");
      int code = entity.startsWith("#") ? Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10) : -1;
      if (Character.isValidCodePoint(code) && (code >= ' ' || code == '\t' || code == '\n' || code == '\r')) {
        return code;
      }
    } catch (NumberFormatException e) {
      // not a character: refused below
    }
    throw new IOException("an entity that there is not");
  }

  /** Nothing but spaces. */
  static boolean blank(byte[] block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (block[i] < 0 || block[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** A whole number of 0 or more. */
  static int whole(byte[] block, int from, int to, int otherwise) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = block[i] - '0';
      if (digit < 0 || digit > 9 || number > 200_000_000) {
        return whole(new String(block, from, to - from, StandardCharsets.ISO_8859_1), otherwise);
      }
      number = number * 10 + digit;
    }
    return from == to ? otherwise : number;
  }

  /** A whole number. */
  static int whole(String text, int otherwise) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A number, the nearest double to what is written; not a number where it is none. */
  static double number(byte[] block, int from, int to) {
    boolean minus = from < to && block[from] == '-';
    long digits = 0;
    int point = -1;
    int first = minus ? from + 1 : from;
    for (int i = first; i < to; i++) {
      byte b = block[i];
      if (b == '.' && point < 0) {
        point = i;
      } else if (b >= '0' && b <= '9' && digits < EXACT / 10) {
        digits = digits * 10 + (b - '0');
      } else {
        return number(new String(block, from, to - from, StandardCharsets.ISO_8859_1));
      }
    }
    int decimals = point < 0 ? 0 : to - point - 1;
    if (to - first - (point < 0 ? 0 : 1) < 1 || decimals >= TENS.length) {
      return number(new String(block, from, to - from, StandardCharsets.ISO_8859_1));
    }
    double value = digits / TENS[decimals];
    return minus ? -value : value;
  }

  /** A number; not a number where it is none. */
  static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
