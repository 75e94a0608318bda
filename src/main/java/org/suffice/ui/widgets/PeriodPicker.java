package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.DateWords;
import org.suffice.ui.Period;
import org.suffice.ui.Words;

/** The days of request that are counted, from and to, both inclusive. */
public final class PeriodPicker extends Button {
  private final Consumer<Period> choose;
  private final Label from = Icons.styled(new Label(), "picker-value");
  private final Label to = Icons.styled(new Label(), "picker-value");
  private Period shown = Period.all();

  /** A picker that tells {@code choose} the period that was chosen. */
  public PeriodPicker(Consumer<Period> choose) {
    this.choose = choose;
    getStyleClass().add("picker");
    setId("period");
    Label first = Icons.styled(new Label(Words.of("period.from")), "picker-label");
    Label second = Icons.styled(new Label(Words.of("period.to")), "picker-label");
    HBox face = Icons.styled(new HBox(first, from, second, to, Icons.of(Feather.CHEVRON_DOWN)), "picker-face");
    face.setAlignment(Pos.CENTER_LEFT);
    setGraphic(face);
    setOnAction(e -> open());
  }

  /** Shows the period in force: what was chosen, or else what the data gave. */
  public void show(@Nullable LocalDate first, @Nullable LocalDate last) {
    shown = new Period(first, last);
    from.setText(first == null ? Words.of("period.first") : DateWords.of(first));
    to.setText(last == null ? Words.of("period.last") : DateWords.of(last));
    setAccessibleText(Words.of("period.spoken", from.getText(), to.getText()));
  }

  private void open() {
    TextField first = field("period.from", "period-from", shown.from());
    TextField last = field("period.to", "period-to", shown.to());
    Label error = Icons.styled(new Label(), "field-error");
    error.setWrapText(true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    Button use = Icons.styled(new Button(Words.of("period.use")), "accent");
    use.setAccessibleText(Buttons.plain(Words.of("period.use")));
    Button all = new Button(Words.of("period.all"));
    all.setAccessibleText(Buttons.plain(Words.of("period.all")));
    HBox buttons = Icons.styled(new HBox(use, all), "button-row");
    Pop pop = new Pop("", label("period.from", first), first, label("period.to", last), last, error, buttons);
    use.setOnAction(e -> take(first.getText(), last.getText(), error, pop));
    first.setOnAction(e -> use.fire());
    last.setOnAction(e -> use.fire());
    all.setOnAction(
        e -> {
          pop.hide();
          choose.accept(Period.all());
        });
    pop.show(this, first);
    first.selectAll();
  }

  private static Label label(String key, TextField field) {
    Label label = Icons.styled(new Label(Words.of(key)), "field-label");
    label.setLabelFor(field);
    return label;
  }

  private static TextField field(String key, String id, @Nullable LocalDate date) {
    TextField field = new TextField(date == null ? "" : DateWords.of(date));
    field.setId(id);
    field.setAccessibleText(Words.of(key));
    return field;
  }

  private void take(String first, String last, Label error, Pop pop) {
    Optional<LocalDate> a = DateWords.parse(first);
    Optional<LocalDate> b = DateWords.parse(last);
    if (a.isEmpty() && !first.isBlank()) {
      error.setText(Words.of("as-at.not-a-date", first.strip()));
    } else if (b.isEmpty() && !last.isBlank()) {
      error.setText(Words.of("as-at.not-a-date", last.strip()));
    } else if (a.isPresent() && b.isPresent() && b.get().isBefore(a.get())) {
      error.setText(Words.of("period.turned"));
    } else {
      pop.hide();
      choose.accept(new Period(a.orElse(null), b.orElse(null)));
    }
  }
}
