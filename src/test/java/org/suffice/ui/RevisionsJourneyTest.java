package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.cli.Cli;
import org.suffice.model.ChartChoice;
import org.suffice.model.Extract;
import org.suffice.model.SavedView;
import org.suffice.ui.screens.Screens;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a final extract revised, in the window: from the picker above every figure and from the list of imports. */
@ExtendWith(ApplicationExtension.class)
class RevisionsJourneyTest {
  private static final String HEADINGS = "Child ref,DoB,Placement type,Start date,End date\n";
  @TempDir Path home;
  private Stagehand hand;

  @Start
  void start(Stage stage) {
    hand = Stagehand.scripted(stage, home.resolve("settings"), 1, false, 1280, 800);
  }

  private void fire(String id) {
    Stagehand.fx(() -> { ((Button) hand.scene.lookup("#" + id)).fire(); return true; });
  }

  private boolean revised() {
    var title = (Label) hand.scene.lookup("#panel-placement-mix .section-title");
    return title != null && title.getText().contains("what was revised");
  }

  @Test
  void theProvisionalFigureStandsBesideTheFinalOne() throws IOException, InterruptedException {
    Path base = home.resolve("p");
    var cli = new Cli(home.resolve("settings"));
    Path first = Files.writeString(home.resolve("april provisional.csv"), HEADINGS + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,IFA,01/03/2016,\n");
    Path second = Files.writeString(home.resolve("april.csv"), HEADINGS + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,IFA,01/03/2016,20/04/2017\n3,01/02/2009,Kinship,20/04/2017,\n4,01/02/2009,IFA,21/04/2017,\n");
    assertEquals(0, cli.run("add", first, "--project", base, "--extracted", "2017-05-02").exit());
    assertEquals(0, cli.run("add", second, "--project", base, "--extracted", "2017-05-20").exit());
    Stagehand.fx(() -> { hand.shell.openProject(base); return true; });
    Patience.until(() -> hand.shell.workspace().asAt() != null);
    Stagehand.fx(() -> { hand.shell.go("placements"); return true; });
    Patience.until(() -> hand.scene.lookup("#panel-placement-mix .number-grid") != null);
    Stagehand.settle();
    fire("compare");
    Stagehand.settle();
    Patience.until(() -> !choices().isEmpty());
    Stagehand.fx(() -> { choices().getFirst().fire(); return true; });
    Patience.until(this::revised);
    assertEquals("Compare with provisional (import 1)", Stagehand.fx(() -> hand.scene.lookup("#compare").getAccessibleText()));
    Stagehand.fx(() -> hand.shell.workspace().undo());
    Patience.until(() -> !revised());
    Stagehand.fx(() -> { hand.shell.go("data"); return true; });
    Patience.until(() -> hand.scene.lookup(".tabs #segment-imports") != null);
    Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #segment-imports")).fire(); return true; });
    Patience.until(() -> imports() != null && imports().getItems().size() == 2);
    Stagehand.fx(() -> { imports().getSelectionModel().select(1); return true; });
    Patience.until(() -> hand.scene.lookup("#extract-revised") != null && !hand.scene.lookup("#extract-revised").isDisabled());
    Patience.until(() -> hand.scene.getRoot().lookupAll(".label").stream().anyMatch(n -> ((Label) n).getText().startsWith("This extract is provisional. Newer")));
    Stagehand.fx(() -> { palette("earlier extract").run(); return true; });
    Patience.until(this::revised);
    Stagehand.fx(() -> { hand.shell.workspace().session().views().save(new SavedView("Revised", "placements", "mix", null, null, 1, null, null, List.of(), null, null, ChartChoice.NONE)); return true; });
    Stagehand.fx(() -> { hand.shell.workspace().compare(null); return true; });
    Patience.until(() -> !revised());
    Stagehand.fx(() -> { palette("Revised").run(); return true; });
    Patience.until(this::revised);
    Stagehand.fx(() -> { hand.shell.workspace().compare(null); hand.shell.go("data"); return true; });
    Patience.until(() -> hand.scene.lookup("#extract-revised") != null && !hand.scene.lookup("#extract-revised").isDisabled());
    fire("extract-revised");
    Extract since = Stagehand.fx(() -> hand.shell.workspace().since());
    assertEquals(1, since == null ? 0 : since.importId());
    Patience.until(this::revised);
    Stagehand.fx(() -> hand.shell.workspace().session().imports().undo(2));
    Stagehand.fx(() -> { hand.shell.workspace().dataChanged(true); return true; });
    Patience.until(() -> hand.shell.workspace().since() == null);
  }

  private Runnable palette(String words) {
    List<Screen> screens = Screens.all(hand.shell);
    return new Finder(hand.shell, screens).entries().stream().filter(e -> e.title().contains(words)).findFirst().orElseThrow().action();
  }

  private TableView<?> imports() {
    return (TableView<?>) hand.scene.lookup("#imports");
  }

  private static List<Button> choices() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof PopupWindow && w.isShowing())
        .map(w -> (Pane) w.getScene().lookup("#compare-extracts"))
        .filter(p -> p != null)
        .flatMap(p -> p.getChildren().stream().map(n -> (Button) n))
        .toList();
  }
}
