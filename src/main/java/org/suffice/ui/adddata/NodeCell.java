package org.suffice.ui.adddata;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A cell that shows a node for its value and is as high as the node needs in the column's width. */
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
      setTooltip(words.getText().isEmpty() || words.isWrapText() ? null : new Tooltip(words.getText()));
      setAccessibleText(words.getText());
    } else if (node instanceof Pane lines) {
      setTooltip(null);
      setAccessibleText(
          lines.getChildren().stream()
              .filter(Labeled.class::isInstance)
              .map(n -> ((Labeled) n).getText())
              .collect(java.util.stream.Collectors.joining(", ")));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    Node node = getGraphic();
    if (node == null || getTableColumn() == null) {
      return super.computePrefHeight(width);
    }
    double room = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
    double least = node instanceof Pane ? 0 : super.computePrefHeight(width); // a pane of unknown width is taken as very high
    return Math.max(least, node.prefHeight(room) + snappedTopInset() + snappedBottomInset());
  }
}
