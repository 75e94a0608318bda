package org.suffice.chart;

/**
 * A value axis that begins at 0 and ends at a round number, in steps people count in.
 *
 * @param lower 0, or a round number below it where values are negative
 * @param upper a round number at or above all values
 * @param step between gridlines
 */
record RoundScale(double lower, double upper, double step) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int MOST_STEPS = 6;

  /** The scale for values between these two (0 is always on it); whole steps only where decimals are 0. */
  static RoundScale over(double least, double most, int decimals) {
    double low = Math.min(0, least);
    double high = Math.max(0, most);
    if (high - low == 0) {
      return new RoundScale(0, 1, 1);
    }
    double step = step((high - low) / MOST_STEPS, decimals == 0);
    return new RoundScale(Math.floor(low / step) * step, Math.ceil(high / step - 1e-9) * step, step);
  }

  private static double step(double atLeast, boolean whole) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double s : STEPS) {
      double step = s * power;
      if (step >= atLeast * (1 - 1e-9) && (!whole || Double.compare(step, Math.rint(step)) == 0)) {
        return step;
      }
    }
    // below one, where only whole numbers count
    return Math.max(1, 10 * power);
  }
}
