package org.suffice.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Behind;

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

  /**
   * Who stands behind a sum of them.
   *
   * @param who whose amount a unit's is: units of the same number are added up
   * @param per how many of the amount make one of what is printed: 100 pence a pound
   */
  Behind behind(Amount<U> amount, ToIntBiFunction<U, Integer> who, double per) {
    return new Behind(
        () -> {
          var each = new HashMap<Integer, Double>();
          for (int unit : units()) {
            each.merge(who.applyAsInt(slice.units(), unit), amount.of(slice.units(), unit) / per, Double::sum);
          }
          return each;
        });
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
