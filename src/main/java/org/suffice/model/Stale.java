package org.suffice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the placements that are open in an older extract only, or in an older return of a table of several years, and
 * applies what was decided about them.
 */
final class Stale {
  private final List<Placement> placements;
  private final Set<Origin> olderYears;
  private final @Nullable LocalDate newestPlacements;
  private final @Nullable LocalDate newestEpisodes;
  private final Map<String, StaleDecision> decisions = new HashMap<>();
  private final List<StalePlacement> found = new ArrayList<>();
  private final List<Placement> asDecided;

  /**
   * Looks through them.
   *
   * @param olderYears rows of tables of several years that the newest return in the table no longer has
   */
  Stale(List<Placement> placements, Set<Origin> olderYears, List<StaleDecision> decided) {
    this.placements = placements;
    this.olderYears = Set.copyOf(olderYears);
    asDecided = new ArrayList<>(placements.size());
    newestPlacements = newest(placements, false);
    newestEpisodes = newest(placements, true);
    decided.forEach(d -> decisions.put(d.key(), d));
    for (int i = 0; i < placements.size(); i++) {
      asDecided.add(look(i, placements.get(i)));
    }
  }

  private static @Nullable LocalDate newest(List<Placement> placements, boolean episodes) {
    LocalDate newest = null;
    for (Placement p : placements) {
      LocalDate day = p.origin().extracted();
      if ((newest == null || day.isAfter(newest)) && p.episode() == episodes) {
        newest = day;
      }
    }
    return newest;
  }

  private Placement look(int position, Placement p) {
    LocalDate newest = p.episode() ? newestEpisodes : newestPlacements;
    LocalDate last = newest == null ? p.origin().extracted() : newest;
    boolean missing = p.origin().extracted().isBefore(last) || (!olderYears.isEmpty() && olderYears.contains(p.origin()));
    if (p.end() != null || !missing) {
      return p;
    }
    StaleDecision decision = decision(p, last);
    found.add(new StalePlacement(position, p, last, decision));
    LocalDate closed = decision == null ? null : decision.closed();
    return closed == null ? p : p.endedOn(closed);
  }

  /** The decision that holds: about this version, and, where it only keeps the placement, not before a newer extract. */
  private @Nullable StaleDecision decision(Placement p, LocalDate last) {
    StaleDecision decision = decisions.get(p.key());
    if (decision == null || !decision.extracted().equals(p.origin().extracted())) {
      return null;
    }
    return decision.closed() == null && last.isAfter(decision.newest()) ? null : decision;
  }

  /** All of them, decided or not, in the order of the placements. */
  List<StalePlacement> found() {
    return List.copyOf(found);
  }

  /** The placements in their order, those that were closed with their end. */
  List<Placement> placements() {
    return found.isEmpty() ? placements : asDecided;
  }
}
