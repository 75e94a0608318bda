package org.suffice.intake;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.Check;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.StalePlacement;
import org.suffice.model.ValidatedRow;

/** Names what is open in an older return of a table of several years and missing from the newest: it may have ended. */
final class OlderYears {
  static final Check OPEN =
      Check.warning(
          StalePlacement.OF_OLDER_YEAR,
          Tables.PLACEMENTS,
          "One table holds the returns of several years; a placement is open in an older one and missing from the newest. It counts as open.",
          "Check whether it has ended; close or keep it once it is added (Data, No longer sent; or the command \u201cstale\u201d).");

  private OlderYears() {}

  /** Looks at the rows of a sheet that count. */
  static List<Problem> open(SheetRows sheet, KeyResolver.Resolved resolved) {
    List<Problem> problems = new ArrayList<>();
    if (resolved.setAside().stream().noneMatch(s -> s.problem().code().equals(KeyResolver.OLDER_YEAR.id()))) {
      return problems;
    }
    int newest = sheet.years().values().stream().mapToInt(y -> y).max().orElse(0);
    for (ValidatedRow row : resolved.kept()) {
      int number = row.origin().row();
      int year = sheet.years().getOrDefault(number, 0);
      if (row instanceof Placement p && p.end() == null && year > 0 && year < newest) {
        problems.add(
            new Problem(OPEN.severity(), OPEN.id(), number,
                "Row " + number + ": open in the return of " + year + " and missing from that of " + newest + ". It counts as open.", OPEN.whatToDo()));
      }
    }
    return problems;
  }
}
