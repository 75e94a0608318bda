package org.suffice.analysis;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How large a share of requests was placed by a day, where those withdrawn or not found can no longer be placed and those
 * still open are known only up to a date: the cumulative incidence of Aalen and Johansen. Taking only closed requests
 * would make searches look shorter than they are.
 */
final class Incidence {
  /** How a wait ended. */
  enum End {
    PLACED,
    OTHERWISE,
    OPEN
  }

  private static final double HALF = 0.5;
  private static final double NEARLY = 1e-9;
  private final int[] days;
  private final double[] share;

  private Incidence(int[] days, double[] share) {
    this.days = days;
    this.share = share;
  }

  /**
   * Works it out.
   *
   * @param waits days to the end of each wait, 0 or more
   * @param ends how each ended; one that is open on a day is at risk on that day
   */
  static Incidence of(int[] waits, End[] ends) {
    var byDay = new TreeMap<Integer, int[]>();
    for (int i = 0; i < waits.length; i++) {
      byDay.computeIfAbsent(waits[i], d -> new int[End.values().length])[ends[i].ordinal()]++;
    }
    int[] days = new int[byDay.size()];
    double[] share = new double[byDay.size()];
    double waiting = 1;
    double placed = 0;
    int atRisk = waits.length;
    int at = 0;
    for (var day : byDay.entrySet()) {
      int[] n = day.getValue();
      placed += waiting * n[End.PLACED.ordinal()] / atRisk;
      waiting *= (double) (atRisk - n[End.PLACED.ordinal()] - n[End.OTHERWISE.ordinal()]) / atRisk;
      atRisk -= Arrays.stream(n).sum();
      days[at] = day.getKey();
      share[at] = placed;
      at++;
    }
    return new Incidence(days, share);
  }

  /** The share placed by the end of a day, 0 to 1. */
  double by(int day) {
    double found = 0;
    for (int i = 0; i < days.length && days[i] <= day; i++) {
      found = share[i];
    }
    return found;
  }

  /** The first day by which half are placed; empty where it is not reached. */
  OptionalInt median() {
    for (int i = 0; i < days.length; i++) {
      if (share[i] >= HALF - NEARLY) {
        return OptionalInt.of(days[i]);
      }
    }
    return OptionalInt.empty();
  }
}
