package org.suffice.ui.widgets;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.suffice.model.Numbers;
import org.suffice.ui.Words;

/** Tabs, with a number where they count something, in as many lines as they need; left and right move between them. */
public final class TabRow extends FlowPane {
  private final ToggleGroup group = new ToggleGroup();
  private Consumer<String> action = id -> {};

  /** A row without tabs; {@code name} is what a screen reader calls it. */
  public TabRow(String name) {
    getStyleClass().addAll("tabs", "tab-row");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(name);
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

  /** Adds a tab without a number. */
  public void add(String id, String words) {
    add(id, words, new ReadOnlyIntegerWrapper());
  }

  /** Adds a tab; the first added is chosen. The number stands behind its words unless it is 0. */
  public void add(String id, String words, ReadOnlyIntegerProperty count) {
    ToggleButton tab = Icons.styled(new ToggleButton(), "segment");
    tab.setUserData(id);
    tab.setId("segment-" + id);
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.setToggleGroup(group);
    tab.setOnAction(e -> action.accept(chosen()));
    count.subscribe(
        n -> {
          tab.setText(n.intValue() == 0 ? words : Words.of("page.tab.count", words, Numbers.number(n.intValue(), 0)));
          tab.setAccessibleText(Words.of("page.tab.spoken", tab.getText()));
        });
    getChildren().add(tab);
    if (group.getSelectedToggle() == null) {
      tab.setSelected(true);
    }
  }

  /** What happens when the user chooses. */
  public void onChoose(Consumer<String> chosen) {
    action = chosen;
  }

  /** Chooses a tab without telling; unknown ids change nothing. */
  public void choose(String id) {
    group.getToggles().stream().filter(t -> id.equals(t.getUserData())).findFirst().ifPresent(t -> t.setSelected(true));
  }

  /** The id of the tab that is chosen; empty without tabs. */
  public String chosen() {
    var toggle = group.getSelectedToggle();
    return toggle == null ? "" : String.valueOf(toggle.getUserData());
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int at = getChildren().indexOf(getScene().getFocusOwner());
    if (step != 0 && at >= 0 && getChildren().get(Math.floorMod(at + step, getChildren().size())) instanceof ToggleButton tab) {
      tab.requestFocus();
      tab.fire();
      event.consume();
    }
  }
}
