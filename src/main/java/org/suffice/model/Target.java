package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One key performance indicator of the strategy.
 *
 * @param name the KPI in the strategy's words
 * @param measure id of the measure it follows
 * @param row row id in that measure's table, with {@code /COLUMN} for another column and {@code ; key=value} for filters
 * @param valueKind what is read from the row
 * @param baseline value at the baseline date; null for a yearly flow
 * @param target value to reach; a flow's number a year
 * @param due the day it is to be reached
 * @param tolerance how far off the straight line still counts as on track, in the target's own unit
 * @param yearly true where the target is a number a year
 */
public record Target(
    String name,
    String measure,
    String row,
    ValueKind valueKind,
    @Nullable LocalDate baselineDate,
    @Nullable Double baseline,
    double target,
    LocalDate due,
    Direction direction,
    double tolerance,
    String unit,
    boolean yearly,
    Origin origin)
    implements ValidatedRow {
  /** What of a row a target follows. */
  public enum ValueKind {
    NUMBER,
    SHARE,
    RATE
  }

  /** Which way is better. */
  public enum Direction {
    DECREASE,
    INCREASE
  }

  @Override
  public String key() {
    return name;
  }
}
