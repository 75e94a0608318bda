package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.model.Placement;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** Placements in their blocks, in the file. */
class PackedRowTest {
  @TempDir private Path folder;

  private Path base() {
    return folder.resolve("p");
  }

  @Test
  void everyDetailComesBack() {
    Placement row = Rows.placement("0007", 2, Rows.MARCH, "Home", null).with(Rows.details());
    try (Project project = Project.create(base())) {
      project.publish(Rows.plan(TableKind.PLACEMENTS, "a", Rows.MARCH, row), Progress.none());
    }
    try (Project project = Project.open(base())) {
      Placement held = project.loadFacts(Progress.none()).placements().get(0);
      assertEquals(row.from(held.origin()), held);
    }
  }

  /** Behind key and child a text that ends too late; a number no type has; a date in the place of a word; nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"017f41", "63", "00020a", ""})
  void aRowThatIsNoneIsADamagedFile(String values) throws SQLException {
    try (Project project = Project.create(base())) {
      project.publish(
          Rows.plan(TableKind.PLACEMENTS, "a", Rows.MARCH, Rows.placement("0007", 2, Rows.MARCH, "Home", null)), Progress.none());
    }
    try (Connection c = RawFile.connect(base())) {
      String row = "04" + "00".repeat(16) + "01016b" + "010130" + values;
      byte[] block = HexFormat.of().parseHex(HexFormat.of().toHexDigits((byte) (row.length() / 2)) + row);
      assertEquals(1, Sql.update(c, "UPDATE placement_block SET packed = ?", block));
    }
    try (Project project = Project.open(base())) {
      SufficeException told = assertThrows(SufficeException.class, () -> project.loadFacts(Progress.none()));
      assertTrue(told.getMessage().contains("p.mv.db"), told.getMessage());
    }
  }
}
