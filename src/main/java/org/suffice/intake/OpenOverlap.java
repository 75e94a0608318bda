package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.suffice.model.Check;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.ValidatedRow;

/**
 * A child with more than one open placement: told at every one after the first. Short breaks are set aside. What is open
 * in an older extract and not in a newer one is no overlap: it is no longer sent, which is told when it is stored.
 */
final class OpenOverlap implements EachRow {
  private record Child(String reference, LocalDate extracted) {}

  private static final Check CHECK =
      Check.warning(
          "open-overlap",
          Tables.PLACEMENTS,
          "A child has more than one open placement.",
          "Close the one that ended; until then the one with the later start counts.");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public Consumer<ValidatedRow> begin(BiConsumer<Origin, String> found) {
    Map<Child, Origin> open = new HashMap<>();
    return row -> {
      if (row instanceof Placement p && p.end() == null && !p.legalStatus().shortBreak()) {
        Origin other = open.put(new Child(p.child(), p.origin().extracted()), p.origin());
        if (other != null) {
          found.accept(p.origin(), "this child has another open placement in row " + other.row() + Places.in(other, p.origin()) + ".");
        }
      }
    };
  }
}
