package org.suffice.ui.widgets;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A chart and its table: beside each other where there is room, else the table below; both always there. */
public final class SideBySide extends Pane {
  private static final double STACK_BELOW_EM = 54;
  private final Region first;
  private final Region second;
  private double share;
  private double leastHighEm;
  private final Label ruler = new Label();

  /**
   * Two panes.
   *
   * @param share part of the width that the first takes, 0 to 1
   * @param leastHighEm least height of either in em
   */
  public SideBySide(Region first, Region second, double share, double leastHighEm) {
    this.first = first;
    this.second = second;
    this.share = share;
    this.leastHighEm = leastHighEm;
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().addAll(first, second, ruler);
    ruler.fontProperty().subscribe(f -> requestLayout());
  }

  private double em() {
    return ruler.getFont().getSize();
  }

  private double gap() {
    return Math.round(em() * 14 / 13);
  }

  /** Shows only one of the two over the whole width; null shows both. */
  public void only(@Nullable Region one) {
    first.setVisible(one == null || one == first);
    second.setVisible(one == null || one == second);
    requestLayout();
  }

  /** Gives the first pane another part of the width, 0 to 1. */
  public void share(double part) {
    share = part;
    requestLayout();
  }

  /** Asks for at least so many em of height for either pane. */
  public void leastHigh(double em) {
    leastHighEm = em;
    requestLayout();
  }

  /** Whether the first pane is shown. */
  public boolean isChartShown() {
    return first.isVisible();
  }

  private boolean stacked(double width) {
    return width < STACK_BELOW_EM * em();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    double one = leastHighEm * em();
    boolean alone = !first.isVisible() || !second.isVisible();
    return !alone && stacked(width < 0 ? getWidth() : width) ? 2 * one + gap() : one;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 20 * em();
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double h = getHeight();
    if (!first.isVisible() || !second.isVisible()) {
      (first.isVisible() ? first : second).resizeRelocate(0, 0, w, h);
    } else if (stacked(w)) {
      double half = Math.floor((h - gap()) / 2);
      first.resizeRelocate(0, 0, w, half);
      second.resizeRelocate(0, half + gap(), w, h - half - gap());
    } else {
      double left = Math.floor((w - gap()) * share);
      first.resizeRelocate(0, 0, left, h);
      second.resizeRelocate(left + gap(), 0, w - left - gap(), h);
    }
  }
}
