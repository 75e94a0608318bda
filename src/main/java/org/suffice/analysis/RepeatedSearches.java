package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.model.Duplicate;
import org.suffice.model.DuplicateKind;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.TypeSought;

/**
 * Finds requests for the same child and type within 7 days of each other: each of a run is at most 7 days after the one
 * before. Requests that name no child cannot be compared. A run that holds for several children is told once.
 */
final class RepeatedSearches {
  private static final int DAYS = 7;

  private record Wanted(String child, TypeSought type) {}

  private RepeatedSearches() {}

  static void find(Facts facts, List<Duplicate> into) {
    Map<Wanted, Set<Search>> byChild = new LinkedHashMap<>();
    for (Search search : facts.searches()) {
      for (SearchRow row : search.rows()) {
        String child = row.child();
        if (child != null) {
          byChild.computeIfAbsent(new Wanted(child, search.type()), w -> new LinkedHashSet<>()).add(search);
        }
      }
    }
    Map<List<Search>, List<String>> runs = new LinkedHashMap<>();
    byChild.forEach(
        (wanted, searches) ->
            runs(searches).forEach(run -> runs.computeIfAbsent(run, r -> new ArrayList<>()).add(wanted.child)));
    runs.forEach((run, children) -> into.add(found(run, children)));
  }

  private static List<List<Search>> runs(Set<Search> searches) {
    var runs = new ArrayList<List<Search>>();
    if (searches.size() < 2) {
      return runs;
    }
    List<Search> ordered =
        searches.stream().sorted(Comparator.comparing(Search::requested).thenComparing(Search::reference)).toList();
    var run = new ArrayList<Search>();
    for (Search search : ordered) {
      if (!run.isEmpty() && search.requested().isAfter(run.getLast().requested().plusDays(DAYS))) {
        add(runs, run);
        run.clear();
      }
      run.add(search);
    }
    add(runs, run);
    return runs;
  }

  private static void add(List<List<Search>> runs, List<Search> run) {
    if (run.size() > 1) {
      runs.add(List.copyOf(run));
    }
  }

  private static Duplicate found(List<Search> run, List<String> children) {
    LocalDate first = run.getFirst().requested();
    LocalDate last = run.getLast().requested();
    String when = first.equals(last) ? "on " + Numbers.date(first) : "from " + Numbers.date(first) + " to " + Numbers.date(last);
    String who = (children.size() == 1 ? "child " : "children ") + String.join(", ", children);
    String what = run.size() + " requests " + when + " for " + who + ": " + run.getFirst().type().label() + ".";
    return new Duplicate(
        DuplicateKind.SEARCH_REPEATED,
        run.stream().map(Search::reference).collect(Collectors.joining(", ")),
        what,
        run.stream().flatMap(s -> s.rows().stream().filter(r -> r.child() != null && children.contains(r.child())).map(r -> row(s, r))).toList());
  }

  private static Duplicate.Row row(Search search, SearchRow row) {
    String says =
        "%s of %s, child %s: %s, %s"
            .formatted(search.reference(), Numbers.date(search.requested()), row.child(), search.type().label(), row.outcome().label());
    return new Duplicate.Row(says, false, row.origin());
  }
}
