package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Walks every screen: whatever takes the focus has a name for a screen reader, and a size one can hit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleTest {
  private static final double TARGET = 24;
  private Stagehand hand;
  private ScriptedDialogs dialogs;

  @BeforeAll
  void open(@TempDir Path home) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    hand =
        Stagehand.fx(
            () -> {
              Theme theme = new Theme(1);
              dialogs = new ScriptedDialogs(theme, home);
              return Stagehand.on(stage, home, dialogs, theme);
            });
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("own")); return true; });
    for (int i = 0; i < 300 && hand.shell.workspace().session() == null; i++) {
      Stagehand.settle();
    }
  }

  @AfterAll
  void close() {
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
    hand.shell.workspace().session().close();
    hand.background.close();
  }

  @Test
  void everyFocusableNodeOfEveryScreenHasANameAndASize() {
    TreeSet<String> faults = new TreeSet<>();
    int looked = walk(faults);
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    for (int i = 0; i < 100 && Stagehand.fx(() -> hand.shell.workspace().asAt() == null); i++) {
      Stagehand.settle();
    }
    looked += walk(faults);
    assertEquals("", String.join("\n", faults));
    assertTrue(looked > 150, "looked at " + looked);
  }

  private int walk(TreeSet<String> faults) {
    int looked = 0;
    for (String screen : List.of("home", "placements", "searches", "targets", "reports", "data")) {
      Stagehand.fx(() -> { hand.shell.go(screen); return true; });
      Stagehand.settle();
      List<Toggle> tabs = Stagehand.fx(() -> toggles());
      looked += look(screen, faults);
      for (Toggle tab : tabs) {
        Stagehand.fx(() -> { ((ButtonBase) tab).fire(); return true; });
        Stagehand.settle();
        looked += look(screen + ", " + ((Node) tab).getId(), faults);
      }
    }
    return looked;
  }

  private List<Toggle> toggles() {
    List<Toggle> tabs = new ArrayList<>();
    for (Node node : hand.scene.getRoot().lookupAll(".tabs")) {
      if (node instanceof Pane row && row.isVisible()) {
        row.getChildren().forEach(c -> tabs.add((Toggle) c));
      }
    }
    return tabs;
  }

  private int look(String screen, TreeSet<String> faults) {
    // a panel whose table is still being worked out has no size yet: a fault is one that stays
    TreeSet<String> found = new TreeSet<>();
    int looked = 0;
    for (int i = 0; i < 100 && (i == 0 || !found.isEmpty()); i++) {
      found.clear();
      Stagehand.settle();
      looked = Stagehand.fx(() -> look(screen, hand.scene.getRoot(), found));
    }
    faults.addAll(found);
    return looked;
  }

  private static int look(String screen, Node node, TreeSet<String> faults) {
    if (!node.isVisible()) {
      return 0;
    }
    int looked = 0;
    if (node.isFocusTraversable() && !node.isDisabled()) {
      looked++;
      String name = node.getAccessibleText();
      if ((name == null || name.isBlank()) && !(node instanceof Labeled l && l.getText() != null && !l.getText().isBlank()) && !scrolls(node)) {
        faults.add(screen + ": no name: " + node);
      }
      if (node instanceof ButtonBase && Math.min(node.getLayoutBounds().getHeight(), node.getLayoutBounds().getWidth()) < TARGET - 0.5) {
        faults.add(screen + ": smaller than " + TARGET + ": " + node + " " + node.getLayoutBounds());
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        looked += look(screen, child, faults);
      }
    }
    return looked;
  }

  private static boolean scrolls(Node node) {
    return node instanceof ScrollPane pane && !pane.isFocusTraversable();
  }
}
