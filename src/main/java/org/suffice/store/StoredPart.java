package org.suffice.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Origin;
import org.suffice.model.Replacing;
import org.suffice.model.TableKind;

/**
 * One sheet of an import as it is kept, and where its rows are.
 *
 * @param firstId number of its first row in the table of its kind; the others follow without a gap
 * @param rows how many rows it has there
 * @param replacing the period that it stands for; null where it only adds and updates
 */
record StoredPart(
    int id, int importId, String file, String sheet, TableKind kind, LocalDate extracted, long firstId, int rows,
    @Nullable Replacing replacing) {
  private static final String SELECT =
      "SELECT p.id, p.import_id, p.file_name, p.sheet_name, p.kind, p.extracted, p.first_id, p.stored_rows,"
          + " p.replaces_from, p.replaces_to"
          + " FROM import_part p JOIN import_batch b ON b.id = p.import_id WHERE b.published = ?"
          + " ORDER BY p.extracted, p.import_id, p.id";

  /** Number of its last row; one less than the first where it has none. */
  long lastId() {
    return firstId + rows - 1;
  }

  /** Where one of its rows came from. */
  Origin origin(int row) {
    return new Origin(importId, file, sheet, row, extracted);
  }

  /** The parts of published imports, each replacing the versions of those before it. */
  static List<StoredPart> published(Connection c) throws SQLException {
    return Sql.list(c, SELECT, StoredPart::read, true);
  }

  /** The parts of imports that were never published, or are being given back. */
  static List<StoredPart> unpublished(Connection c) throws SQLException {
    return Sql.list(c, SELECT, StoredPart::read, false);
  }

  /** The period between two days; null where there are none. */
  static @Nullable Replacing replacing(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? null : new Replacing(from, to);
  }

  private static StoredPart read(ResultSet rs) throws SQLException {
    return new StoredPart(
        rs.getInt(1),
        rs.getInt(2),
        rs.getString(3),
        rs.getString(4),
        TableKind.valueOf(rs.getString(5)),
        rs.getObject(6, LocalDate.class),
        rs.getLong(7),
        rs.getInt(8),
        replacing(rs.getObject(9, LocalDate.class), rs.getObject(10, LocalDate.class)));
  }
}
