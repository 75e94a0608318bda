package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.BackupRecord;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Backups open, come back exactly, rotate, and never replace anything by something damaged. */
class BackupsTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir private Path folder;

  private Path base() {
    return folder.resolve("p");
  }

  private static void fails(String code, Runnable what) {
    var e = assertThrows(SufficeException.class, what::run);
    assertEquals(code, e.code(), e.sentence());
  }

  private static String checksum(Path base) {
    try (Project p = Project.open(base)) {
      return p.checksum();
    }
  }

  private Path newest() {
    return ClosedProject.backup(base(), ClosedProject.backups(base()).getFirst().name());
  }

  @Test
  void anImportIsPrecededByABackupOnceThereIsSomethingToLose() {
    String before;
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(500, "a", Rows.MARCH), Progress.none());
      assertEquals(0, ClosedProject.backups(base()).size());
      before = p.checksum();
      p.publish(Rows.many(500, "b", Rows.APRIL), Progress.none());
      BackupRecord made = ClosedProject.backups(base()).getFirst();
      assertEquals("before-import", made.why());
      assertEquals(1, made.imports());
      assertTrue(made.verified());
      p.publish(Rows.many(500, "b", Rows.APRIL), Progress.none());
      assertEquals(1, ClosedProject.backups(base()).size(), "the same file again adds nothing");
    }
    assertEquals(before, checksum(newest()));
  }

  @Test
  void aBackupComesBackExactlyAndWhatWasThereIsKept() {
    String march;
    String april;
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(500, "a", Rows.MARCH), Progress.none());
      march = p.checksum();
      p.backUp("asked", NOON);
      p.publish(Rows.many(500, "b", Rows.APRIL), Progress.none());
      april = p.checksum();
      fails("project-in-use", () -> ClosedProject.restore(base(), ClosedProject.backup(base(), ClosedProject.backups(base()).getLast().name()), null, NOON));
    }
    Path asked = BackupFiles.of(base()).stream().filter(f -> f.toString().contains("asked")).findFirst().orElseThrow();
    Path name = ClosedProject.backup(base(), asked.getFileName().toString().replace(".mv.db", ""));
    ClosedProject.restore(base(), name, null, NOON.plusSeconds(9));
    assertEquals(march, checksum(base()));
    Path kept = BackupFiles.of(base()).stream().filter(f -> f.toString().contains("before-restore")).findFirst().orElseThrow();
    ClosedProject.restore(base(), Path.of(kept.toString().replace(".mv.db", "")), null, NOON.plusSeconds(20));
    assertEquals(april, checksum(base()));
  }

  /** Each is where a killed program leaves it. */
  @Test
  void whatAKilledProgramLeftIsInNobodysWayAndGoes() throws IOException {
    String march;
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(500, "a", Rows.MARCH), Progress.none());
      march = p.checksum();
      p.backUp("asked", NOON);
      p.publish(Rows.many(500, "b", Rows.APRIL), Progress.none());
    }
    Path asked = BackupFiles.of(base()).stream().filter(f -> f.toString().contains("asked")).findFirst().orElseThrow();
    Path looked = Leftovers.looking(Database.file(base()));
    Path part = WholeFile.part(asked.resolveSibling("2026-11-25-130000-asked.mv.db"));
    var left = java.util.List.of(looked, Leftovers.opened(looked), part, Leftovers.opened(part));
    for (Path file : left) {
      Files.copy(asked, file);
    }
    ClosedProject.restore(base(), Path.of(asked.toString().replace(".mv.db", "")), null, NOON.plusSeconds(9));
    assertEquals(march, checksum(base()));
    left.forEach(f -> assertTrue(Files.notExists(f), f::toString));
    assertTrue(Files.exists(asked));
  }

  @Test
  void aProjectThatIsGoneOrDamagedComesBack() throws IOException {
    String before;
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(500, "a", Rows.MARCH), Progress.none());
      before = p.checksum();
      p.backUp("asked", NOON);
    }
    Path file = folder.resolve("p.mv.db");
    Path backup = newest();
    Files.delete(file);
    ClosedProject.restore(base(), backup, null, NOON);
    assertEquals(before, checksum(base()));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3_000));
    fails("project-damaged", () -> Project.open(base()));
    ClosedProject.restore(base(), backup, null, NOON);
    assertEquals(before, checksum(base()));
    assertEquals(3_000, Files.size(BackupFiles.of(base()).stream().filter(f -> f.toString().contains("before-restore")).findFirst().orElseThrow()));
  }

  @Test
  void aDamagedBackupIsNotPutBack() throws IOException {
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(500, "a", Rows.MARCH), Progress.none());
      p.backUp("asked", NOON);
    }
    byte[] project = Files.readAllBytes(folder.resolve("p.mv.db"));
    Path backup = BackupFiles.of(base()).getFirst();
    byte[] whole = Files.readAllBytes(backup);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    byte[] flipped = whole.clone();
    flipped[flipped.length / 2] ^= 1;
    for (byte[] spoiled : new byte[][] {cut, flipped, new byte[0], "no database".getBytes(java.nio.charset.StandardCharsets.UTF_8)}) {
      Files.write(backup, spoiled);
      fails("backup-damaged", () -> ClosedProject.restore(base(), newest(), null, NOON));
      assertArrayEquals(project, Files.readAllBytes(folder.resolve("p.mv.db")));
    }
    assertEquals(1, BackupFiles.of(base()).size());
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "nothing is left beside the project");
    }
    fails("no-backup", () -> ClosedProject.restore(base(), folder.resolve("nowhere"), null, NOON));
  }

  @Test
  void theOldestOfThoseMadeByThemselvesGo() {
    try (Project p = Project.create(base())) {
      p.kept().set("a", "b");
      p.backUp("asked", NOON);
      for (int i = 0; i < Backups.KEPT + 3; i++) {
        p.backUp("before-import", NOON.plusSeconds(i));
      }
    }
    var left = ClosedProject.backups(base());
    assertEquals(Backups.KEPT + 1, left.size());
    assertEquals(1, left.stream().filter(b -> b.why().equals("asked")).count());
    assertEquals(NOON.plusSeconds(Backups.KEPT + 2), left.getFirst().when());
  }

  @Test
  void anEncryptedProjectHasEncryptedBackupsThatOpenAlone() throws IOException {
    char[] passphrase = "violet hammer orbit pond".toCharArray();
    String before;
    try (Project p = Project.create(base(), passphrase)) {
      p.publish(Rows.many(50, "a", Rows.MARCH), Progress.none());
      before = p.checksum();
      p.backUp("asked", NOON);
      p.backUpTo(folder.resolve("stick"), NOON);
      fails("backup-exists", () -> p.backUpTo(folder.resolve("stick"), NOON));
    }
    Path backup = newest();
    assertTrue(Project.encrypted(backup) && Project.encrypted(folder.resolve("stick")));
    fails("wrong-passphrase", () -> ClosedProject.restore(base(), backup, "another one altogether".toCharArray(), NOON));
    fails("passphrase-needed", () -> ClosedProject.restore(base(), backup, null, NOON));
    Files.delete(folder.resolve("p.mv.db"));
    Files.delete(folder.resolve("p.key"));
    ClosedProject.restore(base(), backup, passphrase, NOON);
    try (Project p = Project.open(base(), passphrase)) {
      assertEquals(before, p.checksum());
    }
  }

  @Test
  void aFileOfAnOlderFormatIsCopiedBeforeItIsChanged() throws IOException {
    var newest = Migrations.flyway("jdbc:h2:file:" + base(), "SUFFICE");
    Flyway.configure().configuration(newest.getConfiguration()).target("2").load().migrate();
    Project.open(base()).close();
    BackupRecord made = ClosedProject.backups(base()).getFirst();
    assertEquals("before-upgrade", made.why());
    assertEquals(2, RawFile.number(newest(), "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"schema_history\""));
  }
}
