package org.suffice.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measurement.
 *
 * @param figure what was measured, in {@code unit}
 * @param beside the floor or rival measured in the same run; empty where the target is an amount
 * @param other its figure, in the same unit; null where there is none
 * @param ratio figure over other, the median of the pairs; null where there is none
 * @param target what is wanted, in words
 * @param met null where it could not be measured
 * @param note how it was measured, or why it could not be
 */
record Result(
    String work,
    int rows,
    double figure,
    String unit,
    String beside,
    @Nullable Double other,
    @Nullable Double ratio,
    String target,
    @Nullable Boolean met,
    String note) {

  /** Wanted: at most so many times the floor or rival. */
  static Result atMost(double limit, String work, int rows, Pairs.Times times, String beside, String note) {
    return new Result(
        work, rows, times.figure(), "s", beside, times.other(), times.ratio(), "<= %.1f x".formatted(limit),
        times.ratio() <= limit, note);
  }

  /** Wanted: at least so many times faster than the rival. */
  static Result faster(double times, String work, int rows, Pairs.Times measured, String rival, String note) {
    return new Result(
        work, rows, measured.figure(), "s", rival, measured.other(), measured.ratio(), "<= 1/%.0f x".formatted(times),
        measured.ratio() <= 1 / times, note);
  }

  /** Wanted: at most an amount. */
  static Result amount(double limit, String work, int rows, double figure, String unit, String note) {
    return new Result(
        work, rows, figure, unit, "", null, null, "<= %s %s".formatted(plain(limit), unit), figure <= limit, note);
  }

  /** Could not be measured: the note says why. */
  static Result failed(String work, int rows, String target, String why) {
    return new Result(work, rows, Double.NaN, "", "", null, null, target, false, why);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
