package org.suffice.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Outcome;
import org.suffice.model.SearchRow;

/**
 * The share placed by a day another way: each request carries the same weight; one that is still open hands its weight to
 * all that are known to have waited longer, in equal parts; the last ones keep what they have.
 */
final class SlowWaits {
  /** One request. @param days to its end or to the date; -1 where not known */
  record Wait(int days, Outcome outcome) {
    boolean known() {
      return days >= 0 && outcome != Outcome.NOT_RECORDED;
    }
  }

  private SlowWaits() {}

  static Wait wait(List<SearchRow> request, LocalDate asAt) {
    LocalDate asked = request.getFirst().requested();
    Outcome outcome = request.getFirst().outcome();
    LocalDate closed = null;
    for (SearchRow row : request) {
      closed = closed == null ? row.closed() : closed;
    }
    if (outcome == Outcome.NOT_RECORDED) {
      return new Wait(-1, outcome);
    }
    if (outcome == Outcome.OPEN || (closed != null && closed.isAfter(asAt))) {
      return new Wait(days(asked, asAt), Outcome.OPEN);
    }
    return new Wait(closed == null ? -1 : days(asked, closed), outcome);
  }

  private static int days(LocalDate from, @Nullable LocalDate to) {
    return to == null || to.isBefore(from) ? -1 : (int) ChronoUnit.DAYS.between(from, to);
  }

  /** Percent placed by a day. */
  static double placedBy(List<Wait> waits, int day) {
    var known = new ArrayList<>(waits.stream().filter(Wait::known).toList());
    known.sort(Comparator.comparing(Wait::days).thenComparing(w -> w.outcome() == Outcome.OPEN ? 1 : 0));
    double[] weight = new double[known.size()];
    java.util.Arrays.fill(weight, 1.0 / Math.max(1, known.size()));
    for (int i = 0; i < weight.length; i++) {
      if (known.get(i).outcome() == Outcome.OPEN) {
        // Those open for as long hand on to the same ones, together.
        int later = weight.length;
        for (int j = weight.length - 1; j >= 0 && known.get(j).days() > known.get(i).days(); j--) {
          later = j;
        }
        for (int j = later; j < weight.length; j++) {
          weight[j] += weight[i] / (weight.length - later);
        }
        weight[i] = 0;
      }
    }
    double placed = 0;
    for (int i = 0; i < weight.length; i++) {
      placed += known.get(i).outcome() == Outcome.PLACED && known.get(i).days() <= day ? weight[i] : 0;
    }
    return 100 * placed;
  }
}
