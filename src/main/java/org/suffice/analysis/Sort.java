package org.suffice.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Coded;

/**
 * One way to tell units apart: every unit has exactly one of the values. Counts and the rows behind them both come
 * from this one assignment, so they cannot differ.
 *
 * @param values the values in the order they are printed
 * @param index position in {@code values} of a unit's value
 * @param key equal for two sorts that give every unit the same position, so that positions can be kept; null where none are
 */
record Sort<U extends Units>(List<? extends Coded> values, IndexOf<U> index, @Nullable Object key) {
  /** Finds a unit's value. */
  @FunctionalInterface
  interface IndexOf<U> {
    /** Position of the unit's value. */
    int of(U units, int unit);
  }

  /** A sort whose positions are not kept. */
  Sort(List<? extends Coded> values, IndexOf<U> index) {
    this(values, index, null);
  }

  /** The same with positions that are kept. */
  Sort<U> keptAs(Object... parts) {
    return new Sort<>(values, index, List.of(parts));
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
