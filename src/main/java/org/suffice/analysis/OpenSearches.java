package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.suffice.analysis.SearchMeasure.Shape;
import org.suffice.model.ChartHint;
import org.suffice.model.Outcome;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** Searches that are still open, by how long they have been. */
final class OpenSearches {
  static final String ID = "searches-open";
  private static final int[] UP_TO = {7, 28, 56, 84};
  private static final List<Value> AGES =
      List.of(
          new Value("0-7-days", "Up to 7 days"), new Value("8-28-days", "8 to 28 days"), new Value("29-56-days", "29 to 56 days"),
          new Value("57-84-days", "57 to 84 days"), new Value("85-days-or-more", "85 days or more"), new Value("not-open", "Not open"));

  private OpenSearches() {}

  static SearchMeasure.Spec spec() {
    return new SearchMeasure.Spec(
        ID, Unit.REQUESTS, false, true, true, null, OpenSearches::grid, OpenSearches::chart, (a, s) -> List.of());
  }

  private static Grid<Sought> grid(Shape shape) {
    Sort<Sought> rows = new Sort<>(AGES, (s, u) -> age(SearchEnd.of(s.get(u).search(), shape.asAt())));
    Sort<Sought> hard = shape.sorts().byHardToFind();
    BitSet open = rows.except("not-open");
    var lines = new ArrayList<Line>();
    for (int i = 0; i < AGES.size() - 1; i++) {
      lines.add(Line.part(AGES.get(i).id(), AGES.get(i).label(), null, Sort.at(i), open));
    }
    lines.add(Line.total("All open requests", open, open));
    return new Grid<>(
        rows, hard, lines,
        List.of(
            Stripe.count("requests", "Open requests", Unit.REQUESTS, hard.all(), null, "of all open requests"),
            Stripe.count("hard-to-find", "Hard to find", Unit.REQUESTS, hard.only("yes"), hard.all(), "of the requests in the row"),
            Stripe.count("not-recorded", "Hard to find not recorded", Unit.REQUESTS, hard.only("not-recorded"), null, null)));
  }

  private static int age(SearchEnd end) {
    if (end.outcome() != Outcome.OPEN) {
      return AGES.size() - 1;
    }
    int band = 0;
    while (band < UP_TO.length && end.days() > UP_TO[band]) {
      band++;
    }
    return band;
  }

  private static ChartHint chart(Answer<Sought> answer) {
    var rows = answer.rows().stream().filter(r -> r.kind() == Row.Kind.PART).map(Row::id).toList();
    return new ChartHint(ChartHint.Kind.PART_OF_BAR, rows, List.of("requests", "hard-to-find"));
  }
}
