package org.suffice.ui.widgets;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is shown where there is nothing to show: what is missing, why it matters, and the button that adds it. */
public final class EmptyState extends VBox {
  /** An empty state with its buttons. */
  public EmptyState(Feather icon, String title, String sentence, Node... buttons) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    Label head = Icons.styled(new Label(title), "empty-title");
    Label body = Icons.styled(new Label(sentence), "empty-body");
    body.setWrapText(true);
    HBox row = Icons.styled(new HBox(buttons), "button-row");
    row.setAlignment(Pos.CENTER);
    getChildren().addAll(Icons.styled(Icons.of(icon), "empty-icon"), head, body, row);
  }
}
