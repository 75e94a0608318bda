package org.suffice.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suffice.model.ImportRecord;
import org.suffice.model.Mapping;
import org.suffice.model.MappingJson;
import org.suffice.model.Receipt;
import org.suffice.model.Replacing;
import org.suffice.model.RowNumbers;
import org.suffice.model.SavedMapping;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;

/** The record of every import: who added what and when, how it was read and what it did. */
final class ImportRecords {
  private static final String PARTS =
      "SELECT id, file_name, file_hash, sheet_name, kind, extracted, extracted_why, rows_read, rows_added, rows_changed,"
          + " rows_unchanged, rows_identical, rows_left_out, rows_closed, rows_taken_out, replaces_from, replaces_to FROM import_part WHERE import_id = ? ORDER BY id";
  private static final String NEW_PART =
      "INSERT INTO import_part (import_id, file_name, file_hash, sheet_name, kind, mapping, headers_key, extracted,"
          + " extracted_why, first_id, stored_rows, rows_read, rows_added, rows_changed, rows_unchanged, rows_identical,"
          + " rows_left_out, replaces_from, replaces_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)";

  private ImportRecords() {}

  /** Begins an import that nobody sees yet. */
  static int stage(Connection c, Instant when, String who) throws SQLException {
    var at = OffsetDateTime.ofInstant(when.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    int id = Sql.insert(c, "INSERT INTO import_batch (added_at, added_by, published) VALUES (?, ?, FALSE)", at, who);
    c.commit();
    return id;
  }

  /** When an import was begun. */
  static Instant when(Connection c, int importId) throws SQLException {
    return Sql.list(c, "SELECT added_at FROM import_batch WHERE id = ?", rs -> rs.getObject(1, OffsetDateTime.class).toInstant(), importId)
        .getFirst();
  }

  /** Who began an import. */
  static String who(Connection c, int importId) throws SQLException {
    return Sql.list(c, "SELECT added_by FROM import_batch WHERE id = ?", rs -> rs.getString(1), importId).getFirst();
  }

  /** Begins a part, before its rows: broken off, it still tells where they are. */
  static StoredPart stagePart(Connection c, int importId, SheetPlan sheet) throws SQLException {
    long firstId = Sql.bigNumber(c, "SELECT COALESCE(MAX(first_id + stored_rows), 1) FROM import_part");
    TableKind kind = sheet.mapping().kind();
    Replacing period = sheet.replacing();
    int id =
        Sql.insert(
            c, NEW_PART, importId, sheet.file(), sheet.fileHash(), sheet.sheet(), kind.name(),
            MappingJson.write(sheet.mapping()), sheet.mapping().headersKey(), sheet.extracted(), sheet.extractedWhy(),
            firstId, sheet.rows().size(), sheet.rowsRead(), sheet.identical(), sheet.leftOut().size(),
            period == null ? null : period.from(), period == null ? null : period.to());
    Fixes.write(c, id, sheet.corrections().fixes());
    c.commit();
    return new StoredPart(
        id, importId, sheet.file(), sheet.sheet(), kind, sheet.extracted(), firstId, sheet.rows().size(), period);
  }

  /** Adds what a part did, once its rows are there. */
  static void finishPart(Connection c, StoredPart part, Receipt.Part did) throws SQLException {
    Sql.update(
        c, "UPDATE import_part SET rows_added = ?, rows_changed = ?, rows_unchanged = ?, rows_closed = ?, rows_taken_out = ? WHERE id = ?",
        did.added(), did.changed(), did.unchanged(), did.closed(), did.takenOut(), part.id());
    Fixes.writeOverwritten(c, part.id(), did.overwritten());
    for (Map.Entry<String, Integer> w : did.warnings().entrySet()) {
      Sql.update(
          c, "INSERT INTO import_problem (part_id, code, row_count, sentence, row_list) VALUES (?, ?, ?, ?, ?)",
          part.id(), w.getKey(), w.getValue(), did.warningTexts().getOrDefault(w.getKey(), ""),
          did.rows().getOrDefault(w.getKey(), RowNumbers.NONE).text());
    }
    c.commit();
  }

  /** Makes an import visible, or takes it out of sight, by one statement. */
  static void publish(Connection c, int importId, boolean published) throws SQLException {
    Sql.update(c, "UPDATE import_batch SET published = ? WHERE id = ?", published, importId);
    AuditLog.add(c, Instant.now(), published ? "imported" : "undone", AuditLog.words(c, importId));
    c.commit();
  }

  static boolean hasFile(Connection c, String fileHash, String sheet) throws SQLException {
    return Sql.number(
            c,
            "SELECT COUNT(*) FROM import_part p JOIN import_batch b ON b.id = p.import_id"
                + " WHERE b.published = TRUE AND p.file_hash = ? AND p.sheet_name = ?",
            fileHash,
            sheet)
        > 0;
  }

  static Optional<Mapping> remembered(Connection c, String headersKey) throws SQLException {
    if (headersKey.isEmpty()) {
      return Optional.empty();
    }
    return Sql.first(
            c,
            "SELECT p.mapping FROM import_part p JOIN import_batch b ON b.id = p.import_id"
                + " WHERE b.published = TRUE AND p.headers_key = ? ORDER BY p.id DESC",
            rs -> rs.getString(1),
            headersKey)
        .map(MappingJson::read);
  }

  /** How sheets are read from now on, by their headings; the newest first. */
  static List<SavedMapping> saved(Connection c) throws SQLException {
    var byHeadings = new java.util.LinkedHashMap<String, SavedMapping>();
    Sql.list(
            c,
            "SELECT p.headers_key, p.mapping, b.id, b.added_at, p.file_name, p.sheet_name FROM import_part p"
                + " JOIN import_batch b ON b.id = p.import_id WHERE b.published = TRUE AND p.headers_key <> ''"
                + " ORDER BY p.id DESC",
            rs ->
                new SavedMapping(
                    rs.getString(1), MappingJson.read(rs.getString(2)), rs.getInt(3),
                    rs.getObject(4, OffsetDateTime.class).toInstant(), rs.getString(5), rs.getString(6)))
        .forEach(m -> byHeadings.putIfAbsent(m.headersKey(), m));
    return List.copyOf(byHeadings.values());
  }

  /** Sheets with these headings are matched anew from now on. */
  static void forget(Connection c, String headersKey) throws SQLException {
    Sql.update(c, "UPDATE import_part SET headers_key = '' WHERE headers_key = ?", headersKey);
  }

  /** All published imports, newest last. */
  static List<ImportRecord> all(Connection c) throws SQLException {
    var records =
        Sql.list(
            c,
            "SELECT id, added_at, added_by FROM import_batch WHERE published = TRUE ORDER BY id",
            rs ->
                new ImportRecord(
                    rs.getInt(1),
                    rs.getObject(2, OffsetDateTime.class).toInstant(),
                    rs.getString(3),
                    new Receipt(rs.getInt(1), List.of())));
    var whole = new java.util.ArrayList<ImportRecord>();
    for (ImportRecord r : records) {
      whole.add(new ImportRecord(r.id(), r.when(), r.who(), new Receipt(r.id(), parts(c, r.id()))));
    }
    return whole;
  }

  private static List<Receipt.Part> parts(Connection c, int importId) throws SQLException {
    return Sql.list(c, PARTS, rs -> part(c, rs), importId);
  }

  private static List<Receipt.Reason> reasons(Connection c, int part) throws SQLException {
    var rows = new LinkedHashMap<String, List<Integer>>();
    var sentences = new TreeMap<String, String>();
    Sql.list(
        c,
        "SELECT code, row_no, message, what_to_do FROM left_out WHERE part_id = ? ORDER BY line_no",
        l -> {
          sentences.putIfAbsent(l.getString(1), (l.getString(3) + " " + l.getString(4)).strip());
          return rows.computeIfAbsent(l.getString(1), code -> new ArrayList<>()).add(l.getInt(2));
        },
        part);
    return rows.entrySet().stream()
        .map(e -> new Receipt.Reason(e.getKey(), RowNumbers.of(e.getValue()), sentences.getOrDefault(e.getKey(), "")))
        .toList();
  }

  private static Receipt.Part part(Connection c, ResultSet rs) throws SQLException {
    var counts = new TreeMap<String, Integer>();
    var sentences = new TreeMap<String, String>();
    var rows = new TreeMap<String, RowNumbers>();
    Sql.list(
        c,
        "SELECT code, row_count, sentence, row_list FROM import_problem WHERE part_id = ?",
        p -> {
          counts.put(p.getString(1), p.getInt(2));
          String list = p.getString(4);
          if (list != null && !list.isEmpty()) {
            rows.put(p.getString(1), new RowNumbers(list));
          }
          return sentences.put(p.getString(1), p.getString(3));
        },
        rs.getInt(1));
    return new Receipt.Part(
        rs.getString(2), rs.getString(3), rs.getString(4), TableKind.valueOf(rs.getString(5)),
        rs.getObject(6, LocalDate.class), rs.getString(7), false, rs.getInt(8), rs.getInt(9), rs.getInt(10),
        rs.getInt(11), rs.getInt(12), rs.getInt(13), counts, sentences,
        Sql.number(c, "SELECT COUNT(*) FROM import_fix WHERE part_id = ?", rs.getInt(1)),
        Fixes.overwritten(c, rs.getInt(1)), rs.getInt(14), rs.getInt(15),
        StoredPart.replacing(rs.getObject(16, LocalDate.class), rs.getObject(17, LocalDate.class)),
        rows, reasons(c, rs.getInt(1)));
  }
}
