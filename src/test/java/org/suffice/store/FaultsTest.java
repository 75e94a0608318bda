package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * Faults of the place: a full disk, a disk that may only be read, another computer's disk. Each a sentence with a way out;
 * nothing half written, and what was there before still opens. The disks are small ones in memory, where one may be made.
 */
class FaultsTest {
  @TempDir private Path folder;
  private boolean mounted;

  private Path disk() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()) == 0;
    assumeTrue(mounted, "no disk can be made here");
    return disk;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      return -1; // no such program
    }
  }

  @AfterEach
  void takeAway() throws IOException, InterruptedException {
    if (mounted) {
      run("umount", "-l", folder.resolve("disk").toString());
    }
  }

  private static SufficeException fails(String code, Runnable what) {
    var e = assertThrows(SufficeException.class, what::run);
    assertEquals(code, e.code(), e.sentence());
    assertTrue(e.sentence().endsWith("."), e.sentence());
    return e;
  }

  private static int rows(Path base) {
    try (Project p = Project.open(base)) {
      return p.loadFacts(Progress.none()).placements().size();
    }
  }

  private static void fill(Path disk, int left) throws IOException {
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(disk.resolve("filler"), new byte[Math.toIntExact(Math.max(0, free - left))]);
  }

  private static List<String> hidden(Path disk) throws IOException {
    try (var files = Files.walk(disk)) {
      return files.map(f -> String.valueOf(f.getFileName())).filter(n -> n.startsWith(".")).toList();
    }
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path disk = disk();
    Path base = disk.resolve("p");
    try (Project p = Project.create(base)) {
      p.publish(Rows.many(200, "first", Rows.MARCH), Progress.none());
      var bigger = fails("cannot-back-up", () -> { fillQuietly(disk, 20_000); p.publish(Rows.many(400, "second", Rows.APRIL), Progress.none()); });
      assertTrue(bigger.sentence().contains("Make room"), bigger.sentence());
      fails("cannot-back-up", () -> p.backUp("asked", Instant.now()));
    }
    assertEquals(200, rows(base));
    // room for the backup, not for the rows
    Files.delete(disk.resolve("filler"));
    fill(disk, 500_000);
    SufficeException full = null;
    try (Project p = Project.open(base)) {
      full = assertThrows(SufficeException.class, () -> p.publish(Rows.many(30_000, "third", Rows.APRIL), Progress.none()));
      assertTrue(full.sentence().contains("disk"), full.sentence());
    } catch (SufficeException closing) {
      assertTrue(closing.sentence().contains("disk"), closing.sentence());
    }
    Files.delete(disk.resolve("filler"));
    assertEquals(200, rows(base));
    // a file that is to be written anew has no room: nothing is changed
    fill(disk, 20_000);
    byte[] before = Files.readAllBytes(Database.file(base));
    fails("cannot-write-project", () -> ClosedProject.protect(base, null, "violet hammer orbit pond".toCharArray(), Progress.none()));
    assertArrayEquals(before, Files.readAllBytes(Database.file(base)));
    Files.delete(disk.resolve("filler"));
    assertEquals(200, rows(base));
    assertEquals(List.of(), hidden(disk));
  }

  private static void fillQuietly(Path disk, int left) {
    try {
      fill(disk, left);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDiskThatMayOnlyBeReadIsTold() throws Exception {
    Path disk = disk();
    Path base = disk.resolve("p");
    Project.create(base).close();
    byte[] before = Files.readAllBytes(Database.file(base));
    assumeTrue(run("mount", "-o", "remount,ro", disk.toString()) == 0, "no disk can be made here");
    assertTrue(fails("project-read-only", () -> Project.open(base)).sentence().contains("Copy it to a folder of your own"));
    assertTrue(fails("folder-not-writable", () -> Project.create(disk.resolve("new"))).sentence().contains("another folder"));
    assertArrayEquals(before, Files.readAllBytes(Database.file(base)));
  }

  @Test
  void aNetworkShareIsTold() {
    for (String type : List.of("nfs4", "cifs", "smbfs", "fuse.sshfs")) {
      String told = NetworkPlace.warning(Path.of("/mnt/team"), type).orElseThrow();
      assertTrue(told.contains("/mnt/team") && told.contains("Copy it"), told);
    }
    assertTrue(NetworkPlace.warning(Path.of("\\\\server\\team"), "NTFS").isPresent());
    assertEquals(Optional.empty(), NetworkPlace.warning(Path.of("/home/me"), "ext4"));
    assertEquals(Optional.empty(), NetworkPlace.warning(Path.of("C:\\data"), "NTFS"));
  }
}
