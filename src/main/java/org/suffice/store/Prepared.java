package org.suffice.store;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SheetPlan;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Ahead;

/**
 * A row made ready for its table, which costs more than writing it: so the rows of a sheet are made ready ahead, by one
 * thread that takes them out of the plan and another that compares and packs them, while the database takes the ones before.
 *
 * @param values those of its columns; none where it is packed
 * @param packed its bytes in a block; none where the table has no blocks
 * @param effect what it does to what was there before it
 */
record Prepared(
    ValidatedRow row, @Nullable Object[] values, byte[] packed, Versions.Effect effect, ContentHash.Value content) {
  private static final @Nullable Object[] NO_VALUES = {};
  private static final byte[] NOT_PACKED = {};

  /** Compares a row with what was there before it; on another thread than the database is used by. */
  interface Weigher {
    Versions.Effect of(ValidatedRow row, ContentHash.Value content, boolean open);
  }

  /** Gives every row of a sheet, in order, on the caller's thread. */
  static <F extends Exception> void each(SheetPlan sheet, RowTable<?> table, Weigher weigher, Ahead.Taker<Prepared, F> taker) throws F {
    Ahead.<Prepared, RuntimeException, F>each(out -> weighed(sheet, table, weigher, out), taker);
  }

  /** A row taken out of the plan. */
  private record Taken(ValidatedRow row, @Nullable Object[] values) {}

  /** Nobody wants more rows: ends the thread that takes them out of the plan, too. */
  private static final class NoMore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoMore() {
      super(null, null, false, false);
    }
  }

  private static void weighed(SheetPlan sheet, RowTable<?> table, Weigher weigher, Predicate<Prepared> out) {
    var hash = new ContentHash();
    var packer = new Packer();
    try {
      Ahead.<Taken, RuntimeException, RuntimeException>each(
          rows -> take(sheet, table, rows),
          taken -> {
            ValidatedRow row = taken.row;
            var content = table.hash(hash, taken.values);
            var effect = weigher.of(row, content, table.isOpen(row));
            boolean packs = table.inBlocks();
            byte[] packed = packs ? packed(packer, row, taken.values, content) : NOT_PACKED;
            if (!out.test(new Prepared(row, packs ? NO_VALUES : taken.values, packed, effect, content))) {
              throw new NoMore();
            }
          });
    } catch (NoMore e) {
      return;
    }
  }

  private static void take(SheetPlan sheet, RowTable<?> table, Predicate<Taken> rows) {
    for (ValidatedRow row : sheet.rows()) {
      if (!rows.test(new Taken(row, table.values(row)))) {
        return;
      }
    }
  }

  private static byte[] packed(Packer packer, ValidatedRow row, @Nullable Object[] values, ContentHash.Value content) {
    packer.start(row.origin().row(), content);
    for (Object value : values) {
      packer.add(value);
    }
    return packer.end();
  }
}
