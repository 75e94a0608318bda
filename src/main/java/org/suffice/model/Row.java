package org.suffice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param id stable and unique in the table
 * @param group id of the group it belongs to; null where the table has none
 * @param kind how it adds up, for the eye and for the checks
 */
public record Row(String id, String label, @Nullable String group, Kind kind, List<Cell> cells) {
  /** What a row is. */
  public enum Kind {
    /** A part: the parts add up to the total, and those of a group to the group's row. */
    PART,
    /** The sum of the parts of its group. */
    SUBTOTAL,
    /** The sum of all parts. */
    TOTAL,
    /** Beside the sum: outside the base, or the same children on another base. */
    ASIDE
  }

  /** How the ids of rows begin that others published, such as {@code published-england}. */
  public static final String PUBLISHED = "published-";

  public Row {
    cells = List.copyOf(cells);
  }

  /** Whether it is of figures that were published, not counted from the data. */
  public boolean published() {
    return id.startsWith(PUBLISHED);
  }
}
