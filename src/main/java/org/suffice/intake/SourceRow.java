package org.suffice.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One row of a sheet: its cells from column A on, blanks included, up to the last that has content. */
final class SourceRow {
  private static final RawCell[] NONE = {};
  private final int number;
  private final boolean hidden;
  private final RawCell[] cells;
  private final int count;

  /**
   * Makes a row.
   *
   * @param number row number as Excel shows it (the first row is 1)
   * @param hidden the sheet hides the row
   */
  SourceRow(int number, boolean hidden, List<RawCell> cells) {
    this(number, hidden, List.copyOf(cells).toArray(NONE), cells.size());
  }

  private SourceRow(int number, boolean hidden, RawCell[] cells, int count) {
    this.number = number;
    this.hidden = hidden;
    this.cells = cells;
    this.count = count;
  }

  /** A row of the first so many cells of an array, which is the row's from then on and must not change. */
  static SourceRow of(int number, boolean hidden, RawCell[] cells, int count) {
    return new SourceRow(number, hidden, cells, count);
  }

  /** Row number as Excel shows it: the first row is 1. */
  int number() {
    return number;
  }

  /** The sheet hides the row. */
  boolean hidden() {
    return hidden;
  }

  /** The cells; the list does not change. */
  List<RawCell> cells() {
    return Collections.unmodifiableList(Arrays.asList(cells).subList(0, count));
  }

  /** How many cells there are up to the last that has content. */
  int size() {
    return count;
  }

  /** The cell in a column (0 is column A); blank beyond the last. */
  RawCell cell(int column) {
    return column < count ? cells[column] : RawCell.BLANK;
  }

  /** How many cells have content. */
  int filled() {
    int filled = 0;
    for (int i = 0; i < count; i++) {
      filled += cells[i] == RawCell.BLANK ? 0 : 1; // not asked of the cell: with six kinds of cells that is ten times the work
    }
    return filled;
  }

  /** The cells as shown. */
  List<String> shown() {
    return Arrays.stream(cells, 0, count).map(RawCell::shown).toList();
  }

  @Override
  public String toString() {
    return "row " + number + (hidden ? ", hidden " : " ") + shown();
  }
}
