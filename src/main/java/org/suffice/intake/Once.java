package org.suffice.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what was found for a text: the words of a column are few and repeat in every row. Of endless texts, not all. */
final class Once<T> {
  private static final int MOST = 10_000;
  private static final int PLACES = 1 << 9;
  private final Function<String, T> find;
  private final Map<String, T> found = new HashMap<>();
  /** The text asked for last of all that share a place, and what was found for it: sooner there than in the map. */
  private @Nullable String[] texts = {};
  private @Nullable Object[] last = {};

  Once(Function<String, T> find) {
    this.find = find;
  }

  @SuppressWarnings("unchecked") // a place has what was found for its text
  T of(String text) {
    if (texts.length == 0) {
      texts = new @Nullable String[PLACES];
      last = new @Nullable Object[PLACES];
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 11) & PLACES - 1;
    if (text.equals(texts[place])) {
      return (T) last[place];
    }
    T now = remembered(text);
    texts[place] = text;
    last[place] = now;
    return now;
  }

  private T remembered(String text) {
    T known = found.get(text);
    if (known != null) {
      return known;
    }
    T now = find.apply(text);
    if (found.size() < MOST) {
      found.put(text, now);
    }
    return now;
  }
}
