package org.suffice.fuzz;

import java.util.List;

/**
 * A whole file that goes in as it is, to be damaged.
 *
 * @param form what it is written in
 * @param beside files that are added together with it, such as the header of a return beside its episodes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that nobody changes in place
record Original(String name, Form form, byte[] bytes, List<Original> beside) {
  /** What a file is written in, which says how it can be damaged. */
  enum Form {
    /** A zip of XML: .xlsx, .xlsm, .ods. */
    ZIP,
    /** A compound file: .xls, or a workbook with a password. */
    COMPOUND,
    /** Separated values. */
    TEXT,
    /** The return as XML. */
    XML
  }

  Original(String name, Form form, byte[] bytes) {
    this(name, form, bytes, List.of());
  }

  /** The same file with other content. */
  Original with(byte[] other) {
    return new Original(name, form, other, beside);
  }
}
