package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.CapacitySpec.Line;
import org.suffice.analysis.CapacitySpec.Stripe;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** A measure of the places that providers and homes have: a number and the rows behind it come from the same pieces. */
final class CapacityMeasure implements Measure {
  private final MeasureInfo info;
  private final CapacitySpec spec;

  CapacityMeasure(MeasureInfo info, CapacitySpec spec) {
    this.info = info;
    this.spec = spec;
  }

  /** What a question counts: pieces by date, and the lines they stand in. */
  private record Counted(Map<LocalDate, List<Piece>> byDate, List<Line> lines) {
    List<Piece> at(LocalDate day) {
      return byDate.getOrDefault(day, List.of());
    }
  }

  /** One printed column. */
  private record Shown(Column column, Stripe stripe, LocalDate day) {}

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    Counted counted = count(ask);
    List<Shown> columns = columns(counted);
    List<LocalDate> days = List.copyOf(counted.byDate.keySet());
    return new Table(
        info.id(),
        info.title() + ", " + when(days),
        definition(ask),
        ask.words().say("source", sources(counted)),
        days,
        null,
        null,
        List.of(),
        ask.facts().capacityExtracted(),
        Table.WORKING_COPY,
        ask.words().say(info.id() + ".rows"),
        columns.stream().map(Shown::column).toList(),
        counted.lines.stream().map(l -> row(l, columns, counted)).toList(),
        notes(ask, counted, days.getLast()),
        chart(counted, columns));
  }

  private Row row(Line line, List<Shown> columns, Counted counted) {
    return new Row(
        line.id(), line.label(), line.group(), line.kind(),
        columns.stream().map(c -> cell(line, c.stripe, counted.at(c.day))).toList());
  }

  private static Cell cell(Line line, Stripe stripe, List<Piece> pieces) {
    List<Piece> own = pieces.stream().filter(line.holds()).toList();
    if (!own.isEmpty() && own.stream().noneMatch(stripe.known())) {
      return Cell.missing("[x]");
    }
    int count = sum(own, stripe);
    ToIntFunction<Piece> of = stripe.of();
    if (stripe.ofAll()) {
      // What stands beside the sum is no part of it.
      return line.kind() == Row.Kind.ASIDE ? Cell.count(count) : Cell.share(count, sum(inTotal(pieces), stripe));
    }
    return of == null ? Cell.count(count) : Cell.share(count, own.stream().mapToInt(of).sum());
  }

  static final String ASIDE = "aside";

  private static List<Piece> inTotal(List<Piece> pieces) {
    return pieces.stream().filter(p -> !p.line().startsWith(ASIDE)).toList();
  }

  private static int sum(List<Piece> pieces, Stripe stripe) {
    return stripe.distinct()
        ? (int) pieces.stream().map(Piece::provider).distinct().count()
        : pieces.stream().mapToInt(stripe.counts()).sum();
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Counted counted = count(ask);
    Shown column =
        columns(counted).stream().filter(c -> c.column.id().equals(columnId)).findFirst().orElseThrow(() -> noCell(ask, rowId, columnId));
    Line line = counted.lines.stream().filter(l -> l.id().equals(rowId)).findFirst().orElseThrow(() -> noCell(ask, rowId, columnId));
    List<Piece> own = counted.at(column.day).stream().filter(line.holds()).toList();
    Stripe stripe = column.stripe;
    var entries = new ArrayList<RowsBehind.Entry>();
    if (stripe.distinct()) {
      Map<String, Piece> first = new LinkedHashMap<>();
      own.forEach(p -> first.putIfAbsent(p.provider(), p));
      first.values().forEach(p -> entries.add(p.entry(1)));
    } else {
      own.stream().filter(p -> stripe.counts().applyAsInt(p) != 0).forEach(p -> entries.add(p.entry(stripe.counts().applyAsInt(p))));
    }
    String title = "%s: %s, %s, %s".formatted(line.label(), Numbers.number(sum(own, stripe), 0), column.column.label().toLowerCase(java.util.Locale.UK), Numbers.date(column.day));
    return new RowsBehind(title, stripe.unit(), Piece.HEADINGS, entries);
  }

  private SufficeException noCell(Ask ask, String rowId, String columnId) {
    return new SufficeException("no-such-cell", ask.words().say("capacity.no-such-cell", rowId, columnId));
  }

  private Counted count(Ask ask) {
    Question question = ask.question();
    for (Filter filter : question.where()) {
      Filters.check(info, filter.key(), "filter-not-for-measure", "filtered");
    }
    if (question.by() != null) {
      Filters.check(info, question.by(), "breakdown-not-for-measure", "broken down");
    }
    if (ask.facts().capacity().isEmpty()) {
      throw new SufficeException("no-capacity", ask.words().say("no-capacity", info.title()));
    }
    Map<LocalDate, List<Piece>> byDate = new LinkedHashMap<>();
    Dates.of(question, ask.facts()).forEach(d -> byDate.put(d, spec.pieces().at(ask, d)));
    List<Line> lines = spec.lines().of(byDate.values().stream().flatMap(List::stream).toList());
    return new Counted(byDate, lines);
  }

  private List<Shown> columns(Counted counted) {
    boolean several = counted.byDate.size() > 1;
    var columns = new ArrayList<Shown>();
    for (LocalDate day : counted.byDate.keySet()) {
      for (Stripe s : spec.stripes()) {
        if (s.optional() && counted.byDate.values().stream().flatMap(List::stream).noneMatch(s.known())) {
          continue;
        }
        String id = several ? s.id() + "@" + day : s.id();
        String label = several ? s.label() + ", " + Numbers.date(day) : s.label();
        columns.add(new Shown(new Column(id, label, s.unit(), day, s.shareOf(), 0), s, day));
      }
    }
    return columns;
  }

  private static String when(List<LocalDate> days) {
    String first = Numbers.date(days.getFirst());
    return days.size() == 1 ? first : first + (days.size() == 2 ? " and " : " to ") + Numbers.date(days.getLast());
  }

  private String definition(Ask ask) {
    LocalDate extracted = ask.facts().capacityExtracted();
    String said = String.join(" ", info.numerator(), info.denominator(), info.exclusions());
    return extracted == null ? said : said + " " + ask.words().say("rule.extracted", Numbers.date(extracted));
  }

  private static String sources(Counted counted) {
    var sources = new Sources();
    counted.byDate.values().forEach(pieces -> pieces.forEach(p -> sources.add(p.origin())));
    return sources.words();
  }

  private List<String> notes(Ask ask, Counted counted, LocalDate last) {
    List<Piece> pieces = counted.at(last);
    var notes = new ArrayList<String>();
    if (pieces.isEmpty()) {
      notes.add(ask.words().say("note.capacity.none", Numbers.date(last)));
    }
    notes.addAll(spec.notes().of(ask, last, pieces));
    LocalDate first = counted.byDate.keySet().iterator().next();
    Set<String> before = homes(counted.at(first));
    long since = homes(pieces).stream().filter(home -> !before.contains(home)).count();
    if (since > 0 && first.isBefore(last)) {
      notes.add(ask.words().say("note.capacity.first-counted", Math.toIntExact(since), Numbers.date(first)));
    }
    long atLeast = pieces.stream().map(Piece::row).filter(r -> r != null && r.atLeast()).distinct().count();
    if (atLeast > 0) {
      notes.add(ask.words().say("note.capacity.at-least", Math.toIntExact(atLeast)));
    }
    return notes;
  }

  private static Set<String> homes(List<Piece> pieces) {
    return pieces.stream().flatMap(p -> Stream.ofNullable(p.row())).map(r -> r.name() + "|" + r.kind() + "|" + r.route()).collect(Collectors.toSet());
  }

  private ChartHint chart(Counted counted, List<Shown> columns) {
    boolean several = counted.byDate.size() > 1;
    List<String> drawn = Arrays.asList(spec.drawn().split(" "));
    List<String> of = columns.stream().filter(c -> drawn.contains(c.stripe.id())).map(c -> c.column.id()).toList();
    List<String> parts = counted.lines.stream().filter(l -> l.kind() == Row.Kind.PART).map(Line::id).limit(several ? 6 : 40).toList();
    @Nullable String one = several ? drawn.getFirst() : null;
    return one == null
        ? new ChartHint(spec.chart(), parts, of)
        : new ChartHint(ChartHint.Kind.LINES, parts, of.stream().filter(c -> c.startsWith(one + "@")).toList());
  }

}
