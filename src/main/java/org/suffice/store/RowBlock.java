package org.suffice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.suffice.model.ByteReader;
import org.suffice.model.ByteWriter;

/**
 * Some rows of one part as one value of the database, which does as much for a value as for a row: so a million rows cost what
 * some ten thousand do. Each row stands with its length before it, then its number in its file, its hash and its values
 * ({@link Packer}).
 *
 * @param part the part that the rows are of
 * @param rows how many there are
 */
record RowBlock(int part, int rows, byte[] bytes) {
  /** A block is full with so many rows. */
  static final int MOST_ROWS = 256;

  /** Or once it has so many bytes. */
  private static final int FULL = 1 << 16;

  /** The columns of a table of blocks; a block has the number of its first row. */
  static final String COLUMNS = "part_id, row_count, packed";

  /** What is done with a row; its values are still to be read. */
  interface Each {
    void row(int number, ContentHash.Value hash, ByteReader values) throws SQLException;
  }

  /** Of a result that has {@link #COLUMNS}. */
  static RowBlock of(ResultSet rs) throws SQLException {
    return new RowBlock(rs.getInt(1), rs.getInt(2), rs.getBytes(3));
  }

  /**
   * Gives every row.
   *
   * @throws SQLException the bytes are none that a block has
   */
  void each(Each each) throws SQLException {
    try {
      int at = 0;
      for (int i = 0; i < rows; i++) {
        var head = new ByteReader(bytes, at);
        int length = Math.toIntExact(head.number());
        at = Math.addExact(head.at(), length);
        var row = new ByteReader(bytes, head.at(), at);
        each.row(Math.toIntExact(row.signed()), new ContentHash.Value(row.fixed(), row.fixed()), row);
        if (row.at() > at) {
          throw new IndexOutOfBoundsException("a row is longer than it says");
        }
      }
      if (at != bytes.length) {
        throw new IndexOutOfBoundsException("a block has more than its rows");
      }
    } catch (IndexOutOfBoundsException | ArithmeticException | DateTimeException | ClassCastException e) {
      throw new SQLException("the rows of a block are not those of its table", e);
    }
  }

  /** Collects rows of one part. */
  static final class Builder {
    private final ByteWriter out = new ByteWriter();
    private int rows;

    /** Adds the row that a packer has. */
    void add(Packer row) {
      row.endInto(out);
      rows++;
    }

    boolean isEmpty() {
      return rows == 0;
    }

    boolean isFull() {
      return rows >= MOST_ROWS || out.length() >= FULL;
    }

    /** The rows added so far; the next begin another block. */
    RowBlock end(int part) {
      var block = new RowBlock(part, rows, out.first(out.length()));
      out.clear();
      rows = 0;
      return block;
    }
  }
}
