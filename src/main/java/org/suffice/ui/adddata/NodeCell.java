package org.suffice.ui.adddata;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell that shows a node for its value; words too long for it are in its tooltip. */
final class NodeCell<T> extends TableCell<T, T> {
  private final Function<T, Node> content;

  NodeCell(Function<T, Node> content) {
    this.content = content;
  }

  @Override
  protected void updateItem(@Nullable T value, boolean empty) {
    super.updateItem(value, empty);
    if (empty || value == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    Node node = content.apply(value);
    setGraphic(node);
    if (node instanceof Labeled words) {
      setTooltip(words.getText().isEmpty() ? null : new Tooltip(words.getText()));
      setAccessibleText(words.getText());
    }
  }
}
