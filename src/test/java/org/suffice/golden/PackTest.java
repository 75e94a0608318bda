package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.CheckDraft;
import org.suffice.app.MakePack;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.export.ExcelChecks;
import org.suffice.model.PrintedColumn;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** The pack of the samples: whole, by the rules, the same twice, and as one file. */
final class PackTest {
  private static final Instant NOON = Instant.parse("2017-08-04T12:00:00Z");
  @TempDir static Path folder;
  private static MakePack.Made working;
  private static MakePack.Made again;
  private static MakePack.Made published;

  @BeforeAll
  static void packs() {
    SampleProject.in(folder);
    working = pack("working", NOON, Profile.WORKING_COPY);
    again = pack("again", NOON, Profile.WORKING_COPY);
    published = pack("published", NOON, Profile.PUBLICATION);
  }

  private static MakePack.Made pack(String name, Instant at, Profile profile) {
    AppContext context = new AppContext(folder.resolve("settings"), Clock.fixed(at, ZoneOffset.UTC));
    try (ProjectSession session = context.open(folder.resolve("sample"), Progress.none())) {
      return session.outputs().makePack(folder.resolve(name), profile, true, Progress.none());
    }
  }

  private static Map<String, byte[]> files(Path pack) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(pack)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(pack.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void theSameDataGivesTheSameBytes() throws IOException {
    Map<String, byte[]> first = files(working.folder());
    Map<String, byte[]> second = files(again.folder());
    assertEquals(first.keySet(), second.keySet());
    List<String> differ = first.keySet().stream().filter(name -> !java.util.Arrays.equals(first.get(name), second.get(name))).toList();
    assertEquals(List.of(), differ);
    // what says when it was made: the two workbooks and the list of hashes; the rest carries no time
    for (String name : first.keySet()) {
      boolean says = name.endsWith(".xlsx") || name.endsWith(".ods") || name.startsWith(".");
      assertTrue(says || !new String(first.get(name), StandardCharsets.ISO_8859_1).contains("12:00"), name);
    }
  }

  @Test
  void itHoldsEveryTableInEveryForm() throws IOException {
    for (MakePack.Made made : List.of(working, published)) {
      Map<String, byte[]> files = files(made.folder());
      String ending = made.profile() == Profile.WORKING_COPY ? "-official-sensitive" : "";
      assertTrue(files.containsKey("sufficiency-tables" + ending + ".xlsx") && files.containsKey("sufficiency-tables" + ending + ".ods"));
      String definitions = new String(files.get("definitions.html"), StandardCharsets.UTF_8);
      for (Table table : made.tables()) {
        String csv = new String(files.get("tables/" + table.id() + ending + ".csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains(PrintedColumn.of(table).getFirst().heading()), table.id());
        assertTrue(definitions.contains("<h2 id=\"" + table.id() + "\">"), table.id());
      }
      for (String chart : made.charts()) {
        assertTrue(files.containsKey(chart), chart);
      }
      assertEquals(2 * made.drawn(), made.charts().size());
      assertTrue(made.drawn() > 20);
      assertTrue(definitions.contains("What is counted") && definitions.contains("Percentages are of") && definitions.contains("4 August 2017"));
      assertEquals(made.profile() == Profile.WORKING_COPY, definitions.contains("OFFICIAL-SENSITIVE"));
    }
    String definitions = Files.readString(published.folder().resolve("definitions.html"));
    assertTrue(definitions.contains("cannot be protected yet"), "what is not published is said");
  }

  @Test
  void theWorkbooksKeepTheRules() {
    for (MakePack.Made made : List.of(working, published)) {
      assertEquals(List.of(), ExcelChecks.problems(made.folder().resolve(made.workbook()), made.profile() == Profile.WORKING_COPY));
    }
  }

  @Test
  void itsOwnFiguresHold() {
    for (MakePack.Made made : List.of(working, published)) {
      CheckDraft.Checked checked = CheckDraft.check(made.folder().resolve(made.workbook()), null, Progress.none());
      assertTrue(checked.tables() >= 30);
      assertEquals(List.of(), checked.findings());
    }
  }

  @Test
  void theZipHoldsTheFolder() throws IOException {
    Map<String, byte[]> files = files(working.folder());
    files.keySet().removeIf(name -> name.startsWith("."));
    try (ZipFile zip = new ZipFile(working.zip().toFile())) {
      assertEquals(files.size(), zip.size());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = zip.getEntry("working/" + file.getKey());
        assertArrayEquals(file.getValue(), zip.getInputStream(entry).readAllBytes(), file.getKey());
      }
    }
    // another's file is never replaced, nor is the folder touched then
    Path foreign = Files.writeString(folder.resolve("new.zip"), "a person's own");
    SufficeException refused = assertThrows(SufficeException.class, () -> pack("new", NOON, Profile.WORKING_COPY));
    assertEquals("file-not-ours", refused.code());
    assertEquals("a person's own", Files.readString(foreign));
    assertFalse(Files.exists(folder.resolve("new")));
  }
}
