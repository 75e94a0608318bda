package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AddData;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In the window: what there is about a child, a wrong reference corrected, the child erased, an import deleted for good. */
@ExtendWith(ApplicationExtension.class)
class OneChildJourneyTest {
  @TempDir Path home;
  private Stagehand hand;
  private ScriptedDialogs dialogs;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme(1);
    dialogs =
        new ScriptedDialogs(theme, home) {
          @Override
          public Optional<String> text(String title, String sentence, String name, String value, String doIt) {
            return Optional.of("31/01/2020");
          }

          @Override
          public void say(String title, String sentence) {
            told.add(sentence);
          }
        };
    hand = Stagehand.on(stage, home.resolve("settings"), dialogs, theme);
  }

  private void fire(String id) {
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#" + id)).fire(); return true; });
  }

  private void type(String id, String text) {
    Stagehand.fx(() -> { ((TextField) hand.scene.lookup("#" + id)).setText(text); return true; });
  }

  private void tab(String id) {
    Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #segment-" + id)).fire(); return true; });
    Stagehand.settle();
  }

  private String found() {
    return ((Label) hand.scene.lookup("#child-found")).getText();
  }

  private int children() {
    ProjectSession session = hand.shell.workspace().session();
    return session == null ? -1 : session.facts().children().size();
  }

  private void add(ProjectSession session, String name, String child, LocalDate day) throws Exception {
    Path file =
        Files.writeString(
            home.resolve(name),
            "Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Placement Start Date,Placement End Date\n"
                + child + ",01/02/2009,F,C2,Kinship," + name + ",01/03/2016,\nB2,01/02/2010,M,C2,Kinship,,01/03/2015,\n");
    AddData data = session.addData();
    data.add(data.plan(data.read(List.of(file), new AddData.Insist(null, null, day), Progress.none()), Progress.none()), Progress.none());
    Files.delete(file);
  }

  private boolean anywhere(String mark) throws Exception {
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void correctedErasedAndDeletedForGood() throws Exception {
    Path base = home.resolve("council");
    try (ProjectSession session = hand.context.openOrCreate(base, Progress.none())) {
      add(session, "a.csv", "OKAPIONE", LocalDate.of(2016, 3, 31));
      add(session, "b.csv", "OKAPIONE", LocalDate.of(2016, 4, 30));
    }
    Stagehand.fx(() -> { hand.shell.openProject(base); return true; });
    Patience.until(() -> children() == 2);
    Stagehand.fx(() -> { hand.shell.go("data"); return true; });
    Stagehand.settle();
    tab("child");
    type("child-reference", "okapione");
    fire("child-look");
    Patience.until(() -> found().contains("There is \"OKAPIONE\""));
    type("child-reference", "OKAPIONE");
    fire("child-look");
    Patience.until(() -> found().contains("2 placements"));
    type("child-right", "OKAPITWO");
    fire("child-correct");
    Patience.until(() -> children() == 2 && hand.shell.workspace().session().facts().children().indexOf("OKAPITWO") >= 0);
    assertFalse(anywhere("OKAPIONE"));
    type("child-reference", "OKAPITWO");
    fire("child-erase");
    Patience.until(() -> children() == 1);
    assertFalse(anywhere("OKAPITWO"));
    tab("imports");
    Patience.until(() -> hand.shell.workspace().session() != null && hand.scene.lookup("#keep-set") != null);
    fire("keep-set");
    Patience.until(() -> !hand.shell.workspace().session().warnings().isEmpty());
    Path stranger = Files.copy(base.resolveSibling("council.mv.db"), home.resolve("council.backups").resolve("2015-01-01-000000-asked.mv.db"));
    Files.writeString(stranger, "no project");
    fire("keep-delete");
    Patience.until(() -> dialogs.told.stream().anyMatch(t -> t.contains("2015-01-01-000000-asked")));
    Patience.until(() -> hand.shell.workspace().session() != null);
    assertEquals(2, hand.shell.workspace().session().imports().list().size());
    dialogs.told.clear();
    Stagehand.settle();
    Stagehand.fx(() -> { ((CheckBox) hand.scene.lookup("#keep-unopened-help")).setSelected(true); return true; });
    fire("keep-delete");
    Patience.until(() -> hand.shell.workspace().session() != null && hand.shell.workspace().session().imports().list().size() == 1);
    assertEquals(List.of(), dialogs.told.stream().filter(t -> t.contains("could not") || t.contains("wrong")).toList());
    assertFalse(Files.exists(stranger));
    // a log that was changed from outside is told before anything else
    Stagehand.fx(() -> { hand.shell.workspace().replace(null).close(); return true; });
    try (var c = DriverManager.getConnection("jdbc:h2:file:" + base, "SUFFICE", "");
        var s = c.createStatement()) {
      assertEquals(1, s.executeUpdate("UPDATE audit_entry SET who = 'somebody' WHERE entry_no = 2"));
    }
    Stagehand.fx(() -> { hand.shell.openProject(base); return true; });
    Patience.until(() -> dialogs.told.stream().anyMatch(t -> t.contains("changed from outside, from entry 2")));
  }
}
