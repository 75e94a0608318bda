package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.FilterKey;
import org.suffice.ui.widgets.ChartPane;
import org.suffice.ui.widgets.NumberGrid;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What a commissioning officer does, by mouse and keyboard, on the real window and the sample workbooks. */
class JourneyTest {
  private final FxRobot robot = new FxRobot();
  @TempDir Path home;
  private ScriptedDialogs dialogs;
  private Stagehand hand;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    hand =
        Stagehand.fx(
            () -> {
              Theme theme = new Theme(1);
              dialogs = new ScriptedDialogs(theme, home);
              return Stagehand.on(stage, home, dialogs, theme);
            });
    Stagehand.fx(() -> { hand.shell.openFirst(); return true; });
    Patience.until(() -> hand.shell.workspace().session() != null);
  }

  @AfterEach
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return Stagehand.fx(() -> type.cast(hand.scene.lookup(selector)));
  }

  private void withSamples() {
    robot.clickOn("#try-samples");
    Patience.until(() -> hand.shell.screen().equals("placements") && hand.scene.lookup("#panel-placement-mix .number-grid") instanceof NumberGrid g && !g.getItems().isEmpty());
    Stagehand.settle();
  }

  private void select(NumberGrid grid, int row, int column) {
    Stagehand.fx(() -> { grid.requestFocus(); grid.getSelectionModel().clearAndSelect(row, grid.getColumns().get(column)); return true; });
  }

  private void drawerOpens() {
    Patience.until(() -> hand.scene.lookup("#drawer").isVisible());
    Stagehand.settle();
  }

  @SuppressWarnings("unchecked")
  private int rowsInDrawer() {
    return Stagehand.fx(() -> ((TableView<Object>) hand.scene.lookup("#drawer-rows")).getItems().size());
  }

  private String drawerCount() {
    return Stagehand.fx(() -> ((Label) hand.scene.lookup("#drawer-count")).getText());
  }

  @Test
  void aboutSaysTheVersionAndTheLicences() {
    robot.clickOn("#about");
    Patience.until(() -> robot.lookup("#about-licences").tryQuery().isPresent());
    String text = Stagehand.fx(() -> robot.lookup("#about-licences").queryAs(javafx.scene.control.TextArea.class).getText());
    assertTrue(text.contains("jfreechart") && text.contains("GNU LESSER GENERAL PUBLIC LICENSE"));
    robot.type(KeyCode.ESCAPE);
    Patience.until(() -> robot.lookup("#about-licences").tryQuery().isEmpty());
  }

  @Test
  void aNewUserReachesTheMixChartOfTheSampleDataInOneClick() {
    withSamples();
    ChartPane chart = find("#panel-placement-mix .chart-pane", ChartPane.class);
    assertTrue(Stagehand.fx(() -> chart.isVisible() && chart.drawn().size() > 20));
    assertEquals(List.of(), dialogs.told);
  }

  @Test
  void aViewIsSavedLeftAndFoundAgainByTyping() {
    withSamples();
    Stagehand.fx(() -> { hand.shell.workspace().compare(java.time.LocalDate.of(2016, 7, 31)); return true; });
    Stagehand.settle();
    robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    Patience.until(() -> hand.shell.workspace().session() != null && javafx.stage.Window.getWindows().stream().anyMatch(w -> w.getScene() != null && w.getScene().lookup("#view-name") != null));
    robot.write("Year on year").push(KeyCode.ENTER);
    Patience.until(() -> hand.shell.workspace().session().views().all().size() == 1);
    Stagehand.settle();
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    Patience.until(() -> hand.shell.workspace().compare() == null);
    Stagehand.fx(() -> { hand.shell.go("home"); return true; });
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    Patience.until(() -> javafx.stage.Window.getWindows().stream().anyMatch(w -> w.getScene() != null && w.getScene().lookup("#palette-find") != null));
    robot.write("year on").push(KeyCode.ENTER);
    Patience.until(() -> hand.shell.screen().equals("placements") && java.time.LocalDate.of(2016, 7, 31).equals(hand.shell.workspace().compare()));
    assertEquals(List.of(), dialogs.told);
  }

  /** Searches are of a period: a command about dates would change nothing there that can be seen. */
  @Test
  void aCommandAboutDatesGoesWhereItShows() {
    withSamples();
    java.time.LocalDate yearBefore = java.time.LocalDate.of(2016, 7, 31);
    for (String screen : List.of("searches", "children")) {
      Stagehand.fx(() -> { hand.shell.workspace().compare(null); hand.shell.go(screen); return true; });
      Stagehand.settle();
      robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
      Patience.until(() -> javafx.stage.Window.getWindows().stream().anyMatch(w -> w.getScene() != null && w.getScene().lookup("#palette-find") != null));
      robot.write("compare with a year").push(KeyCode.ENTER);
      Patience.until(() -> yearBefore.equals(hand.shell.workspace().compare()));
      assertEquals(screen.equals("searches") ? "placements" : screen, Stagehand.fx(hand.shell::screen));
    }
  }

  @Test
  void enterOnATableNumberOpensExactlyItsRowsAndEscapeGivesTheFocusBack() {
    withSamples();
    NumberGrid grid = find("#panel-placement-mix .number-grid", NumberGrid.class);
    int row = Stagehand.fx(() -> grid.getItems().stream().map(r -> r.id()).toList().indexOf("connected-carer"));
    select(grid, row, 1);
    robot.push(KeyCode.ENTER);
    drawerOpens();
    assertEquals("155 children", drawerCount());
    assertEquals(155, rowsInDrawer());
    robot.push(KeyCode.ESCAPE);
    Patience.until(() -> !hand.scene.lookup("#drawer").isVisible());
    assertEquals(grid, Stagehand.fx(() -> hand.scene.getFocusOwner()));
  }

  @Test
  void arrowsAndEnterInTheChartOpenTheRowsOfThatPoint() {
    withSamples();
    ChartPane chart = find("#panel-placement-mix .chart-pane", ChartPane.class);
    Stagehand.fx(() -> { chart.requestFocus(); return true; });
    robot.push(KeyCode.RIGHT);
    Stagehand.settle();
    String said = Stagehand.fx(() -> ((Label) chart.lookup(".chart-says")).getText());
    robot.push(KeyCode.ENTER);
    drawerOpens();
    String number = said.replaceAll("^.*: ([\\d,]+) \\(.*$", "$1");
    assertEquals(number + " children", drawerCount(), said);
    assertEquals(Integer.parseInt(number.replace(",", "")), rowsInDrawer());
  }

  @Test
  void aFilterIsAddedByKeyboardAndTakenAwayByItsChip() {
    withSamples();
    robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
    Stagehand.settle();
    robot.push(KeyCode.ENTER); // Sex
    Stagehand.settle();
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER); // Female
    Patience.until(() -> !hand.shell.workspace().filters(Area.PLACEMENTS).isEmpty());
    assertEquals(FilterKey.SEX, hand.shell.workspace().filters(Area.PLACEMENTS).getFirst().key());
    Patience.until(() -> !status().equals("Showing 1,891 of 1,891 children") && status().endsWith("of 1,891 children"));
    robot.clickOn("#remove-sex");
    Patience.until(() -> status().equals("Showing 1,891 of 1,891 children"));
  }

  private String status() {
    return ((Label) hand.scene.lookup("#status-showing")).getText();
  }

  @Test
  void theDateIsSteppedByKeyboardAndTyped() {
    withSamples();
    Stagehand.fx(() -> { hand.scene.lookup("#as-at").requestFocus(); return true; });
    robot.push(KeyCode.LEFT);
    Patience.until(() -> "2017-06-30".equals(String.valueOf(hand.shell.workspace().asAt())));
    robot.press(KeyCode.SHIFT).push(KeyCode.LEFT).release(KeyCode.SHIFT);
    Patience.until(() -> "2016-06-30".equals(String.valueOf(hand.shell.workspace().asAt())));
    robot.push(KeyCode.ENTER);
    Stagehand.settle();
    robot.write("31/02/2016").push(KeyCode.ENTER);
    Stagehand.settle();
    assertEquals("2016-06-30", String.valueOf(hand.shell.workspace().asAt()), "an impossible date is refused");
    robot.press(KeyCode.CONTROL).push(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("31/03/2017").push(KeyCode.ENTER);
    Patience.until(() -> "2017-03-31".equals(String.valueOf(hand.shell.workspace().asAt())));
  }

  @Test
  void theTableAndTheChartGoToTheClipboard() {
    withSamples();
    Node panel = find("#panel-placement-mix", Node.class);
    robot.clickOn((Node) Stagehand.fx(() -> panel.lookup("#table-copy")));
    Patience.until(() -> Clipboard.getSystemClipboard().hasString());
    String tsv = Stagehand.fx(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(tsv.contains("\t") && tsv.contains("1,184") || tsv.contains("1184"), tsv);
    assertTrue(Stagehand.fx(() -> Clipboard.getSystemClipboard().getHtml()).contains("<table"));
    robot.clickOn((Node) Stagehand.fx(() -> panel.lookup("#panel-copy-chart")));
    Patience.until(() -> Clipboard.getSystemClipboard().hasImage());
    assertTrue(Stagehand.fx(() -> Clipboard.getSystemClipboard().getImage().getWidth()) > 1000);
  }

  @Test
  void aChartIsSavedInCentimetres() throws Exception {
    withSamples();
    robot.clickOn("#panel-save-chart");
    Stagehand.settle();
    robot.push(KeyCode.ENTER);
    Path file = home.resolve("placement-mix-official-sensitive.png");
    Patience.until(() -> Files.exists(file));
    Stagehand.settle();
    assertEquals(Math.round(15.9 / 2.54 * 300), ImageIO.read(file.toFile()).getWidth(), 1);
  }

  @Test
  void thePackIsWrittenFromReports() {
    withSamples();
    robot.clickOn("#rail-reports").clickOn("#reports-write");
    Patience.until(() -> Files.exists(home.resolve("strategy-pack")));
    Patience.until(() -> ((Labeled) hand.scene.lookup("#pack-written")).isVisible());
    assertTrue(Stagehand.fx(() -> ((Labeled) hand.scene.lookup("#pack-written")).getText()).contains("strategy-pack"));
    assertEquals(List.of(), dialogs.told);
  }

  @Test
  void anImportIsGivenBackFromData() {
    withSamples();
    robot.clickOn("#rail-data");
    Patience.until(() -> hand.scene.lookup("#data-undo") != null);
    robot.clickOn("#data-undo");
    Patience.until(() -> hand.shell.workspace().session().facts().isEmpty());
    assertEquals(1, dialogs.told.size(), "asked before");
    robot.clickOn("#rail-placements");
    Stagehand.settle();
    assertFalse(Stagehand.fx(() -> hand.scene.lookup("#page-placements .empty-state") == null), "says what to add");
  }

  @Test
  void aScreenIsReachedByItsLetterAndF1SaysWhatANumberIs() {
    withSamples();
    robot.press(KeyCode.ALT).push(KeyCode.S).release(KeyCode.ALT);
    Patience.until(() -> hand.shell.screen().equals("searches"));
    Patience.until(() -> hand.scene.lookup("#panel-hard-to-find-by-type .number-grid") instanceof NumberGrid g && !g.getItems().isEmpty());
    select(find("#panel-hard-to-find-by-type .number-grid", NumberGrid.class), 0, 1);
    robot.push(KeyCode.F1);
    Stagehand.settle();
    assertTrue(Stagehand.fx(() -> javafx.stage.Window.getWindows().stream().anyMatch(w -> w instanceof javafx.stage.PopupWindow && w.isShowing())));
    robot.push(KeyCode.ESCAPE);
  }
}
