package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A placement that is open in an older extract and missing from a newer one of the same kind; or, in a table of several
 * years, open in an older return and missing from the newest in the table.
 *
 * @param position its position in {@link Placements}
 * @param placement as the extract has it: open
 * @param newest the newest extract that it is missing from; of a table of several years its own day
 * @param decision what was decided about it; null where nothing was, or where a still newer extract asks again
 */
public record StalePlacement(
    int position, Placement placement, LocalDate newest, @Nullable StaleDecision decision) {
  /** The id of the check that tells of a placement open in an older return of a table of several years. */
  public static final String OF_OLDER_YEAR = "open-in-older-year";

  /** What is to be done about it. */
  public enum State implements Coded {
    UNDECIDED("undecided", "Not decided"),
    KEPT("kept", "Kept as open"),
    CLOSED("closed", "Closed");

    private final String id;
    private final String label;

    State(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** It stands in a table of several years, and the newest return there does not have it. */
  public boolean ofOlderYear() {
    return newest.equals(placement.origin().extracted());
  }

  /** Undecided, kept or closed. */
  public State state() {
    StaleDecision decided = decision;
    return decided == null ? State.UNDECIDED : decided.closed() == null ? State.KEPT : State.CLOSED;
  }
}
