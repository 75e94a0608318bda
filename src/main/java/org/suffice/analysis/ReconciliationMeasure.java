package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Followed;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Unit;

/** What the council published about itself beside what the data gives for the same date and measure, and why they may differ. */
final class ReconciliationMeasure implements Measure {
  private static final String OURS = "ours";
  private static final double HUNDRED = 100;
  private final MeasureInfo info;
  private final List<Measure> counting;

  ReconciliationMeasure(MeasureInfo info, List<Measure> counting) {
    this.info = info;
    this.counting = counting;
  }

  /** One published figure and what the data gives. */
  private record Pair(String id, Series series, Published figure, LocalDate date, Optional<Reading> reading) {}

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    List<Pair> pairs = pairs(ask);
    var sources = new Sources();
    pairs.forEach(p -> sources.add(p.figure.origin()));
    var columns =
        List.of(
            new Column("published", "Published", Unit.OWN, null, null, 1), new Column(OURS, "From the data", Unit.OWN, null, null, 1),
            new Column("difference", "Data less published", Unit.OWN, null, null, 1), new Column("difference-percent", "Difference (% of published)", Unit.OWN, null, null, 1),
            new Column("reasons", "Likely reasons", Unit.TEXT, null, null, 0), new Column("printed-in", "Published in", Unit.TEXT, null, null, 0));
    var rows = pairs.stream().map(p -> row(ask, p)).toList();
    String definition =
        String.join(" ", info.numerator(), info.denominator(), info.exclusions(), ask.words().say("rule.extracted", Numbers.date(extracted(ask))));
    var notes = new ArrayList<String>();
    if (pairs.isEmpty()) {
      notes.add(ask.words().say(ask.rules().council().isBlank() ? "note.reconciliation.which" : "note.reconciliation.none", ask.rules().council()));
    }
    LocalDate day = day(ask);
    return new Table(
        info.id(), info.title() + (day == null ? "" : ", up to " + Numbers.date(day)), definition, ask.words().say("source", sources.words()), day == null ? List.of() : List.of(day), null, null,
        List.of(), extracted(ask), Table.WORKING_COPY, ask.words().say(info.id() + ".rows"), columns, rows, notes, ChartHint.none());
  }

  private static LocalDate extracted(Ask ask) {
    LocalDate placements = ask.facts().placementsExtracted();
    return placements == null ? PublishedMeasure.extracted(ask) : placements;
  }

  private static @Nullable LocalDate day(Ask ask) {
    List<LocalDate> dates = ask.question().asAt();
    return dates.isEmpty() ? Dates.defaultAsAt(ask.facts()) : dates.getLast();
  }

  private Row row(Ask ask, Pair pair) {
    double published = pair.figure.value();
    Double ours = pair.reading.map(r -> Numbers.rounded(r.value(), decimals(pair)).doubleValue()).orElse(null);
    Double difference = ours == null ? null : Numbers.rounded(ours - published, decimals(pair)).doubleValue();
    if (ours == null || difference == null) {
      var cells =
          List.of(Cell.number(published), Cell.missing("[x]"), Cell.missing("[x]"), Cell.missing("[z]"), Cell.text(reasons(ask, pair, null)), Cell.text(pair.figure.source()));
      return named(ask, pair, cells);
    }
    Followed.Source source = pair.reading.orElseThrow().source();
    Cell percent =
        published == 0
            ? Cell.missing("[z]")
            : Cell.number(HUNDRED * difference / published).follows(Followed.made(List.of(source), v -> HUNDRED * less(pair, v.getFirst()) / published));
    var cells =
        List.of(
            Cell.number(published), new Cell(ours, null, null, null, null).follows(Followed.number(source)),
            Cell.number(difference).follows(Followed.made(List.of(source), v -> less(pair, v.getFirst()))), percent,
            Cell.text(reasons(ask, pair, difference)).follows(Followed.words(source, v -> reasons(ask, pair, less(pair, v)))), Cell.text(pair.figure.source()));
    return named(ask, pair, cells);
  }

  /** The data less what was published, with its own decimals. */
  private static double less(Pair pair, double ours) {
    return Numbers.rounded(Numbers.rounded(ours, decimals(pair)).doubleValue() - pair.figure.value(), decimals(pair)).doubleValue();
  }

  private static Row named(Ask ask, Pair pair, List<Cell> cells) {
    return new Row(pair.id, PublishedMeasure.label(ask, pair.series) + ", " + Numbers.date(pair.date), null, Row.Kind.PART, cells);
  }

  /** Compared as it was published: with its own decimals. */
  private static int decimals(Pair pair) {
    return Standing.decimals(pair.figure.value());
  }

  private static String reasons(Ask ask, Pair pair, @Nullable Double difference) {
    boolean rate = pair.series.kind() == Series.Kind.RATE;
    if (difference == null) {
      return ask.words().say(rate ? "reconciliation.reason.no-population" : "reconciliation.reason.no-data");
    }
    if (difference == 0) {
      return ask.words().say("reconciliation.reason.same");
    }
    var reasons = new ArrayList<String>();
    Optional<String> closing =
        rate ? Optional.empty() : new ClosingFlows(Series.of(ask.facts()), ask.rules().council()).words(ask.words(), pair.series.measure(), pair.date);
    LocalDate reach = ask.facts().placements().reach();
    if (reach != null && pair.date.isBefore(reach)) {
      reasons.add("reach");
    }
    if (rate) {
      reasons.add("population");
    }
    if (pair.series.measure().startsWith("childrens-homes")) {
      reasons.add("homes");
    }
    if (pair.series.measure().equals("in-house-ifa-split") || pair.series.measure().startsWith("hard-to-find")) {
      reasons.add("definition");
    }
    if (!rate) {
      reasons.addAll(counted(ask, difference));
    }
    String said = String.join(" ", reasons.stream().map(r -> ask.words().say("reconciliation.reason." + r)).toList());
    return closing.map(c -> c + " " + said).orElse(said);
  }

  private static List<String> counted(Ask ask, double difference) {
    if (difference < 0) {
      return List.of("short-breaks", "missing");
    }
    return List.of(ask.rules().countShortBreaks() ? "short-breaks-counted" : "late");
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Pair pair = pairs(ask).stream().filter(p -> p.id.equals(rowId)).findFirst().orElse(null);
    if (pair == null || !List.of("published", OURS, "difference", "difference-percent").contains(columnId)) {
      throw new SufficeException("no-such-cell", ask.words().say("published.no-such-cell", rowId, columnId));
    }
    Optional<Reading> reading = columnId.equals(OURS) ? pair.reading : Optional.empty();
    if (reading.isPresent()) {
      Reading ours = reading.get();
      return ours.measure().rows(ask.asking(ours.question()), ours.row(), ours.column());
    }
    return PublishedRows.of(PublishedMeasure.label(ask, pair.series) + ", " + Numbers.date(pair.date), List.of(pair.figure));
  }

  private List<Pair> pairs(Ask ask) {
    Unfiltered.check(info, ask.question());
    if (Series.of(ask.facts()).isEmpty()) {
      throw new SufficeException("no-published", ask.words().say("no-published", info.title()));
    }
    var pairs = new ArrayList<Pair>();
    LocalDate day = day(ask);
    for (Series series : Series.of(ask.facts())) {
      boolean can = counting.stream().anyMatch(m -> m.info().id().equals(series.measure()));
      if (series.isOf(ask.rules().council()) && can) {
        series.byDate().forEach(
            (date, figure) -> {
              if (day == null || !date.isAfter(day)) {
                String id = Value.slug(series.measure() + " " + series.row() + " " + (series.kind() == Series.Kind.COUNT ? series.unit() : series.kind().name()) + " " + date);
                pairs.add(new Pair(id, series, figure, date, reading(ask, series, date)));
              }
            });
      }
    }
    return pairs;
  }

  private Optional<Reading> reading(Ask ask, Series series, LocalDate date) {
    Target.ValueKind kind =
        switch (series.kind()) {
          case COUNT -> Target.ValueKind.NUMBER;
          case RATE -> Target.ValueKind.RATE;
          case PERCENT -> Target.ValueKind.SHARE;
        };
    return Reading.at(series.measure(), series.row(), kind, counting, ask, date);
  }
}
