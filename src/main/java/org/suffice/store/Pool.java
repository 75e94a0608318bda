package org.suffice.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives equal values back as one object: a million placements name few providers, words and days, so memory stays small. */
final class Pool {
  private final Map<Object, Object> known = new HashMap<>();

  /** The first value given that equals this one. */
  @SuppressWarnings("unchecked") // an equal value of the same class was put in
  <T> @Nullable T same(@Nullable T value) {
    if (value == null) {
      return null;
    }
    Object held = known.putIfAbsent(value, value);
    return held == null ? value : (T) held;
  }
}
