package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The password of a protected file is asked for unseen, with the keyboard alone. */
@ExtendWith(ApplicationExtension.class)
final class PasswordDialogTest {
  @SuppressWarnings("NullAway.Init") // by start
  private Dialogs dialogs;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme(1);
    theme.use(false);
    dialogs = new Dialogs(theme);
    stage.setScene(new Scene(new StackPane(), 600, 400));
    stage.show();
  }

  private Future<Optional<char[]>> ask(FxRobot robot) throws Exception {
    Future<Optional<char[]>> answer = WaitForAsyncUtils.asyncFx(() -> dialogs.password("locked.xlsx", "The file is protected by a password."));
    Patience.until(() -> robot.lookup(".password-field").tryQuery().filter(f -> f.isFocused()).isPresent());
    return answer;
  }

  @Test
  void typedAndSentWithEnter(FxRobot robot) throws Exception {
    Future<Optional<char[]>> answer = ask(robot);
    robot.type(KeyCode.S, KeyCode.E, KeyCode.S, KeyCode.A, KeyCode.M, KeyCode.E);
    assertEquals("sesame", robot.lookup(".password-field").queryAs(PasswordField.class).getText());
    robot.type(KeyCode.ENTER);
    assertEquals("sesame", new String(answer.get(60, TimeUnit.SECONDS).orElseThrow()));
  }

  @Test
  void escDoesWithoutTheFile(FxRobot robot) throws Exception {
    Future<Optional<char[]>> answer = ask(robot);
    robot.type(KeyCode.ESCAPE);
    assertTrue(answer.get(60, TimeUnit.SECONDS).isEmpty());
  }
}
