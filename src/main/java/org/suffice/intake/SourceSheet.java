package org.suffice.intake;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.suffice.model.Problem;

/** A sheet of a workbook, or a text file: a stream of rows that can be read as often as needed. */
interface SourceSheet {
  /** Sheet name; empty for text files. */
  String name();

  /** The workbook hides the sheet. */
  boolean hidden();

  /**
   * Reads the rows with content, from the first.
   *
   * @return the columns that the sheet hides
   */
  BitSet read(RowSink sink) throws IOException;

  /** The workbook counts its days from 1904, as old ones of the Mac do. */
  default boolean from1904() {
    return false;
  }

  /** A text file separated by semicolons, as programs write it where the comma is the decimal point. */
  default boolean semicolons() {
    return false;
  }

  /** What in the last reading to the end a person should look at, because rows may not be what they seem. */
  default List<Problem> doubts() {
    return List.of();
  }
}
