package org.suffice.intake;

import java.util.function.Function;
import java.util.function.Predicate;
import org.suffice.model.Problem;

/**
 * Something that can be wrong with a row by itself.
 *
 * @param id stable id, such as {@code future-start}
 * @param stops the row is left out; otherwise it is used, with a warning
 * @param broken whether it is wrong
 * @param says what is wrong, after "Row 212: "
 */
record RowRule<T>(
    String id, boolean stops, Predicate<T> broken, Function<T, String> says, String whatToDo) {
  static <T> RowRule<T> stop(String id, Predicate<T> broken, Function<T, String> says, String whatToDo) {
    return new RowRule<>(id, true, broken, says, whatToDo);
  }

  static <T> RowRule<T> warning(String id, Predicate<T> broken, Function<T, String> says, String whatToDo) {
    return new RowRule<>(id, false, broken, says, whatToDo);
  }

  /** Checks a row and leaves what is wrong in its cells. */
  void check(T row, RowCells cells) {
    if (broken.test(row)) {
      if (stops) {
        cells.stop(id, says.apply(row), whatToDo);
      } else {
        cells.problems().add(cells.problem(Problem.Severity.WARNING, id, says.apply(row), whatToDo));
      }
    }
  }
}
