package org.suffice.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what was found for a text: the words of a column are few and repeat in every row. Of endless texts, not all. */
final class Once<T> {
  private static final int MOST = 10_000;
  private final Function<String, T> find;
  private final Map<String, T> found = new HashMap<>();

  Once(Function<String, T> find) {
    this.find = find;
  }

  T of(String text) {
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
