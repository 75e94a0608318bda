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
 */
record Line(
    String id, String label, @Nullable String group, Row.Kind kind, BitSet leaves, @Nullable BitSet of, boolean whenCounted) {
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
    return new Line(id, label, group, kind, leaves, of, true);
  }

  /** The same as a row beside the sum. */
  Line aside() {
    return new Line(id, label, group, Row.Kind.ASIDE, leaves, of, whenCounted);
  }
}
