package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.ui.Background;

/** What adding data says and does at each step, without a screen. */
final class AddDataViewModelTest {
  private static final String PLACEMENTS = FakeAdding.PLACEMENTS;
  private final FakeAdding project = FakeAdding.twoFiles();
  private final List<Throwable> unhandled = new ArrayList<>();
  private int changed;
  private final AddDataViewModel model =
      new AddDataViewModel(() -> project, Background.atOnce(unhandled::add), () -> changed++);

  /** Goes on from the files to the check. */
  private void toCheck() {
    while (model.step() != Step.CHECK) {
      model.next();
    }
  }

  private void open(String... names) {
    model.start(List.of(names).stream().map(Path::of).toList());
  }

  private SheetDraft sheet(int at) {
    return model.sheets().get(at);
  }

  private String said() {
    Notice notice = model.noticeProperty().get();
    return notice == null ? "" : notice.text();
  }

  private Mapping mapping(int sheet) {
    return Objects.requireNonNull(sheet(sheet).reading().mapping());
  }

  @Test
  void recognisedSheetsAreTickedAndTheFirstOfThemIsLookedAt() {
    open(PLACEMENTS);
    assertFalse(sheet(0).ticked());
    assertTrue(sheet(1).ticked());
    assertEquals(sheet(1), model.selectedProperty().get());
    model.tick(sheet(0), true);
    assertFalse(sheet(0).ticked(), "what is not recognised cannot be ticked");
  }

  @Test
  void aFileThatCannotBeReadSaysWhyAndOthersGoOn() {
    open("letter.pdf", PLACEMENTS);
    assertEquals("letter.pdf is not a workbook. Save it as .xlsx and add it again.", model.files().get(0).problem());
    assertEquals(2, model.files().get(1).sheets().size());
    model.next();
    assertEquals(Step.COLUMNS, model.step());
  }

  @Test
  void nextSaysThatNothingIsTicked() {
    open(PLACEMENTS);
    model.tick(sheet(1), false);
    model.next();
    assertEquals(Step.FILES, model.step());
    assertTrue(said().startsWith("Tick at least one sheet."), said());
  }

  @Test
  void nextSaysWhichColumnIsMissingAndShowsItsSheet() {
    open(PLACEMENTS, "searches.csv");
    model.next();
    model.next();
    assertEquals(Step.COLUMNS, model.step());
    assertEquals(sheet(2), model.selectedProperty().get());
    assertEquals(
        "searches.csv: no column holds type of placement sought. Choose the column that does, or leave this sheet out in step 1.",
        said());
    model.choose(sheet(2), 2, Field.TYPE_SOUGHT);
    model.next();
    assertEquals(Step.VALUES, model.step());
    model.next();
    assertEquals(Step.CHECK, model.step());
  }

  @Test
  void aFieldThatAnotherColumnHasIsSwappedAndSaidSo() {
    open(PLACEMENTS);
    model.choose(sheet(1), 5, Field.PLACEMENT_TYPE);
    assertEquals(Field.PLACEMENT_TYPE, mapping(1).columns().get(5).field());
    assertEquals(Field.SECTOR, mapping(1).columns().get(4).field());
    assertEquals(Sureness.CHECK, mapping(1).columns().get(4).sureness());
    assertEquals(
        "“Provider category” is Placement type now. “Type of placement” had it before and is Provider sector now: check it.",
        said());
  }

  @Test
  void aColumnThatGivesItsFieldToAnUnusedOneIsNotUsedAndTheChoiceCanBeTakenBack() {
    open(PLACEMENTS);
    Mapping before = mapping(1);
    model.choose(sheet(1), 12, Field.START);
    assertNull(mapping(1).columns().get(7).field());
    assertEquals(Sureness.NOT_USED, mapping(1).columns().get(7).sureness());
    model.takeBack(sheet(1));
    assertEquals(before, mapping(1));
  }

  @Test
  void everyFieldIsHeldByOneColumnWhateverIsChosen() {
    open(PLACEMENTS);
    for (Field field : Field.of(TableKind.PLACEMENTS)) {
      for (int column = 0; column < 14; column += 3) {
        model.choose(sheet(1), column, field);
        List<Field> used = mapping(1).columns().stream().map(c -> c.field()).filter(Objects::nonNull).toList();
        assertEquals(used.size(), used.stream().distinct().count(), used::toString);
      }
    }
  }

  @Test
  void movingTheHeadingsKeepsWhatWasCorrectedUnderThem() {
    open(PLACEMENTS);
    model.choose(sheet(1), 12, Field.ETHNICITY);
    Mapping corrected = mapping(1);
    model.headings().move(sheet(1), -1);
    assertEquals(3, sheet(1).headingRowProperty().get());
    assertFalse(sheet(1).ticked(), "nothing is recognised there");
    model.headings().move(sheet(1), 1);
    assertEquals(4, sheet(1).headingRowProperty().get());
    assertEquals(corrected, mapping(1));
    assertTrue(sheet(1).ticked());
    assertEquals(List.of("read " + PLACEMENTS, "heading 3"), project.asked);
  }

  @Test
  void theHeadingsStayWithinTheRowsShown() {
    open(PLACEMENTS);
    for (int i = 0; i < 10; i++) {
      model.headings().move(sheet(1), -1);
    }
    assertEquals(1, sheet(1).headingRowProperty().get());
    model.headings().at(sheet(1), 5000);
    assertEquals(1, sheet(1).headingRowProperty().get());
  }

  @Test
  void aSheetThatIsNotRecognisedCanBeReadAsWhatAPersonSays() {
    open(PLACEMENTS);
    model.sheetWork().readAs(sheet(0), TableKind.PLACEMENTS);
    assertTrue(sheet(0).ticked());
    assertEquals(List.of("read " + PLACEMENTS, "read " + PLACEMENTS + " as placements"), project.asked);
  }

  @Test
  void theExtractionDateGivenStaysWhileHeadingsAreTried() {
    open(PLACEMENTS);
    sheet(1).extracted(LocalDate.of(2017, 7, 31));
    assertEquals(LocalDate.of(2017, 7, 31), sheet(1).reading().extracted());
    model.headings().move(sheet(1), 1);
    model.headings().move(sheet(1), -1);
    assertEquals(LocalDate.of(2017, 7, 31), sheet(1).reading().extracted());
  }

  @Test
  void theButtonSaysWhatWillBeAddedAndBackLosesNothing() {
    open(PLACEMENTS);
    toCheck();
    model.next();
    assertEquals(Step.CONFIRM, model.step());
    assertEquals("Add 1,198 rows, leave out 6", Footer.primaryWords(model));
    model.back();
    assertEquals(Step.CHECK, model.step());
    model.back();
    assertEquals(Step.VALUES, model.step());
    model.back();
    assertEquals(Step.COLUMNS, model.step());
    toCheck();
    assertEquals(1, project.asked.stream().filter(a -> a.startsWith("plan")).count(), "an unchanged plan is not made twice");
    model.back();
    model.back();
    model.choose(sheet(1), 12, Field.ETHNICITY);
    toCheck();
    assertEquals(2, project.asked.stream().filter(a -> a.startsWith("plan")).count());
  }

  @Test
  void addingGivesAReceiptThatCanBeUndone() {
    open(PLACEMENTS);
    toCheck();
    model.next();
    model.next();
    assertEquals(Step.RECEIPT, model.step());
    assertEquals(1, changed);
    assertEquals("See placements", Footer.primaryWords(model));
    model.receipt().saveLeftOut(Path.of("out.xlsx"));
    assertTrue(project.asked.contains("save 6 out.xlsx"));
    model.receipt().undo();
    assertEquals(2, changed);
    assertTrue(project.asked.contains("undo 7"));
    assertFalse(Objects.requireNonNull(model.addedProperty().get()).canUndo());
    model.receipt().undo();
    assertEquals(1, project.asked.stream().filter("undo 7"::equals).count(), "an import is given back once");
  }

  @Test
  void cancellingWhileAddingStaysAtTheCheckAndSaysNothingIsAdded() {
    open(PLACEMENTS);
    toCheck();
    model.next();
    project.whileAdding = model::cancel;
    model.next();
    assertEquals(Step.CONFIRM, model.step());
    assertNull(model.busyProperty().get());
    assertNull(model.addedProperty().get());
    assertEquals("Cancelled. Nothing was changed.", said());
    assertEquals(0, changed);
    project.whileAdding = () -> {};
    model.next();
    assertEquals(Step.RECEIPT, model.step());
  }

  @Test
  void aFailureWhileAddingIsSaidInTheStep() {
    open(PLACEMENTS);
    toCheck();
    project.whileAdding = () -> {
      throw new SufficeException("disk-full", "The disk is full. Make room and add again.");
    };
    model.next();
    model.next();
    assertEquals(Step.CONFIRM, model.step());
    assertEquals("The disk is full. Make room and add again.", said());
  }

  @Test
  void whatIsThereAlreadyIsSaidAndNotAddedAgain() {
    project.there = true;
    project.leftOut = 0;
    open(PLACEMENTS);
    toCheck();
    assertTrue(model.nothingToAdd());
    assertEquals("Close", Footer.primaryWords(model));
  }

  @Test
  void whatWasDoneIsKeptUntilItIsAdded() {
    open(PLACEMENTS);
    model.drafts().keep();
    assertEquals("", project.draft, "nothing was done yet");
    model.choose(sheet(1), 12, Field.ETHNICITY);
    toCheck();
    ProblemRow first = model.fixing().rows().getFirst();
    model.fixing().write(first, 8, "01/04/2018");
    model.stop();
    assertEquals(List.of(), model.sheets());
    model.resume(model.drafts().before().orElseThrow(), List.of());
    assertEquals(Step.CHECK, model.step());
    assertEquals(Field.ETHNICITY, mapping(1).columns().get(12).field());
    assertEquals("01/04/2018", model.fixing().fixes().getFirst().text());
    assertTrue(model.fixing().rows().getFirst().isFixed(8));
    model.next();
    model.next();
    assertEquals(Step.RECEIPT, model.step());
    assertEquals(java.util.Optional.empty(), model.drafts().before());
    assertEquals(List.of(), unhandled);
  }

  @Test
  void aRowIsCheckedAgainAndSaysWhenItIsRight() {
    open(PLACEMENTS);
    toCheck();
    assertEquals(6, model.fixing().rows().size());
    ProblemRow first = model.fixing().rows().getFirst();
    assertTrue(first.out());
    assertTrue(first.isProblem(8) && first.isProblem(7) && !first.isProblem(0));
    model.fixing().write(first, 8, "right");
    assertEquals(6, model.fixing().rows().size(), "a corrected row stays where it is");
    assertTrue(model.fixing().rows().getFirst().right());
    assertEquals("01/04/2017", model.fixing().rows().getFirst().original(8));
    assertEquals(5, Objects.requireNonNull(model.plannedProperty().get()).leftOut().size());
    model.fixing().undo();
    assertFalse(model.fixing().rows().getFirst().right());
    model.fixing().redo();
    assertTrue(model.fixing().rows().getFirst().right());
    assertEquals(5, model.fixing().fill(model.fixing().rows().getFirst(), 8));
    assertTrue(model.fixing().rows().stream().allMatch(ProblemRow::right));
    model.fixing().write(model.fixing().rows().getFirst(), 8, "01/04/2017");
    assertEquals(5, model.fixing().fixes().size(), "what the file has takes the fix back");
    assertFalse(model.fixing().rows().getFirst().right());
  }

  @Test
  void onlyTheRowsOfOneProblemAreShownAndNeverTooMany() {
    project.warnings = 100_000;
    open(PLACEMENTS);
    toCheck();
    assertEquals(Fixing.MOST, model.fixing().rows().size());
    assertEquals(100_006, model.fixing().all());
    assertEquals(List.of("end-before-start", "sector-missing"), model.fixing().rules().stream().map(Fixing.Rule::code).toList());
    model.fixing().ruleProperty().set("end-before-start");
    assertEquals(6, model.fixing().rows().size());
    model.fixing().ruleProperty().set(null);
    assertEquals(Fixing.MOST, model.fixing().rows().size());
  }

  @Test
  void whileAPersonTypesNothingMovesUnderTheHands() {
    open(PLACEMENTS);
    toCheck();
    model.fixing().typing(true);
    model.fixing().write(model.fixing().rows().getFirst(), 8, "right");
    assertTrue(model.fixing().rows().getFirst().isFixed(8), "what was written is seen at once");
    assertFalse(model.fixing().rows().getFirst().right(), "what the check found is shown afterwards");
    model.fixing().typing(false);
    assertTrue(model.fixing().rows().getFirst().right());
  }

  @Test
  void standingForThePeriodIsWeighedWithoutReadingAgain() {
    open(PLACEMENTS);
    toCheck();
    model.next();
    model.replacingProperty().set(true);
    model.again();
    assertTrue(project.asked.contains("weigh true"));
    assertEquals(1, project.asked.stream().filter(a -> a.startsWith("plan")).count());
    assertEquals(Step.CONFIRM, model.step());
  }

  @Test
  void aFileGivenTwiceIsReadOnceAndOneTakenOutIsGone() {
    open(PLACEMENTS);
    model.addFiles(List.of(Path.of(PLACEMENTS), Path.of("searches.csv")));
    assertEquals(2, model.files().size());
    model.remove(model.files().getFirst());
    assertEquals(1, model.sheets().size());
    assertEquals(sheet(0), model.selectedProperty().get());
    assertEquals(List.of(), unhandled);
  }
}
