package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ChildRow;
import org.suffice.model.Placement;
import org.suffice.model.PlacementDetails;
import org.suffice.model.Sex;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** The numbers and lists that the store writes down agree with the scripts themselves. */
class MigrationsTest {
  static {
    Project.exists(Path.of("first")); // H2 reads its settings once: the program's come first
  }

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
  void aProjectOfTheFirstFormatIsBroughtToThisOne() {
    Path base = folder.resolve("old");
    var newest = Migrations.flyway("jdbc:h2:file:" + base, "SUFFICE");
    Flyway.configure().configuration(newest.getConfiguration()).target("1").load().migrate();
    try (Project project = Project.open(base)) {
      LocalDate day = LocalDate.of(2018, 4, 1);
      var child = new ChildRow("7", null, Sex.MALE, null, true, LocalDate.of(2020, 5, 10), Rows.origin(2, day));
      project.publish(Rows.plan(TableKind.UASC, "h", day, child), Progress.none());
      assertEquals(1, project.loadFacts(Progress.none()).children().size());
    }
  }

  /** What the first format kept of a row without details: its hash was over the columns there were. */
  @Test
  void aRowOfAnOlderFormatIsTheSameRowWhereNothingNewIsSaid() throws SQLException {
    Path base = folder.resolve("old");
    var newest = Migrations.flyway("jdbc:h2:file:" + base, "SUFFICE");
    Flyway.configure().configuration(newest.getConfiguration()).target("3").load().migrate();
    Placement row = Rows.placement("0007", 2, Rows.MARCH, "Home", null);
    try (Connection c = RawFile.connect(base)) {
      OldRows.write(c, row);
    }
    try (Project project = Project.open(base)) {
      assertEquals(row.from(project.loadFacts(Progress.none()).placements().get(0).origin()), project.loadFacts(Progress.none()).placements().get(0));
      Placement again = row.from(Rows.origin(2, Rows.APRIL));
      var same = project.publish(Rows.plan(TableKind.PLACEMENTS, "april", Rows.APRIL, again), Progress.none());
      assertEquals(1, same.parts().getFirst().unchanged());
      Placement more = row.from(Rows.origin(2, Rows.MAY)).with(Rows.details());
      var changed = project.publish(Rows.plan(TableKind.PLACEMENTS, "may", Rows.MAY, more), Progress.none());
      assertEquals(1, changed.parts().getFirst().changed());
      Placement less = row.from(Rows.origin(2, Rows.MAY)).with(new PlacementDetails(13, "PR1", null, null, null, null, null, null, null, null, null, null, null));
      assertEquals(1, project.publish(Rows.plan(TableKind.PLACEMENTS, "less", Rows.MAY, less), Progress.none()).parts().getFirst().changed());
    }
  }

  /** Rows of the tenth format, each packed by itself: more than a block of two parts, and a gap where some were erased. */
  @Test
  void rowsOfTheTenthFormatGoIntoBlocks() throws SQLException {
    Path base = folder.resolve("old");
    var newest = Migrations.flyway("jdbc:h2:file:" + base, "SUFFICE");
    Flyway.configure().configuration(newest.getConfiguration()).target("10").load().migrate();
    var rows = new java.util.ArrayList<Placement>();
    try (Connection c = RawFile.connect(base)) {
      OldRows.parts(c, 100, 50);
      for (int i = 1; i <= 150; i++) {
        Placement row = Rows.placement(String.valueOf(1_000 + i), i, Rows.MARCH, i % 3 == 0 ? null : "Home " + i, i % 2 == 0 ? Rows.APRIL : null);
        if (i < 20 || i > 30) {
          OldRows.packed(c, i, i <= 100 ? 1 : 2, row);
          rows.add(row);
        }
      }
    }
    try (Project project = Project.open(base)) {
      var held = project.loadFacts(Progress.none()).placements();
      assertEquals(rows.size(), held.size());
      for (int i = 0; i < held.size(); i++) {
        assertEquals(rows.get(i).from(held.get(i).origin()), held.get(i));
        assertEquals(rows.get(i).origin().row(), held.get(i).origin().row());
      }
      assertEquals(Map.of("placements", 1), project.traces("1120"));
    }
    assertEquals(rows.size(), RawFile.number(base, "SELECT SUM(row_count) FROM placement_block"));
    assertEquals(1, RawFile.number(base, "SELECT COUNT(*) FROM placement_block WHERE id = 101 AND part_id = 2"));
  }

  @Test
  void whatABlockHasNowBeginsWithWhatItHadFirst() {
    List<String> now = PlacementTable.table().columns().stream().map(RowTable.Column::name).toList();
    assertEquals(BlockPlacements.COLUMNS, now.subList(0, BlockPlacements.COLUMNS.size()), "new columns stand behind the others");
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
                  + " AND LOWER(TABLE_NAME) NOT IN ('schema_history', 'audit_entry') ORDER BY 1", // the log is never given back
              rs -> rs.getString(1));
    }
    assertEquals(tables, Checksum.TABLES.stream().map(s -> s.split(" ")[3]).sorted().toList());
  }
}
