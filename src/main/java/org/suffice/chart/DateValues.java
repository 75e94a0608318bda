package org.suffice.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;
import org.jfree.data.xy.TableXYDataset;

/** Series over real dates for JFreeChart, each value knowing the cell it stands for. */
final class DateValues extends AbstractIntervalXYDataset implements TableXYDataset {
  private static final long serialVersionUID = 1L;
  private final transient List<Line> lines;
  private final double barMillis;

  /** The lines, and how wide a bar is in time; 0 for points. */
  DateValues(List<Line> lines, double barMillis) {
    this.lines = List.copyOf(lines);
    this.barMillis = barMillis;
  }

  /** The moment a date stands at on the axis. */
  static long millis(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** The series, in order. */
  List<Line> lines() {
    return lines;
  }

  /** The cell that an item of a series stands for. */
  CellRef cell(int series, int item) {
    return lines.get(series).cells().get(item);
  }

  @Override
  public int getSeriesCount() {
    return lines.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return lines.get(series).id();
  }

  @Override
  public int getItemCount(int series) {
    return lines.get(series).values().size();
  }

  /** How many dates the series share; only asked of stacks, whose series have the same dates. */
  @Override
  public int getItemCount() {
    return lines.isEmpty() ? 0 : getItemCount(0);
  }

  @Override
  public Number getX(int series, int item) {
    return millis(lines.get(series).dates().get(item));
  }

  @Override
  public Number getY(int series, int item) {
    Double value = lines.get(series).values().get(item);
    return value == null ? (Number) Double.NaN : value;
  }

  @Override
  public Number getStartX(int series, int item) {
    return getXValue(series, item) - barMillis / 2;
  }

  @Override
  public Number getEndX(int series, int item) {
    return getXValue(series, item) + barMillis / 2;
  }

  @Override
  public Number getStartY(int series, int item) {
    return getY(series, item);
  }

  @Override
  public Number getEndY(int series, int item) {
    return getY(series, item);
  }
}
