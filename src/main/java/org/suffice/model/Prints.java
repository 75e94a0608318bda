package org.suffice.model;

/** A set of numbers that stand for texts, in a few bytes each. Different texts may rarely have the same number: then look closer. */
public final class Prints {
  private final long[] places;

  /** An empty set; no more than so many may be added. */
  public Prints(int most) {
    places = new long[Math.max(2, Integer.highestOneBit(Math.max(1, most)) << 2)]; // at most half of them taken
  }

  /** The print of a text: FNV-1a over its characters, its bits mixed once more; never 0, which marks a free place. */
  public static long of(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  /** Adds a print; false where it is there already. */
  public boolean add(long print) {
    int at = find(print);
    if (places[at] == print) {
      return false;
    }
    places[at] = print;
    return true;
  }

  /** Whether a print is there. */
  public boolean has(long print) {
    return places[find(print)] == print;
  }

  private int find(long print) {
    int at = (int) print & places.length - 1;
    while (places[at] != 0 && places[at] != print) {
      at = at + 1 & places.length - 1;
    }
    return at;
  }
}
