package org.suffice.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a cell that is written as nearly all are, {@code <c r="B2" s="1" t="s"><v>12</v></c>}, in one go over its bytes.
 * Whatever differs, by a formula or only by a space, is left to {@link XmlBytes}, where every cell is read right.
 */
final class QuickCell {
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long VALUE_ENDS = eight("</v></c>");
  private static final long TEXT_ENDS = eight("</t></is");
  private static final long INLINE = eight("inlineSt");
  private static final long SPACE = eight(" xml:spa");
  private static final long PRESERVE = eight("\"preserv");
  private static final int COLUMNS = 16_384;
  private static final int STYLES = 1 << 20;
  private int column;
  private int style;
  private CellType type = CellType.NUMBER;
  private boolean blank;
  /** Where the reading of the tag is. */
  private int at;

  private static long eight(String text) {
    return (long) EIGHT.get(text.getBytes(StandardCharsets.US_ASCII), 0);
  }

  /** Its column (0 is A); -1 where it does not say, and stands right of the one before. */
  int column() {
    return column;
  }

  /** The number of its style. */
  int style() {
    return style;
  }

  /** What its value is. */
  CellType type() {
    return type;
  }

  /** It has no value; else its value is now the text of the XML. */
  boolean blank() {
    return blank;
  }

  /** Takes the next cell; false, and nothing taken, where what comes next is no cell of the usual form. */
  boolean read(XmlBytes xml) {
    int from = xml.ahead();
    byte[] b = xml.block();
    int end = xml.end();
    while (from < end && (b[from] == '\n' || b[from] == '\r' || b[from] == ' ')) {
      from++;
    }
    if (from + 8 > end || b[from] != '<' || b[from + 1] != 'c') {
      return false;
    }
    column = -1;
    style = 0;
    type = CellType.NUMBER;
    blank = true;
    at = from + 2;
    while (at + 16 <= end) {
      if (b[at] == '>') {
        return content(xml, b, at + 1, end);
      } else if (b[at] == '/') {
        return b[at + 1] == '>' && taken(xml, at, at, at + 2);
      } else if (!attribute(b, end)) {
        return false;
      }
    }
    return false;
  }

  private boolean attribute(byte[] b, int end) {
    if (b[at] != ' ' || b[at + 2] != '=' || b[at + 3] != '"') {
      return false;
    }
    byte name = b[at + 1];
    at += 4;
    boolean read = name == 'r' ? reference(b, end) : name == 's' ? styled(b, end) : name == 't' && typed(b, end);
    return read && at < end && b[at++] == '"';
  }

  private boolean reference(byte[] b, int end) {
    int letters = 0;
    while (at < end && b[at] >= 'A' && b[at] <= 'Z' && letters < COLUMNS) {
      letters = letters * 26 + (b[at++] - 'A' + 1);
    }
    column = letters - 1;
    while (at < end && b[at] >= '0' && b[at] <= '9') {
      at++;
    }
    return letters > 0 && letters <= COLUMNS;
  }

  private boolean styled(byte[] b, int end) {
    int first = at;
    style = 0;
    while (at < end && b[at] >= '0' && b[at] <= '9' && style < STYLES) {
      style = style * 10 + (b[at++] - '0');
    }
    return at > first;
  }

  private boolean typed(byte[] b, int end) {
    if (b[at + 1] == '"') {
      type = switch (b[at]) {
        case 's' -> CellType.SHARED;
        case 'b' -> CellType.FLAG;
        case 'e' -> CellType.FAULT;
        default -> CellType.NUMBER;
      };
      byte said = b[at++];
      return type != CellType.NUMBER || said == 'n';
    }
    if (at + 9 < end && (long) EIGHT.get(b, at) == INLINE && b[at + 8] == 'r') {
      type = CellType.INLINE;
      at += 9;
      return true;
    }
    type = CellType.FORMULA_TEXT;
    at += 3;
    return b[at - 3] == 's' && b[at - 2] == 't' && b[at - 1] == 'r';
  }

  private boolean content(XmlBytes xml, byte[] b, int from, int end) {
    if (b[from] != '<') {
      return false;
    }
    if (b[from + 1] == 'v') {
      return b[from + 2] == '>' && type != CellType.INLINE && value(xml, b, from + 3, end);
    }
    if (b[from + 1] == '/') {
      return b[from + 2] == 'c' && b[from + 3] == '>' && taken(xml, from, from, from + 4);
    }
    boolean inline = b[from + 1] == 'i' && b[from + 2] == 's' && b[from + 3] == '>' && b[from + 4] == '<' && b[from + 5] == 't';
    return inline && type == CellType.INLINE && inline(xml, b, from + 6, end);
  }

  private boolean value(XmlBytes xml, byte[] b, int from, int end) {
    int to = from;
    while (to < end && b[to] != '<') {
      to++;
    }
    blank = false;
    return to + 8 <= end && (long) EIGHT.get(b, to) == VALUE_ENDS && taken(xml, from, to, to + 8);
  }

  private boolean inline(XmlBytes xml, byte[] b, int after, int end) {
    int from = after;
    if (from + 21 < end && (long) EIGHT.get(b, from) == SPACE && (long) EIGHT.get(b, from + 11) == PRESERVE) {
      from += b[from + 8] == 'c' && b[from + 9] == 'e' && b[from + 10] == '=' && b[from + 19] == 'e' && b[from + 20] == '"' ? 21 : 0;
    }
    if (b[from] != '>') {
      return false;
    }
    int to = ++from;
    while (to < end && b[to] != '<') {
      to++;
    }
    blank = false;
    return to + 13 <= end
        && (long) EIGHT.get(b, to) == TEXT_ENDS
        && b[to + 8] == '>' && b[to + 9] == '<' && b[to + 10] == '/' && b[to + 11] == 'c' && b[to + 12] == '>'
        && taken(xml, from, to, to + 13);
  }

  private static boolean taken(XmlBytes xml, int from, int to, int after) {
    xml.taken(from, to, after);
    return true;
  }
}
