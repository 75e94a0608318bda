package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** What was published, by the council and by others, as series: the figures as printed, whatever the data gives. */
final class PublishedMeasure implements Measure {
  private final MeasureInfo info;

  PublishedMeasure(MeasureInfo info) {
    this.info = info;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  /** The dates, and the series with a figure at one of them, each with its id. */
  private record Shown(List<LocalDate> dates, List<Series> series, List<String> ids) {}

  @Override
  public Table table(Ask ask) {
    Shown shown = shown(ask);
    var sources = new Sources();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < shown.series.size(); i++) {
      Series series = shown.series.get(i);
      var cells = new ArrayList<Cell>();
      for (LocalDate date : shown.dates) {
        Published figure = series.at(date);
        cells.add(figure == null ? Cell.missing("[x]") : Cell.number(figure.value()));
        if (figure != null) {
          sources.add(figure.origin());
        }
      }
      rows.add(new Row(shown.ids.get(i), label(ask, series), null, Row.Kind.PART, cells));
    }
    var columns = shown.dates.stream().map(d -> new Column("value@" + d, Numbers.date(d), Unit.OWN, d, null, 1)).toList();
    return new Table(
        info.id(), info.title() + ", " + Numbers.date(shown.dates.getFirst()) + " to " + Numbers.date(shown.dates.getLast()), definition(ask),
        ask.words().say("source", sources.words()), shown.dates, null, null, List.of(), extracted(ask), Table.WORKING_COPY,
        ask.words().say(info.id() + ".rows"), columns, rows, List.of(), ChartHint.none());
  }

  /** What a series is of. */
  static String label(Ask ask, Series series) {
    String title = ask.words().sayOr(series.measure() + ".title", series.measure().replace('-', ' ')).replace("{0}", ask.rules().childrenWords());
    String category = series.row().equals("total") ? "" : ", " + series.category().replace('-', ' ');
    return series.area() + ": " + title + category + " (" + series.unit() + ")";
  }

  private String definition(Ask ask) {
    return String.join(" ", info.numerator(), info.denominator(), info.exclusions(), ask.words().say("rule.extracted", Numbers.date(extracted(ask))));
  }

  /** The newest extraction date of the published figures. */
  static LocalDate extracted(Ask ask) {
    return ask.facts().published().stream().map(p -> p.origin().extracted()).max(LocalDate::compareTo).orElseThrow();
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Shown shown = shown(ask);
    int row = shown.ids.indexOf(rowId);
    LocalDate date = shown.dates.stream().filter(d -> columnId.equals("value@" + d)).findFirst().orElse(null);
    if (row < 0 || date == null) {
      throw new SufficeException("no-such-cell", ask.words().say("published.no-such-cell", rowId, columnId));
    }
    Published figure = shown.series.get(row).at(date);
    String title = label(ask, shown.series.get(row)) + ", " + Numbers.date(date);
    return PublishedRows.of(title, figure == null ? List.of() : List.of(figure));
  }

  private Shown shown(Ask ask) {
    check(info, ask);
    List<Series> all = Series.of(ask.facts());
    List<LocalDate> dates = dates(ask, all);
    var series = new ArrayList<Series>();
    var ids = new ArrayList<String>();
    Set<String> taken = new HashSet<>();
    for (Series s : all) {
      if (dates.stream().anyMatch(d -> s.at(d) != null)) {
        String id = Value.slug(s.measure() + " " + s.area() + " " + s.row() + " " + (s.kind() == Series.Kind.COUNT ? s.unit() : s.kind().name()));
        String unique = id;
        for (int n = 2; !taken.add(unique); n++) {
          unique = id + "-" + n;
        }
        series.add(s);
        ids.add(unique);
      }
    }
    return new Shown(dates, series, ids);
  }

  /** Refuses filters and breakdowns, and a project without published figures. */
  static void check(MeasureInfo info, Ask ask) {
    Unfiltered.check(info, ask.question());
    if (Series.of(ask.facts()).isEmpty()) {
      throw new SufficeException("no-published", ask.words().say("no-published", info.title()));
    }
  }

  /** The dates asked; else the 31 Marches on which anything was published, else all dates. */
  private static List<LocalDate> dates(Ask ask, List<Series> all) {
    Question question = ask.question();
    if (!question.asAt().isEmpty() || question.every() != null) {
      return Dates.of(question, ask.facts());
    }
    var dates = new TreeSet<LocalDate>();
    all.forEach(s -> dates.addAll(s.byDate().keySet()));
    var marches = dates.stream().filter(d -> d.getMonthValue() == 3).toList();
    return marches.isEmpty() ? List.copyOf(dates) : marches;
  }
}
