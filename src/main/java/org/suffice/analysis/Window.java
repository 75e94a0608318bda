package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;

/**
 * A period that things are counted in, both days inclusive.
 *
 * @param date its last day where the table has a column for each of several; null where it has one
 * @param words "12 months to 31 March 2017"
 * @param heading the same in short, for the headings of a table that says in its title what the dates are
 */
record Window(LocalDate from, LocalDate to, @Nullable LocalDate date, String words, String heading) {
  private static final int YEAR = 12;

  /** First day, as an epoch day. */
  int first() {
    return Math.toIntExact(from.toEpochDay());
  }

  /** Last day, as an epoch day. */
  int last() {
    return Math.toIntExact(to.toEpochDay());
  }

  /** Twelve months to a day: after the same day a year before, up to and including it. */
  static Window yearTo(LocalDate day) {
    return new Window(
        day.minusMonths(YEAR).plusDays(1), day, day, YEAR + " months to " + Numbers.date(day), Numbers.date(day));
  }

  /**
   * The windows of a question: each month, quarter or year from-to where a step is given (the first and the last cut
   * where the period cuts them); the period where one is given; else twelve months to each date.
   */
  static List<Window> of(Question question, Facts facts) {
    LocalDate first = question.from();
    LocalDate last = question.to();
    Step every = question.every();
    if (!question.asAt().isEmpty() || (every == null && first == null && last == null)) {
      Question dates = new Question(question.asAt(), null, null, null, List.of(), null, null);
      return Dates.of(dates, facts).stream().map(Window::yearTo).toList();
    }
    LocalDate standard = Dates.defaultAsAt(facts);
    LocalDate to = last != null ? last : standard != null ? standard : first;
    if (to == null) {
      return List.of();
    }
    LocalDate from = first != null ? first : every == null ? yearTo(to).from() : to.minusYears(5).plusDays(1);
    Dates.checkPeriod(from, to);
    if (every == null) {
      String words = Numbers.date(from) + " to " + Numbers.date(to);
      return List.of(new Window(from, to, null, words, words));
    }
    return each(every, from, to);
  }

  /** Each month, quarter or year of a period; the first and the last are cut where the period cuts them. */
  static List<Window> each(Step every, LocalDate from, LocalDate to) {
    var windows = new ArrayList<Window>();
    LocalDate begin = from;
    for (LocalDate end : Dates.ends(every, from, Dates.endOf(every, to))) {
      LocalDate stop = end.isAfter(to) ? to : end;
      String words = words(every, begin, stop, end);
      windows.add(new Window(begin, stop, stop, words, words));
      begin = stop.plusDays(1);
    }
    return windows;
  }

  /** "March 2017", "January 2017 to March 2017"; the days where the period cuts the first or the last. */
  private static String words(Step every, LocalDate begin, LocalDate stop, LocalDate end) {
    boolean whole = stop.equals(end) && begin.getDayOfMonth() == 1;
    int months =
        switch (every) {
          case MONTH -> 1;
          case QUARTER -> 3;
          case YEAR -> YEAR;
        };
    if (!whole || !begin.plusMonths(months).minusDays(1).equals(stop)) {
      return Numbers.date(begin) + " to " + Numbers.date(stop);
    }
    return months == 1 ? Numbers.month(stop) : Numbers.month(begin) + " to " + Numbers.month(stop);
  }
}
