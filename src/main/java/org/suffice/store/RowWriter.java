package org.suffice.store;

import java.sql.SQLException;

/** Writes the rows of one part into its table. */
interface RowWriter extends AutoCloseable {
  /** Adds a row under its number; the rows come in the order of their numbers. */
  void add(long id, int part, Prepared row) throws SQLException;

  /** Writes what is waiting and whole, and commits. */
  void flush() throws SQLException;

  @Override
  void close() throws SQLException;
}
