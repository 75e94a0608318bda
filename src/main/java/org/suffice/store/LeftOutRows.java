package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** Keeps the rows that could not be used, so that nothing of a file is lost. */
final class LeftOutRows {
  private static final String INSERT =
      "INSERT INTO left_out (part_id, line_no, row_no, headings, cells, severity, code, problem_row, message, what_to_do, row_key)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT p.import_id, p.file_name, p.sheet_name, l.row_no, p.extracted, p.kind, l.headings, l.cells, l.severity,"
          + " l.code, l.problem_row, l.message, l.what_to_do, l.row_key FROM left_out l JOIN import_part p ON p.id = l.part_id"
          + " JOIN import_batch b ON b.id = p.import_id WHERE b.published = TRUE AND NOT EXISTS ("
          + "SELECT 1 FROM left_out_closed x JOIN import_part q ON q.id = x.part_id JOIN import_batch d ON d.id = q.import_id"
          + " WHERE x.left_part = l.part_id AND x.left_line = l.line_no AND d.published = TRUE) ORDER BY l.part_id, l.line_no";

  private LeftOutRows() {}

  static void write(Connection c, int part, List<LeftOutRow> rows, Progress progress) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(INSERT)) {
      int line = 0;
      for (LeftOutRow row : rows) {
        Problem p = row.problem();
        Sql.bind(
            s, part, ++line, row.origin().row(), TextList.write(row.headers()), TextList.write(row.cells()),
            p.severity().name(), p.code(), p.row(), p.message(), p.whatToDo(), row.key());
        s.addBatch();
        if (line % Publisher.PIECE == 0) {
          s.executeBatch();
          c.commit();
          progress.check();
        }
      }
      s.executeBatch();
      c.commit();
    }
  }

  /** Those that did not come back since. */
  static List<LeftOutRow> open(Connection c) throws SQLException {
    return Sql.list(c, SELECT, LeftOutRows::read);
  }

  private static LeftOutRow read(ResultSet rs) throws SQLException {
    int row = rs.getInt(4);
    var origin =
        new Origin(rs.getInt(1), rs.getString(2), rs.getString(3), row, rs.getObject(5, LocalDate.class));
    var problem =
        new Problem(
            Problem.Severity.valueOf(rs.getString(9)), rs.getString(10), rs.getInt(11), rs.getString(12),
            rs.getString(13));
    return new LeftOutRow(
        origin,
        TableKind.valueOf(rs.getString(6)),
        TextList.read(rs.getString(7)),
        TextList.read(rs.getString(8)),
        problem,
        rs.getString(14));
  }

  /** The keys that are known of the rows that a part left out: they are not missing from it. */
  static Set<String> keys(Connection c, int part) throws SQLException {
    return Set.copyOf(
        Sql.list(
            c, "SELECT DISTINCT row_key FROM left_out WHERE part_id = ? AND row_key IS NOT NULL", rs -> rs.getString(1), part));
  }
}
