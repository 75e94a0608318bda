package org.suffice.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.suffice.model.Numbers;
import org.suffice.model.Question.Step;

/**
 * The months, quarters or years of a period as rows, also those in which nothing happened. Ids: {@code 2017-03},
 * {@code 2017-Q1} (of the calendar year), {@code 2016-17} (to 31 March 2017).
 */
final class Months {
  private final List<LocalDate> ends;
  private final List<Value> values;

  /** All of them from the one that holds {@code from} to the one that holds {@code to}. */
  Months(Step step, LocalDate from, LocalDate to) {
    ends = Dates.ends(step, from, Dates.endOf(step, to));
    values = new ArrayList<>();
    ends.forEach(end -> values.add(value(step, end)));
  }

  List<Value> values() {
    return values;
  }

  /** Position of the row that a day of the period falls in. */
  int indexOf(LocalDate day) {
    int low = 0;
    int high = ends.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (day.isAfter(ends.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Value value(Step step, LocalDate end) {
    return switch (step) {
      case MONTH -> new Value(YearMonth.from(end).toString(), Numbers.month(end));
      case QUARTER ->
          new Value(
              end.getYear() + "-Q" + end.getMonthValue() / 3,
              Numbers.month(end.minusMonths(2)) + " to " + Numbers.month(end));
      case YEAR ->
          new Value(
              end.getYear() - 1 + "-%02d".formatted(end.getYear() % 100),
              Numbers.month(end.minusMonths(11)) + " to " + Numbers.month(end));
    };
  }
}
