package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;

/** The eleventh format: placements stand in blocks. It names the columns that there were, whatever comes later. */
final class BlockPlacements implements JavaMigration {
  /** The values of a row in a block of this format, in their order. */
  static final List<String> COLUMNS = columns();

  private static final String OWN = "id, part_id, row_no, hash_high, hash_low, row_key, child, start_date, end_date";
  private static final int PIECE = 1_000;

  private static List<String> columns() {
    var columns = new ArrayList<>(PackPlacements.PACKED);
    columns.add(columns.indexOf("reason_started"), "end_date");
    columns.add(columns.indexOf("end_date"), "start_date");
    columns.addAll(0, List.of("row_key", "child"));
    return List.copyOf(columns);
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("11");
  }

  @Override
  public String getDescription() {
    return "placements in blocks";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null; // there is no script whose text could change
  }

  /** As {@link PackPlacements}: broken off anywhere, the copy that is being brought to this format is thrown away. */
  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection c = context.getConnection();
    try (Statement s = c.createStatement()) {
      s.execute(
          "CREATE TABLE placement_block (id BIGINT PRIMARY KEY, part_id INTEGER NOT NULL, row_count INTEGER NOT NULL,"
              + " packed VARBINARY NOT NULL)");
      try (PreparedStatement into = c.prepareStatement("INSERT INTO placement_block (id, part_id, row_count, packed) VALUES (?, ?, ?, ?)")) {
        new Copy(into).all(c);
      }
      s.execute("DROP TABLE placement");
    }
  }

  /** Rows on their way into blocks; a block has rows of one part. */
  private static final class Copy {
    private final PreparedStatement into;
    private final Packer packer = new Packer();
    private final Pool pool = new Pool();
    private final RowBlock.Builder block = new RowBlock.Builder();
    private long first;
    private int part;

    Copy(PreparedStatement into) {
      this.into = into;
    }

    /** In pieces: a great result that is held whole may be written to a plain temporary file. */
    void all(Connection c) throws SQLException {
      String from = "SELECT " + OWN + ", packed FROM placement WHERE id > ? ORDER BY id FETCH FIRST " + PIECE + " ROWS ONLY";
      try (PreparedStatement piece = c.prepareStatement(from)) {
        long last = Long.MIN_VALUE;
        for (int rows = PIECE; rows == PIECE; ) {
          rows = 0;
          piece.setLong(1, last);
          try (ResultSet rs = piece.executeQuery()) {
            while (rs.next()) {
              last = rs.getLong(1);
              rows++;
              add(rs);
            }
          }
        }
        end();
      }
    }

    private void add(ResultSet rs) throws SQLException {
      if (block.isFull() || rs.getInt(2) != part) {
        end();
        first = rs.getLong(1);
        part = rs.getInt(2);
      }
      packer.start(rs.getInt(3), new ContentHash.Value(rs.getLong(4), rs.getLong(5)));
      var packed = new ByteReader(rs.getBytes(10), 0);
      for (String column : COLUMNS) {
        packer.add(
            switch (column) {
              case "row_key" -> rs.getString(6);
              case "child" -> rs.getString(7);
              case "start_date" -> Sql.value(rs, 8);
              case "end_date" -> Sql.value(rs, 9);
              default -> Packer.next(packed, pool);
            });
      }
      block.add(packer);
    }

    private void end() throws SQLException {
      if (!block.isEmpty()) {
        BlockInsert.write(into, first, block.end(part));
        into.executeUpdate();
      }
    }
  }
}
