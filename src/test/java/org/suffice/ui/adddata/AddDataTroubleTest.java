package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.suffice.ui.Patience;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files that need something before they can be added: a correction, a password, another look. */
final class AddDataTroubleTest extends AddDataStage {
  @Start
  void start(Stage stage) {
    open(stage);
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

  @Test
  void filesOfOneNameShowTheirFolders(FxRobot robot) throws Exception {
    Path one = Workbooks.placements(Files.createDirectory(folder.resolve("north")));
    Path two = Files.copy(one, Files.createDirectory(folder.resolve("south")).resolve(one.getFileName()));
    open(robot, one);
    assertTrue(shown(robot, "placements extract.xlsx"));
    robot.interact(() -> wizard.open(List.of(two)));
    quiet();
    assertTrue(shown(robot, "north/placements extract.xlsx"));
    assertTrue(shown(robot, "south/placements extract.xlsx"));
    FileDraft gone = wizard.model().files().getLast();
    robot.interact(() -> wizard.model().remove(gone));
    assertTrue(shown(robot, "placements extract.xlsx"));
  }

  private static String heading(ProblemRow row, FixGrid grid) {
    assertTrue(row.isProblem(grid.column()));
    return row.columns().get(grid.column()).header();
  }

  /** Waits until so many cells are written over and what was written is checked. */
  private void checked(int fixes) throws Exception {
    Fixing fixing = wizard.model().fixing();
    Patience.until(() -> fixing.fixes().size() == fixes && !fixing.checkingProperty().get());
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
