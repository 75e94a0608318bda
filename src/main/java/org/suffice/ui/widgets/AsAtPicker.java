package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** The date of the snapshot: left and right step by a month, with Shift by a year; Enter or typing opens a field. */
public final class AsAtPicker extends Button {
  private final Consumer<LocalDate> choose;
  private final Label label = Icons.styled(new Label(Words.of("as-at.label")), "picker-label");
  private final Label value = Icons.styled(new Label(), "picker-value");
  private @Nullable LocalDate date;
  private @Nullable LocalDate latest;

  /** A picker that tells {@code choose} the date that was chosen. */
  public AsAtPicker(Consumer<LocalDate> choose) {
    this.choose = choose;
    getStyleClass().add("picker");
    setId("as-at");
    HBox face = Icons.styled(new HBox(label, value, Icons.of(Feather.CHEVRON_DOWN)), "picker-face");
    face.setAlignment(Pos.CENTER_LEFT);
    setGraphic(face);
    setAccessibleHelp(Words.of("as-at.help"));
    setTooltip(new javafx.scene.control.Tooltip(Words.of("as-at.help")));
    setOnAction(e -> open(""));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
  }

  /** Shows a date; {@code newest} is the latest the data can answer for. */
  public void show(@Nullable LocalDate shown, @Nullable LocalDate newest) {
    date = shown;
    latest = newest;
    String words = shown == null ? Words.of("as-at.none") : DateWords.of(shown);
    value.setText(words);
    setAccessibleText(Words.of("as-at.label") + " " + words);
    setDisable(shown == null);
  }

  private void onKey(KeyEvent event) {
    LocalDate now = date;
    int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (now != null && step != 0) {
      choose.accept(DateWords.monthEnd(now, event.isShiftDown() ? 12 * step : step));
      event.consume();
    } else if (event.getCode() == KeyCode.HOME && now != null) {
      choose.accept(DateWords.march(now.minusDays(1)));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      open("");
      event.consume();
    }
  }

  private void onTyped(KeyEvent event) {
    if (!event.getCharacter().isEmpty() && Character.isDigit(event.getCharacter().charAt(0))) {
      open(event.getCharacter());
      event.consume();
    }
  }

  private void open(String typed) {
    LocalDate now = date;
    if (now == null) {
      return;
    }
    TextField field = new TextField(typed.isEmpty() ? DateWords.of(now) : typed);
    field.setId("as-at-field");
    field.setAccessibleText(Words.of("as-at.field"));
    Label name = new Label(Words.of("as-at.field"));
    name.setLabelFor(field);
    Label error = Icons.styled(new Label(), "field-error");
    FlowPane jumps = Icons.styled(new FlowPane(), "jumps");
    Pop pop = new Pop("", name, field, error, jumps);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    field.setOnAction(e -> take(field.getText(), error, pop));
    addJump(jumps, "as-at.month-back", DateWords.monthEnd(now, -1), pop);
    addJump(jumps, "as-at.month-on", DateWords.monthEnd(now, 1), pop);
    addJump(jumps, "as-at.year-back", DateWords.monthEnd(now, -12), pop);
    addJump(jumps, "as-at.year-on", DateWords.monthEnd(now, 12), pop);
    addJump(jumps, "as-at.march", DateWords.march(now), pop);
    if (latest != null) {
      addJump(jumps, "as-at.latest", latest, pop);
    }
    pop.show(this, field);
    if (typed.isEmpty()) {
      field.selectAll();
    } else {
      field.end();
    }
  }

  private void addJump(FlowPane jumps, String key, LocalDate to, Pop pop) {
    Button jump = new Button(Words.of(key, DateWords.of(to)));
    jump.setAccessibleText(Words.of(key, DateWords.of(to)) + ": " + DateWords.of(to));
    jump.setTooltip(new javafx.scene.control.Tooltip(DateWords.of(to)));
    jump.setOnAction(
        e -> {
          pop.hide();
          choose.accept(to);
        });
    jumps.getChildren().add(jump);
  }

  private void take(String text, Label error, Pop pop) {
    Optional<LocalDate> read = DateWords.parse(text);
    if (read.isEmpty()) {
      error.setText(Words.of("as-at.not-a-date", text.strip()));
    } else {
      pop.hide();
      choose.accept(read.get());
    }
  }
}
