package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Deletes what belongs to no published import: broken-off imports, and those given back. */
final class Sweeper {
  private static final int PIECE = 10_000;

  private final Tables tables;

  Sweeper(Tables tables) {
    this.tables = tables;
  }

  /** Deletes rows in pieces, the record of the import last: broken off, it can be done again. */
  void sweep(Connection c) throws SQLException {
    for (StoredPart part : StoredPart.unpublished(c)) {
      String delete = tables.of(part.kind()).deleteRange();
      for (long from = part.firstId(); from <= part.lastId(); from += PIECE) {
        Sql.update(c, delete, from, Math.min(part.lastId(), from + PIECE - 1));
        c.commit();
      }
      Sql.update(c, "DELETE FROM left_out_closed WHERE part_id = ? OR left_part = ?", part.id(), part.id());
      Sql.update(c, "DELETE FROM import_fix WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM overwritten_fix WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM left_out WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM import_problem WHERE part_id = ?", part.id());
      Sql.update(c, "DELETE FROM import_part WHERE id = ?", part.id());
      c.commit();
    }
    LocalWords.sweep(c);
    Sql.update(c, "DELETE FROM import_batch WHERE published = FALSE");
    c.commit();
  }
}
