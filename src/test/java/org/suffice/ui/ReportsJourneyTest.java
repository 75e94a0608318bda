package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Profile;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Reports as an officer uses them: a draft of another date with charts to edit, and its refresh after an edit by hand. */
class ReportsJourneyTest {
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
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("sample")); return true; });
    Patience.until(() -> hand.shell.workspace().session() != null);
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    Patience.until(() -> hand.shell.workspace().asAt() != null);
    Stagehand.fx(() -> { hand.shell.go("reports"); return true; });
    Stagehand.settle();
  }

  @AfterEach
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  private void tab(String name) {
    Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup("#segment-reports-" + name)).fire(); return true; });
    Stagehand.settle();
  }

  private boolean shown(String id) {
    return hand.scene.lookup(id) instanceof Label label && label.isVisible() && !label.getText().isBlank();
  }

  /** Boys beside all give the girls: the small window that saves says so before, and only where it is for publication. */
  @Test
  void exactNumbersOfSomeWarnBeforeTheyAreSaved() {
    hand.shell.workspace().session().set("disclosure", "exact");
    Stagehand.fx(() -> {
      hand.shell.workspace().add(Area.PLACEMENTS, new Filter(FilterKey.SEX, "male"));
      hand.shell.workspace().copiesProperty().set(Profile.PUBLICATION);
      hand.shell.go("placements");
      return true;
    });
    Stagehand.settle();
    Patience.until(() -> hand.scene.lookup("#panel-placement-mix #table-save") instanceof Button);
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#panel-placement-mix #table-save")).fire(); return true; });
    Patience.until(() -> !robot.lookup("#before-publication").queryAll().isEmpty());
    Label warning = robot.lookup("#before-publication").query();
    assertTrue(warning.isVisible() && warning.getText().contains("the difference can be worked out") && warning.getText().contains("rounded"), warning.getText());
    Stagehand.fx(() -> { ((ToggleButton) robot.lookup("#segment-working-copy").query()).fire(); return true; });
    assertEquals("", Stagehand.fx(warning::getText));
  }

  @Test
  void aDraftOfAnotherDateIsWrittenEditedAndRefreshed() throws Exception {
    tab("draft");
    for (String section : List.of("placements", "searches", "capacity", "plan")) {
      Stagehand.fx(() -> { ((CheckBox) hand.scene.lookup("#draft-section-" + section)).setSelected(false); return true; });
    }
    Stagehand.fx(() -> { ((CheckBox) hand.scene.lookup("#draft-native")).setSelected(true); hand.scene.lookup("#draft-as-at").requestFocus(); return true; });
    robot.type(KeyCode.LEFT);
    Stagehand.settle();
    assertTrue(Stagehand.fx(() -> hand.scene.lookup("#draft-as-at").getAccessibleText()).contains("30 June 2017"));
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#draft-write")).fire(); return true; });
    Patience.until(() -> shown("#draft-written"));
    Path draft = home.resolve("strategy-draft.docx");
    try (ZipFile zip = new ZipFile(draft.toFile())) {
      String document = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(document.contains(":d20170630:") && document.contains("sf1:n:"), "items of that date, with charts to edit");
      assertTrue(zip.stream().anyMatch(e -> e.getName().startsWith("word/embeddings/")));
    }

    try (var zip = java.nio.file.FileSystems.newFileSystem(draft)) {
      Path document = zip.getPath("word/document.xml");
      Files.writeString(document, Files.readString(document).replaceFirst("(<w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">)At 30 June", "$1As of 30 June"));
    }
    tab("refresh");
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#refresh-choose")).fire(); return true; });
    Patience.until(() -> shown("#refresh-said"));
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#refresh-write")).fire(); return true; });
    Path copy = home.resolve("strategy-draft-2017-07-31.docx");
    Patience.until(() -> Files.exists(copy));
    Stagehand.settle();
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      String document = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(document.contains(":d20170731:") && document.contains("As of 30 June"), "new figures, and what was edited is as it was");
    }
    assertEquals(List.of(), dialogs.told);
  }
}
