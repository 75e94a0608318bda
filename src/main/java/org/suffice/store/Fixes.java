package org.suffice.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.FieldText;
import org.suffice.model.Fix;
import org.suffice.model.MadeFix;
import org.suffice.model.Origin;
import org.suffice.model.OverwrittenFix;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/** The fixes of imports, and those of them that a newer extract overwrites. */
final class Fixes {
  private static final String OF_KIND =
      "SELECT f.row_key, f.part_id, f.field, f.reads, f.heading, f.content, f.row_no, p.import_id, p.file_name,"
          + " p.sheet_name, p.extracted, f.was_key FROM import_fix f JOIN import_part p ON p.id = f.part_id"
          + " JOIN import_batch b ON b.id = p.import_id"
          + " WHERE b.published = TRUE AND p.kind = ? AND f.row_key IS NOT NULL AND f.field IS NOT NULL"
          + " ORDER BY f.part_id, f.line_no";
  private final Map<String, List<Kept>> byKey = new HashMap<>();
  private final List<OverwrittenFix> overwritten = new ArrayList<>();

  private record Kept(
      String key, @Nullable String before, int part, Field field, String reads, String heading, String text, Origin origin) {}

  /** The fixes of published imports in one kind of table. */
  static Fixes of(Connection c, TableKind kind) throws SQLException {
    var fixes = new Fixes();
    Sql.list(c, OF_KIND, Fixes::kept, kind.name())
        .forEach(fixes::add);
    return fixes;
  }

  private void add(Kept kept) {
    byKey.computeIfAbsent(kept.key(), key -> new ArrayList<>()).add(kept);
    String before = kept.before();
    if (before != null) {
      byKey.computeIfAbsent(before, key -> new ArrayList<>()).add(kept);
    }
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    return new Kept(
        rs.getString(1), rs.getString(12), rs.getInt(2), Field.valueOf(rs.getString(3)), rs.getString(4), rs.getString(5),
        rs.getString(6),
        new Origin(
            rs.getInt(8), rs.getString(9), rs.getString(10), rs.getInt(7), rs.getObject(11, LocalDate.class)));
  }

  /** There are fixes that a row may overwrite. */
  boolean any() {
    return !byKey.isEmpty();
  }

  /** A row takes the place of a version of a part; fixes in it that say something else are overwritten. */
  void overwrittenBy(ValidatedRow row, Versions.@Nullable Version held) {
    List<Kept> fixes = held == null ? null : byKey.get(row.key());
    if (fixes == null || held == null) {
      return;
    }
    for (Kept fix : fixes) {
      String now = FieldText.of(row, fix.field());
      if (fix.part() == held.part() && !now.equals(fix.reads())) {
        overwritten.add(new OverwrittenFix(fix.origin(), fix.heading(), fix.text(), now, row.origin().row()));
      }
    }
  }

  /** Those overwritten since this was last asked. */
  List<OverwrittenFix> takeOverwritten() {
    List<OverwrittenFix> all = List.copyOf(overwritten);
    overwritten.clear();
    return all;
  }

  /** Keeps the fixes of a part. */
  static void write(Connection c, int part, List<MadeFix> fixes) throws SQLException {
    int line = 0;
    for (MadeFix f : fixes) {
      Field field = f.field();
      Sql.update(
          c,
          "INSERT INTO import_fix (part_id, line_no, row_no, column_no, heading, field, was, content, row_key,"
              + " was_key, reads) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          part, ++line, f.fix().row(), f.fix().column(), f.heading(), field == null ? null : field.name(), f.was(),
          f.fix().text(), f.key(), f.before(), f.reads());
    }
    c.commit();
  }

  static void writeOverwritten(Connection c, int part, List<OverwrittenFix> fixes) throws SQLException {
    int line = 0;
    for (OverwrittenFix f : fixes) {
      Origin o = f.origin();
      Sql.update(
          c,
          "INSERT INTO overwritten_fix (part_id, line_no, import_id, file_name, sheet_name, row_no, extracted, heading,"
              + " content, now_content, now_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          part, ++line, o.importId(), o.file(), o.sheet(), o.row(), o.extracted(), f.heading(), f.fix(), f.now(), f.row());
    }
    c.commit();
  }

  static List<OverwrittenFix> overwritten(Connection c, int part) throws SQLException {
    return Sql.list(
        c,
        "SELECT import_id, file_name, sheet_name, row_no, extracted, heading, content, now_content, now_row"
            + " FROM overwritten_fix WHERE part_id = ? ORDER BY line_no",
        rs ->
            new OverwrittenFix(
                new Origin(
                    rs.getInt(1), rs.getString(2), rs.getString(3), rs.getInt(4), rs.getObject(5, LocalDate.class)),
                rs.getString(6), rs.getString(7), rs.getString(8), rs.getInt(9)),
        part);
  }

  /** All fixes of an import with what the files have there. */
  static List<MadeFix> of(Connection c, int importId) throws SQLException {
    return Sql.list(
        c,
        "SELECT p.file_hash, p.sheet_name, f.row_no, f.column_no, f.content, f.heading, f.field, f.was, f.row_key, f.reads, f.was_key"
            + " FROM import_fix f JOIN import_part p ON p.id = f.part_id WHERE p.import_id = ? ORDER BY f.part_id, f.line_no",
        rs -> {
          String field = rs.getString(7);
          return new MadeFix(
              new Fix(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getInt(4), rs.getString(5)), rs.getString(6),
              field == null ? null : Field.valueOf(field), rs.getString(8), rs.getString(9),
              rs.getString(11), rs.getString(10));
        },
        importId);
  }

  /** Whether the file's sheet is in the project with all the fixes that the plan has for it. */
  static boolean allThere(Connection c, SheetPlan sheet) throws SQLException {
    if (sheet.corrections().fixes().isEmpty()) {
      return true;
    }
    Set<Fix> there =
        new HashSet<>(
            Sql.list(
                c,
                "SELECT f.row_no, f.column_no, f.content FROM import_fix f JOIN import_part p ON p.id = f.part_id"
                    + " JOIN import_batch b ON b.id = p.import_id"
                    + " WHERE b.published = TRUE AND p.file_hash = ? AND p.sheet_name = ?",
                rs -> new Fix(sheet.fileHash(), sheet.sheet(), rs.getInt(1), rs.getInt(2), rs.getString(3)),
                sheet.fileHash(), sheet.sheet()));
    return there.containsAll(sheet.corrections().again());
  }
}
