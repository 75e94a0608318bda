package org.suffice.model;

import java.util.Arrays;

/** Finds the position of a text in an array that does not change: a map would take an object a text more than this. */
final class Positions {
  private static final int NONE = -1;
  private final String[] texts;
  private final int[] places;

  /**
   * Makes it of texts that are all different.
   *
   * @param texts not copied, and not to be changed
   */
  Positions(String[] texts) {
    this.texts = texts;
    places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, texts.length)) << 2)]; // at most half of them taken
    Arrays.fill(places, NONE);
    for (int i = 0; i < texts.length; i++) {
      places[place(texts[i])] = i;
    }
  }

  /** The position of a text; -1 where it is not there. */
  int of(String text) {
    return places[place(text)];
  }

  /** Where a text is, or would be. */
  private int place(String text) {
    int hash = text.hashCode() * 0x9E37_79B9;
    int at = (hash ^ hash >>> 15) & (places.length - 1);
    while (places[at] != NONE && !texts[places[at]].equals(text)) {
      at = (at + 1) & (places.length - 1);
    }
    return at;
  }
}
