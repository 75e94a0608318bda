package org.suffice.ui.adddata;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.FoundWord;
import org.suffice.model.Meaning;
import org.suffice.model.Unknown;
import org.suffice.ui.widgets.Icons;

/** What the word looked at can mean: the suggestion with a yes, a list to search, and the ways to leave it. */
final class MeaningPane extends VBox {
  private final ValuesModel model;
  private final Runnable back;
  private final Label title = Parts.wrapped("", "section-title");
  private final Label facts = Parts.wrapped("", "note");
  private final Button yes;
  private final TextField search = new TextField();
  private final ListView<Meaning> list = new ListView<>();
  private final Button notRecorded;
  private final Button leaveOut;
  private final VBox choosing;
  private @Nullable FoundWord word;

  /** The pane; {@code back} puts the focus on the table of words. */
  MeaningPane(ValuesModel model, Runnable back) {
    this.model = model;
    this.back = back;
    getStyleClass().addAll("card", "ad-meaning");
    yes = Parts.button("values.yes", Feather.CHECK, () -> with(model::accept));
    yes.setMinWidth(0);
    yes.setMinHeight(USE_PREF_SIZE);
    yes.setMaxWidth(Double.MAX_VALUE);
    yes.setWrapText(true);
    notRecorded = Parts.button("values.not-recorded", () -> with(model::notRecorded));
    leaveOut = Parts.button("values.leave-out", () -> with(model::leaveOut));
    search.setId("adddata-meaning-search");
    search.setPromptText(Say.of("values.search"));
    search.setAccessibleText(Say.of("values.search"));
    search.setAccessibleHelp(Say.of("values.search.help"));
    search.textProperty().subscribe(this::fill);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
    list.setId("adddata-meanings");
    list.getStyleClass().add(Keys.TAKES_ENTER);
    list.setAccessibleText(Say.of("values.list"));
    list.setAccessibleHelp(Say.of("values.search.help"));
    list.setCellFactory(v -> new Line());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    choosing = Icons.styled(new VBox(yes, search, list, Icons.styled(new FlowPane(notRecorded, leaveOut), "ad-badges")), "ad-choosing");
    VBox.setVgrow(choosing, Priority.ALWAYS);
    getChildren().addAll(title, facts, choosing);
    show(null);
  }

  /** Shows a word; null where none is looked at. */
  void show(@Nullable FoundWord shown) {
    word = shown;
    Parts.shown(shown != null, choosing, facts);
    if (shown == null) {
      title.setText(Say.of("values.choose"));
      return;
    }
    title.setText(Say.of("values.word-title", shown.word()));
    Meaning meaning = shown.understanding().meaning();
    String is = meaning == null ? Say.of("values.otherwise", Unknown.of(shown.field()).label()) : meaning.label() + " (" + shown.understanding().why() + ")";
    facts.setText(Say.of("values.facts", shown.field().label(), Say.count("cells", shown.cells()), is));
    boolean guess = !shown.understood() && !shown.suggestions().isEmpty();
    Parts.shown(guess, yes);
    if (guess) {
      Parts.words(yes, Say.of("values.yes-to", shown.suggestions().getFirst().meaning().label()));
    }
    List<Meaning> all = model.meanings(shown);
    Parts.shown(all.contains(Meaning.NOT_RECORDED), notRecorded);
    Parts.shown(all.contains(Meaning.LEAVE_OUT), leaveOut);
    search.clear();
    fill();
  }

  private void fill() {
    FoundWord now = word;
    if (now == null) {
      return;
    }
    list.getItems().setAll(model.search(now, search.getText()));
    Meaning meaning = now.understanding().meaning();
    list.getSelectionModel().clearSelection();
    if (!search.getText().isBlank() || meaning == null) {
      list.getSelectionModel().selectFirst();
    } else {
      list.getSelectionModel().select(meaning);
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
  }

  private void with(java.util.function.Predicate<FoundWord> action) {
    FoundWord now = word;
    if (now != null && action.test(now)) {
      back.run();
    }
  }

  private void choose() {
    Meaning meaning = list.getSelectionModel().getSelectedItem();
    FoundWord now = word;
    if (now != null && meaning != null) {
      model.decide(now, meaning);
      back.run();
    }
  }

  private void onSearchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      event.consume();
    }
  }

  private void onListKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  /** Puts the focus where a person types what to look for. */
  void toSearch() {
    search.requestFocus();
  }

  /** A meaning; a click chooses it. */
  private final class Line extends ListCell<Meaning> {
    private final Label words = Parts.wrapped("");

    Line() {
      setPrefWidth(0);
      setOnMouseClicked(e -> {
        if (getItem() != null) {
          choose();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Meaning meaning, boolean empty) {
      super.updateItem(meaning, empty);
      FoundWord now = word;
      if (empty || meaning == null || now == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      boolean guess = now.suggestions().stream().anyMatch(s -> s.meaning().equals(meaning));
      words.setText(guess ? Say.of("values.guess", meaning.label()) : meaning.label());
      setAccessibleText(words.getText());
      setGraphic(words);
    }

    @Override
    protected double computePrefHeight(double width) {
      double room = list.getWidth() - 2 * snappedLeftInset() - snappedRightInset();
      double needed = words.prefHeight(room) + snappedTopInset() + snappedBottomInset();
      return getGraphic() == null ? super.computePrefHeight(width) : needed;
    }
  }
}
