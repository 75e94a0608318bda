package org.suffice.ui.screens;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.ui.DateWords;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;

/** What the monthly page means, and a box for what an officer says about the month. */
final class CommentaryCard {
  private static final int LINES = 4;
  private final Desk desk;
  private final MeasureViewModel model;
  private final Label title = Icons.styled(new Label(), "section-title");
  private final TextArea text = new TextArea();
  private final Label error = Icons.styled(new Label(), "field-error");
  private final Label definition = Icons.styled(new Label(), "note");
  private final Button save = Buttons.of("commentary.save", this::save);
  private final VBox card;
  private @Nullable LocalDate month;
  private String kept = "";

  CommentaryCard(Desk desk, MeasureViewModel model) {
    this.desk = desk;
    this.model = model;
    text.setId("commentary");
    text.setWrapText(true);
    text.setPrefRowCount(LINES);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setAccessibleText(Words.of("commentary.box"));
    text.setPromptText(Words.of("commentary.prompt"));
    save.setDisable(true);
    text.textProperty().subscribe(t -> save.setDisable(t.strip().equals(kept)));
    error.setWrapText(true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    definition.setWrapText(true);
    definition.setMinHeight(Region.USE_PREF_SIZE);
    Label where = Icons.styled(new Label(Words.of("commentary.where")), "note");
    where.setWrapText(true);
    where.setMinHeight(Region.USE_PREF_SIZE);
    card = Icons.styled(new VBox(title, text, error, Icons.styled(new HBox(save), "button-row"), where, definition), "card", "list-card");
    card.setMinHeight(Region.USE_PREF_SIZE);
    model.answerProperty().subscribe(a -> show());
  }

  private void show() {
    var answer = model.answerProperty().get();
    ProjectSession session = desk.workspace().session();
    if (answer == null || session == null || answer.table().asAt().isEmpty()) {
      return;
    }
    Table table = answer.table();
    definition.setText(table.definition());
    LocalDate shown = table.asAt().getLast();
    boolean written = !text.getText().strip().equals(kept);
    if (!shown.equals(month) || !written) { // what is being typed is not lost because the figures changed
      month = shown;
      kept = session.commentary().of(shown);
      text.setText(kept);
      error.setText("");
    }
    title.setText(Words.of("commentary.title", DateWords.of(shown)));
  }

  private void save() {
    ProjectSession session = desk.workspace().session();
    LocalDate at = month;
    String typed = text.getText().strip();
    if (session != null && at != null) {
      desk.background()
          .job(
              Words.of("job.saving"),
              p -> {
                session.commentary().put(at, typed);
                return typed;
              })
          .onSuccess(this::saved)
          .onError(SufficeException.class, e -> error.setText(e.sentence()))
          .start();
    }
  }

  private void saved(String typed) {
    kept = typed;
    error.setText("");
    save.setDisable(text.getText().strip().equals(kept));
    desk.toast(Words.of("commentary.saved"));
    model.refresh();
  }

  VBox node() {
    return card;
  }
}
