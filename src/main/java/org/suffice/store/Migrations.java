package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/** Brings a project file to the schema of this version, by the numbered scripts in {@code db/migration}, {@link PackPlacements} and {@link BlockPlacements}. */
final class Migrations {
  /** Number of the newest format. A file that is there already needs no Flyway, which takes longer than all the rest. */
  static final int NEWEST = 11;

  /** The script from which on words are kept by themselves. */
  static final int WORDS = 4;

  private static final String HISTORY = "schema_history";

  /** What {@link #version} answers for a file without any schema of ours. */
  static final int NONE = 0;

  private Migrations() {}

  /** The schema version of a file; {@link #NONE} where it is no project. */
  static int version(Connection c) throws SQLException {
    int tables =
        Sql.number(
            c, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = ?", HISTORY);
    return tables == 0
        ? NONE
        : Sql.number(
            c,
            "SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \"" + HISTORY + "\" WHERE \"success\" = TRUE");
  }

  /** Runs the scripts that a file does not have yet. Connections of its own: the caller's must not be exclusive. */
  static void run(String url, String user, String password) {
    flyway(url, user, password).migrate();
  }

  static Flyway flyway(String url, String user) throws FlywayException {
    return flyway(url, user, "");
  }

  private static Flyway flyway(String url, String user, String password) throws FlywayException {
    var source = new JdbcDataSource(); // given as text, the password would lose the blank at its end
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    return Flyway.configure(Migrations.class.getClassLoader())
        .loggers(QuietLog.class.getName())
        .dataSource(source)
        .locations("classpath:org/suffice/db/migration")
        .javaMigrations(new PackPlacements(), new BlockPlacements())
        .table(HISTORY)
        .cleanDisabled(true)
        .load();
  }
}
