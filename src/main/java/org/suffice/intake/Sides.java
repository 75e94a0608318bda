package org.suffice.intake;

import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;

/** An answer that one column gives, or its opposite turned round, or both: "Inside the council" and "Out of borough?". */
final class Sides {
  private Sides() {}

  /** Whether it is inside the council's area; null where that is not recorded. */
  static @Nullable Boolean inside(RowCells cells) {
    return of(cells, Field.INSIDE, Field.OUTSIDE);
  }

  /** Whether brothers and sisters were placed together; null where that is not recorded. */
  static @Nullable Boolean together(RowCells cells) {
    return of(cells, Field.TOGETHER, Field.APART);
  }

  private static @Nullable Boolean of(RowCells cells, Field field, Field opposite) {
    Boolean said = cells.yesNo(field);
    Boolean turned = cells.sheet().has(opposite) ? cells.yesNo(opposite) : null;
    if (turned == null) {
      return said;
    }
    if (turned.equals(said)) {
      String both = "the " + FieldNames.of(field) + " and the " + FieldNames.of(opposite) + " are both " + (turned ? "yes" : "no");
      cells.found(CellChecks.ANSWERS_CONFLICT, both + ". It counts as not recorded.");
      return null;
    }
    return !turned;
  }
}
