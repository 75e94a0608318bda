package org.suffice.store;

import java.util.List;
import org.suffice.model.Check;
import org.suffice.model.TableKind;

/** What an import is checked for against what the project holds already. */
public final class StoreChecks {
  static final Check OLDER_VERSION =
      Check.note(
          "older-version",
          List.of(TableKind.values()),
          "A row differs from a newer extract that the project holds, and changes nothing.",
          "Nothing to do; where the extraction date is wrong, undo the import and add the file with the right one.");
  static final Check STALE =
      Check.warning(
          "stale-open-placement",
          List.of(TableKind.PLACEMENTS, TableKind.EPISODES),
          "A placement was open in an older extract and is missing from a newer one of the same kind; it still counts as open.",
          "Close it or keep it (Data, No longer sent; or the command \u201cstale\u201d); or add an extract that gives its end.");

  private StoreChecks() {}

  /** All of them. */
  public static List<Check> all() {
    return List.of(STALE, OLDER_VERSION);
  }
}
