package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/**
 * The current version of every key of one kind of table: its content hash, how old it is, whether it is open. In
 * memory while an import runs: comparing in the database would need an index on the key (H2 joins stored tables by
 * index or by trying all pairs), which makes every import slower, while this is one read of the keys.
 */
final class Versions {
  /** What of a version matters to a newer one. */
  record Version(ContentHash.Value hash, LocalDate extracted, boolean open, int part) {}

  /** What a row does to what was there before it. */
  enum Effect {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** Differs, but the project holds a newer version, which stays. */
    OLDER,
    /** The same key a second time in one part. */
    TWICE
  }

  private final Map<String, Version> current = new HashMap<>();

  /** The versions of published imports. */
  static Versions of(Connection c, TableKind kind, RowTable<?> table, Progress progress) throws SQLException {
    var versions = new Versions();
    var parts = StoredPart.published(c).stream().filter(p -> p.kind() == kind).toList();
    long total = parts.stream().mapToLong(StoredPart::rows).sum();
    var scan = new RowScan(c, progress, total, "Comparing with what is there");
    boolean ends = !table.endColumn().isEmpty();
    for (StoredPart part : parts) {
      scan.read(
          part,
          table.selectVersions(),
          rs -> {
            var hash = new ContentHash.Value(rs.getLong(2), rs.getLong(3));
            boolean open = ends && rs.getObject(4) == null;
            versions.current.put(rs.getString(1), new Version(hash, part.extracted(), open, part.id()));
          });
    }
    return versions;
  }

  /** Puts a row in the place of the version before it, unless that is newer; ties go to the later row. */
  Effect offer(String key, Version row) {
    @Nullable Version held = current.get(key);
    if (held != null && held.part() == row.part()) {
      return Effect.TWICE;
    }
    boolean older = held != null && held.extracted().isAfter(row.extracted());
    if (!older) {
      current.put(key, row);
    }
    if (held == null) {
      return Effect.ADDED;
    }
    if (held.hash().equals(row.hash())) {
      return Effect.UNCHANGED;
    }
    return older ? Effect.OLDER : Effect.CHANGED;
  }

  /** Rows still open that only extracts before a day hold, and that nobody closed (key and extraction date). */
  int openBefore(LocalDate extracted, Map<String, LocalDate> closed) {
    return Math.toIntExact(
        current.entrySet().stream()
            .filter(e -> e.getValue().open() && e.getValue().extracted().isBefore(extracted))
            .filter(e -> !e.getValue().extracted().equals(closed.get(e.getKey())))
            .count());
  }
}
