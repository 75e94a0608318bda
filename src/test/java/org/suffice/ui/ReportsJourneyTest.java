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
import org.suffice.app.Settings;
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

  private boolean ticked(String id) {
    return ((CheckBox) hand.scene.lookup(id)).isSelected();
  }

  private String counted() {
    return Stagehand.fx(() -> ((Label) hand.scene.lookup("#pack-count")).getText());
  }

  private void press(String id) {
    Stagehand.fx(() -> { hand.scene.lookup(id).requestFocus(); return true; });
    Patience.until(() -> hand.scene.lookup(id).isFocused());
    robot.type(KeyCode.SPACE);
  }

  private void untilCounted(String words) {
    Patience.until(() -> ((Label) hand.scene.lookup("#pack-count")).getText().equals(words));
  }

  /** By keyboard alone: nothing, then a group, then a table of it less; what was chosen is written, counted and remembered. */
  @Test
  void chosenTablesAreWrittenAsOneFile() throws Exception {
    tab("pack");
    Patience.until(() -> hand.scene.lookup("#pack-table-placement-mix") != null);
    String all = counted();
    assertTrue(all.matches("Tables: (\\d+) of \\1 chosen"), all);
    press("#reports-none-of-them");
    untilCounted(all.replaceFirst("\\d+", "0"));
    press("#reports-write");
    Patience.until(() -> dialogs.told.size() == 1); // with nothing chosen nothing is written, and it is said
    Stagehand.fx(() -> { dialogs.told.clear(); return true; });
    press("#pack-group-searches");
    Patience.until(() -> ticked("#pack-table-search-outcomes") && ticked("#pack-table-hard-to-find-by-type"));
    press("#pack-table-search-outcomes");
    Patience.until(() -> !ticked("#pack-table-search-outcomes") && ((CheckBox) hand.scene.lookup("#pack-group-searches")).isIndeterminate());
    assertTrue(Stagehand.fx(() -> ticked("#pack-table-hard-to-find-by-type") && !ticked("#pack-table-placement-mix")));
    String left = hand.shell.workspace().app().settings().get(Settings.Key.NOT_IN_PACK);
    assertTrue(left.contains("search-outcomes") && left.contains("placement-mix") && !left.contains("hard-to-find-by-type"), left);
    press("#reports-one-file");
    Patience.until(() -> shown("#pack-written"));
    try (ZipFile zip = new ZipFile(home.resolve("sufficiency-tables.xlsx").toFile())) {
      String words = new String(zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(words.contains("Hard to find") && words.contains("A selection: ") && !words.contains("Placement mix"), "the chosen ones only");
    }
    press("#reports-all");
    untilCounted(all);
    assertEquals("", hand.shell.workspace().app().settings().get(Settings.Key.NOT_IN_PACK));
    assertEquals(List.of(), dialogs.told);
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
    // the draft's own date again, then the newest: what would become of it is looked at anew each time
    for (KeyCode step : List.of(KeyCode.LEFT, KeyCode.RIGHT)) {
      Stagehand.fx(() -> { hand.scene.lookup("#refresh-as-at").requestFocus(); return true; });
      Patience.until(() -> hand.scene.lookup("#refresh-as-at").isFocused());
      robot.type(step);
      String date = step == KeyCode.LEFT ? "30 June 2017" : "31 July 2017";
      Patience.until(() -> ((Label) hand.scene.lookup("#refresh-said")).getText().contains("with figures at " + date));
    }
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
