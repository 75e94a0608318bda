package org.suffice.ui.widgets;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A few choices of which exactly one holds, side by side; left and right move between them. */
public final class Segments extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final String name;
  private Consumer<String> action = id -> {};

  /** Choices about what {@code name} says. */
  public Segments(String name) {
    this.name = name;
    getStyleClass().add("segments");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(name);
    setMinWidth(Region.USE_PREF_SIZE);
    setMaxHeight(Region.USE_PREF_SIZE);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    group
        .selectedToggleProperty()
        .addListener(
            (o, was, now) -> {
              if (now == null && was != null) {
                was.setSelected(true);
              }
            });
  }

  /** Adds a choice; the first added holds until another is chosen. */
  public void add(String id, String words) {
    ToggleButton button = Icons.styled(new ToggleButton(words), "segment");
    button.setMnemonicParsing(true);
    button.setUserData(id);
    button.setId("segment-" + id);
    button.setAccessibleText(name + ": " + Buttons.plain(words));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setOnAction(e -> action.accept(chosen()));
    getChildren().add(button);
    if (group.getSelectedToggle() == null) {
      button.setSelected(true);
    }
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).getStyleClass().removeAll("first", "last");
      if (i == 0) {
        getChildren().get(i).getStyleClass().add("first");
      }
      if (i == getChildren().size() - 1) {
        getChildren().get(i).getStyleClass().add("last");
      }
    }
  }

  /** What happens when the user chooses. */
  public void onChoose(Consumer<String> chosen) {
    action = chosen;
  }

  /** The id of the choice that holds; empty without choices. */
  public String chosen() {
    var toggle = group.getSelectedToggle();
    return toggle == null ? "" : String.valueOf(toggle.getUserData());
  }

  /** Makes a choice hold, without telling the action. */
  public void choose(String id) {
    group.getToggles().stream().filter(t -> id.equals(t.getUserData())).forEach(t -> t.setSelected(true));
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int at = getChildren().indexOf(getScene().getFocusOwner());
    if (step != 0 && at >= 0 && getChildren().get(Math.floorMod(at + step, getChildren().size())) instanceof ToggleButton b) {
      b.requestFocus();
      b.fire();
      event.consume();
    }
  }
}
