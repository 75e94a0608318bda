package org.suffice.ui.widgets;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.control.Label;

/** Nodes of equal width side by side; on a narrow window, or with large text, they go on in a next row. */
public final class EvenRow extends Pane {
  private final double leastEm;
  private final Label ruler = new Label();

  /** A row whose nodes are at least so many em wide. */
  public EvenRow(double leastEm) {
    this.leastEm = leastEm;
    getStyleClass().add("even-row");
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().add(ruler);
    ruler.fontProperty().subscribe((Font f) -> requestLayout());
  }

  /** Shows these nodes. */
  public void show(java.util.List<? extends Node> nodes) {
    getChildren().setAll(nodes);
    getChildren().add(ruler);
  }

  private double em() {
    return ruler.getFont().getSize();
  }

  private double gap() {
    return Math.round(em() * 14 / 13);
  }

  private int perRow(double width) {
    int fit = (int) Math.max(1, Math.floor((width + gap()) / (leastEm * em() + gap())));
    int nodes = getManagedChildren().size();
    int rows = (int) Math.ceil((double) nodes / fit);
    return rows == 0 ? 1 : (int) Math.ceil((double) nodes / rows);
  }

  private double cell(double width) {
    int n = perRow(width);
    return (width - gap() * (n - 1)) / n;
  }

  private double rowHeight(double width) {
    return getManagedChildren().stream().mapToDouble(n -> n.prefHeight(cell(width))).max().orElse(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double w = width < 0 ? leastEm * em() * 4 : width;
    int rows = (int) Math.ceil((double) getManagedChildren().size() / perRow(w));
    return rows == 0 ? 0 : rows * rowHeight(w) + (rows - 1) * gap();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return leastEm * em() / 2;
  }

  @Override
  protected void layoutChildren() {
    int n = perRow(getWidth());
    double cell = cell(getWidth());
    double high = rowHeight(getWidth());
    int i = 0;
    for (Node node : getManagedChildren()) {
      double x = (i % n) * (cell + gap());
      int line = i / n;
      double y = line * (high + gap());
      double left = snapPositionX(x);
      node.resizeRelocate(left, snapPositionY(y), snapPositionX(x + cell) - left, snapSizeY(high));
      i++;
    }
  }
}
