package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Replacing;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/**
 * The current version of every key of one kind of table: its content hash, how old it is, whether it is open. In
 * memory while an import runs: comparing in the database would need an index on the key (H2 joins stored tables by
 * index or by trying all pairs), which makes every import slower, while this is one read of the keys.
 */
final class Versions {
  private static final ContentHash.Value NO_HASH = new ContentHash.Value(0, 0);

  /** What of a version matters to a newer one. */
  record Version(
      ContentHash.Value hash, LocalDate extracted, boolean open, int part, int importId, RowTable.@Nullable Span span) {}

  /** A period that an extract stands for, so that older ones say nothing more about it. */
  private record Replaced(Replacing period, LocalDate extracted, int importId) {}

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
  private final Aliases aliases;
  private final List<Replaced> replaced = new ArrayList<>();
  /** No version is of an extract before this day. */
  private LocalDate oldest = LocalDate.MAX;

  /** The keys of the one sheet that is added where nothing was before; null where rows are compared with others. */
  private final @Nullable NewKeys only;

  Versions(Aliases aliases) {
    this(aliases, null);
  }

  private Versions(Aliases aliases, @Nullable NewKeys only) {
    this.aliases = aliases;
    this.only = only;
  }

  /**
   * The versions of published imports.
   *
   * @param added the sheets of this kind whose rows are going to be offered
   */
  static Versions of(Connection c, TableKind kind, RowTable<?> table, List<SheetPlan> added, Progress progress) throws SQLException {
    var parts = StoredPart.published(c).stream().filter(p -> p.kind() == kind).toList();
    if (parts.isEmpty() && added.size() == 1) {
      return new Versions(Aliases.none(), new NewKeys(added.getFirst().rows()));
    }
    var versions = new Versions(Aliases.of(c, kind));
    long total = parts.stream().mapToLong(StoredPart::rows).sum();
    var scan = new RowScan(c, progress, total, "Comparing with what is there");
    boolean ends = !table.endColumn().isEmpty();
    for (StoredPart part : parts) {
      table.versions(
          scan,
          part,
          (key, hash, start, end) -> {
            var span = start == null ? null : new RowTable.Span(start, ends ? end : start);
            versions.put(key, new Version(hash, part.extracted(), ends && end == null, part.id(), part.importId(), span));
          });
      if (part.replacing() != null) {
        versions.replace(part, LeftOutRows.keys(c, part.id()));
      }
    }
    return versions;
  }

  /** Puts a row in the place of the version before it, unless that is newer; ties go to the later row. */
  Effect offer(String key, Version row) {
    if (only != null) {
      return only.add(key) ? Effect.ADDED : Effect.TWICE;
    }
    @Nullable Version held = current.get(key);
    if (held != null && held.part() == row.part()) {
      return Effect.TWICE;
    }
    Version fixed = fixed(key, row);
    held = held == null ? fixed : held;
    boolean older = held != null && held.extracted().isAfter(row.extracted());
    if (held == null && overtaken(row)) {
      return Effect.OLDER;
    }
    if (!older) {
      put(key, row);
    }
    if (held == null) {
      return Effect.ADDED;
    }
    if (held.hash().equals(row.hash())) {
      return Effect.UNCHANGED;
    }
    return older ? Effect.OLDER : Effect.CHANGED;
  }

  /** A newer extract stands for the row's period, and does not have it. */
  private boolean overtaken(Version row) {
    var span = row.span();
    return span != null
        && !replaced.isEmpty()
        && replaced.stream().anyMatch(r -> r.importId() != row.importId() && r.extracted().isAfter(row.extracted()) && span.in(r.period()));
  }

  /** What is current for what a row is for, though a fix may have given it another key; null where nothing is. */
  @Nullable Version held(String key, StoredPart part) {
    Version held = current.get(key);
    return held == null ? fixed(key, new Version(NO_HASH, part.extracted(), false, part.id(), part.importId(), null)) : held;
  }

  private void put(String key, Version row) {
    for (Aliases.Alias alias : aliases.of(key)) {
      Version fixed = current.get(alias.key());
      if (fixed != null && fixed.part() == alias.part() && row.part() != alias.part()) {
        current.remove(alias.key());
      }
    }
    current.put(key, row);
    oldest = row.extracted().isBefore(oldest) ? row.extracted() : oldest;
  }

  /** The version that had the key before a fix gave it another. */
  private @Nullable Version fixed(String key, Version row) {
    for (Aliases.Alias alias : aliases.of(key)) {
      Version fixed = current.get(alias.key());
      if (fixed != null && fixed.part() == alias.part() && row.part() != alias.part()) {
        return fixed;
      }
    }
    return null;
  }

  /**
   * A part stands for its period: what older extracts have in it and the part has not counts no more.
   *
   * @param leftOut keys of rows that the part left out: they are not missing from it
   * @return how many rows that takes out
   */
  int replace(StoredPart part, Set<String> leftOut) {
    Replacing period = part.replacing();
    if (period == null) {
      return 0;
    }
    replaced.add(new Replaced(period, part.extracted(), part.importId()));
    int before = current.size();
    current.entrySet().removeIf(e -> gone(e.getKey(), e.getValue(), part, period, leftOut));
    return before - current.size();
  }

  private static boolean gone(String key, Version row, StoredPart part, Replacing period, Set<String> leftOut) {
    var span = row.span();
    return row.importId() != part.importId()
        && !row.extracted().isAfter(part.extracted())
        && span != null
        && span.in(period)
        && !leftOut.contains(key);
  }

  /** Rows still open that only extracts before a day hold, and that nobody closed (key and extraction date). */
  int openBefore(LocalDate extracted, Map<String, LocalDate> closed) {
    if (!oldest.isBefore(extracted)) {
      return 0;
    }
    return Math.toIntExact(
        current.entrySet().stream()
            .filter(e -> e.getValue().open() && e.getValue().extracted().isBefore(extracted))
            .filter(e -> !e.getValue().extracted().equals(closed.get(e.getKey())))
            .count());
  }
}
