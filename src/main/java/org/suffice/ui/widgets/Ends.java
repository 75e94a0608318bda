package org.suffice.ui.widgets;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Two things at the two ends of a line; where the line is too short, the second goes below the first, in as many lines as it needs. */
public final class Ends extends Pane {
  private final Node left;
  private final Node right;
  private final Label ruler = new Label();

  /** A line with these ends. */
  public Ends(Node left, Node right) {
    this.left = left;
    this.right = right;
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().addAll(left, right, ruler);
  }

  private double gap() {
    return ruler.getFont().getSize() / 2;
  }

  private boolean fits(double width) {
    return left.prefWidth(-1) + right.prefWidth(-1) + 2 * gap() <= width;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double a = above(width);
    return width < 0 || fits(width) ? Math.max(a, right.prefHeight(-1)) : a + gap() + below(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** How high the first is: a long one goes on in further lines where the second is below it. */
  private double above(double width) {
    return width < 0 || fits(width) ? left.prefHeight(-1) : left.prefHeight(Math.min(width, left.prefWidth(-1)));
  }

  /** How high the second is where it has a line of its own. */
  private double below(double width) {
    return right.prefHeight(Math.min(width, right.prefWidth(-1)));
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double a = above(w);
    double b = fits(w) ? right.prefHeight(-1) : below(w);
    double wide = Math.min(w, right.prefWidth(-1));
    if (fits(w)) {
      double h = Math.max(a, b);
      left.resizeRelocate(0, snapPositionY((h - a) / 2), left.prefWidth(-1), a);
      right.resizeRelocate(w - wide, snapPositionY((h - b) / 2), wide, b);
    } else {
      left.resizeRelocate(0, 0, Math.min(w, left.prefWidth(-1)), a);
      right.resizeRelocate(0, snapPositionY(a + gap()), wide, b);
    }
  }
}
