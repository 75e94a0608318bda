package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.PackWish;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.app.WriteTables;
import org.suffice.export.ExcelChecks;
import org.suffice.model.Column;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.progress.Progress;

/** Chosen tables: what leaves of a pack prints what the pack prints, whenever it leaves, and says that it is a part. */
final class SelectionTest {
  private static final Instant NOON = Instant.parse("2017-08-04T12:00:00Z");
  private static final int PARTS = 6;
  private static final Pattern TAG = Pattern.compile("<w:tag w:val=\"(sf1:[^\"]*)\"");
  private static final List<String> CHOSEN = List.of("placement-mix", "childrens-homes", "hard-to-find-by-type", "kpi");
  @TempDir static Path folder;
  private static SampleProject samples;
  private static Path pack;

  @BeforeAll
  static void samples() {
    samples = SampleProject.in(folder);
    pack = folder.resolve("pack");
    samples.run("pack", "--out", pack.toString());
  }

  private static <T> T open(Path in, Function<ProjectSession, T> use) {
    try (ProjectSession session = new AppContext(in.resolve("settings"), Clock.fixed(NOON, ZoneOffset.UTC)).open(in.resolve("sample"), Progress.none())) {
      return use.apply(session);
    }
  }

  private static List<Table> tables(ProjectSession session, PackWish wish) {
    WriteTables.Made made = session.outputs().writeTables(folder.resolve("part.zip"), wish, Progress.none());
    return made.tables();
  }

  /** So any two selections together are a part of the whole, which was audited as one. */
  private static void everyPartPrintsWhatTheWholePrints(Path project) {
    open(project, session -> {
      List<Table> whole = tables(session, PackWish.all(Profile.PUBLICATION));
      Map<String, Table> printed = whole.stream().collect(Collectors.toMap(Table::id, t -> t));
      List<Table> parts = new ArrayList<>();
      for (int part = 0; part < PARTS; part++) {
        int of = part;
        List<MeasureInfo> measures = session.ask().measures().stream().filter(m -> printed.containsKey(m.id())).toList();
        List<String> ids = measures.stream().filter(m -> measures.indexOf(m) % PARTS == of).map(MeasureInfo::id).toList();
        List<Table> selected = tables(session, PackWish.of(Profile.PUBLICATION, ids));
        assertEquals(ids, selected.stream().map(Table::id).filter(printed::containsKey).filter(id -> !id.matches("published-figures-\\d")).toList(), "the chosen ones, in the order of the pack");
        parts.addAll(selected);
      }
      assertEquals(whole.size(), parts.size());
      parts.forEach(t -> assertEquals(printed.get(t.id()), t, t.id()));
      return whole;
    });
  }

  @Test
  void everyMeasureOfASelectionPrintsWhatThePackPrints() {
    everyPartPrintsWhatTheWholePrints(folder);
  }

  @Test
  void soItDoesWithExactNumbers() {
    SampleProject exact = SampleProject.in(folder.resolve("exact"));
    exact.set("disclosure=exact");
    everyPartPrintsWhatTheWholePrints(folder.resolve("exact"));
  }

  @Test
  void aWorkingCopyIsExact() {
    open(folder, session -> {
      List<Table> some = tables(session, PackWish.of(Profile.WORKING_COPY, List.of("children-looked-after", "data-quality")));
      assertEquals(List.of("children-looked-after", "data-quality"), some.stream().map(Table::id).toList());
      assertEquals(List.of(Table.WORKING_COPY), some.stream().map(Table::profile).distinct().toList());
      assertEquals(1891, some.getFirst().cell("total", some.getFirst().columns().stream().filter(c -> c.id().equals("children@2017-07-31")).findFirst().orElseThrow().id()).value());
      return some;
    });
  }

  /** The tags hold fingerprints of what is printed: those of a draft of some sections are those of the draft of all. */
  @Test
  void aSectionOfADraftPrintsWhatTheDraftOfThePackPrints() throws IOException {
    Path draft = folder.resolve("section.docx");
    samples.run("draft", "--out", draft.toString(), "--sections", "searches");
    List<String> whole = tags(pack.resolve("sufficiency-draft.docx"));
    List<String> part = tags(draft);
    assertTrue(part.size() > 10, part.toString());
    assertEquals(List.of(), part.stream().filter(t -> !whole.contains(t)).toList());
    // and whatever a person took out of it since, a refresh at the same date changes nothing
    samples.run("refresh", draft.toString(), "--out", folder.resolve("section-again.docx").toString());
    assertEquals(part, tags(folder.resolve("section-again.docx")));
  }

  private static List<String> tags(Path draft) throws IOException {
    return TAG.matcher(Docx.read(draft).document()).results().map(m -> m.group(1)).toList();
  }

  @Test
  void nothingExactIsInASelectionNorAnythingThatWasNotChosen() throws IOException {
    Set<String> exact = ExactNumbers.of(samples);
    Path out = Files.createDirectories(folder.resolve("some"));
    String named = String.join(",", CHOSEN);
    samples.run("pack", "--out", out.resolve("part").toString(), "--measures", named);
    samples.run("workbook", "--out", out.resolve("part.xlsx").toString(), "--measures", named);
    samples.run("workbook", "--out", out.resolve("part.ods").toString(), "--measures", named);
    samples.run("workbook", "--out", folder.resolve("part.zip").toString(), "--measures", named);
    unzip(folder.resolve("part.zip"), Files.createDirectories(out.resolve("unzipped")));
    List<String> texts = PublicationTest.texts(out);
    assertTrue(texts.size() > 30, "files looked at: " + texts.size());
    for (String text : texts) {
      PublicationTest.numbers(text).forEach(n -> assertFalse(exact.contains(n), () -> n + " in " + text.substring(0, Math.min(60, text.length()))));
      assertFalse(text.contains("Placement stability, "), "a table that was not chosen");
    }
    for (String id : CHOSEN) {
      byte[] whole = Files.readAllBytes(pack.resolve("tables").resolve(id + ".csv"));
      assertArrayEquals(whole, Files.readAllBytes(out.resolve("part").resolve("tables").resolve(id + ".csv")), id);
      assertArrayEquals(whole, Files.readAllBytes(out.resolve("unzipped").resolve(id + ".csv")), id);
    }
    assertEquals(Set.of("childrens-homes.csv", "hard-to-find-by-type.csv", "kpi.csv", "placement-mix.csv"), names(out.resolve("part").resolve("tables")));
    assertEquals(List.of(), ExcelChecks.problems(out.resolve("part.xlsx"), false));
    assertEquals(List.of(), ExcelChecks.problems(out.resolve("part").resolve("sufficiency-tables.xlsx"), false));
  }

  /** The small counts that the samples have, cell by cell. */
  @Test
  void noSmallCountIsInASelection() {
    open(folder, session -> {
      Map<String, Table> exact = tables(session, PackWish.of(Profile.WORKING_COPY, CHOSEN)).stream().collect(Collectors.toMap(Table::id, t -> t));
      int small = 0;
      for (Table printed : tables(session, PackWish.of(Profile.PUBLICATION, CHOSEN)).stream().filter(t -> !t.id().equals("kpi")).toList()) {
        for (Row row : printed.rows()) {
          for (Column column : printed.columns()) {
            Double value = exact.get(printed.id()).cell(row.id(), column.id()).value();
            if (value != null && value > 0 && value <= 7 && value == Math.rint(value)) {
              small++;
              assertEquals(null, printed.cell(row.id(), column.id()).value(), printed.id() + " " + row.id() + " " + column.id());
            }
          }
        }
      }
      assertTrue(small > 20, "small counts: " + small);
      return small;
    });
  }

  @Test
  void itSaysThatItIsAPart() throws IOException {
    Path out = folder.resolve("said");
    String told = samples.run("pack", "--out", out.toString(), "--measures", "placement-mix,data-quality,contract-route");
    assertTrue(told.contains("(1 table)") && told.contains("Not in it: \u201cData quality\u201d is not published here"), told);
    assertTrue(told.contains("\u201cPlacements by contract route\u201d: the project has no data for it."), told);
    String definitions = Files.readString(out.resolve("definitions.html"));
    assertTrue(definitions.contains("<dt>Not chosen</dt><dd>Children looked after; "), definitions);
    assertFalse(definitions.contains("Placement mix; "), "what was chosen is not among what was not");
    assertTrue(Files.readString(out.resolve("summary.txt")).contains("None of these tables has a finding that is said in words."));
    assertTrue(PublicationTest.texts(out).stream().anyMatch(t -> t.contains("A selection: 1 of ")), "said on the cover");
    assertFalse(PublicationTest.texts(pack).stream().anyMatch(t -> t.contains("A selection: ")), "a whole pack is none");
  }

  @Test
  void whatCannotBeChosenIsRefusedInASentence() {
    assertTrue(samples.refused("pack", "--out", folder.resolve("no").toString(), "--measures", "placement-mix,no-such").contains("There is no measure \"no-such\""));
    assertTrue(samples.refused("workbook", "--out", folder.resolve("no.xlsx").toString(), "--measures", "data-quality").contains("No table can be published."));
    assertTrue(samples.refused("workbook", "--out", folder.resolve("no.docx").toString()).contains("End it in .xlsx"));
    assertFalse(Files.exists(folder.resolve("no")) || Files.exists(folder.resolve("no.xlsx")));
  }

  private static Set<String> names(Path in) throws IOException {
    try (var files = Files.list(in)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void unzip(Path file, Path into) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
        Files.write(into.resolve(entry.getName()), zip.getInputStream(entry).readAllBytes());
      }
    }
  }
}
