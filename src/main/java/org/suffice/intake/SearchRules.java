package org.suffice.intake;

import java.time.LocalDate;
import java.util.List;
import org.suffice.model.Outcome;
import org.suffice.model.SearchRow;
import org.suffice.model.TypeSought;

/** What can be wrong with a row of a log of searches by itself. */
final class SearchRules {
  static final List<RowRule<SearchRow>> ALL =
      List.of(
          RowRule.warning(
              "future-request",
              s -> s.requested().isAfter(s.origin().extracted()),
              s -> "the date of request is after the day the data was extracted.",
              "Check it."),
          RowRule.warning(
              "closed-before-request",
              s -> closed(s) != null && s.requested().isAfter(closedOr(s)),
              s -> "the date placed or closed is before the date of request.",
              "Correct one of them."),
          RowRule.warning(
              "birth-long-after-request",
              s -> s.birth() != null && s.requested().plusYears(1).isBefore(birthOr(s)),
              s -> "the date of birth is more than a year after the request.",
              "Check the date of birth."),
          RowRule.warning(
              "age-over-25",
              s -> s.birth() != null && birthOr(s).until(s.requested()).getYears() > 25,
              s -> "the date of birth makes this person older than 25 at the request.",
              "Check the date of birth."),
          RowRule.warning(
              "open-with-date-closed",
              s -> s.outcome() == Outcome.OPEN && closed(s) != null,
              s -> "the search is open but has a date placed or closed.",
              "Correct one of them."),
          RowRule.warning(
              "type-not-recorded",
              s -> s.type() == TypeSought.NOT_RECORDED,
              s -> "the type of placement sought is not recorded.",
              "Fill it in."));

  private SearchRules() {}

  private static @org.jspecify.annotations.Nullable LocalDate closed(SearchRow s) {
    return s.closed();
  }

  private static LocalDate closedOr(SearchRow s) {
    LocalDate closed = s.closed();
    return closed == null ? LocalDate.MAX : closed;
  }

  private static LocalDate birthOr(SearchRow s) {
    LocalDate birth = s.birth();
    return birth == null ? s.requested() : birth;
  }
}
