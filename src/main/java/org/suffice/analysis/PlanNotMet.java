package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.PlacementType;
import org.suffice.model.Unit;

/** Children whose plan is fostering, by where they live: those in residential wait for a foster home. */
final class PlanNotMet {
  private static final List<Value> PLANS = List.of(new Value("fostering", "Fostering"), new Value("other", "Other"), Value.NOT_RECORDED);
  private static final List<Value> WHERE =
      List.of(new Value("in-residential", "Living in residential"), new Value("in-fostering", "Living with foster carers"), new Value("elsewhere", "Living elsewhere"));

  private PlanNotMet() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "plan-not-met", "placements", AgeBands.DFE, null, false, false, PlanNotMet::grid,
        a -> Hints.overTime(a, SnapshotCatalogue.CHILDREN, List.of("in-residential")), (a, ask) -> List.of());
  }

  private static Grid<Snapshot> grid(Shape shape) {
    Sort<Snapshot> plans = new Sort<>(PLANS, (s, u) -> plan(s.row(u).details().plan()));
    Sort<Snapshot> where = new Sort<>(WHERE, (s, u) -> where(s.home(u).type()));
    var pairs = new Pairing<>(plans, where);
    Sort<Snapshot> rows = pairs.sort();
    var fostering = pairs.of(plans.only("fostering"), where.all());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < WHERE.size(); i++) {
      lines.add(Line.part(WHERE.get(i).id(), WHERE.get(i).label(), null, pairs.of(plans.only("fostering"), Sort.at(i)), fostering));
    }
    lines.add(Line.total("All children with a plan for fostering", fostering, fostering));
    lines.add(Line.part("plan-not-recorded", "Plan not recorded", null, pairs.of(plans.only("not-recorded"), where.all()), rows.all()).aside());
    Sort<Snapshot> one = Sort.none();
    return new Grid<>(
        rows, one, lines,
        List.of(Stripe.count(SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, "of the children with a plan for fostering; not recorded, of all")));
  }

  private static int plan(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return 2;
    }
    return text.toLowerCase(Locale.ROOT).contains("foster") ? 0 : 1;
  }

  private static int where(PlacementType type) {
    return switch (type) {
      case CHILDRENS_HOME, RESIDENTIAL_CARE_HOME, UNREGULATED_RESIDENTIAL, RESIDENTIAL_SCHOOL, SECURE, YOI -> 0;
      case FOSTER_CONNECTED, FOSTER_OTHER -> 1;
      default -> 2;
    };
  }
}
