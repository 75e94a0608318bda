package org.suffice.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;

/**
 * One row of a table before it is counted.
 *
 * @param leaves the values of the row sort that it counts
 * @param of the values its share is of, in the same column; null where it has no such share
 * @param whenCounted printed only where some column counts something in it ("Not recorded")
 * @param minus the values whose count is taken away; null where nothing is
 */
record Line(
    String id,
    String label,
    @Nullable String group,
    Row.Kind kind,
    BitSet leaves,
    @Nullable BitSet of,
    boolean whenCounted,
    @Nullable BitSet minus) {
  Line(
      String id, String label, @Nullable String group, Row.Kind kind, BitSet leaves, @Nullable BitSet of, boolean whenCounted) {
    this(id, label, group, kind, leaves, of, whenCounted, null);
  }

  /** A row of what some values count less what others count; behind it stand the rows of both. */
  static Line difference(String id, String label, BitSet plus, BitSet minus) {
    return new Line(id, label, null, Row.Kind.ASIDE, plus, null, false, minus);
  }

  /** The same row over other values. */
  Line over(BitSet values, @Nullable BitSet base) {
    return new Line(id, label, group, kind, values, base, whenCounted, minus);
  }

  /** All values that stand behind the row. */
  BitSet everything() {
    BitSet all = (BitSet) leaves.clone();
    if (minus != null) {
      all.or(minus);
    }
    return all;
  }

  /** A row that counts one value and is always printed. */
  static Line part(String id, String label, @Nullable String group, BitSet leaves, @Nullable BitSet of) {
    return new Line(id, label, group, Row.Kind.PART, leaves, of, false);
  }

  /** The row named total. */
  static Line total(String label, BitSet leaves, @Nullable BitSet of) {
    return new Line("total", label, null, Row.Kind.TOTAL, leaves, of, false);
  }

  /** The same, printed only where it counts something. */
  Line ifCounted() {
    return new Line(id, label, group, kind, leaves, of, true, minus);
  }

  /** The same as a row beside the sum. */
  Line aside() {
    return new Line(id, label, group, Row.Kind.ASIDE, leaves, of, whenCounted, minus);
  }
}
