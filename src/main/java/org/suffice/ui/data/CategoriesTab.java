package org.suffice.ui.data;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.Categories;
import org.suffice.model.CategoryMove;
import org.suffice.model.Numbers;
import org.suffice.model.SchemeChange;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.data.CategoriesViewModel.Shown;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Ends;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.SideBySide;
import org.suffice.ui.widgets.WordGrid;

/** The categories that placements count in: groups and names, the words behind each, and what a change would move. */
public final class CategoriesTab implements DataTab {
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final double SHARE = 0.46;
  private static final double LEAST_HIGH = 24;
  private final Desk desk;
  private final CategoriesViewModel model;
  private final CategoryList list;
  private final CategoryWords words;
  private final Label name = Icons.styled(new Label(), "section-title");
  private final Label changes = Icons.styled(new Label(), "changes");
  private final WordGrid<CategoryMove> moves = new WordGrid<>("category-moves", Words.of("data.categories.moves"));
  private final Button keep = Buttons.primary("data.categories.keep", Feather.CHECK, this::keep);
  private final Button undo = Buttons.of("data.categories.undo", Feather.CORNER_UP_LEFT, this::undo);
  private final VBox changed;
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** The categories of a window's project. */
  public CategoriesTab(Desk desk) {
    this.desk = desk;
    this.model = new CategoriesViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    this.list = new CategoryList(model);
    this.words = new CategoryWords(model);
    list.onChoose(words::of);
    moves.number(Words.of("data.categories.placements"), 8, CategoryMove::placements)
        .words(Words.of("data.categories.from"), -1, m -> Words.of("data.categories.in", m.from().label(), m.fromGroup().label()))
        .words(Words.of("data.categories.to"), -1, m -> Words.of("data.categories.in", m.to().label(), m.toGroup().label()));
    moves.getStyleClass().add("moves");
    changes.setWrapText(true);
    changes.setMinHeight(Region.USE_PREF_SIZE);
    changes.setMaxWidth(Double.MAX_VALUE);
    changes.setId("category-changes");
    HBox.setHgrow(changes, Priority.ALWAYS);
    HBox buttons = Cards.row(undo, Buttons.of("data.categories.discard", Feather.X, model::discard), keep);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    changed = Icons.styled(new VBox(Cards.row(changes, buttons), moves), "card", "table-card", "changes-card");
    SideBySide both = new SideBySide(list, words, SHARE, LEAST_HIGH);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox all = Icons.styled(new VBox(head(), changed, both), "panels");
    all.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root = new Empty(desk, all);
    model.shownProperty().subscribe(this::show);
  }

  private Ends head() {
    MenuButton presets = new MenuButton(Words.of("data.categories.presets"));
    presets.setId("category-presets");
    presets.setMnemonicParsing(true);
    presets.setAccessibleText(Buttons.plain(Words.of("data.categories.presets")));
    for (String preset : Categories.presets()) {
      MenuItem item = new MenuItem(Words.or("data.preset." + preset, preset));
      item.setId("preset-" + preset);
      item.setOnAction(e -> model.preset(preset));
      presets.getItems().add(item);
    }
    HBox buttons =
        Cards.row(
            presets,
            Buttons.of("data.categories.import", Feather.UPLOAD, this::read),
            Buttons.of("data.categories.export", Feather.DOWNLOAD, this::export));
    return new Ends(name, buttons);
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      root.nothingYet("empty.categories", Feather.LAYERS);
      return;
    }
    root.content();
    name.setText(Words.of("data.categories.name", shown.draft().name()));
    list.show(shown);
    words.show(shown);
    changed.setVisible(shown.changed());
    changed.setManaged(shown.changed());
    SchemeChange change = shown.change();
    keep.setDisable(change == null);
    undo.setDisable(!model.canUndo());
    changes.setText(said(shown, change));
    moves.show(change == null ? java.util.List.of() : change.moves());
    boolean any = change != null && !change.moves().isEmpty();
    moves.setVisible(any);
    moves.setManaged(any);
  }

  private static String said(Shown shown, @Nullable SchemeChange change) {
    if (change == null) {
      return shown.problem();
    }
    String moved =
        change.moves().isEmpty()
            ? Words.of("data.categories.no-moves")
            : Words.of("data.categories.would-move", Words.count("data.stale.placement", change.placements()));
    int renamed = change.renamed().size();
    return renamed == 0 ? moved : moved + " " + Words.of("data.categories.renamed", Numbers.number(renamed, 0));
  }

  private void onKey(KeyEvent event) {
    if (UNDO.match(event) && model.canUndo()) {
      undo();
      event.consume();
    }
  }

  private void undo() {
    model.undo();
  }

  private void keep() {
    model.keep(scheme -> desk.toast(Words.of("data.categories.kept", scheme)));
  }

  private void read() {
    desk.dialogs().open(Buttons.plain(Words.of("data.categories.import")), Words.of("files.categories"), "*.txt").ifPresent(model::read);
  }

  private void export() {
    desk.dialogs()
        .save(Buttons.plain(Words.of("data.categories.export")), "categories", Words.of("files.categories"), "txt")
        .ifPresent(f -> model.export(f, () -> desk.toast(Words.of("toast.saved", f.getFileName()))));
  }

  @Override
  public String id() {
    return "categories";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    if (shown) {
      model.refresh();
    }
  }
}
