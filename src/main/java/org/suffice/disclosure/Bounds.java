package org.suffice.disclosure;

/**
 * What a count can be, as far as a reader knows.
 *
 * @param least smallest value, inclusive
 * @param most largest value, inclusive
 */
record Bounds(int least, int most) {
  /** Larger than any count: no bound is known. Small enough that two of them add without overflow. */
  static final int NONE = 1_000_000_000;

  /** Any count. */
  static final Bounds ANY = new Bounds(0, NONE);

  /** Exactly that. */
  static Bounds exactly(int value) {
    return new Bounds(value, value);
  }

  /** How many values are possible. */
  int values() {
    return most - least + 1;
  }

  /** What both allow. */
  Bounds and(Bounds other) {
    return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
  }
}
