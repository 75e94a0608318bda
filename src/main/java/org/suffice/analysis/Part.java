package org.suffice.analysis;

import java.util.BitSet;

/** The units that one cell is about: a slice's, in some rows, columns and parts of its cube. */
record Part<U extends Units>(Slice<U> slice, BitSet rows, BitSet columns, BitSet parts) {
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

  /** Those of them in these columns. */
  Part<U> in(BitSet otherColumns) {
    return new Part<>(slice, rows, otherColumns, parts);
  }

  /** Those of the slice in these rows. */
  Part<U> of(BitSet otherRows) {
    return new Part<>(slice, otherRows, columns, parts);
  }
}
