package org.suffice.ui.widgets;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** A small line of a row's numbers, lowest to highest over its height, with a dot at the last. */
final class Sparkline extends Region {
  static final double WIDE_EM = 6.5;
  private static final double HIGH_EM = 1.3;
  private static final double DOT = 2;
  private final Polyline line = Icons.styled(new Polyline(), "sparkline");
  private final Circle last = Icons.styled(new Circle(DOT), "sparkline-dot");

  /** The line of these numbers, in order, for text of this size. */
  Sparkline(double[] values, double em) {
    double wide = WIDE_EM * em;
    double high = HIGH_EM * em;
    double least = java.util.Arrays.stream(values).min().orElse(0);
    double most = java.util.Arrays.stream(values).max().orElse(0);
    for (int i = 0; i < values.length; i++) {
      double x = DOT + (wide - 2 * DOT) * i / Math.max(1, values.length - 1);
      double share = most == least ? 0.5 : (values[i] - least) / (most - least);
      double y = high - DOT - (high - 2 * DOT) * share;
      line.getPoints().addAll(x, y);
      last.setCenterX(x);
      last.setCenterY(y);
    }
    getChildren().addAll(line, last);
    setMinSize(wide, high);
    setPrefSize(wide, high);
    setMaxSize(wide, high);
  }
}
