package org.suffice.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.suffice.model.Placements;
import org.suffice.model.Rules;

/** Gives the placements of one child after the other, in the order of their start; short breaks as the rules say. */
final class Histories {
  private final Placements placements;
  private final int[] byChild;
  private final int[] from;

  Histories(Placements placements, int children, Rules rules) {
    this.placements = placements;
    from = new int[children + 1];
    for (int p = 0; p < placements.size(); p++) {
      if (counts(p, rules)) {
        from[placements.child(p) + 1]++;
      }
    }
    for (int c = 0; c < children; c++) {
      from[c + 1] += from[c];
    }
    byChild = new int[from[children]];
    int[] next = from.clone();
    for (int p = 0; p < placements.size(); p++) {
      if (counts(p, rules)) {
        byChild[next[placements.child(p)]++] = p;
      }
    }
  }

  private boolean counts(int placement, Rules rules) {
    return rules.countShortBreaks() || !placements.get(placement).legalStatus().shortBreak();
  }

  /** Gives every child with more than one placement its placements' positions. */
  void each(Consumer<List<Integer>> look) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(placements::start).thenComparingInt(placements::end).thenComparingInt(p -> p);
    for (int c = 0; c + 1 < from.length; c++) {
      if (from[c + 1] - from[c] > 1) {
        var own = new ArrayList<Integer>();
        for (int i = from[c]; i < from[c + 1]; i++) {
          own.add(byChild[i]);
        }
        own.sort(order);
        look.accept(own);
      }
    }
  }
}
