package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.LocalRules;
import org.suffice.model.Placement;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.Unit;

/**
 * Where children live: tests that are never merged, each with its own not known, on two bases: all children, and those
 * of whom it is known. Only recorded facts are used; distance is never worked out from postcodes.
 */
final class Locations {
  private static final double FAR = 20;
  private static final double[] UP_TO = {5, 10, FAR};
  private static final List<Value> INSIDE =
      List.of(new Value("inside-council", "Inside the council's area"), new Value("outside-council", "Outside the council's area"), new Value("council-not-known", "Not known whether inside"));
  private static final List<Value> MILES =
      List.of(
          new Value("up-to-5", "Up to 5 miles"), new Value("up-to-10", "Over 5, up to 10 miles"), new Value("up-to-20", "Over 10, up to 20 miles"),
          new Value("over-20", "Over 20 miles"), new Value("distance-not-known", "Distance not known"));

  private static final List<Value> HOME =
      List.of(new Value("home-district", "In the responsible team's district"), new Value("other-district", "In another district"), new Value("district-not-known", "District not known"));

  private static final List<Value> FAR_AWAY =
      List.of(
          new Value("at-a-distance", "Outside the council and near places"), new Value("not-at-a-distance", "In the council or a near place"),
          new Value("far-not-known", "Not known whether at a distance"));

  private static final List<Value> BEYOND =
      List.of(
          new Value("beyond-adjoining", "Outside the council and adjoining councils"), new Value("within-adjoining", "In the council or an adjoining one"),
          new Value("beyond-not-known", "Not known whether in one of them"));

  private Locations() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "placement-location", "placements", AgeBands.DFE, null, false, false, Locations::grid,
        a -> Hints.overTime(a, SnapshotCatalogue.CHILDREN, List.of("inside-council", "outside-council", "council-not-known")), Locations::notes);
  }

  /** One test: its answers, the last of which is not known. */
  private record Test(String group, String all, List<Value> answers, ToIntFunction<Placement> answer) {}

  private static List<Test> tests(Rules rules) {
    var tests = new ArrayList<Test>();
    tests.add(new Test("council", "Council's area: all children", INSIDE, Locations::inside));
    tests.add(new Test("district", "Home district: all children", HOME, Locations::home));
    tests.add(new Test("distance", "Distance from home: all children", MILES, Locations::miles));
    LocalRules local = rules.local();
    if (!local.nearPlaces().isEmpty()) {
      tests.add(new Test("far", "At a distance: all children", FAR_AWAY, p -> beyond(p, rules.council(), local.nearPlaces())));
    }
    if (!local.adjoining().isEmpty()) {
      tests.add(new Test("beyond", "Adjoining councils: all children", BEYOND, p -> beyond(p, rules.council(), local.adjoining())));
    }
    return tests;
  }

  /** Children are told apart by the answers to all tests at once; a line counts every combination with its answer. */
  private static Grid<Snapshot> grid(Shape shape) {
    List<Test> tests = tests(shape.ask().rules());
    int size = tests.stream().mapToInt(t -> t.answers().size()).reduce(1, (a, b) -> a * b);
    Sort<Snapshot> rows =
        new Sort<>(IntStream.range(0, size).mapToObj(i -> new Value("case-" + i, "Case " + i)).toList(), (s, u) -> all(tests, s.home(u)));
    var known = new HashMap<String, BitSet>();
    var lines = new ArrayList<Line>();
    int step = size;
    for (Test test : tests) {
      int answers = test.answers().size();
      int width = step / answers;
      BitSet base = rows.all();
      base.andNot(with(size, width, answers, answers - 1));
      for (int i = 0; i < answers; i++) {
        Value value = test.answers().get(i);
        lines.add(Line.part(value.id(), value.label(), test.group(), with(size, width, answers, i), rows.all()));
        known.put(value.id(), base);
      }
      lines.add(new Line(test.group(), test.all(), test.group(), Row.Kind.SUBTOTAL, rows.all(), rows.all(), false));
      known.put(test.group(), base);
      step = width;
    }
    Sort<Snapshot> one = Sort.none();
    return new Grid<>(
        rows, one, lines,
        List.of(
            Stripe.count(SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, shape.all()),
            Stripe.count("known", "Of whom it is known", Unit.CHILDREN, one.all(), null, "of those of whom it is known")),
        Map.of("known", new Known(known)));
  }

  private static int all(List<Test> tests, Placement home) {
    int at = 0;
    for (Test test : tests) {
      at = at * test.answers().size() + test.answer().applyAsInt(home);
    }
    return at;
  }

  private static BitSet with(int size, int width, int answers, int answer) {
    var set = new BitSet();
    for (int i = 0; i < size; i++) {
      set.set(i, i / width % answers == answer);
    }
    return set;
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

  /** 0 is beyond our own council and those named, 1 within, 2 not known. */
  private static int beyond(Placement home, String own, List<String> named) {
    String there = home.details().council();
    if (Boolean.TRUE.equals(home.insideCouncil())) {
      return 1;
    }
    if (there == null || there.isBlank()) {
      return 2;
    }
    String slug = Value.slug(there);
    return slug.equals(Value.slug(own)) || named.stream().anyMatch(n -> Value.slug(n).equals(slug)) ? 1 : 0;
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
    LocalRules local = ask.rules().local();
    var notes = new ArrayList<String>();
    notes.add(local.nearPlaces().isEmpty() ? ask.words().say("note.location.near") : ask.words().say("note.location.near.set", String.join(", ", local.nearPlaces())));
    notes.add(local.adjoining().isEmpty() ? ask.words().say("note.location.adjoining") : ask.words().say("note.location.adjoining.set", String.join(", ", local.adjoining())));
    return notes;
  }
}
