package org.suffice.ui.adddata;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

/** Columns of the tables of adding data; nobody sorts or moves them, for their order is that of the file. */
final class Grids {
  private Grids() {}

  /** A column of nodes. */
  static <T> TableColumn<T, T> nodes(String key, Function<T, Node> node) {
    TableColumn<T, T> column = bare(key);
    column.setCellFactory(c -> new NodeCell<>(node));
    return column;
  }

  /** A column of words that wrap. */
  static <T> TableColumn<T, T> words(String key, Function<T, String> text) {
    return nodes(key, t -> Parts.wrapped(text.apply(t)));
  }

  /** A column of numbers, to the right. */
  static <T> TableColumn<T, T> number(String key, Function<T, Integer> number) {
    TableColumn<T, T> column = nodes(key, t -> Parts.label(Say.number(number.apply(t))));
    column.getStyleClass().add("ad-number");
    return column;
  }

  /** A column whose cells are to be made. */
  static <T> TableColumn<T, T> bare(String key) {
    TableColumn<T, T> column = new TableColumn<>(Say.of(key));
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
