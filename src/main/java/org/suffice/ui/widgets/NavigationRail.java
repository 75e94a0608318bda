package org.suffice.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.Words;

/** The screens by name down the left side; arrow keys move along it. */
public final class NavigationRail extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final Consumer<String> go;

  /** A rail that tells {@code go} the id of the screen that was chosen. */
  public NavigationRail(Consumer<String> go) {
    this.go = go;
    getStyleClass().add("rail");
    setId("rail");
    Region mark = Icons.styled(new Region(), "brand-mark");
    HBox brand = Icons.styled(new HBox(mark, Icons.styled(new Label(Words.of("app.name")), "brand-name")), "brand");
    getChildren().add(brand);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    group.selectedToggleProperty().addListener((o, was, now) -> keepOne(was, now));
  }

  private static void keepOne(Toggle was, Toggle now) {
    if (now == null && was != null) {
      was.setSelected(true);
    }
  }

  /** Adds a screen; its words are {@code screen.<id>}. */
  public void add(String id, Feather icon) {
    String words = Words.of("screen." + id);
    ToggleButton button = Icons.styled(Icons.with(icon, new ToggleButton(words)), "rail-item");
    button.setMnemonicParsing(true);
    button.setId("rail-" + id);
    button.setUserData(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button.setAccessibleText(Words.of("rail.item", Buttons.plain(words)));
    button.setOnAction(e -> go.accept(id));
    buttons.add(button);
    getChildren().add(button);
  }

  /** Adds a line between groups of screens. */
  public void addLine() {
    getChildren().add(new Separator());
  }

  /** Adds a button at the foot, apart from the screens. */
  public void addFoot(String key, Feather icon, Runnable action) {
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button button = Icons.styled(Buttons.of(key, icon, action), "rail-item");
    button.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(space, button);
  }

  /** Marks a screen as the one shown. */
  public void mark(String id) {
    buttons.stream().filter(b -> id.equals(b.getUserData())).forEach(b -> b.setSelected(true));
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    int at = buttons.indexOf(getScene().getFocusOwner());
    if (step != 0 && at >= 0) {
      buttons.get(Math.floorMod(at + step, buttons.size())).requestFocus();
      event.consume();
    }
  }
}
