package org.suffice.ui.widgets;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;

/** A row's label; a long one goes on in a second line. */
final class LabelCell extends TableCell<Row, Row> {
  private final Text text = wrapping(this);

  /** A text that wraps where its cell ends. */
  static Text wrapping(TableCell<?, ?> cell) {
    Text text = Icons.styled(new Text(), "row-label");
    text.wrappingWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset()),
                cell.widthProperty(),
                cell.insetsProperty(),
                cell.paddingProperty()));
    return text;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    text.setText(row == null || empty ? "" : row.label());
    setAccessibleText(text.getText());
    setGraphic(row == null || empty ? null : text);
  }
}
