package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Category;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Coded;
import org.suffice.model.FilterKey;
import org.suffice.model.Group;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** The snapshot measures of all children, as declarations. */
final class SnapshotCatalogue {
  static final String CHILDREN = "children";

  private SnapshotCatalogue() {}

  static SnapshotSpec childrenLookedAfter() {
    return new SnapshotSpec(
        "children-looked-after", "children", AgeBands.DFE, null, true, false, Rates::grid, Rates::chart, Rates::notes);
  }

  static SnapshotSpec childrenBySex() {
    return breakdown("children-by-sex", FilterKey.SEX);
  }

  static SnapshotSpec childrenByAge() {
    return breakdown("children-by-age", FilterKey.AGE_BAND);
  }

  static SnapshotSpec childrenByEthnicity() {
    return breakdown("children-by-ethnicity", FilterKey.ETHNICITY);
  }

  static SnapshotSpec childrenByLegalStatus() {
    return new SnapshotSpec(
        "children-by-legal-status", "children", AgeBands.DFE, FilterKey.LEGAL_STATUS, false, false,
        SnapshotCatalogue::legalGrid, a -> Hints.overTime(a, CHILDREN, Row.Kind.PART), (a, ask) -> List.of());
  }

  /** A line a status, under the group of those that are told apart only by code. */
  private static Grid<Snapshot> legalGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byLegalStatus();
    var lines = new ArrayList<Line>();
    group(lines, rows, "care-orders", "Care orders", "C1", "C2");
    group(lines, rows, "placement-orders", "Placement and freeing orders", "E1", "D1");
    group(lines, rows, "accommodated", "Accommodated by agreement", "V2");
    group(lines, rows, "protection", "Police protection and emergency orders", "L1", "L2", "L3");
    group(lines, rows, "youth-justice", "Youth justice", "J1", "J2", "J3");
    group(lines, rows, "short-breaks", "Short breaks", "V1", "V3", "V4");
    group(lines, rows, "others", "Other and not recorded", "other", "not-recorded");
    lines.add(Line.total("Total", rows.all(), rows.all()));
    return counted(shape, rows, lines);
  }

  private static void group(List<Line> lines, Sort<Snapshot> rows, String id, String label, String... codes) {
    lines.add(new Line(id, label, id, Row.Kind.SUBTOTAL, rows.only(codes), rows.all(), true));
    for (String code : codes) {
      BitSet one = rows.only(code);
      String words = rows.values().get(one.nextSetBit(0)).label();
      lines.add(Line.part(code, words, id, one, rows.all()).ifCounted());
    }
  }

  private static SnapshotSpec breakdown(String id, FilterKey key) {
    return new SnapshotSpec(
        id,
        "children",
        AgeBands.DFE,
        key,
        false,
        false,
        SnapshotCatalogue::breakdownGrid,
        a -> Hints.overTime(a, CHILDREN, Row.Kind.PART),
        (a, ask) -> List.of());
  }

  private static Grid<Snapshot> breakdownGrid(Shape shape) {
    FilterKey key = Objects.requireNonNull(shape.rows());
    Sort<Snapshot> rows = shape.sorts().by(key, shape.bands());
    return counted(shape, rows, Grids.breakdown(rows, key, shape.bands(), rows.all()));
  }

  static SnapshotSpec section20() {
    return new SnapshotSpec(
        "section-20",
        "children",
        AgeBands.SECTION_20,
        FilterKey.AGE_BAND,
        true,
        false,
        SnapshotCatalogue::section20Grid,
        a -> Hints.overTime(a, CHILDREN, Row.Kind.PART),
        (a, ask) -> List.of());
  }

  private static Grid<Snapshot> section20Grid(Shape shape) {
    FilterKey key = Objects.requireNonNull(shape.rows());
    Sort<Snapshot> rows = shape.sorts().by(key, shape.bands());
    Sort<Snapshot> legal = shape.sorts().byLegalStatus();
    String of = shape.all() + " in the row";
    return new Grid<>(
        rows,
        legal,
        Grids.breakdown(rows, key, shape.bands(), null),
        List.of(Stripe.count(CHILDREN, "Children under section 20", Unit.CHILDREN, legal.only("V2"), legal.all(), of)));
  }

  static SnapshotSpec placementMix() {
    return new SnapshotSpec(
        "placement-mix",
        "placements",
        AgeBands.DFE,
        null,
        false,
        true,
        SnapshotCatalogue::mixGrid,
        a -> Hints.overTime(a, CHILDREN, Row.Kind.SUBTOTAL),
        Homes::mixNotes);
  }

  private static Grid<Snapshot> mixGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byCategory();
    return counted(shape, rows, mixLines(shape.ask().scheme(), rows));
  }

  /** A row a group and under it its categories, then the total; shares are of all. */
  static <U extends ChildUnits> List<Line> mixLines(CategoryScheme scheme, Sort<U> rows) {
    var lines = new ArrayList<Line>();
    for (Group group : scheme.groups()) {
      var inGroup = new BitSet();
      var parts = new ArrayList<Line>();
      for (int i = 0; i < rows.values().size(); i++) {
        Category category = scheme.categories().get(i);
        if (category.group().equals(group.id())) {
          inGroup.set(i);
          parts.add(Line.part(category.id(), category.label(), group.id(), Sort.at(i), rows.all()));
        }
      }
      lines.add(new Line(group.id(), group.label(), group.id(), Row.Kind.SUBTOTAL, inGroup, rows.all(), false));
      lines.addAll(parts);
    }
    lines.add(Line.total("Total", rows.all(), rows.all()));
    return lines;
  }

  static SnapshotSpec placementTypes() {
    return new SnapshotSpec(
        "placement-types",
        "placements",
        AgeBands.DFE,
        null,
        false,
        false,
        SnapshotCatalogue::typesGrid,
        a -> Hints.overTime(a, CHILDREN, Row.Kind.PART),
        (a, ask) -> List.of());
  }

  private static Grid<Snapshot> typesGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byType();
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.values().size(); i++) {
      Coded type = rows.values().get(i);
      lines.add(Line.part(type.id(), type.label(), null, Sort.at(i), rows.all()));
    }
    lines.add(Line.total("Total", rows.all(), rows.all()));
    return counted(shape, rows, lines);
  }

  static SnapshotSpec contractRoute() {
    return new SnapshotSpec(
        "contract-route",
        "placements",
        AgeBands.DFE,
        null,
        false,
        false,
        SnapshotCatalogue::routeGrid,
        a -> Hints.overTime(a, CHILDREN, Row.Kind.PART),
        (a, ask) -> a.count("total", CHILDREN, a.last()) == 0 ? List.of(ask.words().say("note.route.none")) : List.of());
  }

  /** Shares are of those whose route is recorded; the others are a line beside them. */
  private static Grid<Snapshot> routeGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byRoute();
    BitSet recorded = rows.except(Value.NOT_RECORDED.id());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.values().size() - 1; i++) {
      Coded route = rows.values().get(i);
      lines.add(Line.part(route.id(), route.label(), null, Sort.at(i), recorded));
    }
    lines.add(Line.total("Route recorded", recorded, recorded));
    lines.add(Line.part("not-recorded", "Route not recorded", null, rows.only("not-recorded"), null).aside());
    return counted(rows, lines, "of the children whose route is recorded");
  }

  /** The lines over one column of children. */
  static Grid<Snapshot> counted(Shape shape, Sort<Snapshot> rows, List<Line> lines) {
    return counted(rows, lines, shape.all());
  }

  /** The lines over one column of children whose shares are of something named. */
  static Grid<Snapshot> counted(Sort<Snapshot> rows, List<Line> lines, String shareOf) {
    Sort<Snapshot> one = Sort.none();
    return new Grid<>(
        rows, one, lines, List.of(Stripe.count(CHILDREN, "Children", Unit.CHILDREN, one.all(), null, shareOf)));
  }
}
