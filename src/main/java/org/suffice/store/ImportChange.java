package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.suffice.model.ImportRecord;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/**
 * Takes an import out of a file with all that came with it. In a backup its number may be another import's: it is the one
 * that was added at the same moment.
 */
final class ImportChange implements RowChange {
  private static final Set<String> OF_PARTS =
      Set.of(
          "placement", "child", "uasc_child", "search_child", "published_figure", "target", "capacity", "left_out", "import_problem",
          "import_fix", "overwritten_fix");
  private final int id;
  private final Instant added;

  ImportChange(ImportRecord record) {
    this.id = record.id();
    this.added = record.when();
  }

  @Override
  public OfFile of(Connection from) throws SQLException {
    boolean there =
        Sql.first(from, "SELECT added_at FROM import_batch WHERE id = ?", rs -> rs.getObject(1, OffsetDateTime.class).toInstant(), id)
            .filter(added::equals)
            .isPresent();
    return there ? new InFile(from) : Rewriting.nothing().of(from);
  }

  private final class InFile implements OfFile {
    private final Set<Integer> parts = new HashSet<>();
    private final Map<String, LocalDate> decided = new HashMap<>();
    private int rows;

    InFile(Connection from) throws SQLException {
      var tables = new Tables();
      var scan = new RowScan(from, Progress.none(), 0, "");
      for (StoredPart part : StoredPart.published(from)) {
        if (part.importId() == id) {
          parts.add(part.id());
          if (part.kind() == TableKind.PLACEMENTS || part.kind() == TableKind.EPISODES) {
            tables.of(part.kind()).versions(scan, part, (key, hash, start, end) -> decided.put(key, part.extracted()));
          }
        }
      }
    }

    @Override
    public boolean keep(TableRow row) {
      boolean keep = keeps(row);
      rows += keep ? 0 : 1;
      return keep;
    }

    private boolean keeps(TableRow row) {
      String table = row.table();
      if (table.equals("import_batch")) {
        return row.number("id") != id;
      }
      if (table.equals("overwritten_fix") && row.number("import_id") == id) { // quotes what was written over a row of the import
        return false;
      }
      if (table.equals("import_part") || table.equals("local_word")) {
        return row.number("import_id") != id;
      }
      if (table.equals("left_out_closed")) {
        return !parts.contains(row.number("part_id")) && !parts.contains(row.number("left_part"));
      }
      if (table.equals("stale_decision")) {
        return !row.text("extracted").equals(String.valueOf(decided.get(row.text("row_key"))));
      }
      return !OF_PARTS.contains(table) || !parts.contains(row.number("part_id"));
    }

    @Override
    public int rows() {
      return rows;
    }
  }
}
