package org.suffice.ui;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.Settings;
import org.suffice.ui.adddata.AddDataWizard;

/** The window: made, remembered between runs, closed. */
public final class SufficeApp extends Application {
  private final AppContext context;
  private @Nullable Background background;
  private @Nullable Shell shell;
  private @Nullable Stage window;

  /** The application as JavaFX starts it. */
  public SufficeApp() {
    this(AppContext.standard());
  }

  /** The application with this context. */
  public SufficeApp(AppContext context) {
    this.context = context;
  }

  /** Opens the window and stays until it is closed. */
  public static void start() {
    Application.launch(SufficeApp.class);
  }

  @Override
  public void start(Stage stage) {
    Theme theme = new Theme(1);
    Platform.Preferences system = Platform.getPreferences();
    theme.follow(system);
    Dialogs dialogs = new Dialogs(theme);
    dialogs.over(stage);
    Background work = Background.threads(dialogs::error);
    Shell content = new Shell(new Workspace(context), work, dialogs, theme, system.isReducedMotion());
    content.useDoor(AddDataWizard::over);
    background = work;
    shell = content;
    window = stage;
    content.openFirst(); // the project is read while the window is laid out
    Scene scene = new Scene(content);
    theme.dress(scene);
    stage.setScene(scene);
    content.workspace().changesProperty().subscribe(n -> stage.setTitle(title(content.workspace().session())));
    Stream.of(16, 32, 48, 64, 128, 256).map(SufficeApp::icon).filter(Objects::nonNull).forEach(stage.getIcons()::add);
    WindowMemory.restore(stage, context.settings());
    stage.show();
    content.go(context.settings().get(Settings.Key.SCREEN));
    Rehearsal.of(content);
  }

  private static String title(@Nullable ProjectSession session) {
    return session == null ? Words.of("app.name") : Words.of("app.title", session.name());
  }

  private static @Nullable Image icon(int size) {
    var in = SufficeApp.class.getResourceAsStream("/org/suffice/icons/suffice-" + size + ".png");
    return in == null ? null : new Image(in);
  }

  @Override
  public void stop() {
    Stage stage = window;
    Shell content = shell;
    Background work = background;
    if (stage != null && content != null && work != null) {
      WindowMemory.keep(stage, context.settings());
      context.settings().set(Settings.Key.SCREEN, content.screen());
      work.close();
      ProjectSession session = content.workspace().session();
      if (session != null) {
        session.close();
      }
    }
  }
}
