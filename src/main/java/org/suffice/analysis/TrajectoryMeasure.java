package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question.Step;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Unit;

/** Where each target was and should have been at each quarter's end, from its baseline to the day it is due. */
final class TrajectoryMeasure implements Measure {
  private static final String NOW = "now@";
  private static final String EXPECTED = "expected@";
  private final MeasureInfo info;
  private final List<Measure> followed;

  TrajectoryMeasure(MeasureInfo info, List<Measure> followed) {
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
    List<LocalDate> dates = dates(ask, targets);
    List<String> ids = KpiMeasure.ids(targets);
    var columns = new ArrayList<Column>();
    dates.forEach(d -> columns.add(new Column(EXPECTED + d, "Expected, " + Numbers.date(d), Unit.OWN, d, null, 1)));
    dates.forEach(d -> columns.add(new Column(NOW + d, "Reached, " + Numbers.date(d), Unit.OWN, d, null, 1)));
    var rows = new ArrayList<Row>();
    var sources = new Sources();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      sources.add(target.origin());
      var cells = new ArrayList<Cell>();
      dates.forEach(d -> cells.add(expected(target, d)));
      dates.forEach(d -> cells.add(reading(ask, target, d).map(Reading::now).orElse(Cell.missing("[x]"))));
      rows.add(new Row(ids.get(i), target.name() + " (" + target.unit() + (target.yearly() ? " a year)" : ")"), null, Row.Kind.PART, cells));
    }
    LocalDate extracted = ask.facts().extracted();
    String definition =
        String.join(" ", info.numerator(), info.denominator(), info.exclusions())
            + (extracted == null ? "" : " " + ask.words().say("rule.extracted", Numbers.date(extracted)));
    return new Table(
        info.id(), info.title() + ", " + Numbers.date(dates.getFirst()) + " to " + Numbers.date(dates.getLast()), definition,
        ask.words().say("source", sources.words()), dates, null, null, List.of(), extracted, Table.WORKING_COPY, ask.words().say("kpi.rows"), columns, rows,
        List.of(), ChartHint.none());
  }

  /** What the line asks for on a day, which a target without a baseline does not have; of a yearly number the target itself. */
  private static Cell expected(Target target, LocalDate day) {
    Double value = target.yearly() ? Double.valueOf(target.target()) : Standing.wanted(target, day);
    LocalDate from = target.baselineDate();
    boolean outside = day.isAfter(Dates.endOf(Step.QUARTER, target.due())) || (!target.yearly() && from != null && day.isBefore(from));
    return value == null ? Cell.missing("[x]") : outside ? Cell.missing("[z]") : Cell.number(value);
  }

  private List<Target> targets(Ask ask) {
    Unfiltered.check(info, ask.question());
    if (ask.facts().targets().isEmpty()) {
      throw new SufficeException("no-targets", ask.words().say("no-targets"));
    }
    return ask.facts().targets();
  }

  /**
   * The dates asked for where there are several or a step; else the quarters' ends from the first baseline to the date
   * asked (or the default), and that date; where no target has begun by then, to the last day due.
   */
  private static List<LocalDate> dates(Ask ask, List<Target> targets) {
    if (ask.question().every() != null || ask.question().asAt().size() > 1) {
      return Dates.of(ask.question(), ask.facts());
    }
    var begun = new TreeSet<LocalDate>();
    targets.stream().map(Target::baselineDate).filter(Objects::nonNull).forEach(begun::add);
    LocalDate asked = ask.question().asAt().isEmpty() ? Dates.defaultAsAt(ask.facts()) : ask.question().asAt().getFirst();
    LocalDate due = targets.stream().map(Target::due).max(LocalDate::compareTo).orElseThrow();
    LocalDate first = begun.isEmpty() ? due : begun.first();
    LocalDate last = asked == null || asked.isBefore(first) ? Dates.endOf(Step.QUARTER, due) : asked;
    var dates = new TreeSet<>(Dates.ends(Step.QUARTER, first, last));
    dates.add(last);
    return List.copyOf(dates);
  }

  /** What the data gives at a day, where it reaches to it. */
  private Optional<Reading> reading(Ask ask, Target target, LocalDate day) {
    LocalDate extracted = ask.facts().extracted();
    LocalDate reach = ask.facts().placements().reach();
    boolean known = extracted != null && !day.isAfter(extracted) && (reach == null || !day.isBefore(reach));
    return known ? Reading.of(target, followed, ask, day) : Optional.empty();
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    List<Target> targets = targets(ask);
    int at = KpiMeasure.ids(targets).indexOf(rowId);
    @Nullable LocalDate day = dates(ask, targets).stream().filter(d -> columnId.equals(NOW + d)).findFirst().orElse(null);
    boolean expected = dates(ask, targets).stream().anyMatch(d -> columnId.equals(EXPECTED + d));
    if (at < 0 || (day == null && !expected)) {
      throw new SufficeException("no-such-cell", ask.words().say("kpi.no-such-cell", rowId, columnId));
    }
    Optional<Reading> reading = day == null ? Optional.empty() : reading(ask, targets.get(at), day);
    Reading now = reading.orElseThrow(() -> new SufficeException("no-rows-behind", ask.words().say("kpi.no-rows-behind")));
    return now.measure().rows(ask.asking(now.question()), now.row(), now.column());
  }
}
