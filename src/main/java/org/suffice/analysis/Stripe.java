package org.suffice.analysis;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Unit;

/**
 * One column of a table, before it is repeated for dates and for the values of a breakdown.
 *
 * @param leaves the values of the column sort that it counts
 * @param of the values its share is of, in the same row; null where shares are of the row's own base, or there are none
 * @param shareOf what shares are of, in words; null where it has none
 * @param figure what is printed of the count
 * @param whenCounted printed only where some row counts something in it
 */
record Stripe(
    String id,
    String label,
    Unit unit,
    BitSet leaves,
    @Nullable BitSet of,
    @Nullable String shareOf,
    int decimals,
    Figure figure,
    boolean whenCounted) {
  Stripe(
      String id, String label, Unit unit, BitSet leaves, @Nullable BitSet of, @Nullable String shareOf, int decimals, Figure figure) {
    this(id, label, unit, leaves, of, shareOf, decimals, figure, false);
  }

  /** The same, printed only where it counts something. */
  Stripe ifCounted() {
    return new Stripe(id, label, unit, leaves, of, shareOf, decimals, figure, true);
  }

  /** Makes a cell of a count. */
  @FunctionalInterface
  interface Figure {
    /**
     * The cell.
     *
     * @param date the snapshot's date; null over a period
     * @param of what the count is a share of; null where it is not
     */
    Cell cell(Line line, @Nullable LocalDate date, int count, @Nullable Integer of);
  }

  /** A count, with its share where it has one. */
  static Stripe count(
      String id, String label, Unit unit, BitSet leaves, @Nullable BitSet of, @Nullable String shareOf) {
    return new Stripe(
        id, label, unit, leaves, of, shareOf, 0, (line, date, n, base) -> base == null ? Cell.count(n) : Cell.share(n, base));
  }
}
