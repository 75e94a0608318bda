package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.TableKind;
import org.suffice.ui.Patience;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Adding real files to a real project with mouse and keyboard. */
final class AddDataJourneyTest extends AddDataStage {
  @Start
  void start(Stage stage) {
    open(stage);
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
    Patience.until(() -> sheet.headingRowProperty().get() == row
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
    Patience.until(() -> session.addData().draft().isPresent());
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
}
