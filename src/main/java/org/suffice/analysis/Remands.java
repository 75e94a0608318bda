package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import org.suffice.analysis.FlowSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.LegalStatus;
import org.suffice.model.PlacementType;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** Remands (J1) that began in a period, by where the child was placed. */
final class Remands {
  private static final List<Value> WHERE =
      List.of(
          new Value("local-authority", "Local authority accommodation"),
          new Value("secure", "Secure accommodation"),
          new Value("custody", "Youth detention (young offender institution)"));

  private Remands() {}

  static FlowSpec spec() {
    return new FlowSpec(
        "remands", "children", Unit.REMANDS, AgeBands.DFE, null, false, Remands::events, Remands::grid,
        a -> Hints.overTime(a, "remands", Row.Kind.PART), FlowNotes::none);
  }

  /** Rows under J1 whose child was not under J1 just before. */
  private static Events events(Ask ask, Window window) {
    Care care = ask.snapshots().care();
    var into = new Events.Builder(care);
    for (int p = 0; p < care.size(); p++) {
      boolean before = false;
      for (int i = 0; i < care.rows(p); i++) {
        int row = care.row(p, i);
        boolean now = ask.facts().placements().get(row).legalStatus() == LegalStatus.J1;
        int start = ask.facts().placements().start(row);
        if (now && !before && start >= window.first() && start <= window.last()) {
          into.add(row, start, 0);
        }
        before = now;
      }
    }
    return into.build(k -> true);
  }

  private static Grid<Events> grid(Shape shape) {
    Sort<Events> rows =
        new Sort<>(
            WHERE,
            (e, u) -> e.home(u).type() == PlacementType.SECURE ? 1 : e.home(u).type() == PlacementType.YOI ? 2 : 0);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < WHERE.size(); i++) {
      lines.add(Line.part(WHERE.get(i).id(), WHERE.get(i).label(), null, Sort.at(i), rows.all()));
    }
    lines.add(Line.total("Total", rows.all(), rows.all()));
    Sort<Events> one = Sort.none();
    return new Grid<>(rows, one, lines, List.of(Stripe.count("remands", "Remands", Unit.REMANDS, one.all(), null, "of all remands")));
  }
}
