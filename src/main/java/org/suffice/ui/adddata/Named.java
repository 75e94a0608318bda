package org.suffice.ui.adddata;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What a choice is called in a list; nobody types into such a list. */
final class Named<T> extends StringConverter<T> {
  private final Function<T, String> words;

  Named(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("nobody types into this list");
  }
}
