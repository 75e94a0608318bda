package org.suffice.store;

import org.jspecify.annotations.Nullable;
import org.suffice.model.SheetPlan;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Ahead;

/**
 * A row made ready for its table, which costs as much as writing it: so the rows of a sheet are made ready ahead, while
 * the database takes the ones before.
 *
 * @param values in the order of the table's columns
 */
record Prepared(ValidatedRow row, @Nullable Object[] values, ContentHash.Value content, boolean open) {

  /** Gives every row of a sheet, in order, on the caller's thread. */
  static <F extends Exception> void each(SheetPlan sheet, RowTable<?> table, Ahead.Taker<Prepared, F> taker) throws F {
    Ahead.<Prepared, RuntimeException, F>each(
        out -> {
          var hash = new ContentHash();
          for (ValidatedRow row : sheet.rows()) {
            var values = table.values(row);
            if (!out.test(new Prepared(row, values, table.hash(hash, values), table.isOpen(row)))) {
              return;
            }
          }
        },
        taker);
  }
}
