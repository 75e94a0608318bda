package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes rows as blocks. */
final class BlockInsert implements RowWriter {
  private final Connection c;
  private final PreparedStatement insert;
  private final RowBlock.Builder block = new RowBlock.Builder();
  private long first;
  private int of;

  BlockInsert(Connection c, RowTable<?> table) throws SQLException {
    this.c = c;
    insert = c.prepareStatement(table.insertBlock());
  }

  @Override
  public void add(long id, int part, Prepared row) throws SQLException {
    first = block.isEmpty() ? id : first;
    of = part;
    block.add(row.packed());
    if (block.isFull()) {
      write();
    }
  }

  @Override
  public void flush() throws SQLException {
    if (!block.isEmpty()) {
      write();
    }
    c.commit();
  }

  private void write() throws SQLException {
    write(insert, first, block.end(of));
    insert.executeUpdate();
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
