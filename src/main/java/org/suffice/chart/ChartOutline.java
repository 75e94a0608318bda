package org.suffice.chart;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * What a chart draws, for a program that draws it itself: the same selection, series and colours as the picture, each
 * value with the cell it stands for.
 *
 * @param categories what the values stand at, in order
 * @param series one value or gap a category
 * @param valueTitle what the numbers are: "Children", "% of all children"
 * @param categoryTitle what the categories are: "Age", "Date"
 * @param percent the values are shares of the cells, not their numbers
 * @param decimals as printed
 */
public record ChartOutline(
    Shape shape, List<Category> categories, List<Series> series, String valueTitle, String categoryTitle, boolean percent, int decimals) {
  /** Shapes of charts. */
  public enum Shape {
    /** A line a series over dates. */
    LINES,
    /** A column a date, its series stacked. */
    STACKED_COLUMNS,
    /** A horizontal bar a category, its series stacked. */
    STACKED_BARS,
    /** A horizontal bar a category and series, side by side. */
    BARS,
    /** A horizontal bar a category; the second series is a part of the first and lies over it. */
    PART_OF_BAR
  }

  /**
   * Where values stand.
   *
   * @param date the day, or the first of a month; null for rows
   */
  public record Category(String label, @Nullable LocalDate date) {}

  /**
   * Values of one colour.
   *
   * @param colours as 0xRRGGBB, one a category
   * @param textColour black or white, whichever is legible on its bars
   * @param cells the table's cell behind each value; null where the table has none
   * @param values unrounded; null is a gap
   */
  public record Series(String name, List<Integer> colours, int textColour, List<@Nullable CellRef> cells, List<@Nullable Double> values) {
    public Series {
      colours = List.copyOf(colours);
      cells = Collections.unmodifiableList(cells);
      values = Collections.unmodifiableList(values);
    }
  }

  public ChartOutline {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /** The outline of a table's chart; empty where it has none. */
  public static Optional<ChartOutline> of(Table table, boolean percent) {
    return Selection.of(table, percent).map(drawn -> drawn.form() == Form.LINES || drawn.form() == Form.STACK_OVER_TIME ? overTime(drawn) : bars(drawn));
  }

  private static ChartOutline overTime(Selection drawn) {
    List<Line> lines = Line.of(drawn, Palette.load(false));
    List<LocalDate> dates = lines.stream().flatMap(l -> l.dates().stream()).distinct().sorted().toList();
    Map<LocalDate, String> months =
        drawn.overMonths()
            ? drawn.rows().stream().collect(Collectors.toMap(r -> Periods.start(r.id()).orElseThrow(), Row::label, (a, b) -> a))
            : Map.of();
    List<String> ticks = Words.ticks(dates);
    List<Category> categories =
        IntStream.range(0, dates.size()).mapToObj(i -> new Category(months.getOrDefault(dates.get(i), ticks.get(i)), dates.get(i))).toList();
    List<Series> series = lines.stream().map(line -> series(line, dates)).toList();
    Shape shape = drawn.form() == Form.LINES ? Shape.LINES : Shape.STACKED_COLUMNS;
    String title = drawn.overMonths() ? drawn.table().rowHeading() : "Date";
    return new ChartOutline(shape, categories, series, Words.unit(drawn), title, drawn.percent(), drawn.decimals());
  }

  private static Series series(Line line, List<LocalDate> dates) {
    List<@Nullable CellRef> cells = new ArrayList<>();
    List<@Nullable Double> values = new ArrayList<>();
    for (LocalDate date : dates) {
      int at = line.dates().indexOf(date);
      cells.add(at < 0 ? null : line.cells().get(at));
      values.add(at < 0 ? null : line.values().get(at));
    }
    return new Series(line.label(), Collections.nCopies(dates.size(), rgb(line.colour())), rgb(Palette.textOn(line.colour())), cells, values);
  }

  private static ChartOutline bars(Selection drawn) {
    List<List<Color>> colours = BarCharts.colours(drawn, Palette.load(false));
    List<Series> series = new ArrayList<>();
    for (int c = 0; c < drawn.columns().size(); c++) {
      Column column = drawn.columns().get(c);
      List<@Nullable CellRef> cells = new ArrayList<>();
      List<@Nullable Double> values = new ArrayList<>();
      for (Row row : drawn.rows()) {
        cells.add(new CellRef(row.id(), column.id()));
        values.add(drawn.value(row, column));
      }
      Color on = Palette.textOn(colours.get(c).getFirst());
      series.add(new Series(Words.series(drawn.columns(), column), colours.get(c).stream().map(ChartOutline::rgb).toList(), rgb(on), cells, values));
    }
    Shape shape =
        switch (drawn.form()) {
          case STACKED_ROWS -> Shape.STACKED_BARS;
          case PART_OF_BAR -> Shape.PART_OF_BAR;
          case BARS, LINES, STACK_OVER_TIME -> Shape.BARS;
        };
    List<Category> categories = drawn.rows().stream().map(r -> new Category(r.label(), null)).toList();
    return new ChartOutline(shape, categories, series, Words.unit(drawn), drawn.table().rowHeading(), drawn.percent(), drawn.decimals());
  }

  private static int rgb(Color colour) {
    return colour.getRGB() & 0xFFFFFF;
  }
}
