package org.suffice.intake;

import org.jspecify.annotations.Nullable;
import org.suffice.model.ValidatedRow;

/** Makes one row of one kind of table into a row of the domain; what is wrong with it is left in the cells. */
@FunctionalInterface
interface RowReader {
  /** The row; null where it has to be left out, for the reason in {@link RowCells#stop()}. */
  @Nullable ValidatedRow read(RowCells cells);
}
