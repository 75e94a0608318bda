package org.suffice.chart;

import java.awt.Color;

/**
 * Words on or beside a bar.
 *
 * @param row the row's place, from 0
 * @param series the bar's place among those of its row, counting all that lie beside each other
 * @param from where the bar begins, in its values; NaN where the words stand beside its end
 * @param to where the bar ends, in its values
 */
record BarLabel(int row, int series, int ofSeries, double from, double to, String text, Color colour) {
  /** Whether the words stand inside the bar, where they fit, rather than beside it. */
  boolean inside() {
    return !Double.isNaN(from);
  }
}
