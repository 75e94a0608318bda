package org.suffice.ui.adddata;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of the grid. A table that has its focused row exchanged for a newer state of it puts the focus into its first
 * cell: so the rows say while they are exchanged, and the grid keeps its place meanwhile.
 */
final class ShownRows {
  private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper exchanging = new ReadOnlyBooleanWrapper(this, "exchanging");

  ObservableList<ProblemRow> list() {
    return rows;
  }

  /** Rows are being exchanged: where the focus goes now is nobody's wish. */
  ReadOnlyBooleanProperty exchangingProperty() {
    return exchanging.getReadOnlyProperty();
  }

  /** Shows these rows; those that stay where they are are exchanged one by one. */
  void show(List<ProblemRow> next) {
    boolean same = next.size() == rows.size();
    for (int i = 0; same && i < next.size(); i++) {
      same = next.get(i).row() == rows.get(i).row() && next.get(i).sheet() == rows.get(i).sheet();
    }
    exchanging.set(true);
    if (same) {
      exchange(next);
    } else {
      rows.setAll(next);
    }
    exchanging.set(false);
  }

  /** Exchanges every row for what {@code newer} makes of it. */
  void each(UnaryOperator<ProblemRow> newer) {
    exchanging.set(true);
    exchange(rows.stream().map(newer).toList());
    exchanging.set(false);
  }

  private void exchange(List<ProblemRow> next) {
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).equals(rows.get(i))) {
        rows.set(i, next.get(i));
      }
    }
  }
}
