package org.suffice.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of a closed project, as a stranger would open it. */
final class RawFile {
  static {
    Project.exists(Path.of("first")); // H2 reads its settings once: the program's are there before a stranger's connection
  }

  private RawFile() {}

  static Connection connect(Path base) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + base.toAbsolutePath(), "SUFFICE", "");
  }

  static long number(Path base, String sql) {
    try (Connection c = connect(base)) {
      return Sql.bigNumber(c, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(Path base, String sql) {
    try (Connection c = connect(base);
        Statement s = c.createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
