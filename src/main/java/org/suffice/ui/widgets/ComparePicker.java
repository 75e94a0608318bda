package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** The date that the snapshot is compared with, or none; Delete ends the comparison. */
public final class ComparePicker extends Button {
  private final Consumer<@Nullable LocalDate> choose;
  private final Label value = Icons.styled(new Label(), "picker-value");
  private @Nullable LocalDate asAt;
  private @Nullable LocalDate with;

  /** A picker that tells {@code choose} the date that was chosen; null for none. */
  public ComparePicker(Consumer<@Nullable LocalDate> choose) {
    this.choose = choose;
    getStyleClass().add("picker");
    setId("compare");
    setGraphic(DateChoice.face(Words.of("compare.label"), value));
    setAccessibleHelp(Words.of("compare.help"));
    setTooltip(new Tooltip(Words.of("compare.help")));
    setOnAction(e -> open());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows what is compared; {@code date} is the snapshot's. */
  public void show(@Nullable LocalDate date, @Nullable LocalDate compared) {
    asAt = date;
    with = compared;
    String words = compared == null ? Words.of("compare.none") : DateWords.of(compared);
    value.setText(words);
    setAccessibleText(Words.of("compare.label") + " " + words);
    setDisable(date == null);
  }

  private void onKey(KeyEvent event) {
    if (with != null && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
      choose.accept(null);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    }
  }

  private void open() {
    LocalDate now = asAt;
    if (now == null) {
      return;
    }
    var choice =
        new DateChoice(
            "compare-field", Words.of("compare.field"), d -> d.equals(now) ? Words.of("compare.same") : "", true, choose);
    choice.field().setText(with == null ? "" : DateWords.of(with));
    choice.field().setPromptText(DateWords.of(now.minusYears(1)));
    LocalDate march = DateWords.march(now.minusDays(1));
    choice.jump(Words.of("compare.month-before"), DateWords.monthEnd(now, -1));
    choice.jump(Words.of("compare.year-before"), DateWords.monthEnd(now, -12));
    choice.jump(DateWords.of(march), march);
    if (with != null) {
      choice.jump(Words.of("compare.end"), null);
    }
    choice.show(this);
    choice.field().selectAll();
  }
}
