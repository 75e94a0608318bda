package org.suffice.ui.adddata;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A choice that is made once, when its list closes. (A plain combo box chooses everything the arrow keys pass over.)
 * Esc closes the list and chooses nothing; on the closed box the arrow keys open it.
 */
final class Choice<T> extends ComboBox<T> {
  private final Consumer<T> chosen;
  private @Nullable T shown;
  private Runnable afterwards = () -> {};
  private boolean dropped;
  private boolean listening;

  /**
   * A choice.
   *
   * @param offer what can be chosen, asked for each time the list opens
   * @param chosen told what was chosen, if it is another value than before
   */
  Choice(Supplier<List<T>> offer, Function<T, String> words, Consumer<T> chosen) {
    this.chosen = chosen;
    setVisibleRowCount(12);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    setOnShowing(e -> offer(offer.get()));
    setOnShown(e -> listenForEsc());
    setOnHidden(e -> closed());
    valueProperty().subscribe(now -> settle());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** The list hears Esc first, and only closes. */
  private void listenForEsc() {
    if (!listening && getSkin() instanceof ComboBoxListViewSkin<?> skin) {
      listening = true;
      skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, e -> dropped = e.getCode() == KeyCode.ESCAPE);
    }
  }

  private void onKey(KeyEvent event) {
    if (!isShowing() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
      show();
      event.consume();
    }
  }

  private void offer(List<T> values) {
    T now = shown;
    getItems().setAll(values);
    setValue(now);
  }

  private void closed() {
    if (dropped) {
      setValue(shown);
      dropped = false;
    }
    settle();
    afterwards.run();
  }

  /** With the mouse the value comes only after the list has closed, with the keyboard before. */
  private void settle() {
    T now = getValue();
    if (!isShowing() && !dropped && now != null && !now.equals(shown)) {
      shown = now;
      chosen.accept(now);
    }
  }

  /** Shows a value that nobody chose. */
  void display(@Nullable T value) {
    shown = value;
    setValue(value);
  }

  /** What to do after the list closed, whatever was chosen. */
  void onClosed(Runnable action) {
    afterwards = action;
  }
}
