package org.suffice.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.suffice.analysis.FlowSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.PlacementType;
import org.suffice.model.Row;
import org.suffice.model.Sector;
import org.suffice.model.Unit;

/** How long stays last and how many nights they give in a period, and the use of secure accommodation. */
final class Durations {
  private static final int[] FROM_NIGHTS = {1, 8, 29, 85, 183, 366};
  private static final String STAYS = "stays";
  private static final String NIGHTS = "nights";
  private static final double WEEK = 7;
  private static final int PENCE = 100;
  private static final List<Value> WHOSE =
      List.of(new Value("in-house", "In-house"), new Value("agency", "Agency"), new Value("others", "Others"));

  private Durations() {}

  static FlowSpec durations() {
    return new FlowSpec(
        "placement-duration", "placements", Unit.PLACEMENTS, AgeBands.DFE, null, false, MoveEvents::stays, Durations::grid,
        a -> Hints.overTime(a, STAYS, Row.Kind.PART), FlowNotes::none);
  }

  private static Grid<Events> grid(Shape shape) {
    Stays stays = shape.ask().stays();
    Sort<Events> rows = new Sort<>(bands(), (e, u) -> band(length(stays, e, u)));
    boolean publicToo = shape.ask().rules().otherPublicInHouse();
    Sort<Events> columns = new Sort<>(WHOSE, (e, u) -> whose(e.row(u).sector(), publicToo));
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.values().size(); i++) {
      lines.add(Line.part(rows.values().get(i).id(), rows.values().get(i).label(), null, Sort.at(i), rows.all()));
    }
    lines.add(Line.total("Total", rows.all(), rows.all()));
    var stripes = new ArrayList<Stripe>();
    var tallies = new HashMap<String, Tally<Events>>();
    stripes(stripes, tallies, rows, "", "", columns.all());
    stripes(stripes, tallies, rows, "in-house-", "In-house: ", columns.only("in-house"));
    stripes(stripes, tallies, rows, "agency-", "Agency: ", columns.only("agency"));
    return new Grid<>(rows, columns, lines, stripes, tallies);
  }

  private static void stripes(
      List<Stripe> stripes, Map<String, Tally<Events>> tallies, Sort<Events> rows, String id, String label, BitSet whose) {
    String words = label.isEmpty() ? "Placements" : label + "placements";
    stripes.add(Stripe.count(id + STAYS, words, Unit.PLACEMENTS, whose, null, "of the column"));
    stripes.add(
        Stripe.count(id + NIGHTS, label.isEmpty() ? "Nights in the period" : label + "nights", Unit.NIGHTS, whose, null, "of the column's nights"));
    Amount<Events> nights = Events::kind;
    tallies.put(id + NIGHTS, (line, part) -> Moves.amount(part.sum(nights), part.of(rows.all()).sum(nights)).from(part.behind(nights, Events::child, 1)));
  }

  /** Nights of the whole stay, up to the end of the window. */
  private static int length(Stays stays, Events events, int unit) {
    int stay = events.other(unit);
    int last = Math.toIntExact(events.day(unit).toEpochDay());
    return (stays.end(stay) > last ? last + 1 : stays.end(stay)) - stays.start(stay);
  }

  private static List<Value> bands() {
    var values = new ArrayList<Value>();
    for (int i = 0; i < FROM_NIGHTS.length; i++) {
      boolean open = i + 1 == FROM_NIGHTS.length;
      String to = open ? "+" : "-" + (FROM_NIGHTS[i + 1] - 1);
      String words = open ? FROM_NIGHTS[i] + " nights or more" : FROM_NIGHTS[i] + " to " + (FROM_NIGHTS[i + 1] - 1) + " nights";
      values.add(new Value(FROM_NIGHTS[i] + to, words));
    }
    return values;
  }

  private static int band(int nights) {
    int found = 0;
    while (found + 1 < FROM_NIGHTS.length && nights >= FROM_NIGHTS[found + 1]) {
      found++;
    }
    return found;
  }

  private static int whose(Sector sector, boolean publicToo) {
    boolean own = sector == Sector.IN_HOUSE || (publicToo && sector.otherPublic());
    return own ? 0 : sector.agency() ? 1 : 2;
  }

  static FlowSpec secure() {
    return new FlowSpec(
        "secure-use", "placements", Unit.PLACEMENTS, AgeBands.DFE, null, false, MoveEvents::stays, Durations::secureGrid,
        a -> ChartHint.none(), FlowNotes::none);
  }

  private static Grid<Events> secureGrid(Shape shape) {
    Sort<Events> rows =
        new Sort<>(
            List.of(new Value("secure-cost", "Secure, cost recorded"), new Value("secure-no-cost", "Secure, no cost"), new Value("no", "Not secure")),
            (e, u) -> e.row(u).type() != PlacementType.SECURE ? 2 : e.row(u).weeklyCost() == null ? 1 : 0);
    BitSet secure = rows.only("secure-cost", "secure-no-cost");
    Amount<Events> nights = Events::kind;
    Amount<Events> cost = (e, u) -> pence(e, u);
    var tallies = new HashMap<String, Tally<Events>>();
    tallies.put("children", new EachChild());
    tallies.put("nights", (line, part) -> Cell.number(part.sum(nights)).from(part.behind(nights, Events::child, 1)));
    tallies.put("mean-nights", (line, part) -> part.count() == 0 ? Cell.missing("[z]") : Cell.number((double) part.sum(nights) / part.count()).from(part.behind(nights, Events::child, 1)));
    tallies.put("cost", (line, part) -> Cell.number((double) part.sum(cost) / PENCE).from(part.behind(cost, Events::child, PENCE)));
    Sort<Events> one = Sort.none();
    var lines =
        List.of(
            line("placements", "Placements", secure), line("children", "Children", secure), line("nights", "Nights", secure),
            line("mean-nights", "Mean nights a placement in the period", secure),
            line("cost", "Cost in the period (£), where the weekly cost is recorded", rows.only("secure-cost")),
            line("no-cost", "Placements without a weekly cost", rows.only("secure-no-cost")));
    return new Grid<>(rows, one, lines, List.of(Stripe.count("number", "Number", Unit.OWN, one.all(), null, null)), tallies);
  }

  private static Line line(String id, String label, BitSet leaves) {
    return Line.part(id, label, null, leaves, null).aside();
  }

  /** Children, however many stays each has: the first stay of each is the row behind it. */
  private static final class EachChild implements Tally<Events> {
    @Override
    public Cell cell(Line line, Part<Events> part) {
      return Cell.count(units(line, part).length);
    }

    @Override
    public int[] units(Line line, Part<Events> part) {
      var seen = new HashSet<Integer>();
      return Arrays.stream(part.units()).filter(u -> seen.add(part.slice().units().child(u))).toArray();
    }
  }

  private static long pence(Events events, int unit) {
    Double weekly = events.row(unit).weeklyCost();
    return weekly == null ? 0 : Math.round(weekly * PENCE / WEEK * events.kind(unit));
  }
}
