package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Deletes what belongs to no published import: broken-off imports, and those given back. */
final class Sweeper {
  private static final int PIECE = 10_000;

  private final Tables tables;

  Sweeper(Tables tables) {
    this.tables = tables;
  }

  /** Deletes all of it. */
  void sweep(Connection c) throws SQLException {
    while (piece(c)) {
      continue;
    }
  }

  /**
   * Deletes some of the rows; once there are none, the record of the import: broken off anywhere, it can be done again.
   *
   * @return whether there may be more
   */
  boolean piece(Connection c) throws SQLException {
    List<StoredPart> parts = StoredPart.unpublished(c);
    if (parts.isEmpty()) {
      LocalWords.sweep(c);
      Sql.update(c, "DELETE FROM import_batch WHERE published = FALSE");
      c.commit();
      return false;
    }
    StoredPart part = parts.getFirst();
    RowTable<?> table = tables.of(part.kind());
    long first = Sql.bigNumber(c, table.firstOfRange(), part.firstId(), part.lastId());
    if (first > 0) {
      Sql.update(c, table.deleteRange(), first, Math.min(part.lastId(), first + PIECE - 1));
    } else {
      Sql.update(c, "DELETE FROM left_out_closed WHERE part_id = ? OR left_part = ?", part.id(), part.id());
      Sql.update(c, "DELETE FROM import_fix WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM overwritten_fix WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM left_out WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM import_problem WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM import_part WHERE id = ?", part.id());
    }
    c.commit();
    return true;
  }
}
