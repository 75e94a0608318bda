package org.suffice.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.suffice.model.Coded;

/**
 * One way to tell units apart: every unit has exactly one of the values. Counts and the rows behind them both come
 * from this one assignment, so they cannot differ.
 *
 * @param values the values in the order they are printed
 * @param index position in {@code values} of a unit's value
 */
record Sort<U extends Units>(List<? extends Coded> values, IndexOf<U> index) {
  /** Finds a unit's value. */
  @FunctionalInterface
  interface IndexOf<U> {
    /** Position of the unit's value. */
    int of(U units, int unit);
  }

  Sort {
    values = List.copyOf(values);
  }

  /** No distinction: all units have the same value. */
  static <U extends Units> Sort<U> none() {
    return new Sort<>(List.of(new Value("total", "Total")), (units, unit) -> 0);
  }

  /** Every value. */
  BitSet all() {
    var set = new BitSet();
    set.set(0, values.size());
    return set;
  }

  /** The value at a position alone. */
  static BitSet at(int position) {
    var set = new BitSet();
    set.set(position);
    return set;
  }

  /** The values with these ids; ids that do not occur are no fault (a scheme may lack a category). */
  BitSet only(String... ids) {
    var wanted = Set.of(ids);
    var set = new BitSet();
    for (int i = 0; i < values.size(); i++) {
      set.set(i, wanted.contains(values.get(i).id()));
    }
    return set;
  }

  /** Every value but those with these ids. */
  BitSet except(String... ids) {
    BitSet set = all();
    set.andNot(only(ids));
    return set;
  }
}
