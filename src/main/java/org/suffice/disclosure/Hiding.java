package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suffice.model.Numbers;

/** Decides which counts are hidden: the small ones, and as few others as leave none of them to be worked out. */
final class Hiding {
  private final Counts counts;
  private final Rule rule;
  private final boolean[] hidden;
  private final List<Integer> exposed;

  private Hiding(Counts counts, Rule rule) {
    this.counts = counts;
    this.rule = rule;
    this.hidden = new boolean[counts.all().size()];
    for (int i = 0; i < hidden.length; i++) {
      Count count = counts.all().get(i);
      hidden[i] = count.printed() && rule.small(count.value());
    }
    this.exposed = hideUntilSafe(new Attack(counts, rule));
  }

  static Hiding of(Counts counts, Rule rule) {
    return new Hiding(counts, rule);
  }

  /** Hides, attacks, hides more; what is left in the end cannot be protected by hiding. */
  private List<Integer> hideUntilSafe(Attack attack) {
    Set<Integer> hopeless = new LinkedHashSet<>();
    attack.tied().forEach(tied -> hideUntilSafe(tied, hopeless));
    return List.copyOf(hopeless);
  }

  private void hideUntilSafe(Tied tied, Set<Integer> hopeless) {
    while (true) {
      List<Integer> narrow = new ArrayList<>(tied.narrow(hidden));
      narrow.removeAll(hopeless);
      if (narrow.isEmpty()) {
        return;
      }
      List<Integer> more = tied.toHide(narrow.getFirst(), hidden);
      if (more.isEmpty()) {
        hopeless.add(narrow.getFirst());
      }
      more.forEach(i -> hidden[i] = true);
    }
  }

  boolean hidden(int count) {
    return hidden[count];
  }

  /** The mark of a hidden count. */
  String mark(int count) {
    return rule.small(counts.all().get(count).value()) ? Numbers.CONFIDENTIAL : rule.otherMark();
  }

  /** Counts that can be worked out whatever is hidden: what prints them must not be published. */
  List<Integer> exposed() {
    return exposed;
  }

  /** Whether a number at a date would give away a count that is hidden only to protect another. */
  boolean wouldGiveAway(int value) {
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i] && counts.all().get(i).value() == value) {
        return true;
      }
    }
    return false;
  }
}
