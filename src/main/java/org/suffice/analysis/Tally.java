package org.suffice.analysis;

import org.suffice.model.Cell;

/** What a row or column prints that is more than a count: a sum, a mean, distinct children. */
@FunctionalInterface
interface Tally<U extends Units> {
  /** The cell of some units. */
  Cell cell(Line line, Part<U> part);

  /** The units that stand behind it. */
  default int[] units(Line line, Part<U> part) {
    return part.units();
  }
}
