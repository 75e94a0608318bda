package org.suffice.ui.adddata;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Columns of the tables of the check and the receipt. */
final class Grids {
  private Grids() {}

  /** A column of words that wrap; {@code share} of the table's width. */
  static <T> TableColumn<T, String> words(TableView<T> table, String key, double share, Function<T, String> text) {
    TableColumn<T, String> column = column(table, key, share, text);
    column.setCellFactory(c -> new Wrapping<>());
    return column;
  }

  /** A column of numbers, to the right. */
  static <T> TableColumn<T, String> number(TableView<T> table, String key, double share, Function<T, Integer> number) {
    TableColumn<T, String> column = column(table, key, share, t -> Say.number(number.apply(t)));
    column.getStyleClass().add("ad-number");
    return column;
  }

  private static <T> TableColumn<T, String> column(TableView<T> table, String key, double share, Function<T, String> text) {
    TableColumn<T, String> column = new TableColumn<>(Say.of(key));
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
    column.prefWidthProperty().bind(table.widthProperty().subtract(18).multiply(share));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static final class Wrapping<T> extends TableCell<T, String> {
    private final Label label = Parts.label("");

    Wrapping() {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.maxWidthProperty().bind(widthProperty().subtract(16));
      setPrefHeight(Region.USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      label.setText(text == null ? "" : text);
      setGraphic(empty ? null : label);
      setAccessibleText(text == null ? "" : text);
    }

    @Override
    protected double computePrefHeight(double width) {
      double inner = getTableColumn() == null ? width : getTableColumn().getWidth() - 16;
      return label.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }
  }
}
