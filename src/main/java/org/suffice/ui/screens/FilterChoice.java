package org.suffice.ui.screens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.suffice.app.ProjectSession;
import org.suffice.model.Coded;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;

/** Which children or requests a target is about: ticked in a menu of keys, each with the values that the data has. */
final class FilterChoice extends MenuButton {
  private final Desk desk;
  private final List<Filter> chosen = new ArrayList<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  FilterChoice(Desk desk) {
    this.desk = desk;
    show(List.of());
  }

  /** What is chosen, in the order it was ticked. */
  List<Filter> chosen() {
    return List.copyOf(chosen);
  }

  /** Offers these keys; what is chosen by another goes. */
  void offer(List<FilterKey> keys) {
    getItems().clear();
    MenuItem none = new MenuItem(Words.of("target.where.all"));
    none.setOnAction(e -> show(List.of()));
    getItems().add(none);
    for (FilterKey key : keys) {
      Menu menu = new Menu(key.label(), null, new MenuItem(Words.of("target.where.wait")));
      menu.setOnShowing(e -> values(key, menu));
      getItems().add(menu);
    }
    setDisable(keys.isEmpty());
    show(chosen.stream().filter(f -> keys.contains(f.key())).toList());
  }

  /** Chooses these in the place of what is chosen. */
  void show(List<Filter> filters) {
    List<Filter> now = List.copyOf(filters);
    chosen.clear();
    chosen.addAll(now);
    String words = chosen.stream().map(f -> f.key().label() + ": " + labels.getOrDefault(f.toString(), f.value())).collect(Collectors.joining("; "));
    setText(words.isEmpty() ? Words.of("target.where.all") : words);
    setAccessibleText(Words.of("target.where") + ": " + getText());
  }

  private void values(FilterKey key, Menu menu) {
    ProjectSession session = desk.workspace().session();
    if (session != null) {
      desk.background().job(Words.of("job.values"), p -> session.ask().values(key)).onSuccess(values -> fill(key, values, menu)).start();
    }
  }

  private void fill(FilterKey key, List<Coded> values, Menu menu) {
    menu.getItems().clear();
    for (Coded value : values) {
      Filter filter = new Filter(key, value.id());
      labels.put(filter.toString(), value.label());
      var item = new CheckMenuItem(value.label());
      item.setSelected(chosen.contains(filter));
      item.setOnAction(e -> tick(filter, item.isSelected()));
      menu.getItems().add(item);
    }
    if (values.isEmpty()) {
      menu.getItems().add(new MenuItem(Words.of("filter.no-values")));
    }
  }

  private void tick(Filter filter, boolean on) {
    var now = new ArrayList<>(chosen);
    now.remove(filter);
    if (on) {
      now.add(filter);
    }
    show(now);
  }
}
