package org.suffice.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;

/**
 * A list of things as a grid of words that wrap, with columns as wide as they were asked to be: so many em, or a share of
 * the room that is left.
 */
public final class WordGrid<T> extends TableView<T> {
  private static final double SCROLL_BAR_EM = 1.3;
  private static final double LEAST_SHARE_EM = 7.5;
  private final List<Double> widths = new ArrayList<>();
  private final Label em = new Label();

  /** An empty grid; {@code name} is what a screen reader calls it. */
  public WordGrid(String id, String name) {
    setId(id);
    getStyleClass().addAll("plain-grid", "word-grid");
    setAccessibleText(name);
    setSortPolicy(view -> false);
    setPlaceholder(new Label());
    em.setManaged(false);
    em.setVisible(false);
    getChildren().add(em);
    em.fontProperty().subscribe(f -> fit());
    widthProperty().subscribe(w -> fit());
  }

  /** Lets several rows be chosen. */
  public WordGrid<T> several() {
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    return this;
  }

  /** Adds a column of words; {@code width} in em, or, where negative, a share of the room left. */
  public WordGrid<T> words(String heading, double width, Function<T, String> text) {
    return nodes(heading, width, t -> wrapped(text.apply(t)));
  }

  /** Adds a column of whole numbers, to the right. */
  public WordGrid<T> number(String heading, double width, Function<T, Integer> number) {
    nodes(heading, width, t -> new Label(Numbers.number(number.apply(t), 0)));
    getColumns().getLast().getStyleClass().add("number-column");
    return this;
  }

  /** Adds a column of whatever is made for each thing. */
  public WordGrid<T> nodes(String heading, double width, Function<T, ? extends Node> node) {
    TableColumn<T, T> column = new TableColumn<>(heading);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setCellFactory(c -> new NodeCell<>(node));
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
    widths.add(width);
    return this;
  }

  /** Shows these things. */
  public void show(List<T> things) {
    setItems(FXCollections.observableArrayList(things));
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void fit() {
    if (getWidth() <= 0) {
      return;
    }
    double size = em.getFont().getSize();
    double fixed = widths.stream().filter(w -> w > 0).mapToDouble(w -> w * size).sum();
    double shares = widths.stream().filter(w -> w < 0).mapToDouble(w -> -w).sum();
    double room = getWidth() - fixed - SCROLL_BAR_EM * size;
    for (int i = 0; i < widths.size(); i++) {
      double width = widths.get(i);
      getColumns().get(i).setPrefWidth(Math.floor(width > 0 ? width * size : Math.max(LEAST_SHARE_EM * size, room * -width / shares)));
    }
  }

  /** As high as its node needs in the column's width. */
  private static final class NodeCell<T> extends TableCell<T, T> {
    private final Function<T, ? extends Node> content;

    NodeCell(Function<T, ? extends Node> content) {
      this.content = content;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
      super.updateItem(value, empty);
      Node node = empty || value == null ? null : content.apply(value);
      setGraphic(node);
      setAccessibleText(node instanceof Labeled words ? words.getText() : "");
    }

    @Override
    protected double computePrefHeight(double width) {
      Node node = getGraphic();
      if (node == null || getTableColumn() == null) {
        return super.computePrefHeight(width);
      }
      double room = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
      return Math.max(super.computePrefHeight(width), node.prefHeight(room) + snappedTopInset() + snappedBottomInset());
    }
  }
}
