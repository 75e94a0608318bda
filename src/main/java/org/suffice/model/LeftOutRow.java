package org.suffice.model;

import java.util.List;

/**
 * A row that could not be used, kept with its original text so that nothing is lost.
 *
 * @param headers the sheet's headings, in order
 * @param cells the row's original text, beside the headings
 */
public record LeftOutRow(Origin origin, TableKind kind, List<String> headers, List<String> cells, Problem problem) {
  public LeftOutRow {
    headers = List.copyOf(headers);
    cells = List.copyOf(cells);
  }
}
