package org.suffice.model;

import java.util.List;

/**
 * What of somebody's document can be checked: its tables as they are printed.
 *
 * @param tables in their order
 * @param words everything outside the tables, for what it says of all of them
 */
public record Draft(List<DraftTable> tables, String words) {
  public Draft {
    tables = List.copyOf(tables);
  }

  /**
   * A table of a document or sheet.
   *
   * @param place where it is: "Table 3" or a sheet's name
   * @param above words before it: caption, title, notes
   */
  public record DraftTable(String place, List<String> above, List<DraftRow> rows) {
    public DraftTable {
      above = List.copyOf(above);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of it.
   *
   * @param number in its table, or in its sheet, from 1
   */
  public record DraftRow(int number, List<String> cells) {
    public DraftRow {
      cells = List.copyOf(cells);
    }

    /** The cell at a column, from 0; empty beyond the last. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
