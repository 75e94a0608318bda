package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** The date of the snapshot: left and right step by a month, with Shift by a year; Enter or typing opens a field. */
public final class AsAtPicker extends Button {
  private final Consumer<LocalDate> choose;
  private final Label value = Icons.styled(new Label(), "picker-value");
  private @Nullable LocalDate date;
  private @Nullable LocalDate latest;

  /** A picker that tells {@code choose} the date that was chosen. */
  public AsAtPicker(Consumer<LocalDate> choose) {
    this.choose = choose;
    getStyleClass().add("picker");
    setId("as-at");
    setGraphic(DateChoice.face(Words.of("as-at.label"), value));
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
    var choice = new DateChoice("as-at-field", Words.of("as-at.field"), d -> "", false, d -> choose.accept(Objects.requireNonNull(d)));
    choice.field().setText(typed.isEmpty() ? DateWords.of(now) : typed);
    jump(choice, "as-at.month-back", DateWords.monthEnd(now, -1));
    jump(choice, "as-at.month-on", DateWords.monthEnd(now, 1));
    jump(choice, "as-at.year-back", DateWords.monthEnd(now, -12));
    jump(choice, "as-at.year-on", DateWords.monthEnd(now, 12));
    jump(choice, "as-at.march", DateWords.march(now));
    LocalDate newest = latest;
    if (newest != null) {
      jump(choice, "as-at.latest", newest);
    }
    choice.show(this);
    if (typed.isEmpty()) {
      choice.field().selectAll();
    } else {
      choice.field().end();
    }
  }

  private static void jump(DateChoice choice, String key, LocalDate to) {
    choice.jump(Words.of(key, DateWords.of(to)), to);
  }
}
