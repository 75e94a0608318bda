package org.suffice.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.suffice.app.Settings;
import org.suffice.model.ChartChoice;

/**
 * Writes a picture of every screen, headless, for looking at and for the README: {@code SnapshotScreens OUT-FOLDER
 * [look...]}, looks being light, dark, large (150%), empty, each with a plus for what charts can show besides.
 */
public final class SnapshotScreens {
  private static final double WIDE = 1280;
  private static final double HIGH = 800;

  private SnapshotScreens() {}

  /** Writes the pictures. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/screens"));
    List<String> looks = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("light", "dark", "large", "empty");
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await(20, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
    for (String look : looks) {
      look(look, out);
    }
    Platform.exit();
    System.exit(0);
  }

  /** One look; with a plus after it charts show published figures, targets and the largest first. */
  static void look(String asked, Path out) throws Exception {
    String look = asked.replace("+", "");
    Path home = Files.createTempDirectory("suffice-look");
    boolean small = look.equals("small");
    double scale = look.equals("large") ? 1.5 : look.equals("double") ? 2 : 1;
    Stagehand hand =
        Stagehand.fx(
            () -> Stagehand.on(new Stage(), home, scale, look.equals("dark"), small ? 1024 : WIDE, small ? 680 : HIGH));
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("sample")); return true; });
    until(() -> hand.shell.workspace().session() != null);
    // where the project of a picture lay is no part of it
    Stagehand.fx(() -> { hand.shell.workspace().app().settings().set(Settings.Key.RECENT_PROJECTS, ""); return true; });
    if (!look.equals("empty")) {
      Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
      until(() -> hand.shell.workspace().asAt() != null);
      Thread.sleep(4500);
    }
    if (!look.equals(asked)) {
      Stagehand.fx(
          () -> {
            for (Area area : Area.values()) {
              hand.shell.workspace().chart(area, new ChartChoice(true, true, true));
            }
            return true;
          });
    }
    for (String screen : List.of("home", "children", "placements", "searches", "targets", "reports", "data")) {
      Stagehand.fx(() -> { hand.shell.go(screen); return true; });
      Stagehand.settle();
      List<String> tabs = look.equals("empty") && !screen.equals("data") ? List.of() : tabs(hand);
      if (tabs.size() < 2) {
        write(hand, out.resolve(asked + "-" + screen + ".png"));
      }
      for (String tab : tabs.size() < 2 ? List.<String>of() : tabs) {
        Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #" + tab)).fire(); return true; });
        Stagehand.settle();
        write(hand, out.resolve(asked + "-" + screen + "-" + tab.replace("segment-", "") + ".png"));
      }
    }
    if (asked.equals("light")) {
      drawer(hand, out);
    }
    if (!look.equals("empty")) {
      popups(hand, out, asked.equals("light") ? "" : asked + "-");
    }
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
  }

  private static List<String> tabs(Stagehand hand) {
    return Stagehand.fx(
        () -> hand.scene.getRoot().lookupAll(".tabs .segment").stream().filter(n -> n.getParent().isVisible()).map(n -> n.getId()).toList());
  }

  private static void drawer(Stagehand hand, Path out) throws Exception {
    Stagehand.fx(() -> { hand.shell.go("placements"); return true; });
    Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #segment-mix")).fire(); return true; });
    Stagehand.settle();
    Stagehand.fx(
        () -> {
          var grid = (org.suffice.ui.widgets.NumberGrid) hand.scene.lookup("#panel-placement-mix .number-grid");
          grid.requestFocus();
          grid.getSelectionModel().clearAndSelect(1, grid.getColumns().get(1));
          grid.fireEvent(
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", javafx.scene.input.KeyCode.ENTER, false, false, false, false));
          return true;
        });
    Stagehand.settle();
    write(hand, out.resolve("light-drawer.png"));
  }

  /** Opens each small window in turn and writes its picture. */
  private static void popups(Stagehand hand, Path out, String look) throws Exception {
    Stagehand.fx(() -> { hand.shell.go("placements"); return true; });
    Stagehand.settle();
    for (String id : List.of("#as-at", "#filter-add", "#panel-save-chart", "#panel-what", "#project-menu", "#period")) {
      String screen = id.equals("#project-menu") ? "home" : id.equals("#period") ? "searches" : "placements";
      Stagehand.fx(() -> { hand.shell.go(screen); return true; });
      Stagehand.settle();
      Stagehand.fx(() -> { ((javafx.scene.control.ButtonBase) hand.scene.lookup(id)).fire(); return true; });
      Stagehand.settle();
      int n = 0;
      for (javafx.stage.Window window : List.copyOf(Stagehand.fx(() -> List.copyOf(javafx.stage.Window.getWindows())))) {
        if (window instanceof javafx.stage.PopupWindow popup && popup.isShowing()) {
          WritableImage image = Stagehand.fx(() -> popup.getScene().snapshot(null));
          ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out.resolve(look + "popup-" + id.substring(1) + (n++ == 0 ? "" : n) + ".png").toFile());
          Stagehand.fx(() -> { popup.hide(); return true; });
        }
      }
    }
  }

  private static void write(Stagehand hand, Path file) throws IOException {
    WritableImage image = Stagehand.fx(() -> hand.scene.snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }

  private static void until(BooleanSupplier there) throws InterruptedException {
    for (int i = 0; i < 600 && !Stagehand.fx(there::getAsBoolean); i++) {
      Thread.sleep(100);
    }
  }
}
