package org.suffice.model;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Who stands behind a sum or a mean, for those who publish it: a sum of few, or of one who makes up nearly all of it, tells
 * of them. Worked out only when it is asked for, since a table on screen does not need it. It follows from the cell's own
 * units, so cells with the same numbers are the same whatever stands behind them.
 *
 * @param each the amount of each child (or request), by a number that tells them apart within the table
 */
public record Behind(Supplier<Map<Integer, Double>> each) {
  /**
   * What they amount to.
   *
   * @param number how many children (or requests) there are
   * @param sum of the amounts of all of them
   * @param largest amount of one of them; 0 where there is none
   * @param second largest amount of another; 0 where there is none
   */
  public record Amounts(int number, double sum, double largest, double second) {
    /** Those of some children or requests. */
    public static Amounts of(Map<Integer, Double> each) {
      double[] sorted = each.values().stream().mapToDouble(Math::abs).sorted().toArray();
      int n = sorted.length;
      return new Amounts(n, each.values().stream().mapToDouble(Double::doubleValue).sum(), n < 1 ? 0 : sorted[n - 1], n < 2 ? 0 : sorted[n - 2]);
    }
  }

  /** Those behind the cell, counted now. */
  public Amounts amounts() {
    return Amounts.of(each.get());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Behind;
  }

  @Override
  public int hashCode() {
    return Behind.class.hashCode();
  }
}
