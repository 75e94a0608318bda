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
 * @param values those of its columns; none where the table has blocks
 * @param ended the block that ends with this row; null for all other rows
 * @param effect what it does to what was there before it
 */
record Prepared(
    ValidatedRow row, @Nullable Object[] values, @Nullable RowBlock ended, Versions.Effect effect, ContentHash.Value content) {
  private static final @Nullable Object[] NO_VALUES = {};

  /** Compares a row with what was there before it; on another thread than the database is used by. */
  interface Weigher {
    Versions.Effect of(ValidatedRow row, ContentHash.Value content, boolean open);
  }

  /** Gives every row of a sheet, in order, on the caller's thread, to be written as rows of a part. */
  static <F extends Exception> void each(SheetPlan sheet, RowTable<?> table, int part, Weigher weigher, Ahead.Taker<Prepared, F> taker) throws F {
    Ahead.<Prepared, RuntimeException, F>each(out -> weighed(sheet, table, new Making(table, part, weigher, out)), taker);
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

  private static void weighed(SheetPlan sheet, RowTable<?> table, Making making) {
    try {
      Ahead.<Taken, RuntimeException, RuntimeException>each(rows -> take(sheet, table, rows), taken -> making.row(taken.row, taken.values));
      making.end();
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

  /** Makes rows ready, and keeps the last one back until it is known whether its block ends with it. */
  private static final class Making {
    private final RowTable<?> table;
    private final int part;
    private final Weigher weigher;
    private final Predicate<Prepared> out;
    private final WordBytes words = new WordBytes();
    private final ContentHash hash = new ContentHash(words);
    private final Packer packer = new Packer(words);
    private final RowBlock.Builder block = new RowBlock.Builder();
    private @Nullable Prepared last;

    Making(RowTable<?> table, int part, Weigher weigher, Predicate<Prepared> out) {
      this.table = table;
      this.part = part;
      this.weigher = weigher;
      this.out = out;
    }

    void row(ValidatedRow row, @Nullable Object[] values) {
      give();
      var content = table.hash(hash, values);
      var effect = weigher.of(row, content, table.isOpen(row));
      if (!table.inBlocks()) {
        last = new Prepared(row, values, null, effect, content);
        return;
      }
      packer.start(row.origin().row(), content);
      for (Object value : values) {
        packer.add(value);
      }
      block.add(packer);
      last = new Prepared(row, NO_VALUES, block.isFull() ? block.end(part) : null, effect, content);
    }

    /** The last row, with what is left of its block. */
    void end() {
      Prepared row = last;
      if (row != null && !block.isEmpty()) {
        last = new Prepared(row.row, row.values, block.end(part), row.effect, row.content);
      }
      give();
    }

    private void give() {
      Prepared row = last;
      last = null;
      if (row != null && !out.test(row)) {
        throw new NoMore();
      }
    }
  }
}
