package org.suffice.intake;

import static org.suffice.model.Check.warning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Outcome;
import org.suffice.model.SearchRow;
import org.suffice.model.TypeSought;

/** What can be wrong with a row of a log of searches by itself. */
final class SearchRules {
  private static final int OLDEST = 25;

  static final List<RowRule<SearchRow>> ALL =
      List.of(
          new RowRule<>(
              warning("future-request", Tables.SEARCHES, "The date of request is after the day the data was extracted.", "Check it."),
              s -> s.requested().isAfter(s.origin().extracted()),
              s -> "the date of request is after the day the data was extracted."),
          new RowRule<>(
              warning("closed-before-request", Tables.SEARCHES, "The search was placed or closed before it was made.", "Correct one of the dates."),
              s -> closedBefore(s, s.requested()),
              s -> "the date placed or closed is before the date of request."),
          new RowRule<>(
              warning("birth-long-after-request", Tables.SEARCHES, "The date of birth is more than a year after the request.", "Check the date of birth."),
              s -> {
                LocalDate birth = s.birth();
                return birth != null && s.requested().plusYears(1).isBefore(birth);
              },
              s -> "the date of birth is more than a year after the request."),
          new RowRule<>(
              warning("sought-age-over-25", Tables.SEARCHES, "The person is older than 25 at the request.", "Check the date of birth or the age."),
              s -> ageAtRequest(s) > OLDEST,
              s -> "the person is older than 25 at the request."),
          new RowRule<>(
              warning("open-with-date-closed", Tables.SEARCHES, "The search is open but has a date placed or closed.", "Correct one of them."),
              s -> s.outcome() == Outcome.OPEN && s.closed() != null,
              s -> "the search is open but has a date placed or closed."),
          new RowRule<>(
              warning("type-not-recorded", Tables.SEARCHES, "The type of placement sought is not recorded.", "Fill it in."),
              s -> s.type() == TypeSought.NOT_RECORDED,
              s -> "the type of placement sought is not recorded."));

  private SearchRules() {}

  private static boolean closedBefore(SearchRow s, LocalDate day) {
    LocalDate closed = s.closed();
    return closed != null && closed.isBefore(day);
  }

  /** Completed years from the date of birth, else the age stated; -1 where neither is given. */
  private static int ageAtRequest(SearchRow s) {
    LocalDate birth = s.birth();
    @Nullable Integer stated = s.age();
    if (birth == null) {
      return stated == null ? -1 : stated;
    }
    return birth.until(s.requested()).getYears();
  }
}
