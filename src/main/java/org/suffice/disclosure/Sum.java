package org.suffice.disclosure;

import java.util.List;

/**
 * Counts that add up to another, as a reader knows from the table.
 *
 * @param parts numbers of the parts
 * @param whole number of their sum
 */
record Sum(List<Integer> parts, int whole) {
  Sum {
    parts = List.copyOf(parts);
  }
}
