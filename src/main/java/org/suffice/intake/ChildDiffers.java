package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Check;
import org.suffice.model.ChildRow;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.Sex;
import org.suffice.model.ValidatedRow;

/** Rows that disagree about a child: told once a child and fact, at the first row that differs. */
final class ChildDiffers implements EachRow {
  private static final Check CHECK =
      Check.warning(
          "child-differs",
          Tables.CHILDREN,
          "Two rows give different dates of birth, sexes or ethnicities for one child.",
          "Correct one of them; the newest extract counts, and in it the last row.");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public Consumer<ValidatedRow> begin(BiConsumer<Origin, String> found) {
    Map<String, Known> children = new HashMap<>();
    return row -> {
      switch (row) {
        case Placement p -> children.computeIfAbsent(p.child(), c -> new Known()).see(p.origin(), found, p.birth(), p.sex(), p.ethnicity());
        case ChildRow c -> children.computeIfAbsent(c.child(), n -> new Known()).see(c.origin(), found, c.birth(), c.sex(), c.ethnicity());
        default -> {}
      }
    };
  }

  /** The facts of a child as first seen, and where; a fact that was told of once is not looked at any more. */
  private static final class Known {
    private static final String[] NAMES = {"date of birth", "sex", "ethnicity"};
    private final @Nullable Object[] first = new @Nullable Object[NAMES.length];
    private final @Nullable Origin[] at = new @Nullable Origin[NAMES.length];

    void see(Origin here, BiConsumer<Origin, String> found, @Nullable LocalDate birth, Sex sex, @Nullable String ethnicity) {
      see(0, birth, here, found);
      see(1, sex == Sex.NOT_RECORDED ? null : sex, here, found);
      see(2, ethnicity, here, found);
    }

    private void see(int fact, @Nullable Object value, Origin here, BiConsumer<Origin, String> found) {
      if (value == null) {
        return;
      }
      Origin before = at[fact];
      if (first[fact] == null) {
        first[fact] = value;
        at[fact] = here;
      } else if (before != null && !value.equals(first[fact])) {
        at[fact] = null;
        found.accept(here, "this child's " + NAMES[fact] + " is another one in row " + before.row() + Places.in(before, here) + ".");
      }
    }
  }
}
