package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.ColumnMatch;
import org.suffice.model.FoundValues;
import org.suffice.model.Receipt;
import org.suffice.model.RowNumbers;
import org.suffice.progress.Progress;
import org.suffice.ui.Background;

/**
 * Workbooks of other councils, each with a mess above the headings and words of its own, go in with at most a few
 * confirmations: columns that are to be checked, words that are not understood, dates that are in doubt.
 */
class OtherCouncilsTest {
  private static final int FEW = 3;

  @TempDir Path folder;
  private final List<Throwable> unhandled = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // by open
  private ProjectSession session;

  @SuppressWarnings("NullAway.Init") // by open
  private AddDataViewModel model;

  @BeforeEach
  void open() {
    session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).openOrCreate(folder.resolve("p"), Progress.none());
    model = new AddDataViewModel(() -> new SessionAdding(session), Background.atOnce(unhandled::add), () -> {});
  }

  @AfterEach
  void close() {
    session.close();
    assertEquals(List.of(), unhandled);
  }

  private List<String> confirmations() {
    List<String> asked = new ArrayList<>();
    for (SheetDraft sheet : model.ticked()) {
      Objects.requireNonNull(sheet.reading().mapping()).columns().stream()
          .filter(c -> c.sureness() == ColumnMatch.Sureness.CHECK)
          .map(c -> c.header() + ": " + c.why())
          .forEach(asked::add);
    }
    FoundValues found = model.values().foundProperty().get();
    if (found != null) {
      found.notUnderstood().forEach(w -> asked.add(w.field().id() + ": " + w.word()));
    }
    return asked;
  }

  /** Goes through the wizard with nothing but "Next". */
  private Receipt.Part add(Path file, int rows) {
    model.start(List.of(file));
    List<String> asked = List.of();
    for (int step = 0; step < 8 && model.step() != Step.RECEIPT; step++) {
      if (model.step() == Step.VALUES) {
        asked = confirmations();
      }
      model.next();
    }
    assertEquals(Step.RECEIPT, model.step(), () -> String.valueOf(model.noticeProperty().get()));
    assertTrue(asked.size() <= FEW, asked::toString);
    Receipt.Part part = Objects.requireNonNull(model.addedProperty().get()).receipt().parts().getFirst();
    assertEquals(rows, part.rowsRead());
    assertEquals(part.rowsRead(), part.added() + part.changed() + part.unchanged() + part.identical() + part.leftOut());
    assertEquals(part.leftOut(), part.reasons().stream().mapToInt(r -> r.rows().count()).sum(), "every row left out has its reason");
    part.warnings().forEach((code, n) -> assertEquals(n, part.rows().getOrDefault(code, RowNumbers.NONE).count(), code));
    return part;
  }

  @Test
  void aTrackerWithTwoRowsOfHeadings() throws IOException {
    Receipt.Part part = add(Workbooks.tracker(folder), 28);
    assertEquals(28, part.added(), part.reasons()::toString);
    assertEquals("title row 3", part.extractedWhy());
    assertTrue(part.warnings().keySet().containsAll(List.of("total-rows", "note-rows", "unknown-postcode")), part.warnings()::toString);
  }

  @Test
  void aLogOfRequestsWithOneRowAChild() throws IOException {
    Receipt.Part part = add(Workbooks.log(folder), 30);
    assertEquals(30, part.added(), part.reasons()::toString);
    assertEquals(15, session.facts().searches().size());
  }

  @Test
  void anExportOfADatabase() throws IOException {
    Receipt.Part part = add(Workbooks.export(folder), 30);
    assertEquals(30, part.added(), part.reasons()::toString);
    assertEquals(List.of(), part.warnings().keySet().stream().filter(c -> c.startsWith("unknown-word") || c.equals("not-a-date")).toList());
  }

  @Test
  void aWeeklyListWithTeamsAndTotalsAmongItsRows() throws IOException {
    Receipt.Part part = add(Workbooks.weekly(folder), 42);
    assertEquals(3, part.leftOut(), part.reasons()::toString);
    assertEquals("title row 3", part.extractedWhy());
    assertEquals(3, part.warnings().get("group-rows"), part.warnings()::toString);
    assertTrue(part.warnings().keySet().containsAll(List.of("total-rows", "repeated-headings", "hidden-rows", "note-rows", "unknown-postcode")), part.warnings()::toString);
    assertEquals(null, part.warnings().get("sector-missing"), "its own column says whose");
  }

  @Test
  void aLogOfAHubWithWordsOfItsOwn() throws IOException {
    Receipt.Part part = add(Workbooks.hub(folder), 26);
    assertEquals(26, part.added(), part.reasons()::toString);
    assertEquals("title row 2", part.extractedWhy());
    assertEquals(22, session.facts().searches().size());
    assertEquals(null, part.warnings().get("not-a-number"), part.warningTexts()::toString);
  }

  @Test
  void theNeighboursListOfTheOtherTests() throws IOException {
    Receipt.Part part = add(Workbooks.neighbour(folder), 24);
    assertEquals(3, part.leftOut());
  }

  @Test
  void filesOfOneNameAreDecidedAboutEachForItself() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String year : List.of("2016", "2017")) {
      Path in = java.nio.file.Files.createDirectories(folder.resolve(year));
      files.add(
          java.nio.file.Files.writeString(
              in.resolve("list.csv"), "Child ref,Start date,Placement type,Provider type\n" + year + "1,03/04/2016,K2,PR4\n" + year + "2,05/06/2016,K2,PR4\n"));
    }
    model.start(files);
    assertEquals(List.of("2016/list.csv", "2017/list.csv"), model.sheets().stream().map(s -> s.reading().file()).toList());
    model.next();
    model.next();
    var dates = Objects.requireNonNull(model.values().foundProperty().get()).dates();
    model.values().order(dates.getFirst(), org.suffice.model.DateOrder.MONTH_FIRST);
    for (int step = 0; step < 6 && model.step() != Step.RECEIPT; step++) {
      model.next();
    }
    assertEquals(Step.RECEIPT, model.step(), () -> String.valueOf(model.noticeProperty().get()));
    var kept = session.facts().placements();
    List<String> starts = java.util.stream.IntStream.range(0, kept.size()).mapToObj(kept::get).map(p -> p.origin().file() + " " + p.start()).sorted().toList();
    assertEquals(List.of("2016/list.csv 2016-03-04", "2016/list.csv 2016-05-06", "2017/list.csv 2016-04-03", "2017/list.csv 2016-06-05"), starts);
  }

  @Test
  void aFolderIsReadAndWhatIsPassedOverIsSaid() throws IOException {
    Workbooks.tracker(folder);
    java.nio.file.Files.writeString(folder.resolve("letter.docx"), "x");
    model.start(List.of(folder));
    assertTrue(model.files().getFirst().problem().contains("Passed over: "), model.files().getFirst().problem());
    assertEquals(List.of("June 24"), model.sheets().stream().map(SheetDraft::name).toList());
  }
}
