package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SufficeException;
import org.suffice.progress.Cancelled;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void writesAndReplaces() throws IOException {
    Path target = folder.resolve("a.txt");
    AtomicFile.write(target, out -> out.write(bytes("first")));
    AtomicFile.write(target, out -> out.write(bytes("second")));
    assertEquals("second", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
    Path target = folder.resolve("a.txt");
    Files.writeString(target, "old");
    AtomicFile.write(
        target,
        out -> {
          out.write(new byte[1 << 20]);
          assertEquals("old", Files.readString(target));
        });
    assertEquals(1 << 20, Files.size(target));
  }

  @Test
  void aFailureOrCancelLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = folder.resolve("a.txt");
    Files.writeString(target, "old");
    SufficeException full = assertThrows(SufficeException.class, () -> AtomicFile.write(target, out -> failAfter(out, "No space left on device")));
    assertEquals("cannot-write", full.code());
    assertTrue(full.sentence().contains("the disk is full"), full.sentence());
    SufficeException open =
        assertThrows(SufficeException.class, () -> AtomicFile.write(target, out -> failAfter(out, "used by another process")));
    assertTrue(open.sentence().contains("If it is open in Excel"), open.sentence());
    assertThrows(
        Cancelled.class,
        () ->
            AtomicFile.write(
                target,
                out -> {
                  out.write(1);
                  throw new Cancelled();
                }));
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path sub = Files.createDirectory(folder.resolve("sub"));
    assertTrue(refused(folder.resolve("none/a.txt")).contains("does not exist"));
    assertTrue(refused(file.resolve("a.txt")).contains("is a file, not a folder"));
    assertTrue(refused(sub).contains("there is a folder of this name"));
    assertEquals(List.of("file", "sub"), names());
  }

  @Test
  void anUnwritableFolderIsSaid() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assumeFalse(locked.getFileSystem().supportedFileAttributeViews().contains("posix") && isAdministrator(locked), "an administrator may write anywhere");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    try {
      assertTrue(refused(locked.resolve("a.txt")).contains("you may not write in the folder"));
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
    assertFalse(Files.exists(locked.resolve("a.txt")));
  }

  @Test
  void aRefusalOfTheSystemIsSaidInWords() {
    Path target = folder.resolve("a.txt");
    SufficeException e = CannotWrite.because(target, new java.nio.file.AccessDeniedException(target.toString()));
    assertEquals("cannot-write", e.code());
    assertTrue(e.sentence().contains("you may not write in the folder"), e.sentence());
  }

  private static boolean isAdministrator(Path locked) throws IOException {
    return Files.getOwner(locked).getName().equals("root");
  }

  private String refused(Path target) {
    SufficeException e = assertThrows(SufficeException.class, () -> AtomicFile.write(target, out -> out.write(1)));
    assertEquals("cannot-write", e.code());
    return e.sentence();
  }

  private static void failAfter(java.io.OutputStream out, String reason) throws IOException {
    out.write(1);
    throw new IOException(reason);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
