package org.suffice.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a table: how units are sorted into rows and columns, and which rows and columns are printed.
 *
 * @param tallies by the id of a line, or else of a stripe, what it prints where that is more than a count
 */
record Grid<U extends Units>(
    Sort<U> rows, Sort<U> columns, List<Line> lines, List<Stripe> stripes, Map<String, Tally<U>> tallies) {
  Grid {
    lines = List.copyOf(lines);
    stripes = List.copyOf(stripes);
    tallies = Map.copyOf(tallies);
  }

  /** A table of counts. */
  Grid(Sort<U> rows, Sort<U> columns, List<Line> lines, List<Stripe> stripes) {
    this(rows, columns, lines, stripes, Map.of());
  }

  /** What a cell prints; null for a count. */
  @Nullable Tally<U> tally(Line line, Stripe stripe) {
    Tally<U> ofLine = tallies.get(line.id());
    return ofLine == null ? tallies.get(stripe.id()) : ofLine;
  }
}
