package org.suffice.ui.widgets;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;

/** A row of a grid, marked for the stylesheet by how it adds up. */
final class NumberRow extends TableRow<Row> {
  private static final Map<Row.Kind, PseudoClass> MARKS =
      Map.of(
          Row.Kind.SUBTOTAL, PseudoClass.getPseudoClass("subtotal"),
          Row.Kind.TOTAL, PseudoClass.getPseudoClass("total"),
          Row.Kind.ASIDE, PseudoClass.getPseudoClass("aside"));
  private static final PseudoClass GROUPED = PseudoClass.getPseudoClass("grouped");

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    MARKS.forEach((kind, mark) -> pseudoClassStateChanged(mark, row != null && !empty && row.kind() == kind));
    pseudoClassStateChanged(GROUPED, row != null && !empty && row.group() != null && row.kind() == Row.Kind.PART);
  }
}
