package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.Coded;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.PlacementType;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** The snapshot measures about whose homes they are: fostering, its split, and children's homes. */
final class Homes {
  private static final String IN_HOUSE = "in-house-foster";
  private static final String IFA = "ifa";
  private static final String[] OUTSIDE_SPLIT = {
    "connected-carer", "foster-other-public", "foster-sector-not-recorded"
  };
  private static final String OWN_HOME = "in-house-childrens-home";
  private static final String AGENCY_HOME = "agency-childrens-home";
  private static final String OTHER_HOME = "childrens-home-other-public";
  private static final String UNKNOWN_HOME = "childrens-home-sector-not-recorded";
  /** All categories of children's homes. */
  static final List<String> HOMES = List.of(OWN_HOME, AGENCY_HOME, OTHER_HOME, UNKNOWN_HOME);
  private static final String CHILDREN = SnapshotCatalogue.CHILDREN;

  private Homes() {}

  private static SnapshotSpec spec(
      String id, SnapshotSpec.GridOf grid, SnapshotSpec.ChartOf chart, SnapshotSpec.NotesOf notes) {
    return new SnapshotSpec(id, "placements", AgeBands.FOSTERING, null, false, true, grid, chart, notes);
  }

  static SnapshotSpec fosteringShare() {
    return spec(
        "fostering-share",
        Homes::shareGrid,
        a -> Hints.overTime(a, CHILDREN, List.of("fostering", "fostering-excluding-parents")),
        (a, ask) -> List.of());
  }

  private static Grid<Snapshot> shareGrid(Shape shape) {
    // By type, not by group: a council's own groups may put fostering together with something else.
    Sort<Snapshot> rows = shape.sorts().byType();
    BitSet fostering = rows.only(PlacementType.FOSTER_CONNECTED.id(), PlacementType.FOSTER_OTHER.id());
    var lines =
        List.of(
            Line.part("fostering", "Fostering, of all children", null, fostering, rows.all()),
            Line.part(
                    "fostering-excluding-parents",
                    "Fostering, of children not placed with parents",
                    null,
                    fostering,
                    rows.except(PlacementType.WITH_PARENTS.id()))
                .aside());
    return SnapshotCatalogue.counted(rows, lines, "of the children that the row names");
  }

  static SnapshotSpec split() {
    return spec(
        "in-house-ifa-split",
        Homes::splitGrid,
        a -> Hints.overTime(a, CHILDREN, List.of(IN_HOUSE, IFA)),
        Homes::splitNotes);
  }

  private static Grid<Snapshot> splitGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byCategory();
    BitSet base = rows.only(IN_HOUSE, IFA);
    var lines = new ArrayList<Line>();
    lines.add(Line.part(IN_HOUSE, label(rows, IN_HOUSE), null, rows.only(IN_HOUSE), base));
    lines.add(Line.part(IFA, label(rows, IFA), null, rows.only(IFA), base));
    lines.add(Line.total("In-house and IFA together", base, base));
    for (String outside : OUTSIDE_SPLIT) {
      lines.add(Line.part(outside, label(rows, outside), null, rows.only(outside), null).aside());
    }
    return SnapshotCatalogue.counted(rows, lines, "of in-house and IFA");
  }

  private static String label(Sort<Snapshot> rows, String id) {
    return rows.values().stream().filter(v -> v.id().equals(id)).map(Coded::label).findFirst().orElse(id);
  }

  private static List<String> splitNotes(Answer<Snapshot> answer, Ask ask) {
    int unknown = answer.count("foster-sector-not-recorded", CHILDREN, answer.last());
    String day = Numbers.date(answer.last().units().day());
    return unknown == 0 ? List.of() : List.of(ask.words().say("note.foster-sector", unknown, day));
  }

  static SnapshotSpec splitByAge() {
    return new SnapshotSpec(
        "in-house-ifa-by-age",
        "placements",
        AgeBands.FOSTERING,
        FilterKey.AGE_BAND,
        false,
        true,
        Homes::splitByAgeGrid,
        Homes::splitByAgeChart,
        Homes::splitByAgeNotes);
  }

  private static Grid<Snapshot> splitByAgeGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byAge(shape.bands()).keptAs(FilterKey.AGE_BAND, shape.bands());
    Sort<Snapshot> columns = shape.sorts().byCategory();
    BitSet base = columns.only(IN_HOUSE, IFA);
    String of = "of in-house and IFA in the row";
    return new Grid<>(
        rows,
        columns,
        Grids.breakdown(rows, FilterKey.AGE_BAND, shape.bands(), null),
        List.of(
            Stripe.count(IN_HOUSE, label(columns, IN_HOUSE), Unit.CHILDREN, columns.only(IN_HOUSE), base, of),
            Stripe.count(IFA, label(columns, IFA), Unit.CHILDREN, columns.only(IFA), base, of)));
  }

  private static ChartHint splitByAgeChart(Answer<Snapshot> answer) {
    var parts = answer.rows().stream().filter(r -> r.kind() == Row.Kind.PART).map(Row::id).toList();
    String at = answer.slices().size() > 1 ? "@" + answer.last().units().day() : "";
    return new ChartHint(ChartHint.Kind.STACKED, parts, List.of(IN_HOUSE + at, IFA + at));
  }

  private static List<String> splitByAgeNotes(Answer<Snapshot> answer, Ask ask) {
    int[] outside = new int[OUTSIDE_SPLIT.length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = answer.across(answer.last(), OUTSIDE_SPLIT[i]);
    }
    String day = Numbers.date(answer.last().units().day());
    return List.of(ask.words().say("note.split-base", day, outside[0], outside[1], outside[2]));
  }

  static SnapshotSpec childrensHomes() {
    return new SnapshotSpec(
        "childrens-homes",
        "placements",
        AgeBands.CHILDRENS_HOMES,
        null,
        false,
        true,
        Homes::homesGrid,
        a -> Hints.overTime(a, CHILDREN, List.of(OWN_HOME, AGENCY_HOME)),
        Homes::homesNotes);
  }

  private static Grid<Snapshot> homesGrid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byCategory();
    BitSet split = rows.only(OWN_HOME, AGENCY_HOME);
    BitSet homes = rows.only(HOMES.toArray(String[]::new));
    var lines =
        List.of(
            Line.part(OWN_HOME, label(rows, OWN_HOME), null, rows.only(OWN_HOME), split),
            Line.part(AGENCY_HOME, label(rows, AGENCY_HOME), null, rows.only(AGENCY_HOME), split),
            Line.part(OTHER_HOME, label(rows, OTHER_HOME), null, rows.only(OTHER_HOME), null),
            Line.part(UNKNOWN_HOME, label(rows, UNKNOWN_HOME), null, rows.only(UNKNOWN_HOME), null),
            Line.total("All children's homes, of all children", homes, rows.all()),
            Line.part(
                    "total-excluding-parents",
                    "All children's homes, of children not placed with parents",
                    null,
                    homes,
                    rows.except("with-parents"))
                .aside());
    return SnapshotCatalogue.counted(
        rows, lines, "of in-house and agency homes; totals: of the children that the row names");
  }

  private static List<String> homesNotes(Answer<Snapshot> answer, Ask ask) {
    var notes = new ArrayList<String>();
    String day = Numbers.date(answer.last().units().day());
    int own = answer.count(OWN_HOME, CHILDREN, answer.last());
    int agency = answer.count(AGENCY_HOME, CHILDREN, answer.last());
    if (own > 0) {
      notes.add(ask.words().say("note.homes.ratio", day, agency, own, Numbers.number((double) agency / own, 1)));
    } else if (agency > 0) {
      notes.add(ask.words().say("note.homes.no-ratio", day, agency));
    }
    notes.addAll(homesNotRecorded(answer.count(UNKNOWN_HOME, CHILDREN, answer.last()), day, ask));
    return notes;
  }

  private static List<String> homesNotRecorded(int unknown, String day, Ask ask) {
    return unknown == 0 ? List.of() : List.of(ask.words().say("note.homes.sector", unknown, day));
  }

  /** Notes of the mix: which groups, and what has no sector. */
  static List<String> mixNotes(Answer<Snapshot> answer, Ask ask) {
    var notes = new ArrayList<String>();
    notes.add(ask.words().say("note.mix.groups", ask.scheme().name(), groups(ask)));
    String day = Numbers.date(answer.last().units().day());
    boolean defaults = answer.rows().stream().anyMatch(r -> r.id().equals(UNKNOWN_HOME));
    if (defaults) {
      notes.addAll(splitNotesOf(answer, ask, day));
      notes.addAll(homesNotRecorded(answer.count(UNKNOWN_HOME, CHILDREN, answer.last()), day, ask));
    }
    return notes;
  }

  private static String groups(Ask ask) {
    return ask.scheme().groups().stream().map(g -> g.label().toLowerCase(Locale.UK)).collect(Collectors.joining(", "));
  }

  private static List<String> splitNotesOf(Answer<Snapshot> answer, Ask ask, String day) {
    int unknown = answer.count("foster-sector-not-recorded", CHILDREN, answer.last());
    return unknown == 0 ? List.of() : List.of(ask.words().say("note.mix.foster-sector", unknown, day));
  }
}
