package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suffice.model.TableKind;
import org.suffice.model.UndoEffect;
import org.suffice.progress.Progress;

/** Works out, before an import is given back, what that will mean for the rows that other imports have too. */
final class UndoEffects {
  private final Connection c;
  private final Tables tables;
  private final Progress progress;
  private final Map<Integer, Later> later = new TreeMap<>();
  private int gone;
  private int back;
  private int stays;

  /** A key of the import: what it says of it, and who else has it. */
  private static final class Held {
    private final ContentHash.Value hash;
    private boolean others;
    private boolean newer;

    Held(ContentHash.Value hash) {
      this.hash = hash;
    }
  }

  private static final class Later {
    private final LocalDate extracted;
    private int changed;
    private int confirmed;

    Later(LocalDate extracted) {
      this.extracted = extracted;
    }
  }

  UndoEffects(Connection c, Tables tables, Progress progress) {
    this.c = c;
    this.tables = tables;
    this.progress = progress;
  }

  UndoEffect of(int importId) throws SQLException {
    List<StoredPart> all = StoredPart.published(c);
    for (TableKind kind : TableKind.values()) {
      List<StoredPart> parts = all.stream().filter(p -> p.kind() == kind).toList();
      if (parts.stream().anyMatch(p -> p.importId() == importId)) {
        ofKind(importId, kind, parts);
      }
    }
    var told = new ArrayList<UndoEffect.Later>();
    later.forEach((id, l) -> told.add(new UndoEffect.Later(id, l.extracted, l.changed, l.confirmed)));
    return new UndoEffect(
        importId, gone, back, stays,
        Sql.number(c, "SELECT COALESCE(SUM(rows_taken_out), 0) FROM import_part WHERE import_id = ?", importId),
        Sql.number(c, REOPENED, importId, importId),
        Sql.number(
            c, "SELECT COUNT(*) FROM import_fix f JOIN import_part p ON p.id = f.part_id WHERE p.import_id = ?", importId),
        told);
  }

  private static final String REOPENED =
      "SELECT COUNT(*) FROM left_out l JOIN import_part o ON o.id = l.part_id WHERE o.import_id <> ?"
          + " AND EXISTS (SELECT 1 FROM left_out_closed x WHERE x.left_part = l.part_id AND x.left_line = l.line_no)"
          + " AND NOT EXISTS (SELECT 1 FROM left_out_closed x JOIN import_part q ON q.id = x.part_id"
          + " JOIN import_batch b ON b.id = q.import_id WHERE x.left_part = l.part_id AND x.left_line = l.line_no"
          + " AND b.published = TRUE AND q.import_id <> ?)";

  private void ofKind(int importId, TableKind kind, List<StoredPart> parts) throws SQLException {
    var table = tables.of(kind);
    var scan = new RowScan(c, progress, parts.stream().mapToLong(StoredPart::rows).sum(), "Looking at later imports");
    var mine = new HashMap<String, Held>();
    int last = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).importId() == importId) {
        last = i;
        table.versions(scan, parts.get(i), (key, hash, start, end) -> mine.put(key, new Held(hash)));
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      StoredPart part = parts.get(i);
      boolean newer = i > last;
      if (part.importId() != importId) {
        table.versions(scan, part, (key, hash, start, end) -> other(part, newer, mine.get(key), hash, importId));
      }
    }
    for (Held held : mine.values()) {
      gone += held.others ? 0 : 1;
      stays += held.newer ? 1 : 0;
      back += held.others && !held.newer ? 1 : 0;
    }
  }

  private void other(
      StoredPart part, boolean newer, @org.jspecify.annotations.Nullable Held held, ContentHash.Value hash, int importId) {
    if (held == null) {
      return;
    }
    held.others = true;
    held.newer |= newer;
    if (part.importId() > importId) {
      Later l = later.computeIfAbsent(part.importId(), id -> new Later(part.extracted()));
      if (hash.equals(held.hash)) {
        l.confirmed++;
      } else {
        l.changed++;
      }
    }
  }
}
