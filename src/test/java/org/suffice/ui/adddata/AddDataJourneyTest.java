package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;
import org.suffice.ui.Background;
import org.suffice.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Adding real files to a real project with mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
final class AddDataJourneyTest {
  static {
    // Without a display, JavaFX fails to draw a list of choices that reaches beyond the screen's edge. That is no fault of the
    // window; what the window itself does wrong is collected in "unhandled" and by the assertions.
    WaitForAsyncUtils.autoCheckException = false;
  }

  @TempDir Path folder;
  private final List<String> went = new ArrayList<>();
  private final List<Throwable> unhandled = new ArrayList<>();
  private int changes;
  @SuppressWarnings("NullAway.Init") // by start
  private ProjectSession session;
  @SuppressWarnings("NullAway.Init") // by start
  private AddDataWizard wizard;
  @SuppressWarnings("NullAway.Init") // by start
  private Answers dialogs;

  @Start
  void start(Stage stage) {
    session = new AppContext(folder.resolve("home"), Clock.systemDefaultZone()).openOrCreate(folder.resolve("council"), Progress.none());
    Theme theme = new Theme(1);
    theme.use(false);
    dialogs = new Answers(theme);
    wizard = new AddDataWizard(() -> session, Background.threads(unhandled::add), dialogs, () -> changes++, went::add);
    Scene scene = new Scene(new StackPane(new TextField("below"), wizard.view()), 900, 640);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setX(10);
    stage.setY(150); // lists of choices open below and above; without a display nothing can be drawn beyond the edges of the screen
    stage.show();
  }

  @AfterEach
  void close() {
    session.close();
    assertEquals(List.of(), unhandled);
  }

  private void open(FxRobot robot, Path... files) throws Exception {
    robot.interact(() -> wizard.open(List.of(files)));
    quiet();
  }

  /** Waits until nothing is under way. */
  private void quiet() throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> wizard.model().busyProperty().get() == null);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void step(Step wanted) throws Exception {
    quiet();
    assertEquals(wanted, wizard.model().step(), () -> String.valueOf(wizard.model().noticeProperty().get()));
  }

  /** Goes on, wherever the focus is. */
  private static void goOn(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void dropAFileCorrectAMatchAddAndUndo(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    SheetDraft sheet = wizard.model().ticked().getFirst();
    assertEquals("Placements", sheet.name());
    assertEquals(4, sheet.headingRowProperty().get());

    robot.clickOn("#adddata-footer-next");
    step(Step.COLUMNS);
    TableView<ColumnMatch> columns = robot.lookup("#adddata-columns").queryTableView();
    int line = line(columns, "Worker's area");
    robot.interact(() -> columns.getSelectionModel().select(line));
    robot.clickOn(becomes(robot, line));
    choose(robot, becomes(robot, line), "Team");
    assertEquals(Field.TEAM, columns.getItems().get(line).field());
    assertEquals("you chose it", columns.getItems().get(line).why());

    robot.clickOn("#adddata-footer-next");
    step(Step.VALUES);
    robot.clickOn("#adddata-footer-next");
    step(Step.CHECK);
    assertEquals("40 rows read: 39 new, 1 left out.", text(robot, "#adddata-headline"));
    robot.clickOn("#adddata-footer-next");
    step(Step.CONFIRM);
    Button add = robot.lookup("#adddata-footer-next").queryButton();
    assertEquals("Add 39 rows, leave out 1", add.getText());

    robot.clickOn("#adddata-footer-next");
    step(Step.RECEIPT);
    assertEquals(39, session.facts().placements().size());
    assertEquals(1, changes);
    assertTrue(text(robot, "#adddata-receipt").startsWith("Import 1 was added by "));
    assertEquals("North", session.facts().placements().get(0).team());

    dialogs.save = Optional.of(folder.resolve("left-out.xlsx"));
    robot.clickOn("#adddata-left-out-save");
    quiet();
    assertTrue(Files.size(folder.resolve("left-out.xlsx")) > 1000);

    robot.clickOn("#adddata-receipt-undo");
    quiet();
    assertEquals(List.of("Undo this import?"), dialogs.asked);
    assertEquals(0, session.facts().placements().size());
    assertEquals(List.of(), session.imports().list());
    assertEquals(2, changes);
  }

  /** Chooses from the list that is open. */
  private static void choose(FxRobot robot, ComboBox<?> box, String words) {
    ListView<?> list = (ListView<?>) ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
    int at = Field.of(TableKind.PLACEMENTS).stream().map(Field::label).toList().indexOf(words) + 1;
    robot.interact(() -> list.scrollTo(at - 3));
    Node cell = robot.from(list).lookup((Node n) -> n instanceof ListCell<?> c && words.equals(c.getText())).query();
    robot.clickOn(cell);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static int line(TableView<ColumnMatch> columns, String header) {
    for (int i = 0; i < columns.getItems().size(); i++) {
      if (columns.getItems().get(i).header().equals(header)) {
        return i;
      }
    }
    throw new AssertionError(header);
  }

  private static ComboBox<?> becomes(FxRobot robot, int line) {
    return robot.lookup(".ad-becomes").queryAll().stream()
        .map(BecomesCell.class::cast)
        .filter(c -> c.getIndex() == line)
        .map(c -> (ComboBox<?>) c.getGraphic())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everythingByKeyboard(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
    TableView<ColumnMatch> columns = robot.lookup("#adddata-columns").queryTableView();
    assertTrue(columns.isFocused());
    int line = line(columns, "Worker's area");
    int at = columns.getSelectionModel().getSelectedIndex();
    for (int i = 0; i < Math.abs(line - at); i++) {
      robot.type(line > at ? KeyCode.DOWN : KeyCode.UP);
    }
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(becomes(robot, line).isShowing());
    int team = Field.of(TableKind.PLACEMENTS).indexOf(Field.TEAM);
    int now = becomes(robot, line).getSelectionModel().getSelectedIndex() - 1;
    for (int i = now; i < team; i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Field.TEAM, columns.getItems().get(line).field());
    assertTrue(columns.isFocused(), "the focus is in the table again");
    robot.type(KeyCode.ENTER);
    step(Step.VALUES);
    robot.type(KeyCode.ENTER);
    step(Step.CHECK);
    goOn(robot);
    step(Step.CONFIRM);
    robot.type(KeyCode.ENTER);
    step(Step.RECEIPT);
    assertEquals(39, session.facts().placements().size());
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("placements"), went);
    assertFalse(wizard.view().isVisible());
  }

  @Test
  void escInAListChoosesNothingAndTakenFieldsPassedOverStayWhereTheyAre(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
    TableView<ColumnMatch> columns = robot.lookup("#adddata-columns").queryTableView();
    List<ColumnMatch> before = List.copyOf(columns.getItems());
    robot.type(KeyCode.SPACE, KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(before, columns.getItems());
    assertTrue(columns.isFocused());
    assertTrue(wizard.view().isVisible(), "Esc closed the list only");
  }

  @Test
  void arrowsMoveTheHeadingsAndBackAgain(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    SheetDraft sheet = wizard.model().ticked().getFirst();
    robot.interact(() -> robot.lookup("#adddata-preview").query().requestFocus());
    robot.type(KeyCode.UP);
    heading(sheet, 3);
    assertEquals(Optional.empty(), Optional.ofNullable(sheet.reading().mapping()), "titles are no headings");
    robot.type(KeyCode.DOWN);
    heading(sheet, 4);
    assertTrue(sheet.reading().ready());
  }

  private static void heading(SheetDraft sheet, int row) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> sheet.headingRowProperty().get() == row
        && (row == 4) == (sheet.reading().mapping() != null));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void escLeavesAndWhatWasDoneIsOfferedAgain(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), wizard.model().ticked(), "Space unticked the sheet");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(wizard.view().isVisible());
    assertEquals(List.of(), dialogs.asked, "nothing is lost, so nothing is asked");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> session.addData().draft().isPresent());
    dialogs.goOn = Optional.of(true);
    open(robot);
    assertEquals(List.of("Go on where you were?"), dialogs.asked);
    assertEquals(1, wizard.model().sheets().stream().filter(s -> s.name().equals("Placements")).count());
    assertEquals(List.of(), wizard.model().ticked());
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    dialogs.goOn = Optional.of(false);
    open(robot, folder.resolve("placements extract.xlsx"));
    assertEquals(1, wizard.model().ticked().size(), "begun anew");
    assertEquals(0, changes);
  }

  @Test
  void aCellIsCorrectedByKeyboardAndUndoneWithTheImport(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
    robot.type(KeyCode.ENTER);
    step(Step.VALUES);
    robot.type(KeyCode.ENTER);
    step(Step.CHECK);
    FixGrid grid = robot.lookup("#adddata-fixes").queryAs(FixGrid.class);
    assertTrue(grid.isFocused());
    ProblemRow row = java.util.Objects.requireNonNull(grid.row());
    assertEquals("Start date", heading(row, grid), "the focus is on the first of the two cells that do not go together");
    robot.type(KeyCode.F8);
    assertEquals("End date", heading(row, grid));
    robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
    assertEquals("Start date", heading(row, grid));
    robot.type(KeyCode.F8);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup(".ad-fix-field").tryQuery().isPresent(), "typing in the cell");
    robot.interact(() -> robot.lookup(".ad-fix-field").queryAs(TextField.class).setText("31/12/2030"));
    robot.type(KeyCode.ENTER);
    checked(1);
    assertEquals(7, wizard.model().fixing().fixes().getFirst().column(), "the end date was written, not its neighbour");
    assertFalse(wizard.model().fixing().rows().getFirst().out());
    assertEquals("End date", row.columns().get(grid.column()).header(), "the focus stays on the cell");
    assertTrue(grid.isFocused(), "the focus is in the grid again");
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    checked(0);
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    checked(1);
    goOn(robot);
    step(Step.CONFIRM);
    robot.type(KeyCode.ENTER);
    step(Step.RECEIPT);
    assertEquals(40, session.facts().placements().size());
    assertEquals(1, session.imports().fixes(1).size());
    assertTrue(shown(robot, "1 cell was corrected by hand. Undo takes that back too; the file is not touched."));
    robot.clickOn("#adddata-receipt-undo");
    quiet();
    assertEquals(0, session.facts().placements().size());
    assertEquals(List.of(), session.imports().fixes(1));
  }

  private static String heading(ProblemRow row, FixGrid grid) {
    assertTrue(row.isProblem(grid.column()));
    return row.columns().get(grid.column()).header();
  }

  /** Waits until so many cells are written over and what was written is checked. */
  private void checked(int fixes) throws Exception {
    Fixing fixing = wizard.model().fixing();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fixing.fixes().size() == fixes && !fixing.checkingProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aProtectedWorkbookAsksForItsPassword(FxRobot robot) throws Exception {
    Path locked = Workbooks.locked(Workbooks.placements(folder));
    dialogs.passwords.addAll(List.of("wrong", Workbooks.PASSWORD));
    open(robot, locked);
    quiet();
    assertEquals(List.of("Password of " + locked.getFileName(), "Password of " + locked.getFileName()), dialogs.asked);
    assertEquals(1, wizard.model().ticked().size());
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
  }

  @Test
  void badFilesSayWhatIsWrongAndTheGoodOneGoesOn(FxRobot robot) throws Exception {
    Path good = Workbooks.placements(folder);
    open(robot, Workbooks.letter(folder), Workbooks.truncated(good), Workbooks.locked(good), folder.resolve("gone.xlsx"), good);
    List<FileDraft> files = wizard.model().files();
    for (FileDraft bad : files.subList(0, 4)) {
      assertTrue(bad.problem().contains(bad.name()), bad.problem());
      assertTrue(bad.problem().endsWith("."), bad.problem());
      assertFalse(bad.problem().contains("Exception"), bad.problem());
      robot.interact(() -> robot.lookup("#adddata-sheets").<Entry>queryListView().scrollTo(bad));
      assertTrue(shown(robot, bad.problem()), bad.problem());
    }
    assertEquals(1, wizard.model().ticked().size());
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
  }

  private static boolean shown(FxRobot robot, String text) {
    return !robot.lookup(n -> n instanceof Label l && text.equals(l.getText()) && l.isVisible()).queryAll().isEmpty();
  }

  @Test
  void theSameFileAgainAddsNothing(FxRobot robot) throws Exception {
    Path file = Workbooks.placements(folder);
    open(robot, file);
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
    robot.type(KeyCode.ENTER);
    step(Step.VALUES);
    robot.type(KeyCode.ENTER);
    step(Step.CHECK);
    goOn(robot);
    step(Step.CONFIRM);
    robot.type(KeyCode.ENTER);
    step(Step.RECEIPT);
    open(robot, file);
    step(Step.FILES);
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
    var mapping = java.util.Objects.requireNonNull(wizard.model().ticked().getFirst().reading().mapping());
    assertTrue(mapping.columns().stream().anyMatch(c -> c.why().contains("last time")));
    robot.type(KeyCode.ENTER);
    step(Step.VALUES);
    robot.type(KeyCode.ENTER);
    step(Step.CHECK);
    assertEquals("All of this is in the project already: nothing is new, and nothing would change.", text(robot, "#adddata-headline"));
    goOn(robot);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(wizard.view().isVisible());
    assertEquals(1, session.imports().list().size());
    assertEquals(1, changes);
  }

  @Test
  void everyControlHasANameForScreenReaders(FxRobot robot) throws Exception {
    open(robot, Workbooks.placements(folder));
    named(robot);
    robot.type(KeyCode.ENTER);
    step(Step.COLUMNS);
    named(robot);
    robot.type(KeyCode.ENTER);
    step(Step.VALUES);
    robot.type(KeyCode.ENTER);
    step(Step.CHECK);
    named(robot);
    goOn(robot);
    step(Step.CONFIRM);
    named(robot);
    robot.type(KeyCode.ENTER);
    step(Step.RECEIPT);
    named(robot);
  }

  private static void named(FxRobot robot) {
    robot.lookup(n -> n instanceof Button || n instanceof CheckBox || n instanceof ComboBox || n instanceof TextField || n instanceof TableView || n instanceof ListView)
        .queryAll()
        .stream()
        .filter(n -> n.isVisible() && n.isManaged() && inWizard(n))
        .forEach(n -> assertTrue(n.getAccessibleText() != null && !n.getAccessibleText().isBlank(), n::toString));
  }

  private static boolean inWizard(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if ("adddata".equals(n.getId())) {
        return true;
      }
    }
    return false;
  }
}
