package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.suffice.analysis.FlowSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Outcome;
import org.suffice.model.Row;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.TypeSought;
import org.suffice.model.Unit;

/** Moves from category to category, and step downs with how they stand, as declarations. */
final class Moves {
  private static final String MOVES = "moves";
  private static final List<Value> KINDS =
      List.of(new Value("other", "Other moves"), new Value("step-down", "Step down"), new Value("to-supported", "To supported"));
  private static final List<Value> STANDINGS =
      List.of(
          new Value("open", "Still open"),
          new Value("succeeded", "Succeeded: went on to other fostering, parents, adoption or guardianship"),
          new Value("failed", "Failed: went on to residential or secure"),
          new Value("ended-otherwise", "Ended otherwise"));

  private Moves() {}

  static FlowSpec matrix() {
    return new FlowSpec(
        "placement-moves", "placements", Unit.MOVES, AgeBands.DFE, null, false, MoveEvents::moves, Moves::matrixGrid,
        a -> Hints.overTime(a, MOVES, Row.Kind.SUBTOTAL), FlowNotes::none);
  }

  private static Grid<Events> matrixGrid(Shape shape) {
    var categories = new Categories(shape.ask().scheme(), shape.ask().rules());
    var all = shape.ask().scheme().categories();
    Sort<Events> before = new Sort<>(all, (e, u) -> categories.of(e.before(u)));
    Sort<Events> after = new Sort<>(all, (e, u) -> categories.of(e.row(u)));
    var pairs = new Pairing<>(before, new Sort<Events>(KINDS, Events::kind));
    Sort<Events> rows = pairs.sort();
    var lines = new ArrayList<>(pairs.lines(SnapshotCatalogue.mixLines(shape.ask().scheme(), before)));
    lines.add(Line.part("step-down", "Step down: from residential to fostering", null, pairs.of(before.all(), Sort.at(MoveEvents.STEP_DOWN)), rows.all()).aside());
    lines.add(
        Line.part("to-supported", "From residential to supported accommodation", null, pairs.of(before.all(), Sort.at(MoveEvents.TO_SUPPORTED)), rows.all())
            .aside());
    var stripes = new ArrayList<Stripe>();
    stripes.add(Stripe.count(MOVES, "Moves", Unit.MOVES, after.all(), null, "of all moves"));
    for (int i = 0; i < all.size(); i++) {
      stripes.add(Stripe.count(all.get(i).id(), "To: " + all.get(i).label(), Unit.MOVES, Sort.at(i), null, null).ifCounted());
    }
    return new Grid<>(rows, after, lines, stripes);
  }

  static FlowSpec stepDowns() {
    return new FlowSpec(
        "step-downs", "placements", Unit.MOVES, AgeBands.DFE, null, false, MoveEvents::stepDowns, Moves::stepDownGrid,
        a -> Hints.overTime(a, MOVES, Row.Kind.PART), Moves::commissioned);
  }

  private static Grid<Events> stepDownGrid(Shape shape) {
    Sort<Events> rows = new Sort<>(STANDINGS, Events::kind);
    BitSet closed = rows.except("open");
    var lines = new ArrayList<Line>();
    for (int i = 0; i < STANDINGS.size(); i++) {
      lines.add(Line.part(STANDINGS.get(i).id(), STANDINGS.get(i).label(), null, Sort.at(i), rows.all()));
    }
    lines.add(Line.total("All step downs", rows.all(), rows.all()));
    lines.add(Line.part("not-failed", "Not failed, of all", null, rows.except("failed"), rows.all()).aside());
    lines.add(Line.part("succeeded-of-closed", "Succeeded, of those that ended", null, rows.only("succeeded"), closed).aside());
    Sort<Events> one = Sort.none();
    return new Grid<>(
        rows, one, lines, List.of(Stripe.count(MOVES, "Step downs", Unit.MOVES, one.all(), null, "of the step downs that the row names")));
  }

  /** Searches of the type step down that were placed in the window: commissioned step downs, of a record of their own. */
  private static List<String> commissioned(Answer<Events> answer, Ask ask, Window last) {
    long placed = ask.facts().searches().stream().filter(s -> s.type() == TypeSought.STEP_DOWN && placedIn(s, last)).count();
    return ask.facts().searches().isEmpty() ? List.of() : List.of(ask.words().say("note.step-down.commissioned", placed, last.words()));
  }

  /** By the day the placement began; where that is not recorded, by the day of the request. */
  private static boolean placedIn(Search search, Window window) {
    LocalDate began = SearchEnd.first(search, SearchRow::closed);
    LocalDate day = began == null ? search.requested() : began;
    boolean placed = SearchEnd.of(search, window.to()).outcome() == Outcome.PLACED;
    return placed && !day.isBefore(window.from()) && !day.isAfter(window.to());
  }

  /** A cell of an amount and what it is a share of, which is not a count of rows. */
  static Cell amount(double value, double of) {
    return new Cell(value, value, of, null, null);
  }

  /** No chart: the table is the answer. */
  static ChartHint noChart(Answer<Events> answer) {
    return ChartHint.none();
  }

}
