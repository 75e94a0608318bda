package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;
import org.suffice.ui.Background;
import org.suffice.ui.Patience;
import org.suffice.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A wizard over a real project, in a window of its own: what the journeys through adding data start from. */
@ExtendWith(ApplicationExtension.class)
abstract class AddDataStage {
  static {
    // Without a display, JavaFX fails to draw a list of choices that reaches beyond the screen's edge. That is no fault of the
    // window; what the window itself does wrong is collected in "unhandled" and by the assertions.
    WaitForAsyncUtils.autoCheckException = false;
  }

  @TempDir Path folder;
  final List<String> went = new ArrayList<>();
  final List<Throwable> unhandled = new ArrayList<>();
  int changes;
  @SuppressWarnings("NullAway.Init") // by start
  ProjectSession session;
  @SuppressWarnings("NullAway.Init") // by start
  AddDataWizard wizard;
  @SuppressWarnings("NullAway.Init") // by start
  Answers dialogs;

  /** Opens the window; each class of tests does so by its own method, the only ones that are looked for. */
  void open(Stage stage) {
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

  void open(FxRobot robot, Path... files) throws Exception {
    robot.interact(() -> wizard.open(List.of(files)));
    quiet();
  }

  /** Waits until nothing is under way; asked on the window's own thread, for which the end of one work and the beginning of the next are one moment. */
  void quiet() throws Exception {
    Patience.until(() -> wizard.model().busyProperty().get() == null);
  }

  void step(Step wanted) throws Exception {
    quiet();
    assertEquals(wanted, wizard.model().step(), () -> String.valueOf(wizard.model().noticeProperty().get()));
  }

  /** Goes on, wherever the focus is. */
  static void goOn(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
  }

  static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
