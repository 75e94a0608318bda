package org.suffice.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.suffice.model.SufficeException;

/**
 * Finds the quotation mark that is opened and not closed: the rows below it would be read as the text of one cell, and
 * be lost without a word.
 */
final class OpenQuote {
  /** Text with line breaks may have a few separators in a line, so tables of fewer columns are not looked at. */
  private static final int LEAST_COLUMNS = 6;

  private final String file;
  private final char separator;
  private int columns;
  private boolean lastCellHasLines;
  private char last;

  OpenQuote(String file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  /** The same text; its last character is remembered. */
  Reader watching(Reader in) {
    return new FilterReader(in) {
      @Override
      public int read(char[] to, int from, int length) throws IOException {
        int n = super.read(to, from, length);
        for (int i = from + n - 1; i >= from; i--) {
          if (to[i] > ' ') {
            last = to[i];
            break;
          }
        }
        return n;
      }
    };
  }

  /** Looks at a row as it was read. */
  void look(int row, CsvRecord line) {
    int fields = line.getFieldCount();
    lastCellHasLines = false;
    for (int i = 0; i < fields; i++) {
      String cell = line.getField(i);
      int lineBreak = cell.indexOf('\n');
      if (lineBreak >= 0 && columns >= LEAST_COLUMNS && holdsRow(cell, lineBreak)) {
        throw open(row);
      }
      lastCellHasLines = lineBreak >= 0;
    }
    columns = Math.max(columns, fields);
  }

  /** A line within the cell has as many separators as a row. */
  private boolean holdsRow(String cell, int lineBreak) {
    int separators = 0;
    for (int i = lineBreak + 1; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\n') {
        separators = 0;
      } else if (c == separator && ++separators >= columns - 1) {
        return true;
      }
    }
    return false;
  }

  /** After the last row: a cell of several lines must have ended with its quotation mark. */
  void atTheEnd(int row) {
    if (lastCellHasLines && last != '"') {
      throw open(row);
    }
  }

  private SufficeException open(int row) {
    return new SufficeException(
        "open-quote",
        file
            + ": a quotation mark in row "
            + row
            + " is not closed, so the rows below it cannot be told apart. Remove or close it, or save the file from Excel"
            + " again.");
  }
}
