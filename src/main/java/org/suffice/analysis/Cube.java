package org.suffice.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;

/**
 * The kept units, each put once by row, column and breakdown: how many are in any set of them, and which. One pass
 * over the units fills it.
 */
final class Cube {
  private final int columns;
  private final int parts;
  private final int[] unit;
  private final int[] leaf;
  private final int[] counts;
  private final IdentityHashMap<Amount<?>, long[]> amounts = new IdentityHashMap<>();

  private Cube(int columns, int parts, int[] unit, int[] leaf, int[] counts) {
    this.columns = columns;
    this.parts = parts;
    this.unit = unit;
    this.leaf = leaf;
    this.counts = counts;
  }

  /** Sorts the units that are kept. */
  static <U extends Units> Cube of(U units, Keep<U> keep, Sort<U> rows, Sort<U> columns, Sort<U> parts) {
    return of(units, kept(units, keep), rows, columns, parts);
  }

  /** Which units are kept, by position. */
  static <U extends Units> int[] kept(U units, Keep<U> keep) {
    int[] all = new int[units.size()];
    for (int u = 0; u < all.length; u++) {
      all[u] = u;
    }
    return keep.of(units, all);
  }

  /**
   * Sorts these units.
   *
   * @param unit their positions, ascending; not changed
   */
  static <U extends Units> Cube of(U units, int[] unit, Sort<U> rows, Sort<U> columns, Sort<U> parts) {
    int width = columns.values().size();
    int depth = parts.values().size();
    int[] leaf = new int[unit.length];
    add(units, unit, rows, leaf, width * depth);
    add(units, unit, columns, leaf, depth);
    add(units, unit, parts, leaf, 1);
    int[] counts = new int[rows.values().size() * width * depth];
    for (int at : leaf) {
      counts[at]++;
    }
    return new Cube(width, depth, unit, leaf, counts);
  }

  private static <U extends Units> void add(U units, int[] unit, Sort<U> sort, int[] leaf, int times) {
    if (sort.values().size() < 2) {
      return;
    }
    byte[] known = units.positions(sort);
    if (known != null) {
      for (int i = 0; i < unit.length; i++) {
        leaf[i] += known[unit[i]] * times;
      }
      return;
    }
    Sort.IndexOf<U> index = sort.index();
    for (int i = 0; i < unit.length; i++) {
      leaf[i] += index.of(units, unit[i]) * times;
    }
  }

  /** How many units are in these rows, columns and parts. */
  int count(BitSet inRows, BitSet inColumns, BitSet inParts) {
    int sum = 0;
    for (int r = inRows.nextSetBit(0); r >= 0; r = inRows.nextSetBit(r + 1)) {
      for (int c = inColumns.nextSetBit(0); c >= 0; c = inColumns.nextSetBit(c + 1)) {
        for (int p = inParts.nextSetBit(0); p >= 0; p = inParts.nextSetBit(p + 1)) {
          sum += counts[(r * columns + c) * parts + p];
        }
      }
    }
    return sum;
  }

  /** The units that {@link #count} counts, by position. */
  int[] units(BitSet inRows, BitSet inColumns, BitSet inParts) {
    int[] found = new int[unit.length];
    int n = 0;
    for (int i = 0; i < unit.length; i++) {
      int part = leaf[i] % parts;
      int column = leaf[i] / parts % columns;
      int row = leaf[i] / parts / columns;
      if (inRows.get(row) && inColumns.get(column) && inParts.get(part)) {
        found[n++] = unit[i];
      }
    }
    return Arrays.copyOf(found, n);
  }

  /**
   * The sum of an amount over the units that {@link #count} counts. The amounts of all units are added up once, by where
   * they are; every further sum reads those.
   *
   * @param units the units the cube was made of
   */
  <U extends Units> long sum(Amount<U> amount, U units, BitSet inRows, BitSet inColumns, BitSet inParts) {
    long[] sums = amounts.computeIfAbsent(amount, a -> added(amount, units));
    long sum = 0;
    for (int r = inRows.nextSetBit(0); r >= 0; r = inRows.nextSetBit(r + 1)) {
      for (int c = inColumns.nextSetBit(0); c >= 0; c = inColumns.nextSetBit(c + 1)) {
        for (int p = inParts.nextSetBit(0); p >= 0; p = inParts.nextSetBit(p + 1)) {
          sum += sums[(r * columns + c) * parts + p];
        }
      }
    }
    return sum;
  }

  private <U extends Units> long[] added(Amount<U> amount, U units) {
    long[] sums = new long[counts.length];
    for (int i = 0; i < unit.length; i++) {
      sums[leaf[i]] += amount.of(units, unit[i]);
    }
    return sums;
  }

  /** All kept units, by position. */
  int[] kept() {
    return unit;
  }
}
