package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * The council beside others, from published figures alone, so that all are counted alike: number and rate of children
 * looked after, how they changed, rank, and what our number would be at another's rate.
 */
final class PeerMeasure implements Measure {
  private static final String FOLLOWED = "children-looked-after";
  private static final double PER = 10_000;
  private static final double HUNDRED = 100;
  private static final int FEW = 3;
  private final MeasureInfo info;

  PeerMeasure(MeasureInfo info) {
    this.info = info;
  }

  /** One area's series. */
  private record Peer(String id, String area, @Nullable Series number, @Nullable Series rate) {}

  /** What is compared: areas, between two dates, with our population at the date asked. */
  private record Between(LocalDate first, LocalDate last, List<Peer> peers, Optional<Published> population) {}

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    Between between = between(ask);
    var sources = new Sources();
    between.peers.forEach(p -> figures(p, between, "").forEach(f -> sources.add(f.origin())));
    var columns =
        List.of(
            column("number-first", "Children, " + Numbers.date(between.first), 0), column("number-last", "Children, " + Numbers.date(between.last), 0),
            column("change-number", "Change in number", 0), column("change-percent", "Change in number (%)", 0),
            column("rate-first", "Rate per 10,000, " + Numbers.date(between.first), 1), column("rate-last", "Rate per 10,000, " + Numbers.date(between.last), 1),
            column("change-rate", "Change in rate", 1), column("rank", "Rank by rate, lowest first", 0),
            column("our-number", "Our number at this rate", 0));
    var rows = between.peers.stream().map(p -> row(p, between, columns)).toList();
    String title = "%s, %s and %s".formatted(info.title(), Numbers.date(between.first), Numbers.date(between.last));
    String definition =
        String.join(" ", info.numerator(), info.denominator(), info.exclusions(), ask.words().say("rule.extracted", Numbers.date(PublishedMeasure.extracted(ask))));
    var drawn = rows.stream().filter(r -> r.cells().get(5).value() != null).map(Row::id).toList();
    ChartHint chart = drawn.isEmpty() ? ChartHint.none() : new ChartHint(ChartHint.Kind.BARS, drawn, List.of("rate-last"), own(ask, between));
    return new Table(
        info.id(), title, definition, ask.words().say("source", sources.words()), List.of(between.first, between.last), null, null, List.of(),
        PublishedMeasure.extracted(ask), Table.WORKING_COPY, ask.words().say(info.id() + ".rows"), columns, rows, notes(ask, between), chart);
  }

  /** The row of the council itself; empty where it is not named or has no figure. */
  private static String own(Ask ask, Between between) {
    return between.peers.stream().filter(p -> p.area.equalsIgnoreCase(ask.rules().council())).map(Peer::id).findFirst().orElse("");
  }

  private static Column column(String id, String label, int decimals) {
    return new Column(id, label, Unit.OWN, null, null, decimals);
  }

  private static Row row(Peer peer, Between between, List<Column> columns) {
    return new Row(peer.id, peer.area, null, Row.Kind.PART, columns.stream().map(c -> cell(peer, between, c.id())).toList());
  }

  private static Cell cell(Peer peer, Between between, String column) {
    Double first = value(peer.number, between.first);
    Double last = value(peer.number, between.last);
    Double rateFirst = value(peer.rate, between.first);
    Double rate = value(peer.rate, between.last);
    Double value =
        switch (column) {
          case "number-first" -> first;
          case "number-last" -> last;
          case "change-number" -> first == null || last == null ? null : Double.valueOf(last - first);
          case "change-percent" -> first == null || last == null || first == 0 ? null : Double.valueOf(HUNDRED * (last - first) / first);
          case "rate-first" -> rateFirst;
          case "rate-last" -> rate;
          case "change-rate" -> rateFirst == null || rate == null ? null : Double.valueOf(rate - rateFirst);
          case "rank" -> rank(peer, between, rate);
          default -> rate == null || between.population.isEmpty() ? null : Double.valueOf(rate * between.population.get().value() / PER);
        };
    return value == null ? Cell.missing(column.equals("rank") && rate != null ? "[z]" : "[x]") : Cell.number(value);
  }

  /** Its place among the councils, the lowest rate first, 1 more than those below it; a country or region has none. */
  private static @Nullable Double rank(Peer peer, Between between, @Nullable Double rate) {
    return rate == null || Areas.large(peer.area)
        ? null
        : Double.valueOf(1.0 + (double) between.peers.stream().filter(p -> !Areas.large(p.area)).map(p -> value(p.rate, between.last)).filter(r -> r != null && r < rate).count());
  }

  private static @Nullable Double value(@Nullable Series series, LocalDate date) {
    Published figure = series == null ? null : series.at(date);
    return figure == null ? null : Double.valueOf(figure.value());
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Between between = between(ask);
    Peer peer = between.peers.stream().filter(p -> p.id.equals(rowId)).findFirst().orElse(null);
    boolean known = table(ask).columns().stream().anyMatch(c -> c.id().equals(columnId));
    if (peer == null || !known) {
      throw new SufficeException("no-such-cell", ask.words().say("published.no-such-cell", rowId, columnId));
    }
    return PublishedRows.of(peer.area + ", " + columnId.replace('-', ' '), figures(peer, between, columnId));
  }

  /** The published figures that a cell rests on; all of the area without a column. */
  private static List<Published> figures(Peer peer, Between between, String column) {
    var found = new ArrayList<Published>();
    boolean numbers = column.startsWith("number") || column.equals("change-number") || column.equals("change-percent");
    for (boolean number : new boolean[] {true, false}) {
      Series series = number ? peer.number : peer.rate;
      boolean wanted = column.isEmpty() || numbers == number;
      if (series != null && wanted) {
        for (LocalDate date : List.of(between.first, between.last)) {
          Published figure = series.at(date);
          if (figure != null && !(column.endsWith("-first") && date.equals(between.last)) && !(column.endsWith("-last") && date.equals(between.first))) {
            found.add(figure);
          }
        }
      }
    }
    if (column.equals("our-number")) {
      between.population.ifPresent(found::add);
    }
    return found;
  }

  private List<String> notes(Ask ask, Between between) {
    var notes = new ArrayList<String>();
    if (between.population.isPresent()) {
      notes.add(ask.words().say("note.peers.population", Population.words(between.population.get())));
    }
    if (ask.rules().council().isBlank()) {
      notes.add(ask.words().say("note.peers.which"));
    }
    return notes;
  }

  private Between between(Ask ask) {
    PublishedMeasure.check(info, ask);
    Map<String, Peer> peers = new LinkedHashMap<>();
    for (Series s : Series.of(ask.facts())) {
      if (s.measure().equals(FOLLOWED) && s.row().equals("total") && s.kind() != Series.Kind.PERCENT) {
        Peer known = peers.getOrDefault(Value.slug(s.area()), new Peer(Value.slug(s.area()), s.area(), null, null));
        boolean rate = s.kind() == Series.Kind.RATE;
        peers.put(known.id, new Peer(known.id, known.area, rate ? known.number : s, rate ? s : known.rate));
      }
    }
    List<LocalDate> asked = ask.question().asAt();
    LocalDate standard = Dates.defaultAsAt(ask.facts());
    LocalDate day = !asked.isEmpty() ? asked.getLast() : standard;
    LocalDate last = asked.size() > 1 ? asked.getLast() : common(peers, Peer::rate, day, true);
    LocalDate first = asked.size() > 1 ? asked.getFirst() : common(peers, Peer::number, last, false);
    var shown =
        peers.values().stream()
            .filter(p -> value(p.number, last) != null || value(p.rate, last) != null)
            .sorted(Comparator.comparingDouble((Peer p) -> order(value(p.rate, last))).thenComparing(Peer::area))
            .toList();
    return new Between(first, last, shown, new Population(ask.facts(), ask.rules()).at(day == null ? last : day));
  }

  private static double order(@Nullable Double rate) {
    return rate == null ? Double.MAX_VALUE : rate;
  }

  /** The latest (or the earliest) date up to a day for which most areas, and three or more where there are, have a figure. */
  private LocalDate common(Map<String, Peer> peers, java.util.function.Function<Peer, @Nullable Series> of, @Nullable LocalDate day, boolean latest) {
    var areas = new TreeMap<LocalDate, Integer>();
    for (Peer peer : peers.values()) {
      Series series = of.apply(peer);
      if (series != null) {
        series.byDate().keySet().stream().filter(d -> day == null || !d.isAfter(day)).forEach(d -> areas.merge(d, 1, Integer::sum));
      }
    }
    int most = areas.values().stream().mapToInt(n -> n).max().orElse(0);
    int enough = Math.max(Math.min(FEW, most), (most + 1) / 2);
    var dates = areas.entrySet().stream().filter(e -> e.getValue() >= enough).map(Map.Entry::getKey).toList();
    if (dates.isEmpty()) {
      throw new SufficeException("no-published", "There are no published figures of other areas" + (day == null ? "." : " for " + Numbers.date(day) + " or before."));
    }
    return latest ? dates.getLast() : dates.getFirst();
  }
}
