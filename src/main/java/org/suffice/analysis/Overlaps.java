package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.PlacementType;
import org.suffice.model.Placements;

/**
 * Finds placements of one child that overlap: there is a day on which both are open, {@code start <= day < end}. One that
 * begins on the day the other ends only touches it, and one that ends on the day it begins is never open. A temporary
 * absence is no second placement (domain: rules of counting, 8).
 */
final class Overlaps {
  private Overlaps() {}

  /**
   * Placements of which each overlaps another, directly or through one between them.
   *
   * @param placements positions, in the order of their start
   * @param first first day on which there are several, as an epoch day
   * @param days on how many days there are several; {@link Placements#OPEN} where it goes on
   */
  record Knot(List<Integer> placements, int first, int days) {}

  /** All knots of a child, given the positions of its placements in the order of their start. */
  static List<Knot> of(List<Integer> ordered, Placements placements) {
    var knots = new ArrayList<Knot>();
    var together = new ArrayList<Integer>();
    int last = Integer.MIN_VALUE;
    for (int p : ordered) {
      boolean absent = placements.get(p).type() == PlacementType.TEMPORARY_ABSENCE;
      if (absent || placements.start(p) >= placements.end(p)) {
        continue;
      }
      if (placements.start(p) >= last) {
        add(knots, together, placements);
        together.clear();
      }
      together.add(p);
      last = Math.max(last, placements.end(p));
    }
    add(knots, together, placements);
    return knots;
  }

  private static void add(List<Knot> knots, List<Integer> together, Placements placements) {
    if (together.size() > 1) {
      int first = placements.start(together.get(1));
      knots.add(new Knot(List.copyOf(together), first, days(together, placements)));
    }
  }

  /** Days on which at least two are open: in the order of their start, each adds what was covered before it and is new. */
  private static int days(List<Integer> together, Placements placements) {
    int furthest = placements.end(together.getFirst());
    int covered = Integer.MIN_VALUE;
    int days = 0;
    for (int p : together.subList(1, together.size())) {
      int from = Math.max(placements.start(p), covered);
      int to = Math.min(placements.end(p), furthest);
      if (to == Placements.OPEN) {
        return Placements.OPEN;
      }
      days += Math.max(0, to - from);
      covered = Math.max(covered, to);
      furthest = Math.max(furthest, placements.end(p));
    }
    return days;
  }
}
