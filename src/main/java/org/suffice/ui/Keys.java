package org.suffice.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;

/** The keys of the whole window, and the small windows that two of them open. */
final class Keys {
  /** What the keys do, in the order of the list that is shown; words are {@code keys.<name>}. */
  private static final List<String> LIST =
      List.of("open", "find", "palette", "save", "undo", "redo", "rows", "only", "by", "highlight", "menu", "what", "copy", "as-at", "slider", "compare", "escape", "list");

  private Keys() {}

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  /** Keys and what they do; of the first that matches, the event is used up. */
  static Map<KeyCombination, Runnable> of(
      Runnable open, Runnable filter, Runnable palette, Runnable save) {
    return Map.of(ctrl(KeyCode.O), open, ctrl(KeyCode.F), filter, ctrl(KeyCode.K), palette, ctrl(KeyCode.S), save);
  }

  /** Steps back and forward, unless somebody is typing: a text has its own. */
  static void steps(KeyEvent event, Node focus, Workspace workspace, Consumer<String> say) {
    boolean back = ctrl(KeyCode.Z).match(event);
    boolean again =
        ctrl(KeyCode.Y).match(event)
            || new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN).match(event);
    if ((back || again) && !(focus instanceof TextInputControl)) {
      boolean done = back ? workspace.undo() : workspace.redo();
      say.accept(Words.of(done ? back ? "keys.undone" : "keys.redone" : back ? "keys.nothing-before" : "keys.nothing-after"));
      event.consume();
    }
  }

  /** Lists the keys, below a node. */
  static void list(Node owner) {
    GridPane grid = Icons.styled(new GridPane(), "form-grid");
    for (int i = 0; i < LIST.size(); i++) {
      Label keys = Icons.styled(new Label(Words.of("keys." + LIST.get(i) + ".keys")), "picker-value");
      keys.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      grid.addRow(i, keys, new Label(Words.of("keys." + LIST.get(i))));
    }
    ScrollPane scroll = Icons.styled(new ScrollPane(grid), "help-scroll");
    scroll.setFitToWidth(true);
    scroll.setId("keys-list");
    scroll.setAccessibleText(Words.of("keys.title"));
    new Pop(Words.of("keys.title"), scroll).show(owner, scroll);
  }

  /** Asks for a name, below a node. */
  static void name(Node owner, Consumer<String> save) {
    TextField field = new TextField();
    field.setId("view-name");
    field.setAccessibleText(Words.of("view.name"));
    Label label = new Label(Words.of("view.name"));
    label.setLabelFor(field);
    Button keep = Icons.styled(Buttons.of("view.save", () -> {}), "accent");
    keep.disableProperty().bind(field.textProperty().map(String::isBlank));
    Label note = Icons.styled(new Label(Words.of("view.note")), "note");
    note.setWrapText(true);
    Pop pop = new Pop("", label, field, note, keep);
    Runnable done =
        () -> {
          if (!field.getText().isBlank()) {
            pop.hide();
            save.accept(field.getText());
          }
        };
    keep.setOnAction(e -> done.run());
    field.setOnAction(e -> done.run());
    pop.show(owner, field);
  }
}
