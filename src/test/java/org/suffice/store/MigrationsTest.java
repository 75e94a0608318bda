package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers and lists that the store writes down agree with the scripts themselves. */
class MigrationsTest {
  @TempDir private Path folder;

  @Test
  void theNewestScriptIsTheOneNamed() {
    Project.create(folder.resolve("p")).close();
    var flyway = Migrations.flyway("jdbc:h2:file:" + folder.resolve("p"), "SUFFICE");
    var versions =
        Arrays.stream(flyway.info().all()).map(MigrationInfo::getVersion).map(Object::toString).toList();
    assertEquals(String.valueOf(Migrations.NEWEST), versions.getLast());
    assertEquals(0, flyway.info().pending().length);
    flyway.validate();
  }

  @Test
  void theChecksumReadsEveryTable() throws SQLException {
    Project.create(folder.resolve("p")).close();
    List<String> tables;
    try (Connection c = RawFile.connect(folder.resolve("p"))) {
      tables =
          Sql.list(
              c,
              "SELECT LOWER(TABLE_NAME) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
                  + " AND LOWER(TABLE_NAME) <> 'schema_history' ORDER BY 1",
              rs -> rs.getString(1));
    }
    assertEquals(tables, Checksum.TABLES.stream().map(s -> s.split(" ")[3]).sorted().toList());
  }
}
