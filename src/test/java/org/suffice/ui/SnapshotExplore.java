package org.suffice.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.suffice.app.StrategyTables;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.ui.widgets.NumberGrid;

/** Writes pictures of looking around: small charts, highlighted parts, the menu of a number, the monthly page, a target's form. {@code OUT-FOLDER [look...]}. */
public final class SnapshotExplore {
  private final Stagehand hand;
  private final Path out;
  private final String look;

  private SnapshotExplore(Stagehand hand, Path out, String look) {
    this.hand = hand;
    this.out = out;
    this.look = look;
  }

  /** Writes the pictures. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await(20, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
    for (String look : args.length > 1 ? List.of(args).subList(1, args.length) : List.of("light", "small", "dark", "large")) {
      Path home = Files.createTempDirectory("suffice-look");
      boolean small = look.equals("small");
      double scale = look.equals("large") ? 1.5 : 1;
      Stagehand hand =
          Stagehand.fx(() -> Stagehand.on(new Stage(), home, scale, look.equals("dark"), small ? 1024 : 1280, small ? 680 : 800));
      Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
      for (int i = 0; i < 600 && !Stagehand.fx(() -> hand.shell.workspace().asAt() != null); i++) {
        Thread.sleep(100);
      }
      Thread.sleep(1500);
      new SnapshotExplore(hand, out, look).all();
    }
    Platform.exit();
    System.exit(0);
  }

  private void all() throws Exception {
    tab("placements", "mix");
    picture("slider");
    by(Area.PLACEMENTS, FilterKey.SEX);
    picture("mix-by-sex");
    tab("placements", "homes");
    picture("homes-by-sex");
    by(Area.PLACEMENTS, FilterKey.DISTRICT);
    tab("placements", "mix");
    picture("mix-by-district");
    by(Area.PLACEMENTS, FilterKey.SEX);
    tab("placements", "location-stability");
    picture("location-by-sex");
    by(Area.PLACEMENTS, null);
    Stagehand.fx(() -> { hand.shell.go("home"); return true; });
    Stagehand.settle();
    picture("home");
    for (int table : new int[] {2, 3, 7}) {
      StrategyTables.Entry entry = StrategyTables.all().get(table);
      Stagehand.fx(() -> { hand.shell.show(entry); return true; });
      Stagehand.settle();
      Stagehand.settle();
      picture("strategy-" + (table + 1));
    }
    Stagehand.fx(() -> { hand.shell.workspace().look(hand.shell.workspace().view().by(Area.PLACEMENTS, null)); return true; });
    tab("children", "who");
    Stagehand.fx(() -> { ((javafx.scene.control.MenuButton) hand.scene.lookup("#panel-children-by-age #age-bands")).show(); return true; });
    Stagehand.settle();
    popup("ages");
    picture("who");
    tab("placements", "homes");
    picture("homes");
    tab("children", "who");
    key("#panel-children-by-age .number-grid", 3, KeyCode.H);
    picture("who-highlighted");
    tab("placements", "mix");
    picture("mix-highlighted");
    tab("placements", "duration");
    picture("duration-highlighted");
    Stagehand.fx(() -> hand.shell.workspace().mark(null));
    by(Area.SEARCHES, FilterKey.SEX);
    tab("searches", "hard-to-find");
    picture("searches-by-sex");
    by(Area.SEARCHES, null);
    Stagehand.fx(() -> { hand.shell.workspace().period(new Period(null, null, Question.Step.QUARTER)); return true; });
    picture("searches-by-quarter");
    Stagehand.fx(() -> { ((ButtonBase) hand.scene.lookup("#period")).fire(); return true; });
    Stagehand.settle();
    popup("period");
    for (String tab : List.of("waiting", "demand", "outcomes")) {
      tab("searches", tab);
      picture("searches-by-quarter-" + tab);
    }
    Stagehand.fx(() -> { hand.shell.workspace().undo(); return true; });
    tab("searches", "hard-to-find");
    key("#panel-hard-to-find-by-type .number-grid", 1, KeyCode.H);
    picture("searches-highlighted");
    Stagehand.fx(() -> hand.shell.workspace().mark(null));
    tab("placements", "mix");
    Stagehand.fx(() -> { hand.shell.workspace().slide(LocalDate.of(2015, 3, 31), true); return true; });
    menu();
    tab("children", "monthly");
    picture("monthly");
    tab("reports", "reports-strategy");
    picture("strategy");
    Stagehand.fx(() -> { hand.shell.go("targets"); return true; });
    Stagehand.settle();
    picture("targets");
    Stagehand.fx(
        () -> {
          NumberGrid kpi = (NumberGrid) hand.scene.lookup("#kpi");
          kpi.getSelectionModel().clearAndSelect(0, kpi.getColumns().get(1));
          ((javafx.scene.control.Button) hand.scene.lookup("#targets-change")).fire();
          return true;
        });
    Stagehand.settle();
    popup("target-form");
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
  }

  private void tab(String screen, String tab) {
    Stagehand.fx(() -> { hand.shell.go(screen); return true; });
    Stagehand.settle();
    Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #segment-" + tab)).fire(); return true; });
    Stagehand.settle();
  }

  private void by(Area area, FilterKey key) {
    Stagehand.fx(() -> { hand.shell.workspace().breakDown(area, key); return true; });
    Stagehand.settle();
  }

  private void key(String grid, int row, KeyCode code) {
    Stagehand.fx(
        () -> {
          NumberGrid numbers = (NumberGrid) hand.scene.lookup(grid);
          numbers.requestFocus();
          numbers.getSelectionModel().clearAndSelect(row, numbers.getColumns().get(1));
          numbers.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          return true;
        });
    Stagehand.settle();
    Stagehand.settle();
  }

  private void menu() throws Exception {
    Stagehand.fx(
        () -> {
          NumberGrid numbers = (NumberGrid) hand.scene.lookup("#panel-placement-mix .number-grid");
          numbers.requestFocus();
          numbers.getSelectionModel().clearAndSelect(1, numbers.getColumns().get(1));
          numbers.fireEvent(
              new javafx.scene.input.ContextMenuEvent(javafx.scene.input.ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 700, 300, true, null));
          return true;
        });
    Stagehand.settle();
    popup("menu");
  }

  private void popup(String name) throws Exception {
    for (Window window : Stagehand.fx(() -> List.copyOf(Window.getWindows()))) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        write(Stagehand.fx(() -> popup.getScene().snapshot(null)), name);
        Stagehand.fx(() -> { popup.hide(); return true; });
      }
    }
  }

  private void picture(String name) throws Exception {
    Stagehand.settle();
    write(Stagehand.fx(() -> hand.scene.snapshot(null)), name);
  }

  private void write(WritableImage image, String name) throws Exception {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out.resolve(look + "-" + name + ".png").toFile());
  }
}
