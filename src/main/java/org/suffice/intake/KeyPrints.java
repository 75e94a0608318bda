package org.suffice.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.suffice.model.ValidatedRow;

/**
 * A number for the key of each row of a sheet, to see which keys may stand twice without keeping a million of them.
 * Different keys may rarely have the same number: then they are only looked at closer.
 */
final class KeyPrints {
  private long[] prints = new long[64];
  private int size;
  private int lastRow = Integer.MIN_VALUE;
  private boolean ascending = true;

  void add(ValidatedRow row) {
    ascending = ascending && row.origin().row() >= lastRow;
    lastRow = row.origin().row();
    prints = size == prints.length ? Arrays.copyOf(prints, 2 * size) : prints;
    prints[size++] = print(row.key());
  }

  /** The rows came in the order of their numbers, as they do unless a program wrote the sheet oddly. */
  boolean ascending() {
    return ascending;
  }

  /** FNV-1a over the characters, its bits mixed once more; never 0, which marks a free place. */
  private static long print(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  /** Which rows of each sheet have a key that may stand somewhere else too, in any of the sheets. */
  static List<IntPredicate> repeated(List<KeyPrints> sheets) {
    int all = sheets.stream().mapToInt(s -> s.size).sum();
    var seen = new Prints(all);
    var twice = new Prints(16);
    for (KeyPrints sheet : sheets) {
      for (int i = 0; i < sheet.size; i++) {
        if (!seen.add(sheet.prints[i])) {
          twice.add(sheet.prints[i]);
        }
      }
    }
    return sheets.stream().<IntPredicate>map(s -> i -> twice.has(s.prints[i])).toList();
  }

  /** A set of numbers. */
  private static final class Prints {
    private long[] places;
    private int size;

    Prints(int expected) {
      places = new long[Math.max(32, Integer.highestOneBit(Math.max(1, expected)) << 2)];
    }

    boolean add(long print) {
      if (2 * size >= places.length) {
        grow();
      }
      int at = find(print);
      if (places[at] == print) {
        return false;
      }
      places[at] = print;
      size++;
      return true;
    }

    boolean has(long print) {
      return places[find(print)] == print;
    }

    private int find(long print) {
      int at = (int) print & places.length - 1;
      while (places[at] != 0 && places[at] != print) {
        at = at + 1 & places.length - 1;
      }
      return at;
    }

    private void grow() {
      long[] old = places;
      places = new long[2 * old.length];
      for (long print : old) {
        if (print != 0) {
          places[find(print)] = print;
        }
      }
    }
  }
}
