package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.suffice.model.FoundWord;
import org.suffice.ui.Patience;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every step with keys alone: words decided, cells corrected, filled and taken back, Back without loss, broken off and gone on with. */
final class KeyboardJourneyTest extends AddDataStage {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  private Path file() throws Exception {
    return Files.writeString(
        folder.resolve("list.csv"),
        """
        Northshire list,,,,
        Child ref,Placement type,Provider type,Start date,End date
        1,IFA,Private,13/02/2017,01/02/2016
        2,Narrow boat,Private,14/02/2017,
        3,IFA,Private,soon,
        4,IFA,Private,soon,
        5,IFA,Private,soon,
        6,K2,Private,15/02/2017,
        """);
  }

  private void enter(FxRobot robot, Step wanted) throws Exception {
    robot.type(KeyCode.ENTER);
    step(wanted);
  }

  private static void with(FxRobot robot, KeyCode modifier, KeyCode key) {
    robot.press(modifier).type(key).release(modifier);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void back(FxRobot robot, Step wanted) throws Exception {
    with(robot, KeyCode.ALT, KeyCode.LEFT);
    step(wanted);
  }

  private void checked(int fixes) throws Exception {
    Fixing fixing = wizard.model().fixing();
    Patience.until(() -> fixing.fixes().size() == fixes && !fixing.checkingProperty().get());
    quiet();
  }

  private String meaning(String word) {
    FoundWord found = Objects.requireNonNull(wizard.model().values().foundProperty().get()).words().stream().filter(w -> w.word().equals(word)).findFirst().orElseThrow();
    return Objects.requireNonNull(found.understanding().meaning()).id();
  }

  private static void type(FxRobot robot, String text) {
    robot.type(KeyCode.F2);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(text, 0);
    robot.type(KeyCode.ENTER);
  }

  private String start(String child) {
    var placements = session.facts().placements();
    for (int i = 0; i < placements.size(); i++) {
      if (placements.get(i).child().equals(child)) {
        return placements.get(i).start().toString();
      }
    }
    throw new AssertionError(child);
  }

  @Test
  void everyStepWithKeysAlone(FxRobot robot) throws Exception {
    open(robot, file());
    enter(robot, Step.COLUMNS);
    back(robot, Step.FILES);
    enter(robot, Step.COLUMNS);
    enter(robot, Step.VALUES);
    TableView<FoundWord> words = robot.lookup("#adddata-words").queryTableView();
    assertTrue(words.isFocused());
    robot.type(KeyCode.SPACE);
    robot.write("k1", 0);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("secure", meaning("Narrow boat"));
    goOn(robot);
    step(Step.CHECK);

    FixGrid grid = robot.lookup("#adddata-fixes").queryAs(FixGrid.class);
    assertTrue(grid.isFocused());
    assertEquals(4, wizard.model().fixing().rows().size());
    assertEquals(3, Objects.requireNonNull(grid.row()).row());
    type(robot, "01/01/2016");
    checked(1);
    robot.type(KeyCode.F8);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(5, Objects.requireNonNull(grid.row()).row(), "the next problem");
    type(robot, "20/02/2017");
    checked(2);
    with(robot, KeyCode.CONTROL, KeyCode.D);
    checked(4);
    with(robot, KeyCode.CONTROL, KeyCode.Z);
    checked(2);
    with(robot, KeyCode.CONTROL, KeyCode.D);
    checked(4);

    back(robot, Step.VALUES);
    assertEquals("secure", meaning("Narrow boat"), "nothing is lost by going back");
    back(robot, Step.COLUMNS);
    enter(robot, Step.VALUES);
    assertEquals("secure", meaning("Narrow boat"));
    goOn(robot);
    step(Step.CHECK);
    checked(4);

    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(wizard.view().isVisible());
    Patience.until(() -> session.addData().draft().isPresent());
    dialogs.goOn = Optional.of(true);
    open(robot);
    step(Step.CHECK);
    checked(4);
    assertTrue(wizard.model().fixing().rows().stream().noneMatch(ProblemRow::out));

    goOn(robot);
    step(Step.CONFIRM);
    back(robot, Step.CHECK);
    goOn(robot);
    step(Step.CONFIRM);
    enter(robot, Step.RECEIPT);
    assertEquals(6, session.facts().placements().size());
    assertEquals("2017-02-20", start("5"));
    assertEquals(4, session.imports().fixes(1).size());
    with(robot, KeyCode.ALT, KeyCode.LEFT);
    step(Step.RECEIPT);
    assertEquals(List.of(), unhandled);
  }
}
