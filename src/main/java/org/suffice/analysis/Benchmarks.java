package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.Rules;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * Sets published figures (England, the region, statistical neighbours, near places, and what the council published
 * itself) below the rows of the measure they are of. They are public, so they are added after small numbers are protected.
 */
final class Benchmarks {
  private static final int MOST_DRAWN = 6;
  private static final int LEAST_JOINED = 2;
  private static final double HUNDRED = 100;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  /** The figures of one area for one row of the measure: its number, its rate, its percentage. */
  private record Line(String id, String area, String row, boolean own, Map<Series.Kind, Series> by) {
    Stream<Published> all() {
      return by.values().stream().flatMap(s -> s.byDate().values().stream());
    }
  }

  private Benchmarks(String measure, Facts facts, Rules rules) {
    for (Series series : Series.of(facts)) {
      if (series.measure().equals(measure) && shown(series, rules)) {
        String id = Row.PUBLISHED + Value.slug(series.area()) + (series.row().equals("total") ? "" : "-" + series.row());
        lines.computeIfAbsent(id, i -> new Line(i, series.area(), series.row(), series.isOf(rules.council()), new LinkedHashMap<>())).by.put(series.kind(), series);
      }
    }
  }

  private static boolean shown(Series series, Rules rules) {
    return Areas.large(series.area()) || series.isOf(rules.council()) || rules.local().nearPlaces().stream().anyMatch(series::isOf);
  }

  /** Whether there is anything to set beside a measure. */
  static boolean any(String measure, Facts facts, Rules rules) {
    return !new Benchmarks(measure, facts, rules).lines.isEmpty();
  }

  /**
   * A table with the published figures below its rows; the same where there are none. Figures are those for the very
   * dates of the table; where it has one date, those of the latest day up to it, and the row says which.
   *
   * @param everyRow also figures of rows that the table does not have (districts that are not in the data)
   */
  static Table with(Table table, Facts facts, Rules rules, boolean everyRow) {
    var benchmarks = new Benchmarks(table.id(), facts, rules);
    var rows = new ArrayList<>(table.rows());
    var added = new ArrayList<Row>();
    for (Line line : benchmarks.lines.values()) {
      if (everyRow || table.row(line.row()).isPresent()) {
        benchmarks.row(table, line).ifPresent(added::add);
      }
    }
    if (added.isEmpty()) {
      return benchmarks.lines.values().stream().anyMatch(l -> everyRow || table.row(l.row()).isPresent()) ? noted(table, benchmarks) : table;
    }
    added.sort(Comparator.comparing(r -> benchmarks.own(r)));
    rows.addAll(added);
    var notes = new ArrayList<>(table.notes());
    var shown = benchmarks.lines.values().stream().filter(l -> added.stream().anyMatch(r -> r.id().equals(l.id()))).toList();
    shown.stream().map(Line::area).distinct().forEach(a -> notes.add(note(a, shown.stream().filter(l -> l.area().equals(a)).flatMap(Line::all))));
    return new Table(
        table.id(), table.title(), table.definition(), credited(table.source(), shown), table.asAt(), table.from(), table.to(), table.where(), table.extracted(),
        table.profile(), table.rowHeading(), table.columns(), rows, notes, chart(table, added));
  }

  /** The table with a note that what was published is for other dates: asked for, it must not be missing without a word. */
  private static Table noted(Table table, Benchmarks benchmarks) {
    List<LocalDate> dates = benchmarks.lines.values().stream().flatMap(Line::all).map(p -> Objects.requireNonNull(p.date())).sorted().toList();
    String areas = benchmarks.lines.values().stream().map(Line::area).distinct().collect(Collectors.joining(", "));
    String span = dates.getFirst().equals(dates.getLast()) ? Numbers.date(dates.getLast()) : Numbers.date(dates.getFirst()) + " to " + Numbers.date(dates.getLast());
    var notes = new ArrayList<>(table.notes());
    notes.add("Published figures (%s) are for other dates: %s.".formatted(areas, span));
    return new Table(
        table.id(), table.title(), table.definition(), table.source(), table.asAt(), table.from(), table.to(), table.where(), table.extracted(),
        table.profile(), table.rowHeading(), table.columns(), table.rows(), notes, table.chart());
  }

  /** "England: published; the latest available is for 31 March 2025 (DfE, ...)." */
  private static String note(String area, Stream<Published> figures) {
    Published latest = latest(figures);
    String date = Numbers.date(Objects.requireNonNull(latest.date()));
    return "%s: figures as published; the latest available is for %s (%s).".formatted(area, date, latest.source());
  }

  /** Whether a row is of what the council published itself: that comes last. */
  private boolean own(Row row) {
    Line line = lines.get(row.id());
    return line != null && line.own();
  }

  /** The source with whose figures were added: "...; published: England, North West, latest available for 31 March 2025 (DfE)." */
  private static String credited(String source, List<Line> shown) {
    var areas = new LinkedHashMap<String, List<String>>();
    for (String area : shown.stream().map(Line::area).distinct().toList()) {
      Published latest = latest(shown.stream().filter(l -> l.area().equals(area)).flatMap(Line::all));
      String theirs = latest.source().replaceAll(", line \\d+$", "");
      areas.computeIfAbsent("latest available for %s (%s)".formatted(Numbers.date(Objects.requireNonNull(latest.date())), theirs), k -> new ArrayList<>()).add(area);
    }
    String before = source.endsWith(".") ? source.substring(0, source.length() - 1) : source;
    return areas.entrySet().stream().map(e -> String.join(", ", e.getValue()) + ", " + e.getKey()).collect(Collectors.joining("; ", before + "; published: ", "."));
  }

  private static Published latest(Stream<Published> figures) {
    return figures.max(Comparator.comparing((Published p) -> Objects.requireNonNull(p.date()))).orElseThrow();
  }

  private Optional<Row> row(Table table, Line line) {
    var cells = new ArrayList<Cell>();
    var dates = new ArrayList<LocalDate>();
    for (Column column : table.columns()) {
      List<Published> figures = figures(table, line, column);
      figures.forEach(f -> dates.add(Objects.requireNonNull(f.date())));
      cells.add(figures.isEmpty() ? Cell.missing("[x]") : cell(column, figures));
    }
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    String of = table.row(line.row()).map(Row::label).orElse(line.row().replace('-', ' '));
    String what = line.row().equals("total") ? line.area() : line.area() + ": " + of;
    LocalDate only = only(table);
    LocalDate last = dates.stream().max(LocalDate::compareTo).orElseThrow();
    String when = only == null || only.equals(last) ? "" : ", " + Numbers.date(last);
    return Optional.of(new Row(line.id(), what + " (published" + when + ")", null, Row.Kind.ASIDE, cells));
  }

  /**
   * The figure of a cell. In a column of numbers that is our own council's number, but another's percentage where there
   * is one: their numbers are those of another population.
   */
  private static List<Published> figures(Table table, Line line, Column column) {
    LocalDate date = only(table) == null ? column.date() : latest(table, line);
    if (date == null || isPart(column)) {
      return List.of();
    }
    return kinds(table, line, column).stream().map(line.by()::get).filter(Objects::nonNull).map(s -> s.at(date)).filter(Objects::nonNull).limit(1).toList();
  }

  /**
   * Of a table of one date, the day that a row's figures are for: the last one up to it with any. Its other figures are of
   * that day or missing, never of an earlier one: the row says one date.
   */
  private static @Nullable LocalDate latest(Table table, Line line) {
    LocalDate only = Objects.requireNonNull(only(table));
    return table.columns().stream()
        .filter(c -> !isPart(c))
        .flatMap(c -> kinds(table, line, c).stream())
        .map(line.by()::get)
        .filter(Objects::nonNull)
        .flatMap(s -> s.latest(only).stream())
        .map(p -> Objects.requireNonNull(p.date()))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static boolean isPart(Column column) {
    return column.id().contains(":") || column.id().endsWith("-change");
  }

  private static List<Series.Kind> kinds(Table table, Line line, Column column) {
    String first = table.columns().getFirst().id().split("@", 2)[0];
    boolean main = column.id().split("@", 2)[0].equals(first);
    return switch (column.unit()) {
      case RATE -> List.of(Series.Kind.RATE);
      case PERCENT -> List.of(Series.Kind.PERCENT);
      case OWN, MEAN, TEXT, DATE -> List.of();
      default -> !main ? List.of() : line.own() ? List.of(Series.Kind.COUNT, Series.Kind.PERCENT) : List.of(Series.Kind.PERCENT, Series.Kind.COUNT);
    };
  }

  private static Cell cell(Column column, List<Published> figures) {
    Published figure = figures.getFirst();
    boolean share = Series.Kind.of(figure.unit()) == Series.Kind.PERCENT && column.unit() != Unit.PERCENT;
    return share ? new Cell(null, figure.value(), HUNDRED, null, null) : Cell.number(figure.value());
  }

  /** The table's date where it has one. */
  private static @Nullable LocalDate only(Table table) {
    return table.asAt().size() == 1 ? table.asAt().getFirst() : null;
  }

  /** Rates are drawn where there are any, ours with the others'; else the shares that others have join the chart. */
  private static ChartHint chart(Table table, List<Row> added) {
    var rates = table.columns().stream().filter(c -> c.unit() == Unit.RATE && !c.id().contains(":")).map(Column::id).toList();
    var rated = added.stream().filter(r -> has(table, r, true)).map(Row::id).limit(MOST_DRAWN - 1).toList();
    if (!rates.isEmpty() && !rated.isEmpty()) {
      String ours = table.rows().stream().filter(r -> r.kind() == Row.Kind.TOTAL).map(Row::id).findFirst().orElse(table.rows().getFirst().id());
      ChartHint.Kind kind = rates.size() > 1 ? ChartHint.Kind.LINES : ChartHint.Kind.BARS;
      return new ChartHint(kind, Stream.concat(Stream.of(ours), rated.stream()).toList(), rates);
    }
    // at one date they are lines across the bars that they are of
    ChartHint hint = table.chart();
    boolean joins = table.asAt().size() > 1 && (hint.kind() == ChartHint.Kind.LINES || hint.kind() == ChartHint.Kind.BARS) && !hint.rows().isEmpty();
    int room = Math.max(MOST_DRAWN - hint.rows().size(), LEAST_JOINED);
    var shared = added.stream().filter(r -> has(table, r, false)).map(Row::id).limit(room).toList();
    return joins ? new ChartHint(hint.kind(), Stream.concat(hint.rows().stream(), shared.stream()).toList(), hint.columns()) : hint;
  }

  private static boolean has(Table table, Row row, boolean rate) {
    for (int c = 0; c < table.columns().size(); c++) {
      Cell cell = row.cells().get(c);
      if (rate ? table.columns().get(c).unit() == Unit.RATE && cell.value() != null : cell.sharePercent() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row is one of published figures. */
  static boolean isRow(String rowId) {
    return rowId.startsWith(Row.PUBLISHED);
  }

  /** The figures behind a cell of such a row; empty where there is no such row. */
  static Optional<RowsBehind> rows(Table table, Facts facts, Rules rules, String rowId, String columnId) {
    Line line = new Benchmarks(table.id(), facts, rules).lines.get(rowId);
    return table.columns().stream()
        .filter(c -> c.id().equals(columnId) && line != null)
        .findFirst()
        .map(c -> PublishedRows.of(Objects.requireNonNull(line).area() + " (published), " + c.label(), figures(table, Objects.requireNonNull(line), c)));
  }
}
