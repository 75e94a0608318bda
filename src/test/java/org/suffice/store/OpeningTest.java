package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Making and opening a project, and every way in which that fails: one sentence, nothing changed. */
class OpeningTest {
  @TempDir private Path folder;

  private Path base() {
    return folder.resolve("Our sufficiency – 2017");
  }

  private Path file() {
    return folder.resolve("Our sufficiency – 2017.mv.db");
  }

  private static SufficeException fails(String code, Runnable what) {
    var e = assertThrows(SufficeException.class, what::run);
    assertEquals(code, e.code(), e.sentence());
    assertTrue(e.sentence().endsWith(".") && e.sentence().length() > 40, e.sentence());
    return e;
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aProjectIsOneFile() throws IOException {
    assertFalse(Project.exists(base()));
    try (Project p = Project.create(base())) {
      assertEquals(base(), p.base());
      assertTrue(p.loadFacts(Progress.none()).isEmpty());
      p.publish(Rows.many(5, "h", Rows.MARCH), Progress.none());
    }
    assertTrue(Project.exists(base()));
    assertEquals(List.of(file().getFileName().toString()), names());
  }

  @Test
  void openNeverMakesOne() throws IOException {
    var e = fails("no-project", () -> Project.open(base()));
    assertTrue(e.sentence().contains(file().toString()));
    assertEquals(List.of(), names());
  }

  @Test
  void createNeverOverwrites() throws IOException {
    Project.create(base()).close();
    byte[] before = Files.readAllBytes(file());
    fails("project-exists", () -> Project.create(base()));
    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void aSemicolonIsNoPath() throws IOException {
    Path sly = folder.resolve("p;INIT=RUNSCRIPT FROM 'x'");
    fails("bad-project-path", () -> Project.create(sly));
    fails("bad-project-path", () -> Project.open(sly));
    assertEquals(List.of(), names());
  }

  @Test
  void aPathNeedsAName() {
    fails("bad-project-path", () -> Project.create(Path.of("/")));
    assertFalse(Project.exists(Path.of("/")));
  }

  @Test
  void theFolderMustBeThere() {
    fails("no-folder", () -> Project.create(folder.resolve("nowhere").resolve("p")));
  }

  @Test
  void theFolderMustBeWritable() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assertTrue(locked.toFile().setWritable(false));
    assumeFalse(Files.isWritable(locked), "the superuser may write anywhere");
    fails("folder-not-writable", () -> Project.create(locked.resolve("p")));
  }

  @Test
  void theFileMustBeWritable() {
    Project.create(base()).close();
    assertTrue(file().toFile().setWritable(false));
    assumeFalse(Files.isWritable(file()), "the superuser may write anything");
    fails("project-read-only", () -> Project.open(base()));
  }

  @Test
  void aSecondOpeningInThisProcessIsRefused() {
    try (Project first = Project.create(base())) {
      var e = fails("project-in-use", () -> Project.open(base()));
      assertTrue(e.sentence().contains("Close it there"));
      first.kept().set("still", "open");
    }
    Project.open(base()).close();
  }

  @Test
  void aSecondProcessIsRefused() throws IOException, InterruptedException {
    try (Project first = Project.create(base())) {
      assertEquals(OtherProgram.IN_USE, OtherProgram.run("open", base()));
      first.kept().set("still", "open");
    }
    assertEquals(OtherProgram.OPENED, OtherProgram.run("open", base()));
  }

  @Test
  void whileAnotherProcessHoldsItThisOneIsRefused() throws IOException, InterruptedException {
    Project.create(base()).close();
    Process holder = OtherProgram.start("hold", base());
    try (var said = holder.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("held", said.readLine());
      fails("project-in-use", () -> Project.open(base()));
    } finally {
      holder.destroyForcibly().waitFor();
    }
    Project.open(base()).close(); // a killed program locks nobody out
  }

  @Test
  void aNewerVersionIsNotTouched() {
    Project.create(base()).close();
    RawFile.run(base(), "UPDATE \"schema_history\" SET \"version\" = '99'");
    var e = fails("project-newer", () -> Project.open(base()));
    assertTrue(e.sentence().contains("format 99"));
  }

  @Test
  void aStrangersDatabaseIsNotTouched() {
    RawFile.run(base(), "CREATE TABLE elephant (id INTEGER)");
    fails("not-a-project", () -> Project.open(base()));
    assertEquals(1, RawFile.number(base(), "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"));
  }

  @Test
  void aFileThatBringsCodeIsRefused() {
    Project.create(base()).close();
    RawFile.run(base(), "CREATE ALIAS evil AS 'int evil() { return 7; }'");
    fails("not-a-project", () -> Project.open(base()));
  }

  @Test
  void noClassCanBeNamedByAFile() {
    Project.create(base()).close();
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> RawFile.run(base(), "CREATE ALIAS property FOR 'java.lang.System.getProperty(java.lang.String)'"));
    assertTrue(String.valueOf(e.getCause()).contains("\"java.lang.System\" is denied"), String.valueOf(e.getCause()));
  }

  @Test
  void damageIsSaid() throws IOException {
    Files.writeString(file(), "this is no database at all\n".repeat(1_000));
    fails("project-damaged", () -> Project.open(base()));
    Files.write(file(), new byte[0]);
    fails("project-damaged", () -> Project.open(base()));
    assertEquals(0, Files.size(file()));
  }

  @Test
  void aTruncatedFileIsSaidToBeDamaged() throws IOException {
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(20_000, "h", Rows.MARCH), Progress.none());
    }
    byte[] whole = Files.readAllBytes(file());
    for (int percent : new int[] {1, 3, 5, 25, 50, 75, 99}) {
      byte[] cut = Arrays.copyOf(whole, Math.toIntExact(whole.length * (long) percent / 100));
      Files.write(file(), cut);
      fails("project-damaged", () -> Project.open(base()));
      assertArrayEquals(cut, Files.readAllBytes(file()), percent + "% was kept as it was");
    }
  }

  @Test
  void nothingIsPrinted() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var printed = new ByteArrayOutputStream();
    var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    try {
      System.setOut(stream);
      System.setErr(stream);
      Project.create(base()).close();
      Project.open(base()).close();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }
}
