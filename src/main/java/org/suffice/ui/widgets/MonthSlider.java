package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** The month ends that the data reaches over, to slide along: what is shown follows the hand. */
public final class MonthSlider extends Slider {
  private static final int YEAR = 12;
  private final BiConsumer<LocalDate, Boolean> choose;
  private final Tooltip says = new Tooltip();
  private YearMonth first = YearMonth.of(2000, 1);
  private boolean showing;
  private boolean moving;

  /** A slider that tells {@code choose} each date it passes, and whether it is the first of a movement. */
  public MonthSlider(BiConsumer<LocalDate, Boolean> choose) {
    this.choose = choose;
    setId("as-at-slider");
    getStyleClass().add("month-slider");
    setMajorTickUnit(1);
    setMinorTickCount(0);
    setSnapToTicks(true);
    setBlockIncrement(1);
    setTooltip(says);
    setAccessibleHelp(Words.of("as-at.slider.help"));
    valueProperty().addListener((o, was, is) -> moved(was.doubleValue(), is.doubleValue()));
    valueChangingProperty().subscribe(on -> moving = false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows a date between the first day of the data and the last that it can answer for; without room to slide, nothing. */
  public void show(@Nullable LocalDate date, @Nullable LocalDate reach, @Nullable LocalDate newest) {
    boolean room = date != null && reach != null && newest != null && ChronoUnit.MONTHS.between(YearMonth.from(reach), YearMonth.from(newest)) > 1;
    setVisible(room);
    setManaged(room);
    if (date == null || reach == null || newest == null || !room) {
      return;
    }
    showing = true;
    YearMonth from = YearMonth.from(reach);
    if (!from.equals(first)) {
      first = from;
    }
    setMax(months(ended(newest)));
    if (!isValueChanging()) {
      setValue(months(ended(date)));
    }
    showing = false;
    name(date);
  }

  private void name(LocalDate date) {
    setAccessibleText(Words.of("as-at.slider", DateWords.of(date)));
    says.setText(DateWords.of(date) + ". " + Words.of("as-at.slider.help"));
  }

  private int months(YearMonth month) {
    return (int) Math.max(0, ChronoUnit.MONTHS.between(first, month));
  }

  /** The last month that has ended on a day. */
  private static YearMonth ended(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return month.atEndOfMonth().equals(day) ? month : month.minusMonths(1);
  }

  private void moved(double was, double is) {
    if (showing || Math.round(was) == Math.round(is)) {
      return;
    }
    LocalDate date = first.plusMonths(Math.round(is)).atEndOfMonth();
    choose.accept(date, !moving);
    moving = isValueChanging();
    name(date);
  }

  private void onKey(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> event.isShiftDown() ? -YEAR : -1;
          case RIGHT -> event.isShiftDown() ? YEAR : 1;
          case PAGE_DOWN -> -YEAR;
          case PAGE_UP -> YEAR;
          default -> 0;
        };
    if (step != 0) {
      setValue(Math.clamp(Math.rint(getValue()) + step, getMin(), getMax()));
      event.consume();
    } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      event.consume(); // a page scrolls by them; a date must not move with it
    }
  }
}
