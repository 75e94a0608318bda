package org.suffice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be used, kept with its original text so that nothing is lost.
 *
 * @param headers the sheet's headings, in order
 * @param cells the row's text, beside the headings, as the file has it or as a person corrected it
 * @param key what would make it the same row in another extract; null where that cannot be told
 */
public record LeftOutRow(
    Origin origin, TableKind kind, List<String> headers, List<String> cells, Problem problem, @Nullable String key) {
  public LeftOutRow {
    headers = List.copyOf(headers);
    cells = List.copyOf(cells);
  }

  /** One whose key cannot be told. */
  public LeftOutRow(Origin origin, TableKind kind, List<String> headers, List<String> cells, Problem problem) {
    this(origin, kind, headers, cells, problem, null);
  }
}
