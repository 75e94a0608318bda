package org.suffice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** The chart of a table. It shows the table's numbers and nothing else, and can be asked which. */
public final class ChartFor {
  private ChartFor() {}

  /** Whether the table has a chart: its hint says so, and at least one number is there to draw. */
  public static boolean drawable(Table table) {
    return Multiples.are(table) ? !Multiples.of(table, false, false).isEmpty() : Selection.of(table, false).isPresent();
  }

  /** Whether the chart differs as shares: whether the drawn cells have any. */
  public static boolean hasShares(Table table) {
    return Multiples.are(table)
        ? Multiples.of(table, true, false).stream().anyMatch(m -> m.drawn().percent())
        : Selection.of(table, true).map(Selection::percent).orElse(false);
  }

  /** Whether it has bars that another order can be chosen for: more than one, and not months or dates. */
  public static boolean sortable(Table table) {
    return Multiples.are(table)
        ? Multiples.of(table, false, false).stream().anyMatch(m -> m.drawn().sortable())
        : Selection.of(table, false).map(Selection::sortable).orElse(false);
  }

  /** How many small charts it is drawn as; 1 where it is one chart. */
  public static int panels(Table table) {
    return Multiples.are(table) ? Math.max(1, Multiples.of(table, false, false).size()) : 1;
  }

  /** False where all rows that are drawn have the same numbers, on different bases: only their percentages say anything. */
  public static boolean tellsNumbersApart(Table table) {
    List<String> drawn = table.chart().rows();
    return drawn.size() < 2
        || drawn.stream().map(id -> table.row(id).orElseThrow().cells().stream().map(Cell::value).toList()).distinct().count() > 1;
  }

  /**
   * The chart of a table; shares are drawn where they are asked for and the table has them, else numbers.
   *
   * @throws SufficeException {@code no-chart} where the table is not {@link #drawable}
   */
  public static JFreeChart of(Table table, ChartOptions options) {
    ChartStyle style = ChartStyle.of(options);
    List<Multiples.One> small = Multiples.are(table) ? Multiples.of(table, options.percent(), options.finish().byValue()) : List.of();
    if (!small.isEmpty()) {
      return Small.charts(small, style, options);
    }
    Selection inOrder = selected(table, options.percent());
    Selection drawn = options.finish().byValue() ? inOrder.byValue() : inOrder;
    Plot plot = plot(drawn, style);
    ReferenceLines.draw(plot, options.finish().lines(), style);
    return ChartFrame.around(plot, drawn, style, options);
  }

  /**
   * The same with the part of each number that is of the children or requests selected elsewhere.
   *
   * @param part the table of the same question asked of those alone
   */
  public static JFreeChart of(Table table, Table part, ChartOptions options) {
    JFreeChart chart = of(table, options);
    PartOfEach.mark(chart.getPlot(), table, part, ChartStyle.of(options));
    return chart;
  }

  /** The plot of what is drawn. */
  static Plot plot(Selection drawn, ChartStyle style) {
    return
        switch (drawn.form()) {
          case LINES -> TimeCharts.lines(drawn, style);
          case STACK_OVER_TIME -> TimeCharts.stack(drawn, style);
          case STACKED_ROWS -> BarCharts.stacked(drawn, style);
          case BARS -> BarCharts.bars(drawn, style);
          case PART_OF_BAR -> BarCharts.partOfBar(drawn, style);
        };
  }

  /** What is drawn, read back from the chart's own data; gaps are not in it. */
  public static List<DrawnValue> values(JFreeChart chart) {
    return values(chart.getPlot());
  }

  private static List<DrawnValue> values(Plot drawn) {
    return switch (drawn) {
      case PanelsPlot panels -> panels.plots().stream().flatMap(p -> values(p).stream()).toList();
      case XYPlot plot when plot.getDataset() instanceof DateValues values -> overTime(values);
      case CategoryPlot plot -> rows(plot.getDataset());
      default -> List.of();
    };
  }

  /** The cell that a mark under the mouse stands for; empty where it stands for none. */
  public static Optional<CellRef> cellAt(@Nullable ChartEntity entity) {
    return switch (entity) {
      case XYItemEntity point when point.getDataset() instanceof DateValues values ->
          Optional.of(values.cell(point.getSeriesIndex(), point.getItem()));
      case CategoryItemEntity bar ->
          Optional.of(new CellRef(bar.getColumnKey().toString(), bar.getRowKey().toString()));
      case null, default -> Optional.empty();
    };
  }

  /** What is drawn of a table, or why nothing is. */
  static Selection selected(Table table, boolean percent) {
    return Selection.of(table, percent)
        .orElseThrow(
            () ->
                new SufficeException(
                    "no-chart",
                    "The table \"" + table.title()
                        + "\" has no chart: it has no numbers that a chart would show. Use the table itself."));
  }

  private static List<DrawnValue> overTime(DateValues values) {
    List<DrawnValue> all = new ArrayList<>();
    for (int s = 0; s < values.getSeriesCount(); s++) {
      for (int i = 0; i < values.getItemCount(s); i++) {
        double y = values.getYValue(s, i);
        if (!Double.isNaN(y)) {
          all.add(new DrawnValue(values.cell(s, i).rowId(), values.cell(s, i).columnId(), y));
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<DrawnValue> rows(CategoryDataset values) {
    List<DrawnValue> all = new ArrayList<>();
    for (int c = 0; c < values.getColumnCount(); c++) {
      for (int r = 0; r < values.getRowCount(); r++) {
        Number value = values.getValue(r, c);
        if (value != null) {
          all.add(new DrawnValue(values.getColumnKey(c).toString(), values.getRowKey(r).toString(), value.doubleValue()));
        }
      }
    }
    return List.copyOf(all);
  }
}
