package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Question;
import org.suffice.ui.DateWords;
import org.suffice.ui.Period;
import org.suffice.ui.Words;

/** The days of request that are counted, from and to, both inclusive. */
public final class PeriodPicker extends Button {
  private final Consumer<Period> choose;
  private final Label from = Icons.styled(new Label(), "picker-value");
  private final Label to = Icons.styled(new Label(), "picker-value");
  private final Label by = Icons.styled(new Label(), "picker-label");
  private Period shown = Period.all();

  /** A picker that tells {@code choose} the period that was chosen. */
  public PeriodPicker(Consumer<Period> choose) {
    this.choose = choose;
    getStyleClass().add("picker");
    setId("period");
    Label first = Icons.styled(new Label(Words.of("period.from")), "picker-label");
    Label second = Icons.styled(new Label(Words.of("period.to")), "picker-label");
    HBox face = Icons.styled(new HBox(first, from, second, to, by, Icons.of(Feather.CHEVRON_DOWN)), "picker-face");
    face.setAlignment(Pos.CENTER_LEFT);
    setGraphic(face);
    setOnAction(e -> open());
  }

  /** Shows the period in force: what was chosen, or else what the data gave. */
  public void show(@Nullable LocalDate first, @Nullable LocalDate last, Question.@Nullable Step every) {
    shown = new Period(first, last, every);
    by.setText(every == null ? "" : word("period.by.", every));
    by.setManaged(every != null);
    from.setText(first == null ? Words.of("period.first") : DateWords.of(first));
    to.setText(last == null ? Words.of("period.last") : DateWords.of(last));
    setAccessibleText(Words.of("period.spoken", from.getText(), (to.getText() + " " + by.getText()).strip()));
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
    ComboBox<@Nullable String> every = every();
    Label step = Icons.styled(new Label(Words.of("period.every")), "field-label");
    step.setMnemonicParsing(true);
    step.setLabelFor(every);
    Pop pop = new Pop("", label("period.from", first), first, label("period.to", last), last, step, every, error, buttons);
    use.setOnAction(e -> take(first.getText(), last.getText(), chosen(every), error, pop));
    first.setOnAction(e -> use.fire());
    last.setOnAction(e -> use.fire());
    all.setOnAction(
        e -> {
          pop.hide();
          choose.accept(new Period(null, null, chosen(every)));
        });
    pop.show(this, first);
    first.selectAll();
  }

  /** Months, quarters or years that have columns of their own; the first for none. */
  private ComboBox<@Nullable String> every() {
    ComboBox<@Nullable String> every = new ComboBox<>();
    every.setId("period-every");
    every.setMaxWidth(Double.MAX_VALUE); // as wide as the days above it
    every.getItems().add(Words.of("period.every.none"));
    Arrays.stream(Question.Step.values()).forEach(s -> every.getItems().add(word("period.every.", s)));
    Question.Step now = shown.every();
    every.getSelectionModel().select(now == null ? Words.of("period.every.none") : word("period.every.", now));
    every.setAccessibleText(Buttons.plain(Words.of("period.every")));
    return every;
  }

  private static Question.@Nullable Step chosen(ComboBox<@Nullable String> every) {
    String words = every.getValue();
    return Arrays.stream(Question.Step.values()).filter(s -> word("period.every.", s).equals(words)).findFirst().orElse(null);
  }

  private static String word(String key, Question.Step step) {
    return Words.of(key + step.name().toLowerCase(Locale.ROOT));
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

  private void take(String first, String last, Question.@Nullable Step every, Label error, Pop pop) {
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
      choose.accept(new Period(a.orElse(null), b.orElse(null), every));
    }
  }
}
