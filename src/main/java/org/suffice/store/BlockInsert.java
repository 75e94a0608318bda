package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the blocks of rows, each when its last row comes. */
final class BlockInsert implements RowWriter {
  private final Connection c;
  private final PreparedStatement insert;

  BlockInsert(Connection c, RowTable<?> table) throws SQLException {
    this.c = c;
    insert = c.prepareStatement(table.insertBlock());
  }

  @Override
  public void add(long id, int part, Prepared row) throws SQLException {
    RowBlock block = row.ended();
    if (block != null) {
      write(insert, id - block.rows() + 1, block);
      insert.executeUpdate();
    }
  }

  @Override
  public void flush() throws SQLException {
    c.commit(); // a block that is not full yet comes with its last row
  }

  /** Gives a statement of {@link RowTable#insertBlock} what it writes. */
  static void write(PreparedStatement s, long id, RowBlock block) throws SQLException {
    s.setLong(1, id);
    s.setInt(2, block.part());
    s.setInt(3, block.rows());
    s.setBytes(4, block.bytes());
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
