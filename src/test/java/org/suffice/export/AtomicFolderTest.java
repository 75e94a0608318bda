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
  void whatAKilledWriterLeftGoesADayLater_andNothingElse() throws IOException {
    List<String> stay = List.of(".pack.0a1b2c3d.part", ".other.0a1b2c3d.part", ".pack.part", ".pack.0a1b2c3d.part.txt");
    for (String name : stay) {
      Files.writeString(Files.createDirectories(parent.resolve(name)).resolve("a.txt"), "x");
    }
    Path killed = Files.createDirectories(parent.resolve(".pack.99999999.part").resolve("charts"));
    Files.writeString(killed.resolve("a.txt"), "half");
    for (String name : List.of(".other.0a1b2c3d.part", ".pack.part", ".pack.0a1b2c3d.part.txt", ".pack.99999999.part")) {
      Files.setLastModifiedTime(parent.resolve(name), java.nio.file.attribute.FileTime.from(Instant.now().minus(java.time.Duration.ofHours(25))));
    }
    make("one");
    assertEquals(Stream.concat(stay.stream(), Stream.of("pack")).sorted().toList(), names(parent));
    Path file = Files.writeString(parent.resolve(".t.csv.99999999.part"), "half");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.now().minus(java.time.Duration.ofHours(25))));
    AtomicFile.write(parent.resolve("t.csv"), out -> out.write(1));
    assertTrue(Files.notExists(file));
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
  @SuppressWarnings("resource") // a crash closes nothing
  void brokenOffBetweenFolderAndFileNoOldFileStandsBesideTheNewFolder() throws IOException {
    Path zip = packed("one");
    FolderZip.Waiting waiting = new FolderZip.Waiting(zip);
    AtomicFolder.write(pack, made -> filled(made, waiting, "two"));
    // here the program ends
    assertEquals("two", Files.readString(pack.resolve("a.txt")));
    assertTrue(Files.notExists(zip));
    packed("three");
    assertEquals("three", inside(zip));
  }

  @Test
  void whereTheFolderDoesNotComeTheOldFileStays() throws IOException {
    Path zip = packed("one");
    try (FolderZip.Waiting waiting = new FolderZip.Waiting(zip)) {
      assertThrows(
          Cancelled.class,
          () ->
              AtomicFolder.write(
                  pack,
                  made -> {
                    filled(made, waiting, "two");
                    throw new Cancelled();
                  }));
    }
    assertEquals("one", inside(zip));
    assertEquals("one", Files.readString(pack.resolve("a.txt")));
    assertEquals(List.of("pack", "pack.zip"), names(parent));
  }

  private Path packed(String text) throws IOException {
    Path zip = parent.resolve("pack.zip");
    try (FolderZip.Waiting waiting = new FolderZip.Waiting(zip)) {
      AtomicFolder.write(pack, made -> filled(made, waiting, text));
      waiting.put();
    }
    return zip;
  }

  private static void filled(Path made, FolderZip.Waiting waiting, String text) throws IOException {
    Files.writeString(made.resolve("a.txt"), text);
    waiting.fill(made, Instant.parse("2017-08-04T12:00:00Z"));
    waiting.clear();
  }

  private static String inside(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(file.getInputStream(file.getEntry("pack/a.txt")).readAllBytes(), StandardCharsets.UTF_8);
    }
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
