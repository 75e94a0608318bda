package org.suffice.intake;

/** Takes the rows of a sheet one by one, in order; rows without content are not given. */
@FunctionalInterface
interface RowSink {
  /** Takes a row; false ends the reading. */
  boolean row(SourceRow row);
}
