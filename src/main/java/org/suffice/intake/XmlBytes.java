package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the tags of an XML part from its bytes, with the text before each: what a sheet of millions of cells needs, at
 * several times the speed of a general parser. Comments and instructions are passed over; tags must nest and the part
 * must be whole; declarations of a document type, which no workbook may have, are refused.
 */
final class XmlBytes {
  private static final int LONGEST = 8 * Limits.CELL_CHARACTERS;
  private static final int DEEPEST = 256;
  private final InputStream in;
  private byte[] block = new byte[1 << 17];
  private int end;
  private int pos;
  private int textFrom;
  private int textTo;
  /** Text before a comment or CDATA that interrupts it; null where it is one run of bytes. */
  private @Nullable StringBuilder before;
  private int nameFrom;
  private int nameTo;
  private int tagTo;
  private boolean closing;
  private boolean empty;
  private final int[] open = new int[DEEPEST];
  private int depth;
  private boolean started;
  /** Where the search for the next attribute begins. */
  private int attributeAt;
  private int attribute;
  private int attributeTo;
  private int valueFrom;
  private int valueTo;

  XmlBytes(InputStream in) throws IOException {
    this.in = XmlEncoding.utf8(in);
  }

  /** Goes to the next tag; false after the last. */
  boolean next() throws IOException {
    before = null;
    if (empty) { // <v/> is <v> and </v>
      empty = false;
      closing = true;
      textFrom = pos;
      textTo = pos;
      depth--;
      return true;
    }
    textFrom = pos;
    while (find((byte) '<')) {
      textTo = pos++;
      byte first = here();
      if (first != '!' && first != '?') {
        tag(first == '/');
        return true;
      }
      passOver(first == '?');
    }
    if (depth > 0 || !started) {
      throw new IOException("the XML ends too early");
    }
    return false;
  }

  /** Where the next bytes are, for who reads them from the {@link #block} himself; the end where he may not. */
  int ahead() {
    return empty || depth > DEEPEST - 3 ? end : pos;
  }

  /** The bytes that are there now. */
  byte[] block() {
    return block;
  }

  /** Where they end. */
  int end() {
    return end;
  }

  /** A whole element was read by who looked ahead: its text, and where what follows it begins. */
  void taken(int from, int to, int next) {
    before = null;
    textFrom = from;
    textTo = to;
    pos = next;
    closing = true;
  }

  /** The tag ends an element; false where it begins one. */
  boolean closing() {
    return closing;
  }

  /** The tag has this name, whatever its prefix. */
  boolean is(byte[] name) {
    return nameTo - nameFrom == name.length
        && block[nameFrom] == name[0]
        && (name.length == 1 || Arrays.equals(block, nameFrom, nameTo, name, 0, name.length));
  }

  /** Passes over the rest of the element whose begin the present tag is. */
  void skip() throws IOException {
    int outside = empty ? depth : depth - 1;
    while (!closing || depth > outside) {
      if (!next()) {
        throw new IOException("the XML ends too early");
      }
    }
  }

  private void tag(boolean ends) throws IOException {
    pos += ends ? 1 : 0;
    nameFrom = pos;
    int hash = name();
    attributeAt = pos;
    closing = ends;
    if (block[pos] == '>') {
      tagTo = pos++;
      empty = false;
    } else {
      toEndOfTag();
      empty = !ends && block[tagTo - 1] == '/';
    }
    nest(hash);
  }

  /** To the end of the tag's name, which is found by number afterwards. */
  private int name() throws IOException {
    int hash = 0;
    for (int i = pos; ; i++) {
      if (i == end) {
        pos = i;
        here();
        i = pos;
      }
      byte b = block[i];
      if (b == '>' || b == '/' || b <= ' ') {
        nameTo = i;
        pos = i;
        return hash;
      }
      if (b == '<') {
        throw new IOException("a tag within a tag");
      }
      hash = hash * 31 + b;
      if (b == ':') {
        nameFrom = i + 1;
      }
    }
  }

  /** To the > that ends the tag, not one in the value of an attribute. */
  private void toEndOfTag() throws IOException {
    byte quote = 0;
    for (int i = pos; ; i++) {
      if (i == end) {
        pos = i;
        here();
        i = pos;
      }
      byte b = block[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '>') {
        tagTo = i;
        pos = i + 1;
        return;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '<') {
        throw new IOException("a tag within a tag");
      }
    }
  }

  private void nest(int hash) throws IOException {
    started = true;
    if (!closing) {
      if (depth == DEEPEST) {
        throw new IOException("the XML is nested too deep");
      }
      open[depth++] = hash;
    } else if (depth == 0 || open[--depth] != hash) {
      throw new IOException("a tag ends that did not begin");
    }
  }

  /** Comments and instructions are nothing; CDATA is text. */
  private void passOver(boolean instruction) throws IOException {
    StringBuilder text = before == null ? new StringBuilder() : before;
    before = text.append(XmlText.of(block, textFrom, textTo));
    textFrom = pos;
    if (instruction) {
      until("?>");
    } else if (ahead("!--")) {
      until("-->");
    } else if (ahead("![CDATA[")) {
      textFrom = pos;
      until("]]>");
      text.append(XmlText.raw(block, textFrom, pos - 3));
    } else {
      throw new IOException("a declaration in the XML");
    }
    if (text.length() > LONGEST) {
      throw new IOException("a text is too long");
    }
    textFrom = pos;
  }

  private boolean ahead(String mark) throws IOException {
    while (end - pos < mark.length()) {
      if (!fill()) {
        return false;
      }
    }
    for (int i = 0; i < mark.length(); i++) {
      if (block[pos + i] != mark.charAt(i)) {
        return false;
      }
    }
    pos += mark.length();
    return true;
  }

  private void until(String mark) throws IOException {
    while (!ahead(mark)) {
      here();
      pos++;
    }
  }

  /** Goes to the next such byte; false where there is none. */
  private boolean find(byte wanted) throws IOException {
    do {
      byte[] b = block;
      int to = end;
      for (int i = pos; i < to; i++) {
        if (b[i] == wanted) {
          pos = i;
          return true;
        }
      }
      pos = to;
    } while (fill());
    return false;
  }

  private byte here() throws IOException {
    if (pos == end && !fill()) {
      throw new IOException("the XML ends too early");
    }
    return block[pos];
  }

  /** Brings more bytes; what is still needed, from the text on, moves to the front. False at the end. */
  private boolean fill() throws IOException {
    if (end == block.length) {
      int gone = textFrom;
      if (gone == 0 && end >= LONGEST) {
        throw new IOException("a text or tag is too long");
      }
      block = gone == 0 ? Arrays.copyOf(block, 2 * end) : block;
      System.arraycopy(block, gone, block, 0, end - gone);
      end -= gone;
      pos -= gone;
      textFrom = 0;
      textTo -= gone;
      nameFrom -= gone;
      nameTo -= gone;
      attributeAt -= gone;
    }
    int n = in.read(block, end, block.length - end);
    end += Math.max(0, n);
    return n >= 0;
  }

  /** Goes to the next attribute of a begin tag; false after the last. */
  boolean nextAttribute() throws IOException {
    int i = attributeAt;
    while (i < tagTo && block[i] <= ' ') {
      i++;
    }
    if (i >= tagTo || block[i] == '/') {
      return false;
    }
    attribute = i;
    while (i < tagTo && block[i] != '=' && block[i] > ' ') {
      i++;
    }
    attributeTo = i;
    while (i < tagTo && block[i] != '"' && block[i] != '\'') {
      i++;
    }
    valueFrom = i + 1;
    byte quote = i < tagTo ? block[i] : 0;
    for (i++; i < tagTo && block[i] != quote; i++) {}
    if (i >= tagTo) {
      throw new IOException("an attribute without a value");
    }
    valueTo = i;
    attributeAt = i + 1;
    return true;
  }

  /** The attribute has this name, of one letter and without a prefix. */
  boolean attributeIs(char name) {
    return attributeTo == attribute + 1 && block[attribute] == name;
  }

  /** The attribute has this name. */
  boolean attributeIs(byte[] name) {
    return Arrays.equals(block, attribute, attributeTo, name, 0, name.length);
  }

  /** The attribute's value. */
  String value() throws IOException {
    return XmlText.of(block, valueFrom, valueTo);
  }

  /** The attribute's value is this letter. */
  boolean valueIs(char letter) {
    return valueTo == valueFrom + 1 && block[valueFrom] == letter;
  }

  /** The attribute's value as a whole number. */
  int wholeValue(int otherwise) {
    return XmlText.whole(block, valueFrom, valueTo, otherwise);
  }

  /** The attribute's value is 1 or true. */
  boolean trueValue() throws IOException {
    return XlsxFile.isTrue(value());
  }

  /** Position of the column in a reference such as AB12, which is the attribute's value: 0 for A, 27 for AB. */
  int columnValue() {
    int column = 0;
    for (int i = valueFrom; i < valueTo && block[i] >= 'A' && block[i] <= 'Z' && column < 20_000; i++) {
      column = column * 26 + (block[i] - 'A' + 1);
    }
    return column - 1;
  }

  /** There is nothing but spaces before the present tag. */
  boolean blank() throws IOException {
    return before == null ? XmlText.blank(block, textFrom, textTo) : text().isBlank();
  }

  /** The text before the present tag, since the tag before it. */
  String text() throws IOException {
    return before == null ? XmlText.of(block, textFrom, textTo) : before + XmlText.of(block, textFrom, textTo);
  }

  /** The cell of the text, made once where it repeats; only of a text that was {@link #taken}. */
  RawCell text(RepeatedTexts cells) throws IOException {
    return cells.of(block, textFrom, textTo);
  }

  /** The text as a whole number. */
  int wholeText(int otherwise) throws IOException {
    return before == null ? XmlText.whole(block, textFrom, textTo, otherwise) : XmlText.whole(text(), otherwise);
  }

  /** The text as a number; not a number where it is none. */
  double numberText() throws IOException {
    return before == null ? XmlText.number(block, textFrom, textTo) : XmlText.number(text());
  }
}
