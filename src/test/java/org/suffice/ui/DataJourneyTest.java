package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.StalePlacement.State;
import org.suffice.progress.Progress;
import org.suffice.ui.data.CategoriesViewModel;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Setting data right on the real window: giving an import back, a category for a word, a placement no longer sent. */
class DataJourneyTest {
  private final FxRobot robot = new FxRobot();
  @TempDir Path home;
  private ScriptedDialogs dialogs;
  private Stagehand hand;

  @BeforeEach
  void open() throws Exception {
    AppContext context = new AppContext(home, Clock.systemUTC());
    try (ProjectSession session = context.openOrCreate(home.resolve("own"), Progress.none())) {
      Untidy.add(session);
    }
    Stage stage = FxToolkit.registerPrimaryStage();
    hand =
        Stagehand.fx(
            () -> {
              Theme theme = new Theme(1);
              dialogs = new ScriptedDialogs(theme, home);
              return Stagehand.on(stage, home, dialogs, theme);
            });
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("own")); return true; });
    until(() -> hand.shell.workspace().session() != null);
    robot.clickOn("#rail-data");
    until(() -> there("#imports") && table("#imports").getItems().size() == 2);
  }

  @AfterEach
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  private static void until(BooleanSupplier there) {
    Patience.until(there::getAsBoolean);
    Stagehand.settle();
  }

  private boolean there(String id) {
    return hand.scene.lookup(id) != null;
  }

  @SuppressWarnings("unchecked")
  private <T> TableView<T> table(String id) {
    return (TableView<T>) hand.scene.lookup(id);
  }

  private void tab(String id) {
    Stagehand.fx(() -> { hand.scene.lookup("#segment-imports").requestFocus(); return true; });
    for (int i = 0; i < 12 && !Stagehand.fx(() -> ((ToggleButton) hand.scene.lookup("#segment-" + id)).isSelected()); i++) {
      robot.push(KeyCode.RIGHT);
      Stagehand.settle();
    }
  }

  private ProjectSession session() {
    return hand.shell.workspace().session();
  }

  @Test
  void theReceiptOfAnOlderImportIsShownAndTheImportGivenBack() {
    Stagehand.fx(() -> { table("#imports").requestFocus(); return true; });
    robot.push(KeyCode.DOWN);
    until(() -> table("#adddata-parts").getItems().size() == 1);
    robot.clickOn("#data-undo");
    until(() -> table("#imports").getItems().size() == 1);
    assertEquals(1, session().imports().list().size());
    assertEquals(2, session().imports().list().getFirst().id(), "the older one was given back");
    assertEquals(List.of("Undo this import?"), dialogs.told);
  }

  @Test
  void aPlacementNoLongerSentIsClosedByKeyboard() {
    tab("stale");
    until(() -> there("#stale") && table("#stale").getItems().size() == 3);
    Stagehand.fx(() -> { hand.scene.lookup("#stale-day").requestFocus(); return true; });
    robot.push(KeyCode.ENTER);
    until(() -> hand.scene.getRoot().lookupAll(".field-error").stream().anyMatch(n -> n instanceof Label l && l.getText().startsWith("Fill in")));
    robot.write("15/07/2017").push(KeyCode.ENTER);
    until(() -> table("#stale").getItems().size() == 2);
    assertEquals(1, session().stale().list().stream().filter(s -> s.state() == State.CLOSED).count());
    assertTrue(Stagehand.fx(() -> ((ToggleButton) hand.scene.lookup("#segment-stale")).getText()).endsWith("(2)"));
    assertEquals(List.of(), dialogs.told);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aWordCountsInAnotherCategoryOnceThatIsKept() {
    tab("categories");
    until(() -> there("#categories") && !table("#categories").getItems().isEmpty());
    Stagehand.fx(
        () -> {
          TableView<CategoriesViewModel.Line> lines = table("#categories");
          lines.getSelectionModel().select(lines.getItems().stream().filter(l -> l.id().equals("secure")).findFirst().orElseThrow());
          ComboBox<Object> target = (ComboBox<Object>) hand.scene.lookup("#category-target");
          target.setValue(target.getItems().stream().filter(o -> o.toString().equals("Other residential")).findFirst().orElseThrow());
          return true;
        });
    until(() -> !hand.scene.lookup("#data-categories-move").isDisabled());
    robot.clickOn("#data-categories-move");
    until(() -> there("#category-changes") && ((Label) hand.scene.lookup("#category-changes")).getText().contains("1 placement would count"));
    assertEquals("the strategy preset", session().categories().scheme().name(), "not before it is kept");
    Node keep = Stagehand.fx(() -> hand.scene.lookup("#data-categories-keep"));
    robot.clickOn(keep);
    until(() -> session().categories().scheme().name().equals("the council's own scheme"));
    assertEquals(
        "other-residential",
        session().categories().words().stream().filter(w -> w.word().equals("Secure Unit")).findFirst().orElseThrow().category().id());
    assertEquals(List.of(), dialogs.told);
  }
}
