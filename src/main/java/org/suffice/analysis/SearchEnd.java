package org.suffice.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Outcome;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;

/**
 * How a request stood at a date: what ended later had not ended then.
 *
 * @param outcome open, placed, withdrawn, not found, or not recorded
 * @param days days from the request to its end, or, where open, to the date; -1 where the day is not recorded or impossible
 */
record SearchEnd(Outcome outcome, int days) {
  /** How a request stood. */
  static SearchEnd of(Search search, LocalDate asAt) {
    LocalDate closed = first(search, SearchRow::closed);
    Outcome said = search.outcome();
    boolean later = closed != null && closed.isAfter(asAt);
    if (said == Outcome.OPEN || (later && said != Outcome.NOT_RECORDED)) {
      return new SearchEnd(Outcome.OPEN, days(search, asAt));
    }
    return new SearchEnd(said, closed == null || later ? -1 : days(search, closed));
  }

  private static int days(Search search, LocalDate to) {
    return Math.max(-1, (int) ChronoUnit.DAYS.between(search.requested(), to));
  }

  /** What the first row that says anything says. */
  static <T> @Nullable T first(Search search, Function<SearchRow, @Nullable T> of) {
    for (SearchRow row : search.rows()) {
      T said = of.apply(row);
      if (said != null) {
        return said;
      }
    }
    return null;
  }
}
