package org.suffice.analysis;

import org.suffice.model.Origin;
import org.suffice.model.Placements;

/**
 * Which of several rows of one child counts: the one of the newest extract, then of the latest start, then the larger
 * Excel row (domain: rules of counting, 2). Extracts of the same date: the later import is newer.
 */
final class PlacementOrder {
  private final Placements placements;

  PlacementOrder(Placements placements) {
    this.placements = placements;
  }

  /** The one of two rows that counts. */
  int first(int a, int b) {
    return compare(a, b) > 0 ? a : b;
  }

  /** Positive where {@code a} counts rather than {@code b}. */
  private int compare(int a, int b) {
    Origin x = placements.get(a).origin();
    Origin y = placements.get(b).origin();
    int byExtract = x.extracted().compareTo(y.extracted());
    if (byExtract != 0) {
      return byExtract;
    }
    if (x.importId() != y.importId()) {
      return Integer.compare(x.importId(), y.importId());
    }
    if (placements.start(a) != placements.start(b)) {
      return Integer.compare(placements.start(a), placements.start(b));
    }
    return x.row() != y.row() ? Integer.compare(x.row(), y.row()) : Integer.compare(a, b);
  }
}
