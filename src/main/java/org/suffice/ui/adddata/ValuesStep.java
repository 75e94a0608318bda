package org.suffice.ui.adddata;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.FoundValues;
import org.suffice.ui.widgets.Icons;

/** Step 3: what the words in the sheets stand for, and how their dates are read. Never stands in the way of going on. */
final class ValuesStep implements StepPane {
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private final ValuesModel model;
  private final Runnable primary;
  private final Label headline = Parts.wrapped("", "ad-headline");
  private final Label consequence = Parts.wrapped("", "note");
  private final Label notes = Icons.with(Feather.ALERT_TRIANGLE, Parts.wrapped("", "ad-why"));
  private final VBox root = Icons.styled(new VBox(), "ad-step", "ad-columns");
  private final WordsTable words;
  private final MeaningPane meaning;
  private final DatesPane dates;
  private final HBox beside;

  /** The step; {@code primary} puts the focus on the button that goes on. */
  ValuesStep(ValuesModel model, Runnable primary) {
    this.model = model;
    this.primary = primary;
    headline.setId("adddata-values");
    consequence.setId("adddata-values-consequence");
    meaning = new MeaningPane(model, this::backToWords);
    words = new WordsTable(Em.in(root), model, meaning::show, meaning::toSearch);
    dates = new DatesPane(model);
    VBox card = Icons.styled(new VBox(words), "card", "ad-card");
    VBox.setVgrow(words, Priority.ALWAYS);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setMinWidth(0);
    beside = Icons.styled(new HBox(card, meaning), "ad-beside", "ad-words-beside");
    VBox.setVgrow(beside, Priority.ALWAYS);
    root.setMinWidth(0);
    root.getChildren().addAll(headline, consequence, notes, beside, dates);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.foundProperty().subscribe(this::show);
  }

  private void show(@Nullable FoundValues found) {
    if (found == null) {
      return;
    }
    headline.setText(model.headline());
    headline.setGraphic(model.settled() ? Icons.of(Feather.CHECK_CIRCLE) : Icons.of(Feather.HELP_CIRCLE));
    consequence.setText(model.consequence());
    Parts.shown(!consequence.getText().isEmpty(), consequence);
    notes.setText(String.join(" ", found.notes()));
    Parts.shown(!found.notes().isEmpty(), notes);
    words.show(found.words());
    Parts.shown(!found.words().isEmpty(), beside);
    dates.show(found.dates());
  }

  private void onKey(KeyEvent event) {
    if (UNDO.match(event) && model.takeBack()) {
      event.consume();
    }
  }

  private void backToWords() {
    words.requestFocus();
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {
    words.getSelectionModel().selectFirst();
    words.scrollTo(0);
  }

  @Override
  public void focus() {
    FoundValues found = model.foundProperty().get();
    if (found != null && !found.notUnderstood().isEmpty()) {
      words.requestFocus();
    } else if (!model.settled()) {
      dates.decide();
    } else {
      primary.run();
    }
  }
}
