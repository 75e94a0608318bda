package org.suffice.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Plain bars whose parts are stacked from left to right. */
final class StackedRowBars extends StackedBarRenderer {
  private static final long serialVersionUID = 1L;
  private final transient List<Color> colours;

  /** Bars with a colour a part, parted by a hairline of the ground where some share the grey. */
  StackedRowBars(List<Color> colours, Color ground) {
    this.colours = List.copyOf(colours);
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(colours.stream().distinct().count() < colours.size());
    setDefaultOutlinePaint(ground);
    setDefaultOutlineStroke(new BasicStroke(0.75f));
  }

  @Override
  public Paint getItemPaint(int series, int row) {
    return colours.get(series);
  }

  @Override
  protected void calculateBarWidth(CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
    int rows = Math.max(1, plot.getDataset(index).getColumnCount());
    state.setBarWidth(area.getHeight() / rows * FlatBars.FILL);
  }
}
