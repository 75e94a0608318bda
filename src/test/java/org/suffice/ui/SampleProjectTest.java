package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AddData;
import org.suffice.app.Demo;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import org.testfx.api.FxToolkit;

/** Synthetic children never come among a council's own, whichever is opened first. */
class SampleProjectTest {
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
    until(() -> hand.shell.workspace().session() != null);
  }

  @AfterEach
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    session().close();
    hand.background.close();
  }

  private ProjectSession session() {
    ProjectSession session = hand.shell.workspace().session();
    assertNotNull(session);
    return session;
  }

  private static void until(BooleanSupplier there) {
    for (int i = 0; i < 300; i++) {
      if (Stagehand.fx(there::getAsBoolean)) {
        return;
      }
      Stagehand.settle();
    }
    throw new AssertionError("It did not come");
  }

  private Path ownWorkbook() throws Exception {
    Path file = home.resolve("ours.csv");
    Files.writeString(file, "Child ID,DOB,Gender,Placement type,Provider type,Start date\n1,01/02/2010,F,U6,PR1,01/02/2017\n");
    return file;
  }

  private void trySamples() {
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    until(() -> session().name().equals("sample-data") && session().facts().placements().size() == 8755);
  }

  @Test
  void theSamplesOpenBesideACouncilsOwnProject() throws Exception {
    ProjectSession own = session();
    AddData add = own.addData();
    add.add(add.plan(add.read(List.of(ownWorkbook()), AddData.Insist.nothing(), Progress.none()), Progress.none()), Progress.none());
    String before = own.name();
    trySamples();
    assertEquals("placements", hand.shell.screen());
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("projects").resolve(before)); return true; });
    until(() -> session().name().equals(before));
    assertEquals(1, session().facts().placements().size());
    assertEquals(List.of(), dialogs.told);
  }

  @Test
  void ownDataAddedWhileTheSamplesAreOpenGoesIntoTheOwnProject() throws Exception {
    String own = session().name();
    trySamples();
    List<String> doors = new ArrayList<>();
    Stagehand.fx(() -> { hand.shell.useDoor(shell -> files -> doors.add(session().name() + files.size())); return true; });
    Path file = ownWorkbook();
    Stagehand.fx(() -> { hand.shell.addData(List.of(file)); return true; });
    until(() -> !doors.isEmpty());
    assertEquals(List.of(own + "1"), doors);
  }

  @Test
  void notesNeverCoverTheNumbers() {
    trySamples();
    Stagehand.fx(() -> { hand.shell.go("children"); return true; });
    Stagehand.settle();
    Stagehand.fx(() -> { ((javafx.scene.control.ToggleButton) hand.scene.lookup(".tabs #segment-in-and-out")).fire(); return true; });
    until(() -> hand.scene.lookup("#panel-starters .number-grid") instanceof org.suffice.ui.widgets.NumberGrid g && !g.getItems().isEmpty());
    Stagehand.settle();
    for (javafx.scene.Node card : hand.scene.getRoot().lookupAll(".table-card")) {
      double below = card.lookup(".note-scroll").getBoundsInParent().getMinY();
      assertTrue(card.lookup(".number-grid").getBoundsInParent().getMaxY() <= below, card.toString());
      assertTrue(card.lookup(".note-scroll").getBoundsInParent().getMaxY() <= card.getLayoutBounds().getMaxY() + 1, card.toString());
    }
  }

  @Test
  void theSamplesAgainAddNothing() {
    trySamples();
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    Stagehand.settle();
    assertEquals(1, session().imports().list().size());
  }

  @Test
  void noDoorAddsThemToAProjectWithOtherData() throws Exception {
    ProjectSession own = session();
    AddData add = own.addData();
    add.add(add.plan(add.read(List.of(ownWorkbook()), AddData.Insist.nothing(), Progress.none()), Progress.none()), Progress.none());
    SufficeException refused =
        assertThrows(SufficeException.class, () -> Demo.addSamples(own, home.resolve("files"), Progress.none()));
    assertEquals("not-the-samples", refused.code());
    assertTrue(own.facts().placements().size() == 1);
  }
}
