package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Until when imports are to be kept, as far as that was said of each. */
final class KeepUntil {
  private KeepUntil() {}

  /** By the number of the import; only those of which it was said. */
  static Map<Integer, LocalDate> all(Connection c) throws SQLException {
    var all = new TreeMap<Integer, LocalDate>();
    Sql.list(
        c,
        "SELECT id, keep_until FROM import_batch WHERE published = TRUE AND keep_until IS NOT NULL",
        rs -> all.put(rs.getInt(1), rs.getObject(2, LocalDate.class)));
    return all;
  }

  static void set(Connection c, int importId, @Nullable LocalDate day) throws SQLException {
    Sql.update(c, "UPDATE import_batch SET keep_until = ? WHERE id = ?", day, importId);
  }
}
