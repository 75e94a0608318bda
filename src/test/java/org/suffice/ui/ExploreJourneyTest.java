package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.ui.widgets.ChartPane;
import org.suffice.ui.widgets.NumberGrid;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Looking around on the real window: the slider by hand and by key, what can be done with a number, what is highlighted. */
class ExploreJourneyTest {
  private static final LocalDate LATEST = LocalDate.of(2017, 7, 31);
  private final FxRobot robot = new FxRobot();
  @TempDir Path home;
  private Stagehand hand;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    hand = Stagehand.fx(() -> Stagehand.scripted(stage, home, 1, false, 1280, 800));
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    Patience.until(() -> hand.shell.screen().equals("placements") && hand.scene.lookup("#panel-placement-mix .number-grid") instanceof NumberGrid g && !g.getItems().isEmpty());
    Stagehand.settle();
  }

  @AfterEach
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  private Workspace workspace() {
    return hand.shell.workspace();
  }

  @Test
  void datesAreSlidAndNumbersShownAloneBrokenDownAndHighlighted() {
    slide();
    menu();
    highlight();
  }

  private void slide() {
    Slider slider = Stagehand.fx(() -> (Slider) hand.scene.lookup("#as-at-slider"));
    Stagehand.fx(() -> { slider.requestFocus(); return true; });
    robot.push(KeyCode.LEFT);
    Patience.until(() -> LocalDate.of(2017, 6, 30).equals(workspace().asAt()));
    robot.press(KeyCode.SHIFT).push(KeyCode.LEFT).release(KeyCode.SHIFT);
    Patience.until(() -> LocalDate.of(2016, 6, 30).equals(workspace().asAt()));
    Bounds box = Stagehand.fx(() -> slider.lookup(".thumb").localToScreen(slider.lookup(".thumb").getBoundsInLocal()));
    robot.moveTo(box.getCenterX(), box.getCenterY()).press(MouseButton.PRIMARY).moveBy(-20, 0).moveBy(-20, 0).moveBy(-20, 0).release(MouseButton.PRIMARY);
    Patience.until(() -> workspace().asAt().isBefore(LocalDate.of(2016, 6, 30)));
    Stagehand.settle();
    assertTrue(Stagehand.fx(() -> workspace().undo()));
    assertEquals(LocalDate.of(2016, 6, 30), Stagehand.fx(() -> workspace().asAt()), "the whole movement is one step");
    Stagehand.fx(() -> workspace().undo());
    Stagehand.fx(() -> workspace().undo());
    assertEquals(LATEST, Stagehand.fx(() -> workspace().asAt()));
    Stagehand.settle();
  }

  private void menu() {
    NumberGrid grid = select("connected-carer");
    robot.push(KeyCode.O);
    Patience.until(() -> workspace().filters(Area.PLACEMENTS).equals(List.of(new Filter(FilterKey.CATEGORY, "connected-carer"))));
    Stagehand.fx(() -> workspace().undo());
    Stagehand.settle();
    select("connected-carer");
    robot.push(KeyCode.B);
    Patience.until(() -> javafx.stage.Window.getWindows().stream().anyMatch(w -> w instanceof javafx.scene.control.ContextMenu));
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    Patience.until(() -> workspace().by(Area.PLACEMENTS) != null);
    ChartPane chart = Stagehand.fx(() -> (ChartPane) hand.scene.lookup("#panel-placement-mix .chart-pane"));
    Patience.until(() -> chart.drawn().stream().anyMatch(d -> d.contains(":")));
    Patience.until(() -> hand.scene.lookup("#remove-by") != null);
    Stagehand.fx(() -> workspace().undo());
    Stagehand.settle();
    assertEquals(grid, Stagehand.fx(() -> hand.scene.lookup("#panel-placement-mix .number-grid")));
  }

  private void highlight() {
    select("connected-carer");
    robot.push(KeyCode.H);
    Patience.until(() -> workspace().marked(Area.PLACEMENTS) != null && workspace().marked(Area.PLACEMENTS).subjects().size() == 155);
    Stagehand.fx(() -> { hand.shell.go("children"); return true; });
    Patience.until(() -> hand.scene.lookup("#remove-mark") != null);
    robot.push(KeyCode.ESCAPE);
    Patience.until(() -> workspace().marked(Area.PLACEMENTS) == null);
  }

  private NumberGrid select(String row) {
    NumberGrid grid = Stagehand.fx(() -> (NumberGrid) hand.scene.lookup("#panel-placement-mix .number-grid"));
    Stagehand.fx(
        () -> {
          grid.requestFocus();
          int at = grid.getItems().stream().map(r -> r.id()).toList().indexOf(row);
          grid.getSelectionModel().clearAndSelect(at, grid.getColumns().get(1));
          return true;
        });
    return grid;
  }
}
