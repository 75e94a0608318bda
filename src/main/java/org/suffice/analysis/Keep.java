package org.suffice.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which units a question's filters keep. */
@FunctionalInterface
interface Keep<U extends Units> {
  /** Whether the unit is counted. */
  boolean keeps(U units, int unit);

  /**
   * Those of some units that are kept.
   *
   * @param from their positions, ascending; not changed
   */
  default int[] of(U units, int[] from) {
    int[] found = new int[from.length];
    int n = 0;
    for (int u : from) {
      if (keeps(units, u)) {
        found[n++] = u;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** Units with one of some values: where the positions of all units are known, bytes side by side are all that is read. */
  record Having<U extends Units>(Sort<U> sort, BitSet values) implements Keep<U> {
    @Override
    public boolean keeps(U units, int unit) {
      return values.get(sort.index().of(units, unit));
    }

    @Override
    public int[] of(U units, int[] from) {
      byte[] known = units.positions(sort);
      if (known == null) {
        return Keep.super.of(units, from);
      }
      byte[] wanted = new byte[sort.values().size()];
      values.stream().forEach(v -> wanted[v] = 1);
      int[] found = new int[from.length + 1];
      int n = 0;
      for (int u : from) {
        found[n] = u; // without a branch, which a computer could not guess
        n += wanted[known[u]];
      }
      return Arrays.copyOf(found, n);
    }
  }

  /** Units that each of some keeps. */
  record Every<U extends Units>(List<Keep<U>> all) implements Keep<U> {
    @Override
    public boolean keeps(U units, int unit) {
      for (Keep<U> keep : all) {
        if (!keep.keeps(units, unit)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int[] of(U units, int[] from) {
      int[] left = from;
      for (Keep<U> keep : all) {
        left = keep.of(units, left);
      }
      return left;
    }
  }
}
