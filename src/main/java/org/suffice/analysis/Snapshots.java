package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.model.PlacementType;
import org.suffice.model.Placements;
import org.suffice.model.Rules;

/**
 * Takes snapshots: who is looked after on a day, and in which one placement. One pass over the placements a day; a day
 * that was taken is kept, the latest used of them, up to a few million children in all. Safe from any thread.
 */
final class Snapshots {
  private static final int NONE = -1;
  private static final int MOST_UNITS = 4_000_000;
  private final Facts facts;
  private final Placements placements;
  private final Rules rules;
  private final boolean countShortBreaks;
  private final PlacementOrder order;
  private final int[] best;
  private @Nullable Absences absences;
  private @Nullable Care care;
  private @Nullable Stays stays;

  private final Map<LocalDate, Snapshot> taken = new LinkedHashMap<>(16, 0.75f, true);
  private int units;

  Snapshots(Facts facts, Rules rules) {
    this.facts = facts;
    this.placements = facts.placements();
    this.rules = rules;
    this.countShortBreaks = rules.countShortBreaks();
    this.order = new PlacementOrder(placements);
    this.best = new int[facts.children().size()];
  }

  /** These are the snapshots of those facts, under rules that choose the same placements. */
  boolean areOf(Facts others, Rules rules) {
    return facts == others
        && countShortBreaks == rules.countShortBreaks()
        && this.rules.endIsLastDay() == rules.endIsLastDay();
  }

  /** Snapshots of several days, in the order given. */
  List<Snapshot> at(List<LocalDate> days) {
    return days.stream().map(this::at).toList();
  }

  /** The snapshot of a day. Short-break rows are set aside before a child's placement is chosen. */
  synchronized Snapshot at(LocalDate day) {
    Snapshot known = taken.get(day);
    if (known != null) {
      return known;
    }
    Snapshot fresh = take(day);
    taken.put(day, fresh);
    units += fresh.size();
    var oldest = taken.values().iterator();
    while (units > MOST_UNITS && taken.size() > 1) {
      units -= oldest.next().size();
      oldest.remove();
    }
    return fresh;
  }

  /** The periods of care of the same facts under the same rules. */
  synchronized Care care() {
    Care known = care;
    if (known == null) {
      known = new Care(facts, rules);
      care = known;
    }
    return known;
  }

  /** The stays of the same facts, whose categories are those of a scheme under some rules. */
  synchronized Stays stays(CategoryScheme scheme, Rules under) {
    Stays known = stays;
    if (known == null || !known.areOf(scheme, under)) {
      known = new Stays(care(), scheme, under);
      stays = known;
    }
    return known;
  }

  private Snapshot take(LocalDate day) {
    int on = Math.toIntExact(day.toEpochDay());
    Arrays.fill(best, NONE);
    var several = new BitSet();
    int children = 0;
    for (int p = 0; p < placements.size(); p++) {
      if (placements.openOn(p, on) && counts(p)) {
        int child = placements.child(p);
        if (best[child] == NONE) {
          best[child] = p;
          children++;
        } else {
          several.set(child);
          best[child] = order.first(p, best[child]);
        }
      }
    }
    int[] rows = new int[children];
    int[] lives = new int[children];
    int n = 0;
    for (int p : best) {
      if (p != NONE) {
        rows[n] = p;
        lives[n] = placements.get(p).type() == PlacementType.TEMPORARY_ABSENCE ? absences().from(p) : p;
        n++;
      }
    }
    return new Snapshot(facts, day, rows, lives, several.cardinality());
  }

  private boolean counts(int placement) {
    return countShortBreaks || !placements.get(placement).legalStatus().shortBreak();
  }

  private Absences absences() {
    Absences known = absences;
    if (known == null) {
      known = new Absences(placements, facts.children().size(), order, this::counts);
      absences = known;
    }
    return known;
  }
}
