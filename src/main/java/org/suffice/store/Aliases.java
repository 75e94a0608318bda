package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.TableKind;

/**
 * Rows whose fix gave them another key (another start date, another sector): when a newer extract has the row under the
 * key it had before, that extract's version takes the fixed one's place.
 */
final class Aliases {
  private final Map<String, List<Alias>> byOldKey = new HashMap<>();

  /**
   * A fixed row.
   *
   * @param part the part it came with
   * @param key the key that the fix gave it
   */
  record Alias(int part, String key) {}

  /** Those of published imports in one kind of table. */
  static Aliases of(Connection c, TableKind kind) throws SQLException {
    var aliases = new Aliases();
    Sql.list(
        c,
        "SELECT DISTINCT f.was_key, f.part_id, f.row_key FROM import_fix f JOIN import_part p ON p.id = f.part_id"
            + " JOIN import_batch b ON b.id = p.import_id"
            + " WHERE b.published = TRUE AND p.kind = ? AND f.was_key IS NOT NULL AND f.row_key IS NOT NULL",
        rs ->
            aliases
                .byOldKey
                .computeIfAbsent(rs.getString(1), k -> new ArrayList<>(1))
                .add(new Alias(rs.getInt(2), rs.getString(3))),
        kind.name());
    return aliases;
  }

  /** Without any. */
  static Aliases none() {
    return new Aliases();
  }

  /** The fixed rows that had this key before. */
  List<Alias> of(String key) {
    return byOldKey.isEmpty() ? List.of() : byOldKey.getOrDefault(key, List.of());
  }
}
