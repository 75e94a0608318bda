package org.suffice.intake;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file of one or more sheets. */
interface SourceFile extends Closeable {
  /** Its sheets in the order of the workbook. */
  List<SourceSheet> sheets();

  /** The day the workbook says it was last changed; null where it does not say. */
  @Nullable LocalDate modified();
}
