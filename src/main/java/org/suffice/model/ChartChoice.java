package org.suffice.model;

/**
 * What somebody has a chart show besides its measure, as part of what is looked at.
 *
 * @param benchmarks published figures beside ours
 * @param targets lines of the targets that follow what is drawn
 * @param byValue bars from the largest to the smallest
 */
public record ChartChoice(boolean benchmarks, boolean targets, boolean byValue) {
  /** Nothing besides. */
  public static final ChartChoice NONE = new ChartChoice(false, false, false);

  /** With published figures or without. */
  public ChartChoice withBenchmarks(boolean on) {
    return new ChartChoice(on, targets, byValue);
  }

  /** With targets or without. */
  public ChartChoice withTargets(boolean on) {
    return new ChartChoice(benchmarks, on, byValue);
  }

  /** From the largest bar or in the table's order. */
  public ChartChoice withByValue(boolean on) {
    return new ChartChoice(benchmarks, targets, on);
  }

  /** What this or another has. */
  public ChartChoice and(ChartChoice other) {
    return new ChartChoice(benchmarks || other.benchmarks, targets || other.targets, byValue || other.byValue);
  }
}
