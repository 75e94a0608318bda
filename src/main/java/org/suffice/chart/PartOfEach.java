package org.suffice.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.EnumSet;
import java.util.Set;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.suffice.model.Column;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * Shows in a chart which part of every number is of the children or requests selected elsewhere: the chart goes pale, the
 * part keeps its colour.
 */
final class PartOfEach {
  private static final Set<Unit> COUNTS =
      EnumSet.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.MOVES, Unit.REMANDS);
  private static final double PALE = 0.72;
  private static final double INSET = 0.45;
  private final Table whole;
  private final Table part;
  private final ChartStyle style;

  private PartOfEach(Table whole, Table part, ChartStyle style) {
    this.whole = whole;
    this.part = part;
    this.style = style;
  }

  /** Marks the part in a plot of the whole. */
  static void mark(Plot plot, Table whole, Table part, ChartStyle style) {
    var marks = new PartOfEach(whole, part, style);
    switch (plot) {
      case PanelsPlot panels -> panels.plots().forEach(p -> mark(p, whole, part, style));
      case CategoryPlot rows when rows.getRenderer() instanceof BarRenderer bars -> bars.setBarPainter(marks.new Rows());
      case XYPlot time when time.getRenderer() instanceof StackedXYBarRenderer bars -> bars.setBarPainter(marks.new Stack());
      case XYPlot time when time.getDataset() instanceof DateValues values -> marks.line(time, values);
      default -> throw new IllegalStateException("No plot of ours: " + plot.getPlotType());
    }
  }

  /** The part of a cell from 0 to 1; 0 where the cell counts nothing, 1 where it is no count and stays as it is. */
  double of(CellRef ref) {
    Column column = whole.columns().stream().filter(c -> c.id().equals(ref.columnId())).findFirst().orElseThrow();
    if (!COUNTS.contains(column.unit())) {
      return 1;
    }
    Double all = whole.cell(ref.rowId(), ref.columnId()).value();
    Double some = part.row(ref.rowId()).isEmpty() || part.columns().stream().noneMatch(c -> c.id().equals(ref.columnId()))
        ? null
        : part.cell(ref.rowId(), ref.columnId()).value();
    return all == null || some == null || all == 0 ? 0 : Math.min(1, some / all);
  }

  private Color pale(Paint paint) {
    Color colour = (Color) paint;
    Color ground = style.palette().ground("background");
    return new Color(mixed(colour.getRed(), ground.getRed()), mixed(colour.getGreen(), ground.getGreen()), mixed(colour.getBlue(), ground.getBlue()));
  }

  private static int mixed(int of, int ground) {
    return (int) Math.round(of * (1 - PALE) + ground * PALE);
  }

  private void fill(Graphics2D g2, Paint paint, RectangularShape bar, CellRef ref, boolean across) {
    g2.setPaint(pale(paint));
    g2.fill(bar);
    double share = of(ref);
    g2.setPaint(paint);
    g2.fill(across
        ? new Rectangle2D.Double(bar.getX(), bar.getY(), bar.getWidth() * share, bar.getHeight())
        : new Rectangle2D.Double(bar.getX(), bar.getMaxY() - bar.getHeight() * share, bar.getWidth(), bar.getHeight() * share));
  }

  private void line(XYPlot plot, DateValues values) {
    XYLineAndShapeRenderer drawn = (XYLineAndShapeRenderer) plot.getRenderer();
    XYLineAndShapeRenderer solid = new XYLineAndShapeRenderer(true, true);
    for (int i = 0; i < values.getSeriesCount(); i++) {
      solid.setSeriesPaint(i, drawn.getSeriesPaint(i));
      solid.setSeriesShape(i, drawn.getSeriesShape(i));
      solid.setSeriesStroke(i, drawn.getSeriesStroke(i));
      drawn.setSeriesPaint(i, pale(drawn.getSeriesPaint(i)));
    }
    plot.setDataset(1, new DateValues(values.lines().stream().map(l -> l.scaled(this::of)).toList(), 0));
    plot.setRenderer(1, solid);
  }

  private final class Rows extends StandardBarPainter {
    private static final long serialVersionUID = 1L;

    @Override
    public void paintBar(Graphics2D g2, BarRenderer renderer, int series, int row, RectangularShape bar, RectangleEdge base) {
      var data = renderer.getPlot().getDataset();
      var ref = new CellRef(data.getColumnKey(row).toString(), data.getRowKey(series).toString());
      if (!(renderer instanceof FlatBars flat && flat.overlaid())) {
        fill(g2, renderer.getItemPaint(series, row), bar, ref, true);
      } else if (series == 0) { // what lies over the bar would hide its part, so the part is a slim bar of its own
        g2.setPaint(pale(renderer.getItemPaint(series, row)));
        g2.fill(bar);
      } else {
        g2.setPaint(pale(renderer.getItemPaint(series, row)));
        g2.fill(bar);
        double high = bar.getHeight() * INSET;
        g2.setPaint(renderer.getItemPaint(series, row));
        g2.fill(new Rectangle2D.Double(bar.getX(), bar.getCenterY() - high / 2, bar.getWidth() * of(ref), high));
      }
    }
  }

  private final class Stack extends StandardXYBarPainter {
    private static final long serialVersionUID = 1L;

    @Override
    public void paintBar(Graphics2D g2, XYBarRenderer renderer, int series, int item, RectangularShape bar, RectangleEdge base) {
      if (renderer.getPlot().getDataset() instanceof DateValues values) {
        fill(g2, renderer.getItemPaint(series, item), bar, values.cell(series, item), false);
      }
    }
  }
}
