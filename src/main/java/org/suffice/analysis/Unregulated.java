package org.suffice.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Registration;
import org.suffice.model.Unit;

/**
 * A list of cases, for work inside the council: children under 16 in supported or independent accommodation, 16 and 17
 * year olds in residential accommodation outside the regulations (H5), and children in places that are not registered.
 */
final class Unregulated {
  private static final int SIXTEEN = 16;

  private Unregulated() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "unregulated", "cases", AgeBands.DFE, null, false, false, Unregulated::grid, a -> ChartHint.none(),
        (a, ask) -> List.of(ask.words().say("note.unregulated.list")));
  }

  private static Grid<Snapshot> grid(Shape shape) {
    Map<Integer, String> cases = new TreeMap<>();
    Map<String, Map<LocalDate, List<String>>> words = new HashMap<>();
    for (Snapshot children : shape.ask().snapshots().at(shape.dates())) {
      for (int u = 0; u < children.size(); u++) {
        String why = why(children, u);
        if (!why.isEmpty()) {
          String id = "case-" + children.row(u).child();
          cases.put(children.child(u), id);
          words.computeIfAbsent(id, k -> new HashMap<>()).put(children.day(), said(children, u, why));
        }
      }
    }
    var values = new ArrayList<Value>();
    var position = new HashMap<Integer, Integer>();
    cases.forEach(
        (child, id) -> {
          position.put(child, values.size());
          values.add(new Value(id, "Child " + shape.ask().facts().children().reference(child)));
        });
    values.add(new Value("no-case", "No case"));
    int none = values.size() - 1;
    Sort<Snapshot> rows =
        new Sort<>(values, (s, u) -> why(s, u).isEmpty() ? none : position.getOrDefault(s.child(u), none));
    var lines = new ArrayList<Line>();
    for (int i = 0; i < none; i++) {
      lines.add(Line.part(values.get(i).id(), values.get(i).label(), null, Sort.at(i), null).ifCounted());
    }
    BitSet all = rows.except("no-case");
    lines.add(Line.total("All cases", all, null));
    Sort<Snapshot> one = Sort.none();
    var stripes = new ArrayList<Stripe>();
    stripes.add(Stripe.count(SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, null));
    List<String> headings = List.of("Age", "Placement", "Provider", "Since", "Nights", "Why it is listed");
    List<String> ids = List.of("age", "placement", "provider", "since", "nights-there", "why");
    LocalDate only = shape.dates().getLast();
    for (int i = 0; i < ids.size(); i++) {
      int at = i;
      stripes.add(
          new Stripe(ids.get(i), headings.get(i), Unit.TEXT, one.all(), null, null, 0,
              (line, date, n, of) -> Cell.text(n == 0 ? "" : text(words.get(line.id()), date == null ? only : date, at))));
    }
    return new Grid<>(rows, one, lines, stripes);
  }

  private static String text(@org.jspecify.annotations.Nullable Map<LocalDate, List<String>> ofCase, LocalDate date, int at) {
    List<String> said = ofCase == null ? null : ofCase.get(date);
    return said == null ? "" : said.get(at);
  }

  /** Why a child is listed; empty where it is not. */
  private static String why(Snapshot children, int unit) {
    Registration registration = children.home(unit).details().registration();
    if (registration == Registration.UNREGISTERED || registration == Registration.AWAITING) {
      return registration == Registration.AWAITING ? "awaiting registration" : "not registered";
    }
    PlacementType type = children.home(unit).type();
    boolean outside = type == PlacementType.UNREGULATED_RESIDENTIAL;
    if (!outside && type != PlacementType.INDEPENDENT_LIVING) {
      return "";
    }
    int age = children.fact(UnitFacts.Fact.AGE, unit);
    if (age < 0) {
      return "age not recorded";
    }
    return age < SIXTEEN ? "under 16" : outside ? "outside the regulations (H5)" : "";
  }

  private static List<String> said(Snapshot children, int unit, String why) {
    Placement home = children.home(unit);
    int age = children.fact(UnitFacts.Fact.AGE, unit);
    return List.of(
        age < 0 ? "not recorded" : String.valueOf(age), home.typeText(), ChildRows.orBlank(home.provider()), ChildRows.day(home.start()),
        String.valueOf(ChronoUnit.DAYS.between(home.start(), children.day())), why);
  }
}
