package org.suffice.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Plain bars, side by side or laid over each other, thicker than the gaps between rows. */
final class FlatBars extends BarRenderer {
  private static final long serialVersionUID = 1L;
  /** How much of a row one bar fills. */
  static final double FILL = 0.68;

  /** How much of a row several bars beside each other fill. */
  static final double FILL_BESIDE = 0.8;

  private final transient List<List<Color>> colours;
  private final boolean overlaid;

  /**
   * Bars in these colours.
   *
   * @param colours by series, then by row
   * @param overlaid later series lie over the first, as its part
   */
  FlatBars(List<List<Color>> colours, boolean overlaid) {
    this.colours = colours;
    this.overlaid = overlaid;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(false);
  }

  /** Whether later series lie over the first. */
  boolean overlaid() {
    return overlaid;
  }

  @Override
  public Paint getItemPaint(int series, int row) {
    return colours.get(series).get(row);
  }

  @Override
  protected void calculateBarWidth(CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
    int rows = Math.max(1, plot.getDataset(index).getColumnCount());
    int series = overlaid ? 1 : Math.max(1, plot.getDataset(index).getRowCount());
    double fill = series == 1 ? FILL : FILL_BESIDE;
    state.setBarWidth(area.getHeight() / rows * fill / series);
  }

  @Override
  protected double calculateBarW0(
      CategoryPlot plot, PlotOrientation orientation, Rectangle2D area, CategoryAxis axis,
      CategoryItemRendererState state, int series, int row) {
    double middle = axis.getCategoryMiddle(row, getColumnCount(), area, plot.getDomainAxisEdge());
    int all = overlaid ? 1 : getRowCount();
    int at = overlaid ? 0 : series;
    return middle + (at - all / 2.0) * state.getBarWidth();
  }
}
