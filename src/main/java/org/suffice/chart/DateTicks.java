package org.suffice.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Which of the dates that have data are named under the axis: the last always, the others in even strides. */
final class DateTicks {
  private static final int[] MONTHS_APART = {1, 3, 6, 12, 24, 60, 120};

  private DateTicks() {}

  /**
   * The dates to name, ascending.
   *
   * @param place where a date stands on the axis
   * @param apart how far two named dates must stand from each other
   */
  static List<LocalDate> named(List<LocalDate> dates, ToDoubleFunction<LocalDate> place, double apart) {
    LocalDate last = dates.getLast();
    List<LocalDate> clear =
        dates.stream()
            .filter(d -> d.equals(last) || place.applyAsDouble(last) - place.applyAsDouble(d) >= apart)
            .toList();
    if (fits(clear, place, apart)) {
      return clear;
    }
    for (int months : MONTHS_APART) {
      List<LocalDate> stride = clear.stream().filter(d -> d.equals(last) || inStride(dates, d, months)).toList();
      if (fits(stride, place, apart)) {
        return stride;
      }
    }
    return clear.size() > 1 ? List.of(clear.getFirst(), last) : List.of(last);
  }

  // counted from the first date, so that yearly dates keep their month
  private static boolean inStride(List<LocalDate> dates, LocalDate d, int months) {
    LocalDate first = dates.getFirst().withDayOfMonth(1);
    return ChronoUnit.MONTHS.between(first, d.withDayOfMonth(1)) % months == 0;
  }

  private static boolean fits(List<LocalDate> dates, ToDoubleFunction<LocalDate> place, double apart) {
    List<Double> places = new ArrayList<>();
    dates.forEach(d -> places.add(place.applyAsDouble(d)));
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i) - places.get(i - 1) < apart) {
        return false;
      }
    }
    return true;
  }
}
