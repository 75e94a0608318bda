package org.suffice.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suffice.model.Cell;
import org.suffice.model.Filter;
import org.suffice.model.Followed;
import org.suffice.model.Origin;
import org.suffice.model.Question;
import org.suffice.model.Search;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Target.ValueKind;

/**
 * What a target's measure gives at a date: the cell it follows, the question that gives it, and where to find its rows.
 * A snapshot measure, or one of places, is asked at the date, a measure of what began or ended over the twelve months to
 * it; a search measure over all requests up to it, or, for a yearly target, over
 * the twelve months to it as far as there are requests. A row may be followed by filters: {@code total; age-band=10-17;
 * legal-status=V2} is the total of those aged 10 to 17 under section 20.
 *
 * @param table what the measure answers
 * @param share whether the share of the cell is followed, not its number
 * @param value in the target's unit, unrounded
 * @param days how many days a yearly number was counted over
 */
record Reading(Measure measure, Question question, String row, String column, Table table, boolean share, double value, long days) {
  private static final Origin NOWHERE = new Origin(0, "", "", 0, LocalDate.EPOCH);

  /** The reading; empty where the measure, its row, its data or its value is not there. */
  static Optional<Reading> of(Target target, List<Measure> followed, Ask ask, LocalDate day) {
    Measure measure = followed.stream().filter(m -> m.info().id().equals(target.measure())).findFirst().orElse(null);
    return switch (measure) {
      case SnapshotMeasure m when !target.yearly() -> read(target, m, ask, Question.defaults().at(day), 0);
      case CapacityMeasure m when !target.yearly() -> read(target, m, ask, Question.defaults().at(day), 0);
      case SearchMeasure m -> search(target, m, ask, day);
      case FlowMeasure m -> flow(target, m, ask, day);
      case null, default -> Optional.empty();
    };
  }

  /** What a measure gives at a date, for comparing with what was published; a flow is that of the twelve months to it. */
  static Optional<Reading> at(String measure, String row, ValueKind kind, List<Measure> followed, Ask ask, LocalDate day) {
    var as = new Target("", measure, row, kind, null, null, 0, day, Target.Direction.INCREASE, 0, "", false, NOWHERE);
    return of(as, followed, ask, day);
  }

  private static Optional<Reading> flow(Target target, FlowMeasure measure, Ask ask, LocalDate day) {
    Window year = Window.yearTo(day);
    long days = ChronoUnit.DAYS.between(year.from(), year.to()) + 1;
    return read(target, measure, ask, Question.defaults().at(day), days);
  }

  private static Optional<Reading> search(Target target, SearchMeasure measure, Ask ask, LocalDate day) {
    LocalDate first =
        ask.facts().searches().stream().map(Search::requested).min(Comparator.naturalOrder()).orElse(null);
    if (first == null || first.isAfter(day)) {
      return Optional.empty();
    }
    LocalDate yearAgo = day.minusMonths(12).plusDays(1);
    LocalDate from = target.yearly() && yearAgo.isAfter(first) ? yearAgo : first;
    return read(target, measure, ask, Question.defaults().at(day).over(from, day), ChronoUnit.DAYS.between(from, day) + 1);
  }

  private static Optional<Reading> read(Target target, Measure measure, Ask ask, Question question, long days) {
    try {
      List<String> said = List.of(target.row().split(";"));
      List<Filter> only = said.stream().skip(1).map(Filter::parse).toList();
      Question narrowed = question.where(only);
      Table table = measure.table(ask.asking(narrowed));
      var path = List.of(said.getFirst().strip().split("/", 2));
      var row = table.row(path.getFirst());
      String column = path.size() > 1 ? path.getLast() : column(target, measure, table);
      if (row.isEmpty() || table.columns().stream().noneMatch(c -> c.id().equals(column))) {
        return Optional.empty();
      }
      Cell cell = table.cell(path.getFirst(), column);
      boolean share = target.valueKind() == ValueKind.SHARE;
      Double value = share ? cell.sharePercent() : cell.value();
      return value == null
          ? Optional.empty()
          : Optional.of(new Reading(measure, narrowed, path.getFirst(), column, table, share, value, days));
    } catch (SufficeException noData) {
      return Optional.empty();
    }
  }

  /** A rate is in its own column; of searches the hard to find ones are followed; else the first column. */
  private static String column(Target target, Measure measure, Table table) {
    if (target.valueKind() == ValueKind.RATE) {
      return "rate";
    }
    return measure instanceof SearchMeasure ? "hard-to-find" : table.columns().getFirst().id();
  }

  /** The cell that is followed. */
  Cell cell() {
    return table.cell(row, column);
  }

  /** The value with the count it comes from. */
  Cell now() {
    return new Cell(value, cell().numerator(), cell().of(), null, null).follows(Followed.number(source()));
  }

  /** Where it is printed. */
  Followed.Source source() {
    return new Followed.Source(table, row, column, share);
  }
}
