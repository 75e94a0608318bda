package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** The small window in which a date is chosen: typed, or by a button that jumps to one. */
final class DateChoice {
  private final Pop pop;
  private final TextField field = new TextField();
  private final FlowPane jumps = Icons.styled(new FlowPane(), "jumps");
  private final Consumer<@Nullable LocalDate> choose;

  /**
   * A choice.
   *
   * @param id the field's id
   * @param words what the field is for
   * @param wrong why a date cannot be taken; empty where it can
   * @param choose told the date; null where a jump or an empty field stands for none
   */
  DateChoice(String id, String words, Function<LocalDate, String> wrong, boolean mayBeNone, Consumer<@Nullable LocalDate> choose) {
    this.choose = choose;
    field.setId(id);
    field.setAccessibleText(words);
    Label name = new Label(words);
    name.setLabelFor(field);
    Label error = Icons.styled(new Label(), "field-error");
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    pop = new Pop("", name, field, error, jumps);
    field.setOnAction(
        e -> {
          String text = field.getText();
          if (mayBeNone && text.isBlank()) {
            take(null);
            return;
          }
          Optional<LocalDate> read = DateWords.parse(text);
          error.setText(read.map(wrong).orElseGet(() -> Words.of("as-at.not-a-date", text.strip())));
          if (read.isPresent() && error.getText().isEmpty()) {
            take(read.get());
          }
        });
  }

  /** The face of a button that shows a date: its label, and the date as it is now. */
  static HBox face(String label, Label value) {
    HBox face = Icons.styled(new HBox(Icons.styled(new Label(label), "picker-label"), value, Icons.of(Feather.CHEVRON_DOWN)), "picker-face");
    face.setAlignment(Pos.CENTER_LEFT);
    return face;
  }

  private void take(@Nullable LocalDate date) {
    pop.hide();
    choose.accept(date);
  }

  /** The field, to be filled before it is shown. */
  TextField field() {
    return field;
  }

  /** Adds a button that jumps to a date, or to none. */
  void jump(String words, @Nullable LocalDate to) {
    Button jump = new Button(words);
    String spoken = to == null ? words : words + ": " + DateWords.of(to);
    jump.setAccessibleText(spoken);
    jump.setTooltip(new Tooltip(to == null ? words : DateWords.of(to)));
    jump.setOnAction(e -> take(to));
    jumps.getChildren().add(jump);
  }

  /** Adds a list of other things to choose below the dates. */
  void others(String heading, Node choices) {
    pop.add(Icons.styled(new Label(heading), "pop-heading"), choices);
  }

  /** Closes it. */
  void hide() {
    pop.hide();
  }

  /** Opens below a node. */
  void show(Node owner) {
    pop.show(owner, field);
  }
}
