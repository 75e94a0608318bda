package org.suffice.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.suffice.analysis.SearchMeasure.Shape;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Unit;

/** How long it takes from the request to the placement, open requests counted as open. */
final class WaitingTimes {
  private static final int[] DAYS = {0, 1, 3, 7, 14, 28, 56, 84, 182};
  private static final int[] DRAWN_OVER_TIME = {0, 7, 28, 84};
  private static final String MEDIAN = "median";
  private static final String SHARE = "share";
  private static final List<Value> KINDS =
      List.of(
          new Value("all-placed", "Placed"), new Value("all-ended", "Withdrawn or not found"), new Value("all-open", "Open"),
          new Value("not-known", "Day or outcome not recorded"));
  private static final int UNKNOWN = 3;
  private final Shape shape;
  private final Map<String, Integer> days = new LinkedHashMap<>();

  private WaitingTimes(Shape shape) {
    this.shape = shape;
    for (int day : DAYS) {
      days.put("day-" + day, day);
    }
  }

  static SearchMeasure.Spec spec() {
    return new SearchMeasure.Spec(
        "search-times", Unit.REQUESTS, false, false, true, null, s -> new WaitingTimes(s).grid(),
        WaitingTimes::chart, WaitingTimes::notes);
  }

  /** How many are placed by each day; over time, by some of the days. */
  private static ChartHint chart(Answer<Sought> answer) {
    List<String> days = Arrays.stream(answer.slices().size() > 1 ? DRAWN_OVER_TIME : DAYS).mapToObj(d -> "day-" + d).toList();
    return Hints.byPeriod(answer, SHARE, new ChartHint(ChartHint.Kind.BARS, days, shares(answer)));
  }

  private static List<String> shares(Answer<Sought> answer) {
    var broken = answer.columns().stream().map(c -> c.id()).filter(id -> id.startsWith(SHARE + ":")).toList();
    return broken.isEmpty() ? List.of(SHARE) : broken;
  }

  private int kind(Sought sought, int unit) {
    SearchEnd end = end(sought, unit);
    return end.days() < 0
        ? UNKNOWN
        : switch (end.outcome()) {
          case PLACED -> 0;
          case WITHDRAWN, NOT_FOUND -> 1;
          case OPEN -> 2;
          case NOT_RECORDED -> UNKNOWN;
        };
  }

  private SearchEnd end(Sought sought, int unit) {
    return SearchEnd.of(sought.get(unit).search(), shape.asAt());
  }

  private Grid<Sought> grid() {
    Sort<Sought> rows = new Sort<>(KINDS, this::kind);
    Sort<Sought> one = Sort.none();
    BitSet known = rows.except("not-known");
    var lines = new ArrayList<Line>();
    days.forEach((id, day) -> lines.add(Line.part(id, label(day), null, known, null).aside()));
    lines.add(Line.part(MEDIAN, "Median: by then half are placed", null, known, null).aside());
    for (int i = 0; i < KINDS.size(); i++) {
      lines.add(Line.part(KINDS.get(i).id(), KINDS.get(i).label(), null, Sort.at(i), rows.all()));
    }
    lines.add(Line.total("All requests", rows.all(), rows.all()));
    var stripes =
        List.of(
            Stripe.count("at-risk", "Requests (of a day: still waiting before it)", Unit.REQUESTS, one.all(), null, "of all requests"),
            Stripe.count("placed", "Placed by then", Unit.REQUESTS, one.all(), null, null),
            Stripe.count("ended", "Withdrawn or not found by then", Unit.REQUESTS, one.all(), null, null),
            new Stripe(SHARE, "Share placed by then (cumulative incidence)", Unit.PERCENT, one.all(), null, null, 1, (l, d, n, of) -> Cell.count(n)),
            new Stripe("day", "Day", Unit.OWN, one.all(), null, null, 0, (l, d, n, of) -> Cell.count(n)));
    return new Grid<>(
        rows, one, lines, stripes,
        Map.of(
            "at-risk", new Reached(this::waitsAt, rows.all(), true), "placed", new Reached((s, u, day) -> kind(s, u) == 0 && end(s, u).days() <= day, rows.all(), false),
            "ended", new Reached((s, u, day) -> kind(s, u) == 1 && end(s, u).days() <= day, rows.all(), false),
            SHARE, new Share(), "day", new Day()));
  }

  private boolean waitsAt(Sought sought, int unit, int day) {
    return end(sought, unit).days() >= day;
  }

  private static String label(int day) {
    return day == 0 ? "The same day" : day == 1 ? "By the day after" : "By day " + day;
  }

  /** Whether a request is counted at a day. */
  @FunctionalInterface
  private interface At {
    boolean counts(Sought sought, int unit, int day);
  }

  /** How many there are at the day of a line; on lines without a day, whatever the day. */
  private final class Reached implements Tally<Sought> {
    private final At at;
    private final BitSet all;
    private final boolean everyone;

    Reached(At at, BitSet all, boolean everyone) {
      this.at = at;
      this.all = all;
      this.everyone = everyone;
    }

    @Override
    public Cell cell(Line line, Part<Sought> part) {
      int n = units(line, part).length;
      return line.of() == null || !everyone ? Cell.count(n) : Cell.share(n, part.of(all).count());
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      int[] units = part.units();
      Integer day = days.get(line.id());
      if (day == null && everyone) {
        return units;
      }
      int by = day == null ? Integer.MAX_VALUE : day;
      IntPredicate counted = u -> at.counts(part.slice().units(), u, by);
      return Arrays.stream(units).filter(counted).toArray();
    }
  }

  private OptionalInt day(Line line, Part<Sought> part) {
    Integer day = days.get(line.id());
    return day == null ? incidence(part).median() : OptionalInt.of(day);
  }

  private Incidence incidence(Part<Sought> part) {
    Sought sought = part.slice().units();
    int[] units = Arrays.stream(part.units()).filter(u -> kind(sought, u) != UNKNOWN).toArray();
    int[] waits = Arrays.stream(units).map(u -> end(sought, u).days()).toArray();
    var ends = Arrays.stream(units).mapToObj(u -> Incidence.End.values()[kind(sought, u)]).toArray(Incidence.End[]::new);
    return Incidence.of(waits, ends);
  }

  /** The share placed by the day of a line. */
  private final class Share implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      boolean dated = days.containsKey(line.id()) || line.id().equals(MEDIAN);
      OptionalInt day = dated ? day(line, part) : OptionalInt.empty();
      return day.isEmpty() || part.count() == 0 ? Cell.missing("[z]") : Cell.number(100 * incidence(part).by(day.getAsInt()));
    }
  }

  /** The day of a line; of the median, not reached where it is not. */
  private final class Day implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      if (!days.containsKey(line.id()) && !line.id().equals(MEDIAN)) {
        return Cell.missing("[z]");
      }
      OptionalInt day = day(line, part);
      return day.isPresent() ? Cell.number(day.getAsInt()) : Cell.text("not reached");
    }
  }

  private static List<String> notes(Answer<Sought> answer, Shape shape) {
    var notes = new ArrayList<String>();
    int unknown = answer.count("not-known", "at-risk", answer.last());
    if (unknown > 0) {
      notes.add(shape.ask().words().say("note.search-times.unknown", unknown));
    }
    notes.add(shape.ask().words().say("note.search-times.open"));
    return notes;
  }
}
