package org.suffice.ui.widgets;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;

/** A row's label; a long one goes on in a second line. */
final class LabelCell extends TableCell<Row, Row> {
  private final Text text = Icons.styled(new Text(), "row-label");

  LabelCell() {
    text.wrappingWidthProperty()
        .bind(
            javafx.beans.binding.Bindings.createDoubleBinding(
                () -> Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                widthProperty(),
                insetsProperty(),
                paddingProperty()));
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    text.setText(row == null || empty ? "" : row.label());
    setAccessibleText(text.getText());
    setGraphic(row == null || empty ? null : text);
  }
}
