package org.suffice.ui.widgets;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;

/** A number as printed, with its full meaning for a screen reader. */
final class NumberCell extends TableCell<Row, Row> {
  private final TableShape shape;
  private final TableShape.Shown shown;

  NumberCell(TableShape shape, TableShape.Shown shown) {
    this.shape = shape;
    this.shown = shown;
    getStyleClass().add(shown.number() ? "number-cell" : "text-cell");
    if (shown.kind() != TableShape.Kind.VALUE) {
      getStyleClass().add("second");
    }
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(row == null || empty ? null : shape.text(row, shown));
    setAccessibleText(row == null || empty ? null : shape.spoken(row, shown));
  }
}
