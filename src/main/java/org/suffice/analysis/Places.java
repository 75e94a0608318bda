package org.suffice.analysis;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Placement;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;

/**
 * Districts and teams: one list of values for placements and searches together, so that a filter set on a screen suits
 * every table of it.
 */
final class Places {
  /** The first row of a search that says it speaks for the search. */
  interface OfSearch {
    @Nullable String text(SearchRow row);
  }

  /** A text of a placement. */
  interface OfPlacement {
    @Nullable String text(Placement placement);
  }

  private Places() {}

  static TextSort districts(Facts facts) {
    return texts(facts, Placement::district, SearchRow::district);
  }

  static TextSort teams(Facts facts) {
    return texts(facts, Placement::team, SearchRow::team);
  }

  private static TextSort texts(Facts facts, OfPlacement ofPlacement, OfSearch ofSearch) {
    Stream<@Nullable String> placements =
        IntStream.range(0, facts.placements().size()).mapToObj(p -> ofPlacement.text(facts.placements().get(p)));
    Stream<@Nullable String> searches =
        facts.searches().stream().flatMap(s -> s.rows().stream()).map(row -> ofSearch.text(row));
    return new TextSort(Stream.concat(placements, searches));
  }

  /** What a search says. */
  static @Nullable String first(Search search, OfSearch of) {
    for (SearchRow row : search.rows()) {
      String said = of.text(row);
      if (said != null && !said.isBlank()) {
        return said;
      }
    }
    return null;
  }
}
