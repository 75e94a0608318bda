package org.suffice.chart;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Column;
import org.suffice.model.Row;

/**
 * One series over time: a row over the table's dates, or a column over rows that are months.
 *
 * @param dates where its values stand in time, ascending: a date, or the first day of a month
 * @param cells the cell at each date, in the dates' order
 * @param values what is drawn there; null is a gap
 * @param printed the same as printed; empty at a gap
 * @param ending what the last date has: its value as printed, or {@code [c]}, {@code [x]} where it has none
 */
record Line(
    String id,
    String label,
    Color colour,
    List<LocalDate> dates,
    List<CellRef> cells,
    List<@Nullable Double> values,
    List<String> printed,
    String ending) {

  /** Whether it is of figures that others published, to compare with. */
  boolean dashed() {
    return cells.stream().anyMatch(c -> c.rowId().startsWith(Row.PUBLISHED));
  }

  /** The last date that has a value, counted from 0; -1 where none has. */
  int last() {
    int i = values.size() - 1;
    while (i >= 0 && values.get(i) == null) {
      i--;
    }
    return i;
  }

  /** The same with a part of each value, from 0 to 1. */
  Line scaled(ToDoubleFunction<CellRef> share) {
    List<@Nullable Double> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      parts.add(value == null ? null : value * share.applyAsDouble(cells.get(i)));
    }
    return new Line(id, label, colour, dates, cells, Collections.unmodifiableList(parts), printed, ending);
  }

  /** The series that a selection over time has, in its order. */
  static List<Line> of(Selection drawn, Palette palette) {
    List<Draft> drafts = drawn.overMonths() ? overMonths(drawn) : overDates(drawn);
    List<Color> colours = palette.forIds(
            drafts.stream().map(Draft::colourId).toList(),
            drafts.stream().sorted(Comparator.comparingDouble((Draft d) -> d.latest(drawn)).reversed()).map(Draft::colourId).toList());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      lines.add(drafts.get(i).drawn(drawn, colours.get(i)));
    }
    return List.copyOf(lines);
  }

  private static List<Draft> overMonths(Selection drawn) {
    return drawn.columns().stream()
        .map(c -> new Draft(c.id(), Selection.measure(c), c.label(), monthly(drawn, c)))
        .toList();
  }

  private static List<At> monthly(Selection drawn, Column column) {
    return drawn.rows().stream()
        .map(r -> new At(Periods.start(r.id()).orElseThrow(), r, column))
        .sorted(Comparator.comparing(At::date))
        .toList();
  }

  private static List<At> atDates(Selection drawn, Row row, String measure) {
    return drawn.columns().stream()
        .filter(c -> c.date() != null && Selection.measure(c).equals(measure))
        .map(c -> new At(Objects.requireNonNull(c.date()), row, c))
        .sorted(Comparator.comparing(At::date))
        .toList();
  }

  private static List<Draft> overDates(Selection drawn) {
    List<String> measures = drawn.columns().stream().map(Selection::measure).distinct().toList();
    List<Draft> drafts = new ArrayList<>();
    for (Row row : drawn.rows()) {
      for (String measure : measures) {
        List<At> at = atDates(drawn, row, measure);
        if (!at.isEmpty()) {
          drafts.add(Draft.over(row, measure, at, measures.size(), drawn.rows().size()));
        }
      }
    }
    return drafts;
  }

  private record At(LocalDate date, Row row, Column column) {}

  private record Draft(String id, String colourId, String label, List<At> at) {
    static Draft over(Row row, String measure, List<At> at, int measures, int rows) {
      String words = Words.measure(at.getFirst().column());
      if (measures == 1) {
        return new Draft(row.id(), row.id(), row.label(), at);
      }
      String label = rows == 1 ? words : row.label() + ", " + words;
      return new Draft(row.id() + " " + measure, rows == 1 ? measure : row.id() + " " + measure, label, at);
    }

    double latest(Selection drawn) {
      Double value = drawn.value(at.getLast().row(), at.getLast().column());
      return value == null ? 0 : value;
    }

    /** The value, or why there is none: the value before must not be read as that of the last date. */
    private static String ending(Selection drawn, At last) {
      String value = Words.value(drawn, last.row(), last.column());
      String flag = drawn.cell(last.row(), last.column()).flag();
      return value.isEmpty() && flag != null ? flag : value;
    }

    Line drawn(Selection drawn, Color colour) {
      List<@Nullable Double> values = new ArrayList<>();
      at.forEach(a -> values.add(drawn.value(a.row(), a.column())));
      return new Line(
          id,
          label,
          colour,
          at.stream().map(At::date).toList(),
          at.stream().map(a -> new CellRef(a.row().id(), a.column().id())).toList(),
          Collections.unmodifiableList(values),
          at.stream().map(a -> Words.value(drawn, a.row(), a.column())).toList(),
          ending(drawn, at.getLast()));
    }
  }
}
