package org.suffice.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.suffice.model.Check;
import org.suffice.model.Problem;
import org.suffice.model.SufficeException;

/**
 * Finds the quotation mark that is opened and not closed: the rows below it would be read as the text of one cell, and
 * be lost without a word. Where that may be so, the file is refused or the row is told of.
 */
final class OpenQuote {
  static final Check ROW_IN_CELL =
      Check.warning(
          "row-in-a-cell",
          Tables.ALL,
          "A cell of a text file holds several lines, and one of them looks like a row of its own: a quotation mark may be missing or too many.",
          "Look at the row in the file. Where rows were swallowed, correct the quotation marks and add the file again.");

  /** Text with line breaks may have a few separators in a line, so tables of fewer columns are not refused for it. */
  private static final int LEAST_COLUMNS = 6;

  private final String file;
  private final char separator;
  private final QuoteWatch watch;
  private final List<Problem> doubts = new ArrayList<>();
  private int columns;
  private int cells;

  OpenQuote(String file, char separator, QuoteWatch watch) {
    this.file = file;
    this.separator = separator;
    this.watch = watch;
  }

  /** Looks at a row as it was read. */
  void look(int row, CsvRecord line) {
    int fields = line.getFieldCount();
    if (watch.cells() > cells && looks(row, line)) {
      doubts.add(
          new Problem(
              ROW_IN_CELL.severity(), ROW_IN_CELL.id(), row,
              "Row " + row + ": a cell goes on over several lines, and one of them looks like a row of its own.",
              ROW_IN_CELL.whatToDo()));
    }
    plain(fields);
  }

  /** A row without quotation marks had so many cells. */
  void plain(int fields) {
    columns = Math.max(columns, fields);
  }

  /** Whether lines of the row may be rows; where that is sure, the file is refused. */
  private boolean looks(int row, CsvRecord line) {
    int least = Math.max(1, columns - 1);
    boolean several = false; // the watch has read ahead: the cells it saw may be those of rows below
    boolean within = false;
    boolean each = true;
    int sofar = 0;
    for (int i = 0; i < line.getFieldCount(); i++) {
      String[] lines = line.getField(i).split("\r\n|\r|\n", -1);
      several |= lines.length > 1;
      if (lines.length > 1 && ++cells == watch.odd()) {
        throw open(row);
      }
      sofar += i == 0 ? 0 : 1;
      for (int l = 0; l < lines.length; l++) {
        int found = separators(lines[l]);
        within |= l > 0 && found >= least;
        each &= l == 0 || sofar >= least;
        sofar = l == 0 ? sofar + found : found;
      }
    }
    if (within && columns >= LEAST_COLUMNS) {
      throw open(row);
    }
    return columns > 1 && several && (within || (each && sofar >= least));
  }

  private int separators(String text) {
    return (int) text.chars().filter(c -> c == separator).count();
  }

  /** After the last row: no quotation mark may be open. */
  void atTheEnd(int row) {
    if (watch.open()) {
      throw open(row);
    }
  }

  /** What a person should look at. */
  List<Problem> doubts() {
    return List.copyOf(doubts);
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
