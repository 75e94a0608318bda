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
  private @Nullable Seen[] last = {};

  private record Seen(String text, Object found) {}

  Once(Function<String, T> find) {
    this.find = find;
  }

  @SuppressWarnings("unchecked") // a place has what was found for its text
  T of(String text) {
    if (last.length == 0) {
      last = new @Nullable Seen[PLACES];
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 11) & PLACES - 1;
    Seen seen = last[place];
    if (seen != null && text.equals(seen.text)) {
      return (T) seen.found;
    }
    T now = remembered(text);
    last[place] = new Seen(text, now);
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
