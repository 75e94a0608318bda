package org.suffice.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows the quotation marks of a text file beside the reader of its rows, which is too lenient to tell of them: one
 * that is never closed, and text behind a cell of several lines, are signs of rows swallowed by a cell.
 */
final class QuoteWatch extends FilterReader {
  private enum At {
    /** Where a quotation mark would open a cell, or in one that has none. */
    OUTSIDE,
    QUOTED,
    /** Behind a quotation mark that closes the cell, unless another follows. */
    CLOSING,
    /** In text behind the quotation mark that closed the cell. */
    BEHIND
  }

  private final char separator;
  private At at = At.OUTSIDE;
  private char before = '\n';
  private boolean lines;
  private boolean textBehind;
  private int cells;
  private int odd;

  QuoteWatch(Reader in, char separator) {
    super(in);
    this.separator = separator;
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    int n = super.read(to, from, length);
    if (n > 0) {
      look(to, from, from + n);
    } else if (n < 0 && (at == At.CLOSING || at == At.BEHIND)) {
      end();
    }
    return n;
  }

  private void look(char[] text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (at == At.OUTSIDE) {
        while (c != '"' && ++i < end) {
          c = text[i];
        }
        if (i < end && ends(i == from ? before : text[i - 1])) {
          at = At.QUOTED;
          lines = false;
          textBehind = false;
        }
      } else if (c == '"') {
        textBehind |= at == At.BEHIND;
        at = at == At.QUOTED ? At.CLOSING : At.QUOTED;
        note();
      } else if (at == At.QUOTED) {
        line(c);
      } else {
        behind(c);
      }
    }
    before = text[end - 1];
  }

  private void line(char c) {
    if (c == '\n' || c == '\r') {
      lines = true;
      note();
    }
  }

  private void behind(char c) {
    if (ends(c)) {
      end();
    } else {
      at = At.BEHIND;
      textBehind |= c > ' ';
      note();
    }
  }

  /** The how manieth cell of several lines is the first with text outside of its quotation marks. */
  private void note() {
    if (lines && textBehind && odd == 0) {
      odd = cells + 1;
    }
  }

  private void end() {
    cells += lines ? 1 : 0;
    at = At.OUTSIDE;
    lines = false;
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /** Cells of several lines so far. */
  int cells() {
    return cells;
  }

  /** Which cell of several lines is the first that also has text outside of its quotation marks; 0 where none is. */
  int odd() {
    return odd;
  }

  /** What was read so far ends within a quoted cell. */
  boolean open() {
    return at == At.QUOTED;
  }
}
