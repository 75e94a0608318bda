package org.suffice.ui.data;

import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.LocalWord;
import org.suffice.model.Meaning;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Ends;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** The words that were confirmed for this council, what each means, and changing or forgetting it. */
public final class ValueListsTab implements DataTab {
  private final Desk desk;
  private final ValueListsViewModel model;
  private final WordGrid<LocalWord> grid = new WordGrid<>("value-lists", Words.of("tab.values"));
  private final Label chosen = Icons.styled(new Label(), "field-label");
  private final ComboBox<Meaning> meaning = Icons.styled(new ComboBox<>(), "wide-choice");
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private boolean filling;

  /** The words of a window's project. */
  public ValueListsTab(Desk desk) {
    this.desk = desk;
    this.model = new ValueListsViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    grid.words(Words.of("data.words.field"), 11, w -> w.field().label())
        .words(Words.of("data.words.word"), -2, LocalWord::word)
        .words(Words.of("data.words.means"), -3, model::meaning)
        .words(Words.of("data.words.from"), -2, ValueListsViewModel::from);
    grid.getSelectionModel().selectedItemProperty().subscribe(w -> { if (w != null) { model.selectedProperty().set(w); } });
    VBox.setVgrow(grid, Priority.ALWAYS);
    root = new Empty(desk, Icons.styled(new VBox(intro(), new Ends(change(), files()), grid), "card", "table-card"));
    model.words().addListener((ListChangeListener<LocalWord>) c -> show());
    model.selectedProperty().subscribe(this::select);
    show();
  }

  private static Label intro() {
    Label words = Icons.styled(new Label(Words.of("data.words.words")), "note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  private HBox files() {
    HBox buttons =
        Icons.styled(
            new HBox(
                Buttons.of("data.words.import-file", Feather.DOWNLOAD, this::importFile),
                Buttons.of("data.words.export", Feather.SAVE, this::export)),
            "button-row");
    buttons.getChildren().forEach(b -> ((Button) b).setMinWidth(Region.USE_PREF_SIZE));
    return buttons;
  }

  private HBox change() {
    meaning.setId("value-lists-meaning");
    meaning.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Meaning m) {
            return m == null ? "" : m.label();
          }

          @Override
          public @Nullable Meaning fromString(String text) {
            return null;
          }
        });
    chosen.setLabelFor(meaning);
    chosen.setMinWidth(0);
    meaning.setOnHidden(e -> changed());
    Button forget = Buttons.of("data.words.forget", Feather.TRASH_2, this::forget);
    forget.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Icons.styled(new HBox(chosen, meaning, forget), "button-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show() {
    count.set(0);
    if (model.words().isEmpty()) {
      root.allWell("data.words.none");
    } else {
      grid.show(model.words());
      root.content();
    }
  }

  private void select(@Nullable LocalWord word) {
    if (word == null) {
      return;
    }
    grid.getSelectionModel().select(word);
    filling = true;
    chosen.setText(Words.of("data.words.chosen", word.word(), word.field().label()));
    meaning.setAccessibleText(chosen.getText());
    meaning.getItems().setAll(model.meanings(word));
    meaning.setValue(model.meanings(word).stream().filter(m -> m.id().equals(word.meaning())).findFirst().orElse(null));
    filling = false;
  }

  private void changed() {
    LocalWord word = model.selectedProperty().get();
    Meaning now = meaning.getValue();
    if (!filling && word != null && now != null) {
      model.change(word, now);
    }
  }

  private void forget() {
    LocalWord word = model.selectedProperty().get();
    if (word != null) {
      model.forget(word, () -> desk.toast(Words.of("data.words.forgotten", word.word())));
    }
  }

  private void export() {
    desk.dialogs()
        .save(Words.of("data.words.export.title"), "words", Words.of("files.words"), "json")
        .ifPresent(f -> model.exportTo(f, () -> desk.toast(Words.of("toast.saved", Objects.requireNonNull(f.getFileName())))));
  }

  private void importFile() {
    desk.dialogs()
        .open(Words.of("data.words.import.title"), Words.of("files.words"), "*.json")
        .ifPresent(f -> model.importFrom(f, n -> desk.toast(Words.count("data.words.taken", n))));
  }

  @Override
  public String id() {
    return "values";
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
