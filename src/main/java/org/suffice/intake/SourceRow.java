package org.suffice.intake;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number row number as Excel shows it (the first row is 1)
 * @param hidden the sheet hides the row
 * @param cells its cells from column A on, blanks included, up to the last that has content
 */
record SourceRow(int number, boolean hidden, List<RawCell> cells) {
  SourceRow {
    cells = List.copyOf(cells);
  }

  /** The cell in a column (0 is column A); blank beyond the last. */
  RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.BLANK;
  }

  /** How many cells have content. */
  int filled() {
    return (int) cells.stream().filter(c -> !c.blank()).count();
  }

  /** The cells as shown. */
  List<String> shown() {
    return cells.stream().map(RawCell::shown).toList();
  }
}
