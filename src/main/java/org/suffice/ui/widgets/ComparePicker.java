package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Extract;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** The date, or the earlier extract, that figures are compared with, or none; Delete ends the comparison. */
public final class ComparePicker extends Button {
  private final Consumer<@Nullable LocalDate> choose;
  private final Consumer<@Nullable Extract> chooseExtract;
  private final Label value = Icons.styled(new Label(), "picker-value");
  private List<Extract> extracts = List.of();
  private @Nullable LocalDate asAt;
  private @Nullable LocalDate with;
  private @Nullable Extract since;

  /**
   * A picker.
   *
   * @param choose told the date that was chosen; null for no comparison
   * @param chooseExtract told the earlier extract that was chosen instead of a date
   */
  public ComparePicker(Consumer<@Nullable LocalDate> choose, Consumer<@Nullable Extract> chooseExtract) {
    this.choose = choose;
    this.chooseExtract = chooseExtract;
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
    show(date, compared, List.of(), null);
  }

  /**
   * The same, where earlier extracts can be compared with.
   *
   * @param date the snapshot's; null where only extracts are offered
   * @param earlier the extracts that are offered
   * @param extract the one that is compared with; null for none
   */
  public void show(@Nullable LocalDate date, @Nullable LocalDate compared, List<Extract> earlier, @Nullable Extract extract) {
    asAt = date;
    with = compared;
    extracts = List.copyOf(earlier);
    since = extract;
    String words = extract != null ? extract.shortly() : compared == null || date == null ? Words.of("compare.none") : DateWords.of(compared);
    value.setText(words);
    setAccessibleText(Words.of("compare.label") + " " + words);
    setDisable(date == null && earlier.isEmpty());
  }

  private void onKey(KeyEvent event) {
    if ((with != null || since != null) && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
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
      openExtracts();
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
    if (with != null || since != null) {
      choice.jump(Words.of("compare.end"), null);
    }
    if (!extracts.isEmpty()) {
      choice.others(Words.of("compare.extracts"), new ExtractChoice(extracts, e -> { choice.hide(); chooseExtract.accept(e); }));
    }
    choice.show(this);
    choice.field().selectAll();
  }

  private void openExtracts() {
    if (extracts.isEmpty()) {
      return;
    }
    Pop pop = new Pop("");
    var list = new ExtractChoice(extracts, e -> { pop.hide(); chooseExtract.accept(e); });
    pop.add(Icons.styled(new Label(Words.of("compare.extracts")), "pop-heading"), list);
    if (since != null) {
      Button end = new Button(Words.of("compare.end"));
      end.setOnAction(e -> { pop.hide(); choose.accept(null); });
      pop.add(end);
    }
    pop.show(this, list.getChildren().getFirst());
  }
}
