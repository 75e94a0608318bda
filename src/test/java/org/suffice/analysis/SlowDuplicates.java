package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;

/** Duplicates found the slow and obvious way: pair by pair and day by day; shares nothing with the program. */
final class SlowDuplicates {
  /** Long after every history of {@link RandomFacts} has ended. */
  static final LocalDate LATER = RandomFacts.FIRST.plusDays(400);

  private SlowDuplicates() {}

  static List<Placement> counted(List<Placement> all, Rules rules) {
    return all.stream()
        .filter(p -> rules.countShortBreaks() || (p.legalStatus() != LegalStatus.V3 && p.legalStatus() != LegalStatus.V4))
        .toList();
  }

  static boolean openOn(Placement p, LocalDate day) {
    return !p.start().isAfter(day) && (p.end() == null || p.end().isAfter(day));
  }

  /** Groups of which each member is tied to another, found by joining pairs until nothing changes; rows by Excel row. */
  static <T> Set<Set<T>> groups(List<T> all, BiPredicate<T, T> tied) {
    Map<T, Integer> group = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      group.put(all.get(i), i);
    }
    for (T a : all) {
      for (T b : all) {
        if (a != b && tied.test(a, b)) {
          int from = group.get(a);
          int to = group.get(b);
          group.replaceAll((t, g) -> g == from ? to : g);
        }
      }
    }
    Map<Integer, Set<T>> members = new HashMap<>();
    group.forEach((t, g) -> members.computeIfAbsent(g, x -> new HashSet<>()).add(t));
    return new HashSet<>(members.values().stream().filter(m -> m.size() > 1).toList());
  }

  /** Overlapping placements of a child, absences aside: both open on some day. */
  static Set<Set<Placement>> overlaps(List<Placement> all, Rules rules) {
    List<Placement> stays = counted(all, rules).stream().filter(p -> p.type() != PlacementType.TEMPORARY_ABSENCE).toList();
    return groups(stays, (a, b) -> a.child().equals(b.child()) && !shared(List.of(a, b)).isEmpty());
  }

  /** The days on which at least two of them are open, up to {@link #LATER}. */
  static TreeSet<LocalDate> shared(List<Placement> stays) {
    var days = new TreeSet<LocalDate>();
    for (LocalDate day = RandomFacts.FIRST.minusDays(5); !day.isAfter(LATER); day = day.plusDays(1)) {
      LocalDate on = day;
      if (stays.stream().filter(p -> openOn(p, on)).count() > 1) {
        days.add(day);
      }
    }
    return days;
  }

  static Set<Set<Placement>> starts(List<Placement> all, Rules rules) {
    return groups(counted(all, rules), (a, b) -> a.child().equals(b.child()) && a.start().equals(b.start()));
  }

  static Set<Set<Placement>> open(List<Placement> all, Rules rules, LocalDate day) {
    return groups(counted(all, rules), (a, b) -> a.child().equals(b.child()) && openOn(a, day) && openOn(b, day));
  }

  /** Sets of search references asked again within a week, child by child. */
  static Set<Set<String>> repeated(List<SearchRow> rows) {
    Map<String, SearchRow> first = new HashMap<>();
    rows.forEach(r -> first.merge(r.reference(), r, (a, b) -> a.origin().row() < b.origin().row() ? a : b));
    var found = new HashSet<Set<String>>();
    for (String child : new HashSet<>(rows.stream().map(SearchRow::child).filter(c -> c != null).toList())) {
      var asked = new ArrayList<>(new TreeSet<>(rows.stream().filter(r -> child.equals(r.child())).map(SearchRow::reference).toList()));
      found.addAll(
          groups(
              asked,
              (a, b) ->
                  first.get(a).type() == first.get(b).type()
                      && Math.abs(first.get(a).requested().toEpochDay() - first.get(b).requested().toEpochDay()) <= 7));
    }
    return found;
  }
}
