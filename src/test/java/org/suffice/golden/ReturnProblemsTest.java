package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.ImportPlan;
import org.suffice.model.Problem;
import org.suffice.model.Receipt;
import org.suffice.model.SheetPlan;
import org.suffice.progress.Progress;

/**
 * Returns that others made, and one of them spoiled: every row that something is wrong with is named, by the check that
 * {@link ReturnProblems} works out for it from the text, and no other row is.
 */
class ReturnProblemsTest {
  private static final Set<String> FAULTS =
      Set.of(
          "absence-t1-too-long", "absence-t3-too-long", "absence-t4-too-long", "age-over-25", "birth-after-start", "child-differs",
          "closed-beats-open", "connected-with-agency", "end-before-start", "far-end", "future-birth", "future-end", "future-start",
          "identical-row", "key-clash", "no-child-reference", "no-start", "not-a-date", "not-in-header", "old-code", "open-overlap",
          "section-20-with-parents", "sector-missing", "under-16-supported", "unknown-code", "unknown-placement-type",
          "unknown-postcode", "unknown-word", "unreadable-end", "unreadable-start", "without-episodes");

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // by open
  private static ProjectSession session;

  @BeforeAll
  static void open() {
    session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).openOrCreate(folder.resolve("project"), Progress.none());
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cs-demand-model/2017-, 2018-04-20",
    "cs-demand-model/2018-, 2019-04-20",
    "cs-demand-model/2018-, 2018-09-30",
    "csc-validator/, 2018-04-20",
    "csc-validator/, 2026-04-20"
  })
  void everyProblemRowOfAReturnIsNamed(String files, LocalDate extracted) {
    Path header = RawReturn.path(files + "header.csv");
    Path episodes = RawReturn.path(files + "episodes.csv");
    Path uasc = RawReturn.path(files + "uasc.csv");
    same(RawReturn.ofCsv(header, episodes, uasc), extracted, header, episodes, uasc);
  }

  @Test
  void everyProblemRowOfTheXmlIsNamed() {
    Path file = RawReturn.path("csc-validator/fake_903.xml");
    ReturnProblems.Found found = same(RawReturn.ofXml(file), LocalDate.of(2018, 4, 20), file);
    assertEquals(41, found.problems().stream().filter(p -> p.startsWith("old-code ")).count(), "legal status D1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyProblemRowOfASpoiledReturnIsNamed(long seed) {
    List<Path> files = SpoiledReturn.write(folder, seed);
    RawReturn raw = RawReturn.ofCsv(files.get(0), files.get(1), files.get(2));
    ReturnProblems.Found found = same(raw, LocalDate.of(2018, 9, 30), files.toArray(Path[]::new));
    var lacking = new TreeSet<>(FAULTS);
    lacking.removeAll(counts(found.problems()).keySet());
    assertEquals(Set.of(), lacking, "every fault is there");
  }

  /** What the plan names, and what its receipt counts, is what was worked out. */
  private static ReturnProblems.Found same(RawReturn raw, LocalDate extracted, Path... files) {
    ReturnProblems.Found expected = ReturnProblems.of(raw, extracted);
    AddData add = session.addData();
    ImportPlan plan = add.plan(add.read(Arrays.asList(files), new AddData.Insist(null, null, extracted), Progress.none()), Progress.none());
    assertEquals(List.of(), without(named(plan), expected.problems()), "named, but not worked out");
    assertEquals(List.of(), without(expected.problems(), named(plan)), "worked out, but not named");
    var left = new TreeSet<String>();
    plan.sheets().forEach(s -> s.leftOut().forEach(l -> left.add(place(s, l.origin().row()))));
    assertEquals(expected.leftOut(), left);
    Receipt receipt = add.preview(plan, Progress.none());
    assertEquals(expected.leftOut().size(), receipt.leftOut());
    counted(expected.problems(), plan, receipt);
    return expected;
  }

  /** What is in one list more often than in the other. */
  private static List<String> without(List<String> some, List<String> others) {
    Map<String, Long> there = others.stream().collect(Collectors.groupingBy(o -> o, Collectors.counting()));
    return some.stream().filter(p -> there.merge(p, -1L, Long::sum) < 0).toList();
  }

  private static List<String> named(ImportPlan plan) {
    return plan.sheets().stream()
        .flatMap(s -> s.problems().stream().map(p -> p.code() + " at " + place(s, p.row())))
        .sorted()
        .toList();
  }

  private static String place(SheetPlan sheet, int row) {
    return sheet.file() + (sheet.sheet().isEmpty() ? "" : " " + sheet.sheet()) + " " + row;
  }

  /** The receipt counts the rows of each warning, with a sentence that names the first; every row read is in its sum. */
  private static void counted(List<String> expected, ImportPlan plan, Receipt receipt) {
    var told = new TreeMap<String, Long>();
    for (Receipt.Part part : receipt.parts()) {
      part.warnings().forEach((check, rows) -> told.merge(check, (long) rows, Long::sum));
      assertEquals(part.warnings().keySet(), part.warningTexts().keySet());
      assertEquals(part.rowsRead(), part.added() + part.changed() + part.unchanged() + part.identical() + part.leftOut(), part.file());
    }
    Map<String, Long> warned = counts(expected);
    plan.sheets().stream().flatMap(s -> s.problems().stream()).filter(p -> p.severity() == Problem.Severity.STOPS_ROW).forEach(p -> warned.remove(p.code()));
    assertEquals(warned, told);
    assertTrue(plan.sheets().stream().flatMap(s -> s.problems().stream()).allMatch(p -> p.message().startsWith("Row " + p.row() + ": ")));
  }

  private static Map<String, Long> counts(List<String> problems) {
    return problems.stream().map(p -> p.substring(0, p.indexOf(' '))).collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
  }
}
