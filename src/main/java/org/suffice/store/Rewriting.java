package org.suffice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Progress;

/**
 * Writes a project file anew, row by row. What is not written never was in the new file: nothing has to be searched for
 * and wiped in it, as it would in a file out of which rows were deleted.
 */
final class Rewriting {
  private static final int PIECE = 1_000;
  private final RowChange change;
  private final Progress progress;

  Rewriting(RowChange change, Progress progress) {
    this.change = change;
    this.progress = progress;
  }

  /**
   * Copies a closed file of this version into an empty one.
   *
   * @param told an entry for the log of the new file; null for none
   * @return what the change did
   */
  RowChange.OfFile copy(Path from, Path to, @Nullable FileKey key, @Nullable Entry told) throws SQLException, IOException {
    try (Connection source = Database.bare(from, key);
        Connection target = Database.bare(to, key)) {
      RowChange.OfFile ofFile = change.of(source);
      schema(source, target);
      target.setAutoCommit(false);
      command(source, "SET LAZY_QUERY_EXECUTION 1"); // a result that is held whole may be written to a plain temporary file
      for (String table : tables(source)) {
        rows(source, target, table, ofFile);
      }
      if (told != null) {
        AuditLog.add(target, told.when(), told.event(), told.details().of(ofFile));
      }
      target.commit();
      command(target, "CHECKPOINT SYNC");
      return ofFile;
    }
  }

  /** An entry of the log that tells of the change. */
  record Entry(java.time.Instant when, String event, Details details) {}

  /** What the log says of a change. */
  interface Details {
    String of(RowChange.OfFile done);
  }

  private static void schema(Connection source, Connection target) throws SQLException {
    try (Statement to = target.createStatement()) {
      for (String line : Sql.list(source, "SCRIPT NODATA NOPASSWORDS NOSETTINGS", rs -> rs.getString(1))) {
        if (!line.stripLeading().startsWith("--") && !line.startsWith("CREATE USER")) {
          to.execute(line);
        }
      }
    }
  }

  private static List<String> tables(Connection c) throws SQLException {
    return Sql.list(
        c,
        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1",
        rs -> rs.getString(1));
  }

  private void rows(Connection source, Connection target, String table, RowChange.OfFile ofFile) throws SQLException {
    RowTable<?> blocks = new Tables().inBlocks(table.toLowerCase(Locale.ROOT));
    var blockRows = blocks == null ? null : new BlockRows(blocks, ofFile);
    try (PreparedStatement all = source.prepareStatement("SELECT * FROM " + quoted(table));
        ResultSet rs = all.executeQuery()) {
      ResultSetMetaData columns = rs.getMetaData();
      var places = new LinkedHashMap<String, Integer>();
      var names = new StringBuilder();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        places.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), i - 1);
        names.append(i == 1 ? "" : ", ").append(quoted(columns.getColumnName(i)));
      }
      String insert = "INSERT INTO " + quoted(table) + " (" + names + ") VALUES (?" + ", ?".repeat(places.size() - 1) + ")";
      try (PreparedStatement into = target.prepareStatement(insert)) {
        int waiting = 0;
        while (rs.next()) {
          var row = new TableRow(table.toLowerCase(Locale.ROOT), places, values(rs, columns));
          if (blockRows == null ? ofFile.keep(row) : blockRows.keep(row)) {
            Sql.bind(into, row.values());
            into.addBatch();
          }
          if (++waiting % PIECE == 0) {
            into.executeBatch();
            target.commit();
            progress.check();
          }
        }
        into.executeBatch();
        target.commit();
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static @Nullable Object[] values(ResultSet rs, ResultSetMetaData columns) throws SQLException {
    var values = new @Nullable Object[columns.getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Sql.value(rs, i + 1);
    }
    return values;
  }

  private static void command(Connection c, String sql) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  /** Leaves every row as it is. */
  static RowChange nothing() {
    return c ->
        new RowChange.OfFile() {
          @Override
          public boolean keep(TableRow row) {
            return true;
          }

          @Override
          public int rows() {
            return 0;
          }
        };
  }
}
