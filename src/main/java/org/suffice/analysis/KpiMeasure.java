package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.Followed;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Unit;

/** The strategy's targets: baseline, what the measures give now, target, gap and how each stands. */
final class KpiMeasure implements Measure {
  private static final String NOW = "now";
  private final MeasureInfo info;
  private final List<Measure> followed;

  /** Targets over the measures that they may follow. */
  KpiMeasure(MeasureInfo info, List<Measure> followed) {
    this.info = info;
    this.followed = followed;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    List<Target> targets = targets(ask);
    List<String> ids = ids(targets);
    LocalDate day = day(ask);
    var readings = targets.stream().map(t -> reading(t, ask, day)).toList();
    var rows =
        IntStream.range(0, targets.size())
            .mapToObj(i -> row(ids.get(i), targets.get(i), readings.get(i), day))
            .toList();
    var sources = new Sources();
    targets.forEach(t -> sources.add(t.origin()));
    return new Table(
        info.id(),
        info.title() + (day == null ? "" : ", " + Numbers.date(day)),
        definition(ask),
        ask.words().say("source", sources.words()),
        day == null ? List.of() : List.of(day),
        null,
        null,
        List.of(),
        ask.facts().extracted(),
        Table.WORKING_COPY,
        ask.words().say("kpi.rows"),
        columns(),
        rows,
        notes(targets, readings, ask),
        ChartHint.none());
  }

  private static List<Column> columns() {
    return List.of(
        new Column("baseline", "Baseline", Unit.OWN, null, null, 1),
        new Column(NOW, "Now", Unit.OWN, null, null, 1),
        new Column("target", "Target", Unit.OWN, null, null, 1),
        new Column("due", "Due", Unit.DATE, null, null, 0),
        new Column("gap", "Gap (target less now)", Unit.OWN, null, null, 1),
        new Column("status", "Status", Unit.TEXT, null, null, 0),
        new Column("impact", "Impact (target less baseline)", Unit.OWN, null, null, 1),
        new Column("unit", "Unit", Unit.TEXT, null, null, 0));
  }

  private static Row row(String id, Target target, Optional<Reading> reading, @Nullable LocalDate day) {
    Double baseline = target.baseline();
    Double now = reading.map(Reading::value).orElse(null);
    long days = reading.map(Reading::days).orElse(0L);
    Standing standing = day == null ? Standing.NOT_ENOUGH_DATA : Standing.of(target, day, now, days);
    // A yearly number starts from nothing: its impact is the whole target, and it has no baseline.
    Double from = target.yearly() ? Double.valueOf(0) : baseline;
    Double impact = from == null ? null : target.target() - from;
    var cells =
        List.of(
            number(target.yearly() ? null : baseline, target.yearly() ? "[z]" : "[x]"),
            reading.map(Reading::now).orElse(Cell.missing("[x]")),
            Cell.number(target.target()),
            Cell.text(target.due().toString()),
            reading.map(r -> Cell.number(target.target() - r.value()).follows(Followed.made(List.of(r.source()), v -> target.target() - v.getFirst()))).orElse(Cell.missing("[x]")),
            reading.isEmpty() || day == null
                ? Cell.text(standing.words())
                : Cell.text(standing.words()).follows(Followed.words(reading.get().source(), v -> Standing.of(target, day, v, days).words())),
            number(impact, "[x]"),
            Cell.text(target.yearly() ? target.unit() + " a year" : target.unit()));
    return new Row(id, target.name(), null, Row.Kind.PART, cells);
  }

  private static Cell number(@Nullable Double value, String otherwise) {
    return value == null ? Cell.missing(otherwise) : Cell.number(value);
  }

  private String definition(Ask ask) {
    Words words = ask.words();
    LocalDate extracted = ask.facts().extracted();
    return String.join(" ", info.numerator(), info.denominator(), info.exclusions(), words.say("rule.kpi"))
        + (extracted == null ? "" : " " + words.say("rule.extracted", Numbers.date(extracted)));
  }

  private List<String> notes(List<Target> targets, List<Optional<Reading>> readings, Ask ask) {
    var notes = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      if (readings.get(i).isEmpty()) {
        missing.add(target.name());
      }
      LocalDate from = target.baselineDate();
      Double baseline = target.baseline();
      if (from != null && baseline != null && !target.yearly()) {
        reading(target, ask, from).flatMap(r -> baselineNote(target, baseline, from, r, ask)).ifPresent(notes::add);
      }
    }
    if (!missing.isEmpty()) {
      notes.add(ask.words().say("note.kpi.missing", String.join("; ", missing)));
    }
    return notes;
  }

  /** Says where the data gives another baseline; nothing counted then means the data does not reach back. */
  private static Optional<String> baselineNote(Target target, double given, LocalDate from, Reading reading, Ask ask) {
    Double counted = reading.cell().numerator();
    if (counted == null || counted == 0 || Standing.agrees(given, reading.value())) {
      return Optional.empty();
    }
    int decimals = target.valueKind() == Target.ValueKind.NUMBER ? 0 : 1;
    return Optional.of(
        ask.words().say("note.kpi.baseline", target.name(), Numbers.number(given, Standing.decimals(given)),
            Numbers.date(from), Numbers.number(reading.value(), decimals), called(target, ask)));
  }

  /** The measure's title, as a reader knows it. */
  private static String called(Target target, Ask ask) {
    String title = ask.words().sayOr(target.measure() + ".title", target.measure());
    return title.replace("{0}", ask.rules().childrenWords());
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    List<Target> targets = targets(ask);
    int at = ids(targets).indexOf(rowId);
    if (at < 0 || columns().stream().noneMatch(c -> c.id().equals(columnId))) {
      throw new SufficeException("no-such-cell", ask.words().say("kpi.no-such-cell", rowId, columnId));
    }
    Optional<Reading> reading = columnId.equals(NOW) ? reading(targets.get(at), ask, day(ask)) : Optional.empty();
    Reading now =
        reading.orElseThrow(
            () -> new SufficeException("no-rows-behind", ask.words().say("kpi.no-rows-behind")));
    return now.measure().rows(ask.asking(now.question()), now.row(), now.column());
  }

  private List<Target> targets(Ask ask) {
    Question question = ask.question();
    for (Filter filter : question.where()) {
      Filters.check(info, filter.key(), "filter-not-for-measure", "filtered");
    }
    if (question.by() != null) {
      Filters.check(info, question.by(), "breakdown-not-for-measure", "broken down");
    }
    if (ask.facts().targets().isEmpty()) {
      throw new SufficeException("no-targets", ask.words().say("no-targets"));
    }
    return ask.facts().targets();
  }

  private Optional<Reading> reading(Target target, Ask ask, @Nullable LocalDate day) {
    return day == null ? Optional.empty() : Reading.of(target, followed, ask, day);
  }

  /** The last of the dates asked, else the default; null where there is no data to be at a date. */
  private static @Nullable LocalDate day(Ask ask) {
    boolean dated = !ask.question().asAt().isEmpty() || Dates.defaultAsAt(ask.facts()) != null;
    return dated ? Dates.of(ask.question(), ask.facts()).getLast() : null;
  }

  /** Ids from the targets' words; the same words twice are numbered. */
  static List<String> ids(List<Target> targets) {
    var taken = new HashSet<String>();
    var ids = new ArrayList<String>();
    for (Target target : targets) {
      String slug = Value.slug(target.name());
      String id = slug;
      for (int n = 2; !taken.add(id); n++) {
        id = slug + "-" + n;
      }
      ids.add(id);
    }
    return ids;
  }
}
