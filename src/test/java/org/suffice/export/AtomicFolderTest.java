package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SufficeException;
import org.suffice.progress.Cancelled;

class AtomicFolderTest {
  @TempDir Path parent;
  private Path pack;

  @BeforeEach
  void name() {
    pack = parent.resolve("pack");
  }

  @Test
  void writesANewFolderAndAnEmptyOne() throws IOException {
    make("one");
    assertEquals("one", Files.readString(pack.resolve("charts/a.txt")));
    Path empty = Files.createDirectory(parent.resolve("empty"));
    AtomicFolder.write(empty, made -> Files.writeString(made.resolve("b.txt"), "b"));
    assertEquals("b", Files.readString(empty.resolve("b.txt")));
    assertEquals(List.of("empty", "pack"), names(parent));
  }

  @Test
  void replacesItsOwnFolderWhole() throws IOException {
    make("one");
    Files.writeString(pack.resolve(".DS_Store"), "litter");
    AtomicFolder.write(pack, made -> Files.writeString(made.resolve("new.txt"), "two"));
    assertEquals(List.of(FolderManifest.NAME, "new.txt"), names(pack));
    assertEquals(List.of("pack"), names(parent));
  }

  @Test
  void aFailureOrCancelLeavesTheOldFolder() throws IOException {
    make("one");
    assertThrows(
        Cancelled.class,
        () ->
            AtomicFolder.write(
                pack,
                made -> {
                  Files.writeString(made.resolve("half.txt"), "half");
                  throw new Cancelled();
                }));
    SufficeException full =
        assertThrows(
            SufficeException.class,
            () ->
                AtomicFolder.write(
                    pack,
                    made -> {
                      throw new IOException("No space left on device");
                    }));
    assertTrue(full.sentence().contains("the disk is full"), full.sentence());
    assertEquals("one", Files.readString(pack.resolve("charts/a.txt")));
    assertEquals(List.of("pack"), names(parent));
  }

  /** The folder and its zip are one pair: what fails while either is made leaves both as they were. */
  @Test
  void aFailureWhileTheFileIsMadeLeavesTheOldPair() throws IOException {
    Path zip = parent.resolve("pack.zip");
    pair(zip, "one");
    byte[] before = Files.readAllBytes(zip);
    assertThrows(Cancelled.class, () -> {
      try (FolderZip.Waiting waiting = new FolderZip.Waiting(zip)) {
        AtomicFolder.write(pack, made -> {
          Files.writeString(made.resolve("new.txt"), "two");
          waiting.fill(made, Instant.parse("2017-08-04T12:00:00Z"));
          throw new Cancelled();
        });
        waiting.put();
      }
    });
    assertEquals("one", Files.readString(pack.resolve("a.txt")));
    assertArrayEquals(before, Files.readAllBytes(zip));
    assertEquals(List.of("pack", "pack.zip"), names(parent));
    pair(zip, "two");
    assertEquals("two", Files.readString(pack.resolve("a.txt")));
    try (ZipFile made = new ZipFile(zip.toFile())) {
      assertEquals("two", new String(made.getInputStream(made.getEntry("pack/a.txt")).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private void pair(Path zip, String words) {
    try (FolderZip.Waiting waiting = new FolderZip.Waiting(zip)) {
      AtomicFolder.write(pack, made -> {
        Files.writeString(made.resolve("a.txt"), words);
        waiting.fill(made, Instant.parse("2017-08-04T12:00:00Z"));
      });
      waiting.put();
    }
  }

  @Test
  void neverDeletesWhatIsNotItsOwn() throws IOException {
    make("one");
    Path mine = Files.writeString(pack.resolve("charts/my-notes.txt"), "mine");
    assertEquals("folder-not-empty", refused().code());
    Files.delete(mine);
    Files.writeString(pack.resolve("charts/a.txt"), "edited");
    assertEquals("folder-not-empty", refused().code());
    assertEquals("edited", Files.readString(pack.resolve("charts/a.txt")));
    assertEquals(List.of("pack"), names(parent));
  }

  @Test
  void aFolderOfSomeoneElseIsRefusedBeforeAnythingIsWritten() throws IOException {
    Files.createDirectory(pack);
    Files.writeString(pack.resolve("letter.docx"), "mine");
    SufficeException e = refused();
    assertEquals("folder-not-empty", e.code());
    assertTrue(e.sentence().contains("Choose a new or empty folder"), e.sentence());
    assertEquals(List.of("letter.docx"), names(pack));
  }

  @Test
  void aFileThatComesWhileWritingIsKept() throws IOException {
    make("one");
    assertThrows(SufficeException.class, () -> AtomicFolder.write(pack, made -> Files.writeString(pack.resolve("late.txt"), "mine")));
    assertEquals("mine", Files.readString(pack.resolve("late.txt")));
    assertEquals("one", Files.readString(pack.resolve("charts/a.txt")));
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Files.writeString(pack, "a file");
    assertEquals("cannot-write", refused().code());
    SufficeException none = assertThrows(SufficeException.class, () -> AtomicFolder.write(parent.resolve("none/pack"), made -> {}));
    assertTrue(none.sentence().contains("does not exist"), none.sentence());
  }

  private void make(String content) {
    AtomicFolder.write(
        pack,
        made -> {
          Files.createDirectory(made.resolve("charts"));
          Files.writeString(made.resolve("charts/a.txt"), content);
        });
  }

  private SufficeException refused() {
    return assertThrows(SufficeException.class, () -> AtomicFolder.write(pack, made -> Files.writeString(made.resolve("x"), "x")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
