package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.cli.Cli;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Target;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A target that follows a line of some children only is made in the window, and opened again as it was. */
@ExtendWith(ApplicationExtension.class)
class TargetFormJourneyTest {
  @TempDir Path home;
  private Stagehand hand;

  @Start
  void start(Stage stage) {
    hand = Stagehand.scripted(stage, home.resolve("settings"), 1, false, 1280, 800);
  }

  private static Node find(String id) {
    return Window.getWindows().stream().filter(Window::isShowing).map(w -> w.getScene().lookup("#" + id)).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static MenuButton where() {
    return (MenuButton) find("target-where");
  }

  private static Menu key(String label) {
    return (Menu) where().getItems().stream().filter(i -> i.getText().equals(label)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  @Test
  void aLineOfSomeChildrenIsFollowed() throws Exception {
    Path base = home.resolve("p");
    var cli = new Cli(home.resolve("settings"));
    Path file = Files.writeString(home.resolve("p.csv"), "Child ref,DoB,Gender,Placement type,Start date,End date\n1,01/02/2009,F,IFA,01/03/2016,\n2,01/02/2009,M,IFA,01/03/2016,\n3,01/02/2009,M,Kinship,01/03/2016,\n");
    assertEquals(0, cli.run("add", file, "--project", base, "--extracted", "2017-05-02").exit());
    assertEquals(0, cli.run("targets", "--add", "Other", "--measure", "placement-mix", "--target", "3", "--due", "2020-03-31", "--project", base).exit());
    Stagehand.fx(() -> { hand.shell.openProject(base); return true; });
    Patience.until(() -> hand.shell.workspace().asAt() != null);
    Stagehand.fx(() -> { hand.shell.go("targets"); return true; });
    Patience.until(() -> find("targets-add") != null);
    Stagehand.fx(() -> { ((Button) find("targets-add")).fire(); return true; });
    Patience.until(() -> where() != null);
    Stagehand.fx(
        () -> {
          ((TextField) find("target-name")).setText("Girls");
          ((TextField) find("target-target")).setText("5");
          ((TextField) find("target-due")).setText("31/03/2020");
          var measures = (ComboBox<MeasureInfo>) find("target-measure");
          measures.setValue(measures.getItems().stream().filter(m -> m.id().equals("placement-mix")).findFirst().orElseThrow());
          return true;
        });
    Patience.until(() -> ((ComboBox<?>) find("target-row")).getValue() != null);
    Stagehand.fx(() -> { key("Sex").getOnShowing().handle(null); return true; });
    Patience.until(() -> key("Sex").getItems().stream().anyMatch(i -> i instanceof CheckMenuItem && i.getText().equals("Female")));
    Stagehand.fx(
        () -> {
          var female = (CheckMenuItem) key("Sex").getItems().stream().filter(i -> i.getText().equals("Female")).findFirst().orElseThrow();
          female.setSelected(true);
          female.fire();
          return true;
        });
    assertEquals("Sex: Female", Stagehand.fx(() -> where().getText()));
    Stagehand.fx(() -> { ((Button) find("target-save")).fire(); return true; });
    Patience.until(() -> hand.shell.workspace().session().targets().find("Girls").isPresent());
    Target made = hand.shell.workspace().session().targets().find("Girls").orElseThrow();
    assertEquals("total; sex=female", made.row());
    assertEquals(1.0, hand.shell.workspace().session().ask().table("kpi", org.suffice.model.Question.defaults()).cell("girls", "now").value());
  }
}
