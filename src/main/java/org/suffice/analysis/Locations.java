package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.Placement;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/**
 * Where children live: tests that are never merged, each with its own not known, on two bases: all children, and those
 * of whom it is known. Only recorded facts are used; distance is never worked out from postcodes.
 */
final class Locations {
  private static final double FAR = 20;
  private static final double[] UP_TO = {5, 10, FAR};
  private static final List<Value> INSIDE =
      List.of(new Value("inside-council", "Inside the council's area"), new Value("outside-council", "Outside the council's area"), new Value("council-not-known", "Not known"));
  private static final List<Value> MILES =
      List.of(
          new Value("up-to-5", "Up to 5 miles"), new Value("up-to-10", "Over 5, up to 10 miles"), new Value("up-to-20", "Over 10, up to 20 miles"),
          new Value("over-20", "Over 20 miles"), new Value("distance-not-known", "Not known"));

  private static final List<Value> HOME =
      List.of(new Value("home-district", "In the responsible team's district"), new Value("other-district", "In another district"), new Value("district-not-known", "Not known"));

  private Locations() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "placement-location", "placements", AgeBands.DFE, null, false, false, Locations::grid,
        a -> Hints.overTime(a, SnapshotCatalogue.CHILDREN, List.of("inside-council", "outside-council", "council-not-known")), Locations::notes);
  }

  private static Grid<Snapshot> grid(Shape shape) {
    Sort<Snapshot> inside = new Sort<>(INSIDE, (s, u) -> inside(s.home(u)));
    Sort<Snapshot> miles = new Sort<>(MILES, (s, u) -> miles(s.home(u)));
    Sort<Snapshot> home = new Sort<>(HOME, (s, u) -> home(s.home(u)));
    var pairs = new Pairing<>(inside, miles);
    var tests = new Pairing<>(pairs.sort(), home);
    Sort<Snapshot> rows = tests.sort();
    var known = new HashMap<String, BitSet>();
    var lines = new ArrayList<Line>();
    BitSet councilKnown = tests.of(pairs.of(inside.except("council-not-known"), miles.all()), home.all());
    BitSet milesKnown = tests.of(pairs.of(inside.all(), miles.except("distance-not-known")), home.all());
    BitSet districtKnown = tests.of(pairs.sort().all(), home.except("district-not-known"));
    for (int i = 0; i < INSIDE.size(); i++) {
      add(lines, known, INSIDE.get(i), "council", tests.of(pairs.of(Sort.at(i), miles.all()), home.all()), rows, councilKnown);
    }
    lines.add(new Line("council", "Council's area: all children", "council", Row.Kind.SUBTOTAL, rows.all(), rows.all(), false));
    for (int i = 0; i < HOME.size(); i++) {
      add(lines, known, HOME.get(i), "district", tests.of(pairs.sort().all(), Sort.at(i)), rows, districtKnown);
    }
    lines.add(new Line("district", "Home district: all children", "district", Row.Kind.SUBTOTAL, rows.all(), rows.all(), false));
    for (int i = 0; i < MILES.size(); i++) {
      add(lines, known, MILES.get(i), "distance", tests.of(pairs.of(inside.all(), Sort.at(i)), home.all()), rows, milesKnown);
    }
    lines.add(new Line("distance", "Distance from home: all children", "distance", Row.Kind.SUBTOTAL, rows.all(), rows.all(), false));
    known.put("council", councilKnown);
    known.put("district", districtKnown);
    known.put("distance", milesKnown);
    Sort<Snapshot> one = Sort.none();
    return new Grid<>(
        rows, one, lines,
        List.of(
            Stripe.count(SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, shape.all()),
            Stripe.count("known", "Of whom it is known", Unit.CHILDREN, one.all(), null, "of those of whom it is known")),
        Map.of("known", new Known(known)));
  }

  private static void add(
      List<Line> lines, Map<String, BitSet> known, Value value, String group, BitSet leaves, Sort<Snapshot> rows, BitSet base) {
    lines.add(Line.part(value.id(), value.label(), group, leaves, rows.all()));
    known.put(value.id(), base);
  }

  /** Of those of whom it is known: none of the row where it is not. */
  private record Known(Map<String, BitSet> bases) implements Tally<Snapshot> {
    @Override
    public Cell cell(Line line, Part<Snapshot> part) {
      return Cell.share(within(line, part).count(), part.of(base(line)).count());
    }

    @Override
    public int[] units(Line line, Part<Snapshot> part) {
      return within(line, part).units();
    }

    private Part<Snapshot> within(Line line, Part<Snapshot> part) {
      BitSet within = (BitSet) line.leaves().clone();
      within.and(base(line));
      return part.of(within);
    }

    private BitSet base(Line line) {
      return Objects.requireNonNull(bases.get(line.id()));
    }
  }

  private static int inside(Placement home) {
    Boolean said = home.insideCouncil();
    return said == null ? 2 : said ? 0 : 1;
  }

  private static int home(Placement home) {
    String there = home.district();
    String team = home.details().teamDistrict();
    if (there == null || there.isBlank() || team == null || team.isBlank()) {
      return 2;
    }
    return Value.slug(there).equals(Value.slug(team)) ? 0 : 1;
  }

  private static int miles(Placement home) {
    Double distance = home.distance();
    if (distance == null) {
      return UP_TO.length + 1;
    }
    int band = 0;
    while (band < UP_TO.length && distance > UP_TO[band]) {
      band++;
    }
    return band;
  }

  private static List<String> notes(Answer<Snapshot> answer, Ask ask) {
    return List.of(ask.words().say("note.location.tests"));
  }
}
