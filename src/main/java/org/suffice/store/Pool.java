package org.suffice.store;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal values back as one object: a million placements name few providers, words and days, so memory stays
 * small. A fixed number of places, each value having one: a value that comes rarely may be held twice, which costs a
 * little memory, while a table of all values ever seen would cost more time than reading the rows.
 */
final class Pool {
  private static final int PLACES = 1 << 14;

  private final @Nullable Object[] held = new @Nullable Object[PLACES];

  /** An equal value given before, or this one. */
  @SuppressWarnings("unchecked") // equal values are of the same class
  <T> @Nullable T same(@Nullable T value) {
    if (value == null) {
      return null;
    }
    int hash = value.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Object before = held[place];
    if (value.equals(before)) {
      return (T) before;
    }
    held[place] = value;
    return value;
  }
}
