package org.suffice.model;

import java.util.List;

/** One row of a sheet as shown: its number as Excel shows it, and its cells as text. */
public record RawRow(int number, List<String> cells) {
  public RawRow {
    cells = List.copyOf(cells);
  }
}
