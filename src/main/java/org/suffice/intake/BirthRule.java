package org.suffice.intake;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.suffice.model.Check;
import org.suffice.model.Placement;

/**
 * A check of a placement against the child's date of birth, which stands in the row itself or, in the SSDA903 return,
 * in the header.
 *
 * @param broken whether it is found, given the date of birth
 * @param says what is wrong, after "Row 212: "
 */
record BirthRule(Check check, BiPredicate<Placement, LocalDate> broken, String says) {
  /** The same for rows that give the date of birth themselves. */
  RowRule<Placement> ofRow() {
    return new RowRule<>(
        check,
        p -> {
          LocalDate birth = p.birth();
          return birth != null && broken.test(p, birth);
        },
        p -> says);
  }
}
