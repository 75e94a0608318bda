package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.model.AuditEntry;
import org.suffice.progress.Progress;

/** A file that is mostly unused is made smaller when it is closed, with all that is in it and nothing left beside it. */
class WasteTest {
  private static final long SMALL = 16L << 20;
  @TempDir private Path folder;

  private static boolean wasteful(Project p) {
    return p.run(c -> Waste.much(Database.store(c).getMvStore()));
  }

  @Test
  void closingAgainDoesNothing() {
    Project p = Project.create(folder.resolve("p"), null);
    p.close();
    p.close();
    assertTrue(Project.exists(folder.resolve("p")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "violet hammer orbit pond"})
  void afterALargeImportWasUndone(String words) throws IOException {
    char[] passphrase = words.isEmpty() ? null : words.toCharArray();
    Path base = folder.resolve("p");
    Path file = Database.file(base);
    String before;
    List<AuditEntry> log;
    try (Project p = Project.create(base, passphrase)) {
      p.publish(Rows.many(500, "h", Rows.MARCH), Progress.none());
      before = p.checksum();
      p.publish(Rows.many(150_000, "i", Rows.APRIL), Progress.none());
      p.undo(2);
      p.sync();
      assertTrue(wasteful(p), () -> file.toFile().length() + " bytes");
      assertTrue(Files.size(file) > SMALL);
      log = p.audit();
    }
    assertTrue(Files.size(file) < SMALL / 4, () -> file.toFile().length() + " bytes");
    assertEquals(passphrase != null, Project.encrypted(base));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(
          passphrase == null ? List.of("p.backups", "p.mv.db") : List.of("p.backups", "p.key", "p.mv.db"),
          all.map(f -> String.valueOf(f.getFileName())).sorted().toList());
    }
    try (Project p = Project.open(base, passphrase)) {
      assertEquals(before, p.checksum());
      assertEquals(log, p.audit().subList(0, log.size()));
      assertTrue(!wasteful(p));
    }
  }
}
