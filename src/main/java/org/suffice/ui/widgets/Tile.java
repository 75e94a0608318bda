package org.suffice.ui.widgets;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One key figure: what it is, the figure, and a line that says of what. */
public final class Tile extends VBox {
  private final Label label = Icons.styled(new Label(), "tile-label");
  private final Label value = Icons.styled(new Label(), "tile-value");
  private final Label sub = Icons.styled(new Label(), "tile-sub");

  /** A tile that says this. */
  public Tile(Figure figure) {
    getStyleClass().addAll("card", "tile");
    setAccessibleRole(AccessibleRole.TEXT);
    label.setWrapText(true);
    sub.setWrapText(true);
    getChildren().addAll(label, value, sub);
    show(figure);
  }

  /** Says something else. */
  public void show(Figure figure) {
    label.setText(figure.label());
    value.setText(figure.value());
    sub.setText(figure.sub());
    setAccessibleText(figure.label() + ": " + figure.value() + ". " + figure.sub());
  }
}
