package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
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
    Label label = Icons.styled(new Label(Words.of("compare.label")), "picker-label");
    HBox face = Icons.styled(new HBox(label, value, Icons.of(Feather.CHEVRON_DOWN)), "picker-face");
    face.setAlignment(Pos.CENTER_LEFT);
    setGraphic(face);
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
    TextField field = new TextField(with == null ? "" : DateWords.of(with));
    field.setId("compare-field");
    field.setPromptText(DateWords.of(now.minusYears(1)));
    field.setAccessibleText(Words.of("compare.field"));
    Label name = new Label(Words.of("compare.field"));
    name.setLabelFor(field);
    Label error = Icons.styled(new Label(), "field-error");
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    FlowPane jumps = Icons.styled(new FlowPane(), "jumps");
    Pop pop = new Pop("", name, field, error, jumps);
    field.setOnAction(e -> take(field.getText(), error, pop));
    addJump(jumps, Words.of("compare.month-before"), DateWords.monthEnd(now, -1), pop);
    addJump(jumps, Words.of("compare.year-before"), DateWords.monthEnd(now, -12), pop);
    addJump(jumps, DateWords.of(DateWords.march(now.minusDays(1))), DateWords.march(now.minusDays(1)), pop);
    if (with != null) {
      addJump(jumps, Words.of("compare.end"), null, pop);
    }
    pop.show(this, field);
    field.selectAll();
  }

  private void addJump(FlowPane jumps, String words, @Nullable LocalDate to, Pop pop) {
    Button jump = new Button(words);
    String spoken = to == null ? words : words + ": " + DateWords.of(to);
    jump.setAccessibleText(spoken);
    jump.setTooltip(new Tooltip(spoken));
    jump.setOnAction(
        e -> {
          pop.hide();
          choose.accept(to);
        });
    jumps.getChildren().add(jump);
  }

  private void take(String text, Label error, Pop pop) {
    Optional<LocalDate> read = DateWords.parse(text);
    if (text.isBlank()) {
      pop.hide();
      choose.accept(null);
    } else if (read.isEmpty()) {
      error.setText(Words.of("as-at.not-a-date", text.strip()));
    } else if (read.get().equals(asAt)) {
      error.setText(Words.of("compare.same"));
    } else {
      pop.hide();
      choose.accept(read.get());
    }
  }
}
