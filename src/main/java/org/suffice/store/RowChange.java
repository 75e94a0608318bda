package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What becomes of the rows of a file that is written anew. */
interface RowChange {
  /** Looks at a whole file before its rows are written anew. */
  OfFile of(Connection from) throws SQLException;

  /** The change of one file. */
  interface OfFile {
    /** Whether a row is written; it may be given other values. */
    boolean keep(TableRow row) throws SQLException;

    /** How many rows are left out or changed, as far as people are told. */
    int rows();
  }
}
