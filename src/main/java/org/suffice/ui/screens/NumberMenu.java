package org.suffice.ui.screens;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.suffice.model.Coded;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;
import org.suffice.ui.widgets.Wish;

/** What can be done with a number beside seeing its rows: show only it, break it down. Both are changes of view. */
final class NumberMenu implements Wish.Taker {
  private final Desk desk;
  private final MeasureViewModel model;

  NumberMenu(Desk desk, MeasureViewModel model) {
    this.desk = desk;
    this.model = model;
  }

  @Override
  public void take(Wish wish) {
    switch (wish.kind()) {
      case HIGHLIGHT -> model.rows(wish.rowId(), wish.columnId(), model::mark, desk::toast);
      case MENU -> model.narrowing(wish.rowId(), wish.columnId(), filters -> open(wish, filters));
      case ONLY -> model.narrowing(wish.rowId(), wish.columnId(), this::only);
      case BREAK_DOWN -> show(wish, breakdowns());
    }
  }

  private void open(Wish wish, List<Filter> filters) {
    MenuItem rows = item("number.rows", "Enter", () -> model.rows(wish.rowId(), wish.columnId(), desk::rows, desk::toast));
    rows.setId("number-rows");
    MenuItem only = item(filters.isEmpty() ? "number.only.none" : "number.only", "O", () -> only(filters));
    only.setId("number-only");
    only.setDisable(filters.isEmpty());
    if (!filters.isEmpty()) {
      only.setText(Words.of("number.only", filters.stream().map(this::words).collect(Collectors.joining(", "))));
    }
    Menu by = new Menu(Words.of("number.by"), null, breakdowns().toArray(MenuItem[]::new));
    by.setId("number-by");
    by.setDisable(by.getItems().isEmpty());
    MenuItem mark = item("number.highlight", "H", () -> take(new Wish(Wish.Kind.HIGHLIGHT, wish.rowId(), wish.columnId(), wish.owner(), wish.at())));
    mark.setId("number-highlight");
    show(wish, List.of(rows, mark, new SeparatorMenuItem(), only, by));
  }

  private static void show(Wish wish, List<MenuItem> items) {
    if (!items.isEmpty()) {
      ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
      menu.setId("number-menu");
      menu.show(wish.owner(), wish.at().getX(), wish.at().getY());
    }
  }

  private List<MenuItem> breakdowns() {
    MeasureInfo info = model.info();
    Workspace workspace = desk.workspace();
    FilterKey now = workspace.by(model.area());
    List<MenuItem> items = new java.util.ArrayList<>();
    if (info != null) {
      for (FilterKey key : info.filters()) {
        if (key != now) {
          MenuItem item = new MenuItem(key.label());
          item.setOnAction(e -> workspace.breakDown(model.area(), key));
          items.add(item);
        }
      }
    }
    if (now != null) {
      items.add(item("number.by.none", "", () -> workspace.breakDown(model.area(), null)));
    }
    return items;
  }

  private void only(List<Filter> filters) {
    if (filters.isEmpty()) {
      desk.toast(Words.of("number.only.none.why"));
    } else {
      desk.workspace().narrow(model.area(), filters);
    }
  }

  /** "Sex: Female", in the words of the data. */
  private String words(Filter filter) {
    var session = desk.workspace().session();
    String value =
        session == null
            ? filter.value()
            : session.ask().values(filter.key()).stream().filter(v -> v.id().equals(filter.value())).map(Coded::label).findFirst().orElse(filter.value());
    return filter.key().label() + ": " + value;
  }

  private static MenuItem item(String key, String keys, Runnable action) {
    MenuItem item = new MenuItem(Words.of(key));
    if (!keys.isEmpty()) {
      item.setAccelerator(javafx.scene.input.KeyCombination.keyCombination(keys));
    }
    item.setOnAction(e -> action.run());
    return item;
  }
}
