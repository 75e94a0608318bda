package org.suffice.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Coded;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.ui.Words;

/** The popover behind "+ Add filter": first what to filter by, beside it the values the data has, found by typing. */
final class FilterMenu {
  private final Supplier<List<FilterKey>> keys;
  private final BiConsumer<FilterKey, Consumer<List<Coded>>> values;
  private final Consumer<Filter> add;

  FilterMenu(Supplier<List<FilterKey>> keys, BiConsumer<FilterKey, Consumer<List<Coded>>> values, Consumer<Filter> add) {
    this.keys = keys;
    this.values = values;
    this.add = add;
  }

  void open(Node owner) {
    ListView<Coded> left = list("filter.by");
    left.setId("filter-keys");
    left.setItems(FXCollections.observableArrayList(keys.get()));
    ListView<Coded> right = list("filter.value");
    right.setId("filter-values");
    FilteredList<Coded> offered = new FilteredList<>(FXCollections.observableArrayList());
    TextField find = new TextField();
    find.setPromptText(Words.of("filter.find"));
    find.setAccessibleText(Words.of("filter.find"));
    find.textProperty().subscribe(t -> offered.setPredicate(v -> has(v, t)));
    Label none = Icons.styled(new Label(Words.of("filter.no-values")), "note");
    none.setWrapText(true);
    right.setPlaceholder(none);
    HBox both = Icons.styled(new HBox(titled("filter.by", left), titledWith("filter.value", find, right)), "filter-menu");
    Pop pop = new Pop("", both);
    left.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, now) -> {
              find.clear();
              if (now instanceof FilterKey key) {
                values.accept(key, list -> fill(right, offered, list));
              }
            });
    onChosen(left, chosen -> right.requestFocus(), false);
    onChosen(right, chosen -> take(left, chosen, pop), true);
    pop.show(owner, left);
    left.getSelectionModel().selectFirst();
  }

  private static void fill(ListView<Coded> right, FilteredList<Coded> offered, List<Coded> list) {
    @SuppressWarnings("unchecked")
    var source = (javafx.collections.ObservableList<Coded>) offered.getSource();
    source.setAll(list);
    right.setItems(offered);
    if (!list.isEmpty()) {
      right.getSelectionModel().selectFirst();
    }
  }

  private static boolean has(Coded value, String typed) {
    return value.label().toLowerCase(Locale.UK).contains(typed.strip().toLowerCase(Locale.UK));
  }

  private void take(ListView<Coded> left, Coded value, Pop pop) {
    if (left.getSelectionModel().getSelectedItem() instanceof FilterKey key) {
      pop.hide();
      add.accept(new Filter(key, value.id()));
    }
  }

  private static void onChosen(ListView<Coded> list, Consumer<Coded> action, boolean click) {
    Runnable choose =
        () -> {
          Coded chosen = list.getSelectionModel().getSelectedItem();
          if (chosen != null) {
            action.accept(chosen);
          }
        };
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER || (!click && e.getCode() == KeyCode.RIGHT)) {
            choose.run();
            e.consume();
          }
        });
    if (click) {
      list.setOnMouseClicked(e -> choose.run());
    }
  }

  private static VBox titled(String key, ListView<Coded> list) {
    Label name = Icons.styled(new Label(Words.of(key)), "field-label");
    name.setLabelFor(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    return Icons.styled(new VBox(name, list), "titled");
  }

  private static VBox titledWith(String key, TextField find, ListView<Coded> list) {
    VBox box = titled(key, list);
    box.getChildren().add(1, find);
    return box;
  }

  private static ListView<Coded> list(String key) {
    ListView<Coded> list = new ListView<>();
    list.getStyleClass().add("choice-list");
    list.setAccessibleText(Words.of(key));
    list.setCellFactory(
        v ->
            new ListCell<>() {
              @Override
              protected void updateItem(@Nullable Coded item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? null : item.label());
              }
            });
    return list;
  }
}
