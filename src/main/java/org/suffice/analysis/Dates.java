package org.suffice.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;
import org.suffice.model.SufficeException;

/** Which dates a question is about. Quarters end with March, June, September and December, years on 31 March. */
final class Dates {
  private static final int MOST = 400;

  private Dates() {}

  /** The last month end on or before the newest extraction date (of placements, where there are any); null without. */
  static @Nullable LocalDate defaultAsAt(Facts facts) {
    LocalDate extracted = facts.placementsExtracted();
    extracted = extracted == null ? facts.extracted() : extracted;
    extracted = extracted == null ? facts.capacityExtracted() : extracted;
    if (extracted == null) {
      return null;
    }
    LocalDate end = YearMonth.from(extracted).atEndOfMonth();
    return end.isAfter(extracted) ? YearMonth.from(extracted).minusMonths(1).atEndOfMonth() : end;
  }

  /**
   * The snapshot dates: those given, and every period end from-to (both inclusive) where a step is given; without from,
   * five years; without to, up to the last date given, else the default date.
   */
  static List<LocalDate> of(Question question, Facts facts) {
    LocalDate standard = defaultAsAt(facts);
    var dates = new TreeSet<LocalDate>(question.asAt());
    Step every = question.every();
    if (every != null) {
      LocalDate to = question.to() != null ? question.to() : dates.isEmpty() ? standard : dates.last();
      if (to != null) {
        LocalDate from = question.from() != null ? question.from() : to.minusYears(5);
        dates.addAll(ends(every, from, to));
      }
    } else if (dates.isEmpty() && standard != null) {
      dates.add(standard);
    }
    if (dates.isEmpty()) {
      throw new SufficeException(
          "no-dates", "No period ends between these dates. Choose a longer period, or name a date.");
    }
    return List.copyOf(dates);
  }

  /** The ends of periods from-to, both inclusive. */
  static List<LocalDate> ends(Step step, LocalDate from, LocalDate to) {
    checkPeriod(from, to);
    var ends = new ArrayList<LocalDate>();
    for (LocalDate end = endOf(step, from); !end.isAfter(to); end = endOf(step, end.plusDays(1))) {
      ends.add(end);
      if (ends.size() > MOST) {
        throw new SufficeException("too-many-dates", "That is more than " + MOST + " dates. Choose a shorter period.");
      }
    }
    return ends;
  }

  /** The last day of the month, quarter or year (to 31 March) that a day is in. */
  static LocalDate endOf(Step step, LocalDate day) {
    int month =
        switch (step) {
          case MONTH -> day.getMonthValue();
          case QUARTER -> (day.getMonthValue() + 2) / 3 * 3;
          case YEAR -> 3;
        };
    int year = step == Step.YEAR && day.getMonthValue() > 3 ? day.getYear() + 1 : day.getYear();
    return YearMonth.of(year, month).atEndOfMonth();
  }

  /** Refuses a period that ends before it begins. */
  static void checkPeriod(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new SufficeException(
          "period", "The period ends (" + to + ") before it begins (" + from + "). Exchange the dates or correct one.");
    }
  }
}
