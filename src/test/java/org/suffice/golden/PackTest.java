package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.CheckDraft;
import org.suffice.app.MakePack;
import org.suffice.app.PackWish;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.app.Samples;
import org.suffice.cli.Cli;
import org.suffice.export.ExcelChecks;
import org.suffice.model.ChartHint;
import org.suffice.model.PrintedColumn;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** The pack of the samples: whole, by the rules, the same twice, and as one file. */
final class PackTest {
  private static final Instant NOON = Instant.parse("2017-08-04T12:00:00Z");
  /** What comes after them in the extract of the samples is invented, and may be missing in others. */
  private static final int COLUMNS_OF_PRINTED_FIGURES = 14;
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
      return session.outputs().makePack(folder.resolve(name), PackWish.all(profile), true, Progress.none());
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
      assertTrue(definitions.contains("What is counted") && definitions.contains("Percentages and rates") && definitions.contains("4 August 2017"));
      assertEquals(made.profile() == Profile.WORKING_COPY, definitions.contains("OFFICIAL-SENSITIVE"));
    }
    String definitions = Files.readString(published.folder().resolve("definitions.html"));
    assertTrue(definitions.contains("Nearly all of its numbers are of few children"), "what is not published is said");
    assertFalse(definitions.contains("Aalen"), "what is published of search times is no cumulative incidence");
    assertEquals(List.of(), published.withheld());
  }

  /** The samples say nothing of these: their zeros would be read as true ones. */
  @Test
  void whatIsNotRecordedAtAllIsNotPublished() throws IOException {
    Set<String> unrecorded = Set.of("plan-not-met", "contract-route", "hard-to-find-cause");
    assertTrue(working.tables().stream().map(Table::id).toList().containsAll(unrecorded));
    assertEquals(List.of(), published.tables().stream().map(Table::id).filter(unrecorded::contains).toList());
    assertTrue(published.tables().stream().map(Table::id).toList().containsAll(Set.of("uasc", "placement-location", "search-demand", "search-outcomes")));
    String definitions = Files.readString(published.folder().resolve("definitions.html"));
    assertTrue(definitions.contains("<dt>Placements by contract route</dt><dd>The project has no data for it."), "what is left out is said");
    assertFalse(definitions.contains("command line"), "a reader has none");
  }

  @Test
  void whatAnExtractHasNoColumnForIsNotPublished(@TempDir Path other) throws IOException {
    Path extract = Samples.copyTo(other.resolve("workbooks")).getFirst();
    try (InputStream in = Files.newInputStream(extract); XSSFWorkbook book = new XSSFWorkbook(in)) {
      book.getSheetAt(0).forEach(row -> {
        for (int c = row.getLastCellNum() - 1; c >= COLUMNS_OF_PRINTED_FIGURES; c--) {
          row.removeCell(row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        }
      });
      try (OutputStream out = Files.newOutputStream(extract)) {
        book.write(out);
      }
    }
    var cli = new Cli(other.resolve("settings"));
    assertEquals(0, cli.run("add", extract, "--project", other.resolve("sample")).exit());
    AppContext context = new AppContext(other.resolve("settings"), Clock.fixed(NOON, ZoneOffset.UTC));
    try (ProjectSession session = context.open(other.resolve("sample"), Progress.none())) {
      MakePack.Made made = session.outputs().makePack(other.resolve("pack"), PackWish.all(Profile.PUBLICATION), false, Progress.none());
      Set<String> unrecorded = Set.of("uasc", "placement-location");
      assertEquals(List.of(), made.tables().stream().map(Table::id).filter(unrecorded::contains).toList());
      String definitions = Files.readString(made.folder().resolve("definitions.html"));
      assertTrue(definitions.contains("<dt>Placement location</dt><dd>The project has no data for it."), "what is left out is said");
    }
  }

  @Test
  void aDefinitionIsSaidOnce() throws IOException {
    Table first = working.tables().getFirst();
    String said = first.definition().substring(0, first.definition().indexOf('.'));
    String page = Files.readString(working.folder().resolve("definitions.html"));
    int begin = page.indexOf("<h2 id=\"" + first.id() + "\">");
    String section = page.substring(begin, page.indexOf("<h2", begin + 1));
    assertTrue(section.contains(said));
    assertEquals(section.indexOf(said), section.lastIndexOf(said));
  }

  /** Else its percentages add up to more than 100. */
  @Test
  void partsOfAStackAreOfOneWhole() {
    for (Table table : working.tables()) {
      if (table.chart().kind() == ChartHint.Kind.STACKED) {
        long wholes = table.columns().stream().filter(c -> table.chart().columns().contains(c.id())).map(c -> String.valueOf(c.shareOf())).distinct().count();
        assertTrue(wholes <= 1, table.id());
      }
    }
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
