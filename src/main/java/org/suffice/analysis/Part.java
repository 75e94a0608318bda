package org.suffice.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The units that one cell is about: a slice's, in some rows, columns and parts of its cube.
 *
 * @param earlier the slice of the date before; null where there is none
 */
record Part<U extends Units>(Slice<U> slice, @Nullable Slice<U> earlier, BitSet rows, BitSet columns, BitSet parts) {
  /** How many there are. */
  int count() {
    return slice.cube().count(rows, columns, parts);
  }

  /** What they amount to. */
  long sum(Amount<U> amount) {
    return slice.cube().sum(amount, slice.units(), rows, columns, parts);
  }

  /** Which they are, by position. */
  int[] units() {
    return slice.cube().units(rows, columns, parts);
  }

  /** Those of the slice in these rows. */
  Part<U> of(BitSet otherRows) {
    return new Part<>(slice, earlier, otherRows, columns, parts);
  }

  /** The same at the date before; null where there is none. */
  @Nullable Part<U> before() {
    Slice<U> then = earlier;
    return then == null ? null : new Part<>(then, null, rows, columns, parts);
  }
}
