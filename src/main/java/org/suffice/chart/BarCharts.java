package org.suffice.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;

/** Builds what is drawn as horizontal bars: side by side, stacked, or a part of each bar. */
final class BarCharts {
  private BarCharts() {}

  /** A bar for each row and column, side by side. */
  static RowsPlot bars(Selection drawn, ChartStyle style) {
    List<List<Color>> colours = colours(drawn, style.palette());
    List<BarLabel> labels = new ArrayList<>();
    each(drawn, (r, c, value) ->
        labels.add(
            new BarLabel(r, c, drawn.columns().size(), Double.NaN, value, barWords(drawn, r, c), style.text())));
    absent(drawn, labels, style);
    RowsPlot plot = plot(drawn, style, new FlatBars(colours, false), labels, drawn.columns());
    if (drawn.columns().size() > 1) {
      legend(plot, drawn.columns(), colours.stream().map(List::getFirst).toList(), style);
    }
    return plot;
  }

  /** A bar for each row, its columns stacked. */
  static RowsPlot stacked(Selection drawn, ChartStyle style) {
    List<Color> colours = colours(drawn, style.palette()).stream().map(List::getFirst).toList();
    List<BarLabel> labels = new ArrayList<>();
    double[] ends = new double[drawn.rows().size()];
    each(drawn, (r, c, value) -> {
      if (value > 0) {
        Color on = Palette.textOn(colours.get(c));
        labels.add(new BarLabel(r, 0, 1, ends[r], ends[r] + value, printed(drawn, r, c), on));
      }
      ends[r] += value;
    });
    nothing(drawn, labels, style);
    RowsPlot plot = plot(drawn, style, new StackedRowBars(colours, style.palette().ground("background")), labels, drawn.columns());
    legend(plot, drawn.columns(), colours, style);
    return plot;
  }

  /** A bar for each row with its part laid over it; as shares, only the part, for its base is the bar itself. */
  static RowsPlot partOfBar(Selection drawn, ChartStyle style) {
    Column part = drawn.columns().get(1);
    List<List<Color>> byRow = colours(drawn, style.palette());
    List<BarLabel> labels = new ArrayList<>();
    each(drawn, (r, c, value) -> {
      if (c == 0) {
        labels.add(new BarLabel(r, 0, 1, Double.NaN, value, partWords(drawn, r), style.text()));
      }
    });
    for (int r = 0; r < drawn.rows().size(); r++) {
      labels.add(new BarLabel(r, 0, 1, Double.NaN, 0, why(drawn, r, 0), style.muted()));
    }
    RowsPlot plot = plot(drawn, style, new FlatBars(byRow, true), labels, drawn.columns());
    List<String> names = List.of(Words.measure(part), "Other " + drawn.unit().label());
    plot.setFixedLegendItems(items(names, List.of(byRow.getLast().getFirst(), byRow.getFirst().getFirst()), style));
    return plot;
  }

  // why there is no bar: [c], [x]
  private static void absent(Selection drawn, List<BarLabel> labels, ChartStyle style) {
    for (int r = 0; r < drawn.rows().size(); r++) {
      for (int c = 0; c < drawn.columns().size(); c++) {
        String why = why(drawn, r, c);
        if (!why.isEmpty()) {
          labels.add(new BarLabel(r, c, drawn.columns().size(), Double.NaN, 0, why, style.muted()));
        }
      }
    }
  }

  // the flag of a missing number; a share of nothing is not applicable
  private static String why(Selection drawn, int r, int c) {
    Row row = drawn.rows().get(r);
    Column column = drawn.columns().get(c);
    if (drawn.value(row, column) != null) {
      return "";
    }
    String share = drawn.cell(row, column).shareFlag();
    String flag = drawn.percent() && share != null ? share : drawn.cell(row, column).flag();
    return flag != null ? flag : drawn.cell(row, column).value() == null ? "" : Numbers.NOT_APPLICABLE;
  }

  // a stack of zeros has no bar either, and 0 is a true zero; nor has one without numbers
  private static void nothing(Selection drawn, List<BarLabel> labels, ChartStyle style) {
    for (int r = 0; r < drawn.rows().size(); r++) {
      Row row = drawn.rows().get(r);
      if (drawn.columns().stream().map(c -> drawn.value(row, c)).allMatch(v -> v != null && v == 0)) {
        labels.add(new BarLabel(r, 0, 1, Double.NaN, 0, printed(drawn, r, 0), style.text()));
      } else if (drawn.columns().stream().allMatch(c -> drawn.value(row, c) == null)) {
        labels.add(new BarLabel(r, 0, 1, Double.NaN, 0, why(drawn, r, 0), style.muted()));
      }
    }
  }

  private static String partWords(Selection drawn, int row) {
    String part = printed(drawn, row, 1);
    String all = printed(drawn, row, 0);
    return part.isEmpty() ? all : all + ", " + part + " " + Words.lowerFirst(Words.measure(drawn.columns().get(1)));
  }

  // a share of a few says little without its counts
  private static String barWords(Selection drawn, int row, int column) {
    return drawn.partAlone()
        ? shareWords(drawn, drawn.rows().get(row), drawn.columns().get(column), "")
        : printed(drawn, row, column);
  }

  /** A share with its counts: "17.3% (36 of 208)", with words after the share. */
  static String shareWords(Selection drawn, Row row, Column column, String after) {
    Double part = drawn.cell(row, column).numerator();
    Double of = drawn.cell(row, column).of();
    String counts = part == null || of == null ? "" : " (" + Numbers.number(part, 0) + " of " + Numbers.number(of, 0) + ")";
    return Words.value(drawn, row, column) + after + counts;
  }

  private static String printed(Selection drawn, int row, int column) {
    return Words.value(drawn, drawn.rows().get(row), drawn.columns().get(column));
  }

  private static RowsPlot plot(
      Selection drawn, ChartStyle style, BarRenderer bars, List<BarLabel> labels, List<Column> columns) {
    DefaultCategoryDataset values = new DefaultCategoryDataset();
    for (Row row : drawn.rows()) {
      for (Column column : columns) {
        values.addValue(drawn.value(row, column), column.id(), row.id());
      }
    }
    bars.setDefaultToolTipGenerator((data, series, row) ->
        Tips.of(drawn, new CellRef(data.getColumnKey(row).toString(), data.getRowKey(series).toString())));
    Map<String, String> names = new LinkedHashMap<>();
    drawn.rows().forEach(r -> names.put(r.id(), r.label()));
    RoundAxis axis = new RoundAxis(scale(drawn), drawn.inPercent(), style);
    RowsPlot plot = new RowsPlot(values, new RowAxis(names, style), axis, bars, labels, style);
    ChartFrame.across(plot, style);
    return plot;
  }

  private static RoundScale scale(Selection drawn) {
    double[] least = {0};
    double[] most = {0};
    double[] sums = new double[drawn.rows().size()];
    each(drawn, (r, c, value) -> {
      sums[r] += value;
      double reach = drawn.form() == Form.STACKED_ROWS ? sums[r] : value;
      least[0] = Math.min(least[0], value);
      most[0] = Math.max(most[0], reach);
    });
    if (drawn.percent() && drawn.form() == Form.STACKED_ROWS && most[0] > 99.99 && most[0] < 100.01) {
      return new RoundScale(0, 100, 20);
    }
    return RoundScale.over(least[0], most[0], drawn.inPercent() && most[0] > 5 ? 0 : drawn.decimals());
  }

  /** The colour of each column's bar in each row. */
  static List<List<Color>> colours(Selection drawn, Palette palette) {
    int rows = drawn.rows().size();
    return switch (drawn.form()) {
      case STACKED_ROWS ->
          palette.forIds(drawn.columns().stream().map(Selection::measure).toList()).stream().map(c -> Collections.nCopies(rows, c)).toList();
      case PART_OF_BAR -> List.of(Collections.nCopies(rows, palette.single()), Collections.nCopies(rows, palette.focus()));
      case BARS, LINES, STACK_OVER_TIME -> sideBySide(drawn, palette);
    };
  }

  // the columns tell bars apart where there are several; else the rows, where they have colours of their own
  private static List<List<Color>> sideBySide(Selection drawn, Palette palette) {
    int rows = drawn.rows().size();
    if (drawn.columns().size() > 1) {
      List<String> ids = drawn.columns().stream().map(Column::id).toList();
      return palette.forIds(ids).stream().map(c -> Collections.nCopies(rows, c)).toList();
    }
    List<String> ids = drawn.rows().stream().map(Row::id).toList();
    String focus = drawn.table().chart().focus();
    if (ids.contains(focus)) {
      return List.of(ids.stream().map(id -> id.equals(focus) ? palette.single() : palette.rest()).toList());
    }
    boolean own = ids.stream().allMatch(palette::has);
    String column = Selection.measure(drawn.columns().getFirst());
    Color one = palette.has(column) ? palette.forIds(List.of(column)).getFirst() : palette.single();
    // what others published stands beside ours
    return List.of(own ? palette.forIds(ids) : drawn.rows().stream().map(r -> r.published() ? palette.rest() : one).toList());
  }

  private static void legend(RowsPlot plot, List<Column> columns, List<Color> colours, ChartStyle style) {
    plot.setFixedLegendItems(items(columns.stream().map(c -> Words.series(columns, c)).toList(), colours, style));
  }

  private static LegendItemCollection items(List<String> labels, List<Color> colours, ChartStyle style) {
    LegendItemCollection items = new LegendItemCollection();
    Rectangle2D square = ChartFrame.square(style);
    for (int i = 0; i < labels.size(); i++) {
      items.add(new LegendItem(labels.get(i), null, null, null, square, colours.get(i)));
    }
    return items;
  }

  private interface Visit {
    void at(int row, int column, double value);
  }

  private static void each(Selection drawn, Visit visit) {
    for (int r = 0; r < drawn.rows().size(); r++) {
      for (int c = 0; c < drawn.columns().size(); c++) {
        Double value = drawn.value(drawn.rows().get(r), drawn.columns().get(c));
        if (value != null) {
          visit.at(r, c, value);
        }
      }
    }
  }
}
