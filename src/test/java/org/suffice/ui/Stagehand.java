package org.suffice.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.suffice.app.AppContext;

/** Puts the real shell on a stage, for journeys and pictures, and waits for it to settle. */
final class Stagehand {
  final AppContext context;
  final Background background;
  final Theme theme;
  final Shell shell;
  final Scene scene;

  /** Makes the shell on the window's thread. */
  private Stagehand(Stage stage, Path home, double scale, boolean dark, Dialogs dialogs, Theme theme, double wide, double high) {
    this.context = new AppContext(home, Clock.systemDefaultZone());
    this.theme = theme;
    this.background = Background.threads(dialogs::error);
    theme.use(dark);
    this.shell = new Shell(new Workspace(context), background, dialogs, theme, true);
    this.scene = new Scene(shell, wide, high);
    theme.dress(scene);
    dialogs.over(stage);
    stage.setScene(scene);
    stage.show();
  }

  static Stagehand on(Stage stage, Path home, double scale, boolean dark, double wide, double high) {
    Theme theme = new Theme(scale);
    return new Stagehand(stage, home, scale, dark, new Dialogs(theme), theme, wide, high);
  }

  /** The same with dialogs that answer by themselves. */
  static Stagehand scripted(Stage stage, Path home, double scale, boolean dark, double wide, double high) {
    Theme theme = new Theme(scale);
    return new Stagehand(stage, home, scale, dark, new ScriptedDialogs(theme, home), theme, wide, high);
  }

  static Stagehand on(Stage stage, Path home, Dialogs dialogs, Theme theme) {
    return new Stagehand(stage, home, theme.scale(), false, dialogs, theme, 1000, 700);
  }

  /** Runs something on the window's thread and returns its answer. */
  static <T> T fx(Callable<T> work) {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the window's thread has done what was waiting, several times over. */
  static void settle() {
    for (int i = 0; i < 6; i++) {
      CountDownLatch done = new CountDownLatch(1);
      Platform.runLater(done::countDown);
      try {
        done.await(10, TimeUnit.SECONDS);
        Thread.sleep(60);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
