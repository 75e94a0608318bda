package org.suffice.model;

import java.util.Arrays;

/** How a row's numbers went from one month to the next, in a cell: a bar a month, and what changed in words. */
public final class Trend {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Trend() {}

  /** A bar a number, the lowest and highest at the ends of the scale, and what changed from the first to the last. */
  public static String of(double[] values) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(0);
    var bars = new StringBuilder();
    for (double value : values) {
      int high = most == least ? 0 : (int) Math.round((value - least) / (most - least) * (BARS.length() - 1));
      bars.append(BARS.charAt(high));
    }
    return bars + " " + words(values);
  }

  /** What changed from the first number to the last. */
  public static String words(double[] values) {
    double change = values[values.length - 1] - values[0];
    return change == 0 ? "the same" : (change > 0 ? "up " : "down ") + Numbers.number(Math.abs(change), 0);
  }
}
