package org.suffice.intake;

import org.suffice.model.SufficeException;

/** How large an input may be: beyond these a file is refused before it can hurt. */
final class Limits {
  static final long FILE_BYTES = 500L * 1024 * 1024;
  static final int ROWS = 1_048_576;
  static final int COLUMNS = 500;
  static final int SHEETS = 200;
  /** Longest text of one cell; Excel's own limit is 32,767. */
  static final int CELL_CHARACTERS = 1_000_000;

  private Limits() {}

  static SufficeException tooManyColumns(String file) {
    return over(file, "has more than " + COLUMNS + " columns", "Delete the columns that are not needed and add it again.");
  }

  static SufficeException tooManyRows(String file) {
    return over(file, "has more than 1,048,576 rows", "Split it into several files and add them one by one.");
  }

  /** More memory was needed than there is: what is read is kept small, so this is a file made to need it. */
  static SufficeException tooMuchMemory(String file, Throwable cause) {
    return new SufficeException(
        "over-limits",
        file
            + " needs more memory than Suffice has, so it cannot be read. Delete what is not needed in it or split it,"
            + " and add it again.",
        cause);
  }

  static SufficeException over(String file, String what, String whatToDo) {
    return new SufficeException("over-limits", file + " " + what + ", more than Suffice reads. " + whatToDo);
  }
}
