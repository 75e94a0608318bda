package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.ui.Background;
import org.suffice.ui.Patience;
import org.suffice.ui.Shell;
import org.suffice.ui.Theme;
import org.suffice.ui.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Adding data over the real window: it covers the screens, changes what they show, and gives the window back. */
@ExtendWith(ApplicationExtension.class)
final class OverTheWindowTest {
  static {
    // Without a display, JavaFX fails to draw a list of choices that reaches beyond the screen's edge. That is no fault of the
    // window; what the window itself does wrong is collected in "unhandled" and by the assertions.
    WaitForAsyncUtils.autoCheckException = false;
  }

  @TempDir Path folder;
  private final List<Throwable> unhandled = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // by start
  private Shell shell;

  @SuppressWarnings("NullAway.Init") // by start
  private AddDataWizard wizard;

  @SuppressWarnings("NullAway.Init") // by start
  private Answers dialogs;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme(1);
    theme.use(false);
    dialogs = new Answers(theme);
    Workspace workspace = new Workspace(new AppContext(folder.resolve("home"), Clock.systemDefaultZone()));
    shell = new Shell(workspace, Background.threads(unhandled::add), dialogs, theme, true);
    shell.useDoor(
        over -> {
          wizard = AddDataWizard.over(over);
          return wizard;
        });
    Scene scene = new Scene(shell, 960, 680);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setX(20);
    stage.setY(150);
    stage.show();
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(shell.workspace().session()).close();
    assertEquals(List.of(), unhandled);
  }

  private void enter(FxRobot robot, Step wanted) throws Exception {
    robot.type(KeyCode.ENTER);
    Patience.until(() -> wizard.model().step() == wanted && wizard.model().busyProperty().get() == null);
  }

  @Test
  void ctrlOAddsAndTheScreensShowIt(FxRobot robot) throws Exception {
    robot.interact(() -> shell.openProject(folder.resolve("council")));
    Patience.until(() -> shell.workspace().session() != null);
    assertNull(shell.workspace().asAt());
    dialogs.files = List.of(Workbooks.placements(folder));
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    Patience.until(() -> shell.covered() && wizard.model().busyProperty().get() == null);
    enter(robot, Step.COLUMNS);
    enter(robot, Step.VALUES);
    enter(robot, Step.CHECK);
    robot.press(KeyCode.CONTROL);
    enter(robot, Step.CONFIRM);
    robot.release(KeyCode.CONTROL);
    enter(robot, Step.RECEIPT);
    assertNotNull(shell.workspace().asAt(), "the window has the new data");
    robot.type(KeyCode.ENTER);
    Patience.until(() -> !shell.covered());
    assertEquals("placements", shell.screen());
    assertFalse(wizard.openProperty().get());
  }

  @Test
  void escGivesTheWindowBackUnchanged(FxRobot robot) throws Exception {
    robot.interact(() -> shell.openProject(folder.resolve("council")));
    Patience.until(() -> shell.workspace().session() != null);
    robot.interact(() -> shell.addData(List.of(uncheckedPlacements())));
    Patience.until(() -> shell.covered() && wizard.model().busyProperty().get() == null);
    robot.type(KeyCode.ESCAPE);
    Patience.until(() -> !shell.covered());
    assertEquals(List.of(), dialogs.asked);
    assertNull(shell.workspace().asAt());
    assertTrue(Objects.requireNonNull(shell.workspace().session()).imports().list().isEmpty());
  }

  private Path uncheckedPlacements() {
    try {
      return Workbooks.placements(folder);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
