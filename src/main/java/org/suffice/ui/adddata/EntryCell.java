package org.suffice.ui.adddata;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.ui.widgets.Icons;

/** A file, or one of its sheets with its tick, what it holds and whether it can be read. */
final class EntryCell extends ListCell<Entry> {
  private final AddDataViewModel model;
  private Subscription watching = Subscription.EMPTY;

  EntryCell(AddDataViewModel model) {
    this.model = model;
    setPrefWidth(0);
    getStyleClass().add("ad-entry");
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    setText(null);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (entry) {
      case FileDraft file -> showFile(file);
      case SheetDraft sheet ->
          watching =
              Subscription.combine(
                  sheet.readingProperty().subscribe(r -> showSheet(sheet)),
                  sheet.tickedProperty().subscribe(t -> showSheet(sheet)));
    }
  }

  private void showFile(FileDraft file) {
    String called = file.nameAmong(model.files());
    Label name = Icons.with(Feather.FILE_TEXT, Parts.label(called, "ad-file-name"));
    name.setMinWidth(0);
    HBox head = Parts.row(name, Parts.space(), remove(file, called));
    VBox box = new VBox(head);
    if (file.locked()) {
      box.getChildren().add(password(file, called));
    }
    if (!file.problem().isEmpty()) {
      box.getChildren().add(Icons.with(Feather.ALERT_OCTAGON, Parts.wrapped(file.problem(), "ad-problem")));
    }
    setGraphic(box);
    setAccessibleText(called + ". " + file.problem());
  }

  private Node password(FileDraft file, String called) {
    var button = Parts.button("files.password", Feather.LOCK, () -> model.passwords().ask(file));
    button.setAccessibleText(Say.of("files.password.name", called));
    button.setFocusTraversable(false);
    return button;
  }

  private Node remove(FileDraft file, String called) {
    var button = Parts.icon("files.remove", Feather.TRASH_2, () -> model.remove(file));
    button.setAccessibleText(Say.of("files.remove.name", called));
    button.setFocusTraversable(false);
    return button;
  }

  private void showSheet(SheetDraft sheet) {
    CheckBox tick = new CheckBox();
    tick.setSelected(sheet.ticked());
    tick.setDisable(!sheet.canTick());
    tick.setFocusTraversable(false);
    tick.setAccessibleText(Say.of("files.tick-sheet", sheet.name()));
    tick.setOnAction(e -> model.tick(sheet, tick.isSelected()));
    String called = sheet.reading().sheet().isEmpty() ? Say.of("files.whole") : sheet.name();
    Label name = Parts.label(called, "ad-sheet-name");
    Label facts = Parts.wrapped(facts(sheet.reading()), "note");
    name.setMinWidth(0);
    facts.setMinWidth(0);
    VBox words = new VBox(name, facts);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label state = SheetState.badge(sheet);
    HBox row = Parts.row(tick, words, state);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("ad-sheet-row");
    setGraphic(row);
    String ticked = Say.of(sheet.ticked() ? "files.ticked" : "files.not-ticked");
    setAccessibleText(String.join(", ", sheet.name(), facts.getText(), state.getText(), ticked));
  }

  /** "Placements, 1,988 rows". */
  private static String facts(SheetReading reading) {
    Mapping mapping = reading.mapping();
    String rows = Say.count("rows", reading.rows());
    if (mapping == null && reading.rows() == 0 && !reading.problem().isEmpty()) {
      return reading.problem().replaceFirst("(?<=\\.) .*", ""); // why it was not counted, without what to do
    }
    return mapping == null ? rows : mapping.kind().label() + " · " + rows + " · " + Say.of("heading.in", mapping.headerRow());
  }
}
