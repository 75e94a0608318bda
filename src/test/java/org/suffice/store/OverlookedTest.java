package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.AuditEntry;
import org.suffice.model.BackupRecord;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * A project whose closing was broken off while H2 moved pieces together. The file is of a run in which that happened: a project
 * that had been encrypted, restored and decrypted, without any data, in whose log twelve things stand.
 */
class OverlookedTest {
  private static final int NEWEST = 0x17;
  @TempDir private Path folder;
  private Path base;

  @BeforeEach
  void brokenOff() throws IOException {
    base = folder.resolve("p");
    try (InputStream kept = Objects.requireNonNull(OverlookedTest.class.getResourceAsStream("/projects/broken-off-while-closing.mv.db"))) {
      Files.copy(kept, Database.file(base));
    }
  }

  @Test
  void theDatabaseAloneGoesBackToAnEmptyState() throws IOException {
    try (MVStore store = FileCheck.store(Database.file(base), null).readOnly().open()) {
      assertTrue(store.getCurrentVersion() < NEWEST, () -> "a later H2 finds it: " + store.getCurrentVersion());
    }
    assertEquals(FileCheck.Closed.OVERLOOKED, FileCheck.closed(Database.file(base), null));
  }

  @Test
  void openingMendsItAndNothingIsMissing() throws IOException {
    byte[] before = Files.readAllBytes(Database.file(base));
    try (Project project = Project.open(base)) {
      List<AuditEntry> log = project.audit();
      assertEquals("encryption-removed", log.get(11).event());
      assertEquals("mended", log.get(12).event());
      assertEquals(Optional.empty(), AuditLog.broken(log));
    }
    assertEquals(FileCheck.Closed.FOUND, FileCheck.closed(Database.file(base), null));
    BackupRecord kept = mended().getFirst();
    assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(Database.file(ClosedProject.backup(base, kept.name())))));
    try (Project again = Project.open(base)) {
      assertEquals(1, again.audit().stream().filter(e -> e.event().equals("mended")).count());
    }
    assertEquals(1, mended().size());
  }

  /** Beside them stands the one from before the file was brought to this version's format. */
  private List<BackupRecord> mended() throws IOException {
    return ClosedProject.backups(base).stream().filter(b -> b.why().equals("before-mending")).toList();
  }

  @Test
  void soDoesEncryptingIt() throws IOException {
    char[] passphrase = "violet hammer orbit pond".toCharArray();
    ClosedProject.protect(base, null, passphrase, Progress.none());
    try (Project project = Project.open(base, passphrase)) {
      assertTrue(project.audit().stream().anyMatch(e -> e.event().equals("mended")));
    }
  }

  @Test
  void oneThatIsCutShortStaysAsItIs() throws IOException {
    try (FileChannel file = FileChannel.open(Database.file(base), StandardOpenOption.WRITE)) {
      file.truncate(11 * 4_096);
    }
    assertEquals(FileCheck.Closed.LOST, FileCheck.closed(Database.file(base), null));
    assertEquals("project-damaged", assertThrows(SufficeException.class, () -> Project.open(base)).code());
    assertEquals(11 * 4_096, Files.size(Database.file(base)));
  }
}
