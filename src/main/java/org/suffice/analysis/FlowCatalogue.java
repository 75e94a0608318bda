package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.suffice.analysis.FlowSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** Who came into care and who left it, and whether the numbers of both explain those at the dates, as declarations. */
final class FlowCatalogue {
  static final String CHILDREN = "children";
  private static final LeavingReasons REASONS = new LeavingReasons();

  private FlowCatalogue() {}

  static FlowSpec starters() {
    return new FlowSpec(
        "starters", "children", Unit.CHILDREN, AgeBands.STRATEGY_2017, FilterKey.AGE_BAND, true, Periods::starters,
        FlowCatalogue::startersGrid, FlowCatalogue::chart, FlowNotes::starters);
  }

  private static Grid<Events> startersGrid(Shape shape) {
    FilterKey key = Objects.requireNonNull(shape.rows());
    Sort<Events> by = shape.sorts().by(key, shape.bands());
    var pairs = new Pairing<>(by, kinds());
    Sort<Events> rows = pairs.sort();
    var lines = new ArrayList<>(pairs.lines(Grids.breakdown(by, key, shape.bands(), by.all())));
    BitSet again = pairs.of(by.all(), Sort.at(Periods.RE_ENTRY));
    lines.add(Line.part("re-entries", "Of them with an earlier period of care", null, again, rows.all()).aside());
    return counted(rows, lines, "of all starters");
  }

  static FlowSpec leavers() {
    return new FlowSpec(
        "leavers", "children", Unit.CHILDREN, AgeBands.STRATEGY_2017, FilterKey.AGE_BAND, true, Periods::leavers,
        FlowCatalogue::leaversGrid, FlowCatalogue::chart, FlowNotes::leavers);
  }

  private static Grid<Events> leaversGrid(Shape shape) {
    FilterKey key = Objects.requireNonNull(shape.rows());
    Sort<Events> rows = shape.sorts().by(key, shape.bands());
    return counted(rows, Grids.breakdown(rows, key, shape.bands(), rows.all()), "of all leavers");
  }

  static FlowSpec leavingReasons() {
    return new FlowSpec(
        "leaving-reasons", "children", Unit.CHILDREN, AgeBands.STRATEGY_2017, null, false, Periods::leavers,
        FlowCatalogue::reasonsGrid, FlowCatalogue::chart, FlowNotes::leavers);
  }

  private static Grid<Events> reasonsGrid(Shape shape) {
    Sort<Events> rows = new Sort<>(REASONS.values(), (e, u) -> REASONS.indexOf(e.row(u).reasonEnded()));
    BitSet home = rows.only("home-planned", "home-unplanned", "home-not-said");
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.values().size(); i++) {
      var value = rows.values().get(i);
      boolean ofHome = home.get(i);
      if (ofHome && home.nextSetBit(0) == i) {
        lines.add(new Line("home-no-order", "Home, no order", "home-no-order", Row.Kind.SUBTOTAL, home, rows.all(), false));
      }
      Line line = Line.part(value.id(), value.label(), ofHome ? "home-no-order" : null, Sort.at(i), rows.all());
      lines.add(value.id().equals("not-recorded") || value.id().equals("home-not-said") ? line.ifCounted() : line);
    }
    lines.add(Line.total("Total", rows.all(), rows.all()));
    return counted(rows, lines, "of all leavers");
  }

  static FlowSpec stockFlow() {
    return new FlowSpec(
        "stock-flow", "children", Unit.OWN, AgeBands.STRATEGY_2017, null, false, Periods::all,
        FlowCatalogue::stockFlowGrid, a -> ChartHint.none(), FlowNotes::none);
  }

  private static Grid<Events> stockFlowGrid(Shape shape) {
    Sort<Events> rows = kinds();
    BitSet starters = kinds(Periods.STARTER, Periods.RE_ENTRY);
    BitSet atEndAndLeavers = kinds(Periods.AT_END, Periods.LEAVER);
    BitSet atStartAndStarters = kinds(Periods.AT_START, Periods.STARTER, Periods.RE_ENTRY);
    BitSet gone = kinds(Periods.AT_END, Periods.LEAVER, Periods.FURTHER_END, Periods.BROKEN_OFF);
    BitSet come = kinds(Periods.AT_START, Periods.STARTER, Periods.RE_ENTRY, Periods.FURTHER_START);
    var lines =
        List.of(
            aside("at-start", "Children on the day before the period", kinds(Periods.AT_START)),
            aside("starters", "Starters", starters),
            aside("leavers", "Leavers", kinds(Periods.LEAVER)),
            aside("at-end", "Children on the last day of the period", kinds(Periods.AT_END)),
            Line.difference(
                "difference", "Not explained by starters and leavers (end + leavers - start - starters)", atEndAndLeavers,
                atStartAndStarters),
            aside("further-starts", "Further starts of the same children", kinds(Periods.FURTHER_START)),
            aside("further-ends", "Further ends of the same children", kinds(Periods.FURTHER_END)),
            aside("broken-off", "Ended as going on (X1), and nothing goes on", kinds(Periods.BROKEN_OFF)),
            Line.difference("residual", "Left over when every start and end is counted", gone, come));
    Sort<Events> one = Sort.none();
    return new Grid<>(rows, one, lines, List.of(Stripe.count("number", "Number", Unit.OWN, one.all(), null, null)));
  }

  private static Line aside(String id, String label, BitSet leaves) {
    return Line.part(id, label, null, leaves, null).aside();
  }

  static FlowSpec uasc() {
    return new FlowSpec(
        "uasc", "children", Unit.CHILDREN, AgeBands.STRATEGY_2017, null, false, Periods::startersAndStock,
        FlowCatalogue::uascGrid, a -> Hints.overTime(a, CHILDREN, List.of("stock", "starters")), FlowNotes::none);
  }

  private static Grid<Events> uascGrid(Shape shape) {
    Sort<Events> said = shape.sorts().by(FilterKey.UASC, shape.bands());
    var pairs = new Pairing<>(said, kinds());
    Sort<Events> rows = pairs.sort();
    BitSet stock = kinds(Periods.AT_END);
    BitSet starters = kinds(Periods.STARTER, Periods.RE_ENTRY);
    BitSet yes = said.only("yes");
    BitSet unknown = said.only("not-recorded");
    BitSet allStock = pairs.of(said.all(), stock);
    BitSet allStarters = pairs.of(said.all(), starters);
    var lines =
        List.of(
            Line.part("stock", "Looked after on the last day", null, pairs.of(yes, stock), allStock).aside(),
            Line.part("starters", "Starters", null, pairs.of(yes, starters), allStarters).aside(),
            Line.part("stock-not-recorded", "Looked after on the last day, not recorded", null, pairs.of(unknown, stock), allStock)
                .aside(),
            Line.part("starters-not-recorded", "Starters, not recorded", null, pairs.of(unknown, starters), allStarters).aside());
    return counted(rows, lines, "of all children of the row");
  }

  /** By kind of event. */
  static Sort<Events> kinds() {
    var values = IntStream.range(0, Periods.KINDS).mapToObj(k -> new Value("kind-" + k, "Kind " + k)).toList();
    return new Sort<>(values, Events::kind);
  }

  private static BitSet kinds(int... wanted) {
    var set = new BitSet();
    for (int kind : wanted) {
      set.set(kind);
    }
    return set;
  }

  private static Grid<Events> counted(Sort<Events> rows, List<Line> lines, String shareOf) {
    Sort<Events> one = Sort.none();
    return new Grid<>(rows, one, lines, List.of(Stripe.count(CHILDREN, "Children", Unit.CHILDREN, one.all(), null, shareOf)));
  }

  private static ChartHint chart(Answer<Events> answer) {
    return Hints.overTime(answer, CHILDREN, Row.Kind.PART);
  }
}
