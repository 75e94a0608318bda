package org.suffice.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.suffice.model.PlacementType;
import org.suffice.model.Placements;

/**
 * Finds the placement a child is temporarily absent from (T0-T4; domain: rules of counting, 8). It is the child's
 * placement, not itself an absence, that was still open when the absence began, or that ended on that day or the day
 * before (sources differ in what an end date means); absences that follow each other are followed back. Where there is
 * none, it is not known, and the absence stands for itself (under Other). Several are ranked as open rows are.
 */
final class Absences {
  private static final int NONE = -1;
  private final Placements placements;
  private final PlacementOrder order;
  private final IntPredicate counts;
  private final int[] lastOfChild;
  private final int[] previous;

  /**
   * Indexes the placements by child.
   *
   * @param counts which placements count at all (short breaks may not)
   */
  Absences(Placements placements, int children, PlacementOrder order, IntPredicate counts) {
    this.placements = placements;
    this.order = order;
    this.counts = counts;
    lastOfChild = new int[children];
    previous = new int[placements.size()];
    Arrays.fill(lastOfChild, NONE);
    for (int p = 0; p < previous.length; p++) {
      int child = placements.child(p);
      previous[p] = lastOfChild[child];
      lastOfChild[child] = p;
    }
  }

  /** The placement an absence is from; the absence itself where that is not known. */
  int from(int absence) {
    int at = absence;
    while (true) {
      int home = left(at, false);
      if (home != NONE) {
        return home;
      }
      at = left(at, true);
      if (at == NONE) {
        return absence;
      }
    }
  }

  /** The row the child left, or was still in, when one began: an earlier absence, or a placement. */
  private int left(int row, boolean absence) {
    int began = placements.start(row);
    int found = NONE;
    for (int p = lastOfChild[placements.child(row)]; p != NONE; p = previous[p]) {
      boolean isAbsence = placements.get(p).type() == PlacementType.TEMPORARY_ABSENCE;
      boolean before = absence ? placements.start(p) < began : placements.start(p) <= began;
      if (p != row && isAbsence == absence && before && placements.end(p) >= began - 1 && counts.test(p)) {
        found = found == NONE ? p : order.first(p, found);
      }
    }
    return found;
  }
}
