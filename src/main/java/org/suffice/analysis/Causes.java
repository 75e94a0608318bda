package org.suffice.analysis;

import java.util.ArrayList;
import org.suffice.model.ChartHint;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** Why homes were hard to find, by the main cause recorded. */
final class Causes {
  private static final String HARD = "hard-to-find";

  private Causes() {}

  static SearchMeasure.Spec spec() {
    return new SearchMeasure.Spec("hard-to-find-cause", Unit.REQUESTS, false, null, Causes::grid, Causes::chart);
  }

  private static Grid<Sought> grid(SearchMeasure.Shape shape) {
    var texts = new TextSort(shape.ask().facts().searches().stream().map(s -> SearchEnd.first(s, r -> r.details().cause())));
    Sort<Sought> rows = texts.sort((s, u) -> SearchEnd.first(s.get(u).search(), r -> r.details().cause()));
    Sort<Sought> hard = shape.sorts().byHardToFind();
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.values().size(); i++) {
      var value = rows.values().get(i);
      lines.add(Line.part(value.id(), value.label(), null, Sort.at(i), rows.all()).ifCounted());
    }
    lines.add(Line.total("All requests hard to find", rows.all(), rows.all()));
    return new Grid<>(
        rows, hard, lines, java.util.List.of(Stripe.count(HARD, "Requests, hard to find", Unit.REQUESTS, hard.only("yes"), null, "of all requests hard to find")));
  }

  private static ChartHint chart(Answer<Sought> answer) {
    var rows = answer.rows().stream().filter(r -> r.kind() == Row.Kind.PART).map(Row::id).toList();
    return Hints.byPeriod(answer, HARD, new ChartHint(ChartHint.Kind.BARS, rows, java.util.List.of(HARD)));
  }
}
