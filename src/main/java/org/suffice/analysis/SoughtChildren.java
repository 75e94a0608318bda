package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placements;
import org.suffice.model.SearchRow;

/**
 * What the placements say of the children that homes are sought for: a log of searches seldom has their ethnicity or legal
 * status. A request is its first child of whom something is recorded; a child that the log does not name is not recorded.
 */
final class SoughtChildren {
  private final Facts facts;
  private final boolean shortBreaks;
  private final Map<Integer, List<Integer>> placementsOf = new HashMap<>();

  /** Children of some facts; short-break placements are set aside unless they count. */
  SoughtChildren(Facts facts, boolean shortBreaks) {
    this.facts = facts;
    this.shortBreaks = shortBreaks;
    Placements placements = facts.placements();
    for (int p = 0; p < placements.size(); p++) {
      if (shortBreaks || !placements.get(p).legalStatus().shortBreak()) {
        placementsOf.computeIfAbsent(placements.child(p), c -> new ArrayList<>()).add(p);
      }
    }
  }

  /** By ethnicity as recorded of the child. */
  Sort<Sought> byEthnicity() {
    Stream<@Nullable String> all = IntStream.range(0, facts.children().size()).mapToObj(c -> facts.children().ethnicity(c));
    return new TextSort(all).sort((s, u) -> first(s.get(u), c -> facts.children().ethnicity(c)));
  }

  /** By legal status in the placement that counts on the day of the request. */
  Sort<Sought> byLegalStatus() {
    return new Sort<>(
        List.of(LegalStatus.values()),
        (s, u) -> {
          LocalDate day = s.get(u).search().requested();
          LegalStatus found = first(s.get(u), c -> on(c, day));
          return (found == null ? LegalStatus.NOT_RECORDED : found).ordinal();
        });
  }

  private @Nullable LegalStatus on(int child, LocalDate day) {
    Placements placements = facts.placements();
    var order = new PlacementOrder(placements);
    int on = Math.toIntExact(day.toEpochDay());
    int best = -1;
    for (int p : placementsOf.getOrDefault(child, List.of())) {
      if (placements.openOn(p, on)) {
        best = best < 0 ? p : order.first(p, best);
      }
    }
    LegalStatus found = best < 0 ? LegalStatus.NOT_RECORDED : placements.get(best).legalStatus();
    return found == LegalStatus.NOT_RECORDED ? null : found;
  }

  /** Of a child sought, its own; of a request, that of its first child of whom there is one. */
  private <T> @Nullable T first(Sought.Asked asked, IntFunction<@Nullable T> of) {
    SearchRow own = asked.row();
    if (own != null) {
      return one(own, of);
    }
    if (asked.stated()) {
      return null;
    }
    for (SearchRow row : asked.search().rows()) {
      T found = one(row, of);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private <T> @Nullable T one(SearchRow row, IntFunction<@Nullable T> of) {
    String reference = row.child();
    int child = reference == null ? -1 : facts.children().indexOf(reference);
    return child < 0 ? null : of.apply(child);
  }
}
