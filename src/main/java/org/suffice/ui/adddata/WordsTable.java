package org.suffice.ui.adddata;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.FoundWord;
import org.suffice.model.Meaning;
import org.suffice.model.Understanding.How;
import org.suffice.model.Unknown;
import org.suffice.ui.widgets.Icons;

/** A line for each word, those not understood first. Y says yes to the suggestion, Space goes to the list of meanings. */
final class WordsTable extends TableView<FoundWord> {
  private final ValuesModel model;
  private final Runnable toMeanings;

  WordsTable(ObservableDoubleValue em, ValuesModel model, Consumer<@Nullable FoundWord> selected, Runnable toMeanings) {
    this.model = model;
    this.toMeanings = toMeanings;
    setId("adddata-words");
    getStyleClass().addAll("plain-grid", "ad-grid", "ad-words");
    setAccessibleText(Say.of("values.table"));
    setAccessibleHelp(Say.of("values.table.help"));
    setSortPolicy(view -> false);
    setPlaceholder(Parts.label(Say.of("values.none"), "note"));
    getColumns().setAll(List.of(
        Grids.nodes("values.word", w -> Parts.wrapped(w.word(), "ad-strong")),
        Grids.nodes("values.in", w -> Parts.wrapped(w.field().label(), "note")),
        Grids.number("values.cells", FoundWord::cells),
        Grids.nodes("values.means", w -> new VBox(means(w), why(w)))));
    Em.widths(this, em, -22, 9, 5, -36);
    getSelectionModel().selectedItemProperty().subscribe(selected::accept);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private static Node means(FoundWord word) {
    Meaning meaning = word.understanding().meaning();
    if (meaning != null) {
      Label is = Parts.wrapped(meaning.label());
      return word.understanding().how() == How.DECIDED ? Icons.with(Feather.CHECK, is) : is;
    }
    return word.suggestions().isEmpty()
        ? Parts.wrapped(Say.of("values.unknown-word", Unknown.of(word.field()).label()), "ad-why")
        : Icons.with(
            Feather.HELP_CIRCLE, Parts.wrapped(Say.of("values.perhaps", word.suggestions().getFirst().meaning().label()), "ad-why"));
  }

  private static Node why(FoundWord word) {
    String why = word.suggestions().isEmpty() ? word.understanding().why() : word.suggestions().getFirst().why();
    return Parts.wrapped(why, "note");
  }

  /** Shows words; the word looked at stays, or where it is decided now the next that is not understood. */
  void show(List<FoundWord> words) {
    FoundWord at = getSelectionModel().getSelectedItem();
    int line = getSelectionModel().getSelectedIndex();
    boolean wasOpen = at != null && !at.understood();
    getItems().setAll(words);
    int same = -1;
    for (int i = 0; i < words.size(); i++) {
      if (at != null && words.get(i).field() == at.field() && words.get(i).key().equals(at.key())) {
        same = i;
      }
    }
    boolean decided = wasOpen && same >= 0 && words.get(same).understood();
    int next = decided ? Math.min(line, Math.max(0, open(words) - 1)) : Math.max(0, same);
    if (!words.isEmpty()) {
      getSelectionModel().select(next);
      scrollTo(Math.max(0, next - 3));
    }
  }

  private static int open(List<FoundWord> words) {
    return (int) words.stream().filter(w -> !w.understood()).count();
  }

  private void onKey(KeyEvent event) {
    FoundWord word = getSelectionModel().getSelectedItem();
    if (word == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean done =
        switch (event.getCode()) {
          case Y -> model.accept(word);
          case N, DELETE -> model.notRecorded(word);
          case L -> model.leaveOut(word);
          case SPACE, F2 -> {
            toMeanings.run();
            yield true;
          }
          default -> false;
        };
    if (done || event.getCode() == KeyCode.SPACE) {
      event.consume();
    }
  }

}
