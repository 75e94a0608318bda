package org.suffice.intake;

import java.util.function.Function;
import java.util.function.Predicate;
import org.suffice.model.Check;

/**
 * A check of a row by itself.
 *
 * @param check what it is, in words
 * @param broken whether it is found in a row
 * @param says what is wrong with that row, after "Row 212: "
 */
record RowRule<T>(Check check, Predicate<T> broken, Function<T, String> says) {
  /** Looks at a row and leaves what is wrong in its cells. */
  void look(T row, RowCells cells) {
    if (broken.test(row)) {
      cells.found(check, says.apply(row));
    }
  }
}
