package org.suffice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that may say the same thing twice, or cannot all be right.
 *
 * @param subject the child reference or references, or the search references, it is about
 * @param what what was found, a full sentence
 * @param rows the rows behind it, in the order of time
 */
public record Duplicate(DuplicateKind kind, String subject, String what, List<Row> rows) {
  public Duplicate {
    rows = List.copyOf(rows);
  }

  /**
   * One row behind it.
   *
   * @param says what the row says that matters here
   * @param counts whether it is the one that counts; false where all count
   * @param origin the row; null where no row that is counted gives the reference (a child in an SSDA903 header only)
   */
  public record Row(String says, boolean counts, @Nullable Origin origin) {}
}
