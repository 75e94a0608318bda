package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.BackupRecord;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Safety in the window: a project is encrypted, closed, opened with a wrong and the right passphrase, and a backup put back. */
@ExtendWith(ApplicationExtension.class)
class SafetyJourneyTest {
  private static final String PASSPHRASE = "violet hammer orbit pond";
  private static final String OTHER = "seven geese under a ladder";

  @TempDir Path home;
  private final Deque<String> answers = new ArrayDeque<>();
  private Stagehand hand;
  private ScriptedDialogs dialogs;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme(1);
    dialogs =
        new ScriptedDialogs(theme, home) {
          @Override
          public Optional<char[]> passphrase(String project, String sentence) {
            told.add(sentence);
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
          }

          @Override
          public Optional<Chosen> newPassphrase(
              String title, String lost, Function<char[], Optional<String>> refusal, boolean without) {
            told.add(lost);
            String answer = answers.remove();
            assertEquals(Optional.empty(), refusal.apply(answer.toCharArray()));
            return Optional.of(new Chosen(Optional.of(answer.toCharArray())));
          }
        };
    hand = Stagehand.on(stage, home.resolve("settings"), dialogs, theme);
  }

  private void fire(String id) {
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#" + id)).fire(); return true; });
  }

  private boolean open(boolean encrypted) {
    var session = hand.shell.workspace().session();
    return session != null && session.encrypted() == encrypted;
  }

  @Test
  void fromPlainToEncryptedAndBack() throws Exception {
    Path base = home.resolve("council");
    Stagehand.fx(() -> { hand.shell.openProject(base); return true; });
    Patience.until(() -> open(false));
    Stagehand.fx(() -> { hand.shell.go("data"); return true; });
    Stagehand.settle();
    Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #segment-safety")).fire(); return true; });
    Stagehand.settle();
    fire("safety-back-up");
    Patience.until(() -> backups().size() == 1);
    answers.add(PASSPHRASE);
    fire("safety-encrypt");
    Patience.until(() -> open(true));
    assertTrue(dialogs.told.stream().anyMatch(t -> t.contains("lost")));
    answers.addAll(List.of(PASSPHRASE, OTHER));
    fire("safety-change");
    Patience.until(() -> open(true));
    Stagehand.fx(() -> { hand.shell.workspace().replace(null).close(); return true; });
    answers.addAll(List.of(PASSPHRASE, OTHER));
    Stagehand.fx(() -> { hand.shell.openProject(base); return true; });
    Patience.until(() -> open(true));
    assertTrue(dialogs.told.contains(Words.of("passphrase.wrong")), dialogs.told.toString());
    Stagehand.fx(() -> { hand.shell.workspace().session().set("wording", "children-in-our-care"); return true; });
    Patience.until(() -> backups().size() == 1 && backups().getFirst().encrypted());
    Stagehand.fx(() -> { grid().getSelectionModel().select(0); return true; });
    answers.add(OTHER);
    fire("safety-restore");
    Patience.until(() -> open(true) && backups().size() == 2);
    assertFalse(hand.shell.workspace().session().rules().childrenWords().contains("in our care"));
    answers.add(OTHER);
    fire("safety-remove");
    Patience.until(() -> open(false));
    assertEquals(List.of(), dialogs.told.stream().filter(t -> t.contains("damaged") || t.contains("could not")).toList());
  }

  @SuppressWarnings("unchecked")
  private TableView<BackupRecord> grid() {
    return (TableView<BackupRecord>) hand.scene.lookup("#backups");
  }

  private List<BackupRecord> backups() {
    return grid().getItems();
  }
}
