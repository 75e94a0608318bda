package org.suffice.ui.adddata;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;

/** Small pieces that the steps are built of, named and worded the same way. */
final class Parts {
  private Parts() {}

  /** A button whose id is {@code adddata-} and its key; help where there are words for it. */
  static Button button(String key, Runnable action) {
    Button button = new Button();
    button.setMnemonicParsing(true);
    button.setId("adddata-" + key.replace('.', '-'));
    button.setOnAction(e -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    words(button, Say.of(key));
    return button;
  }

  /** A button with an icon before its words. */
  static Button button(String key, Feather icon, Runnable action) {
    return Icons.with(icon, button(key, action));
  }

  /** A universally known icon alone, with its words as name and tooltip. */
  static Button icon(String key, Feather icon, Runnable action) {
    Button button = button(key, icon, action);
    button.setTooltip(new Tooltip(Say.of(key)));
    button.setText("");
    return Icons.styled(button, Styles.BUTTON_ICON, Styles.FLAT, "icon-button");
  }

  /** Gives a button other words, mnemonic and accessible name. */
  static void words(Button button, String words) {
    button.setText(words);
    button.setAccessibleText(Buttons.plain(words));
  }

  /** A link in running text. */
  static Hyperlink link(String key, Runnable action) {
    Hyperlink link = new Hyperlink(Say.of(key));
    link.setId("adddata-" + key.replace('.', '-'));
    link.setAccessibleText(Say.of(key));
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(
        e -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  /** A label with style classes. */
  static Label label(String words, String... classes) {
    return Icons.styled(new Label(words), classes);
  }

  /** A label that wraps and is never cut. */
  static Label wrapped(String words, String... classes) {
    Label label = label(words, classes);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A status: icon, word and colour. */
  static Label badge(Feather icon, String words, String colour) {
    Label badge = Icons.with(icon, label(words, "status-mark", colour));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  /** How sure a match is. */
  static Label badge(Sureness sureness, String words) {
    return switch (sureness) {
      case MATCHED -> badge(Feather.CHECK, words, "good");
      case CHECK -> badge(Feather.ALERT_CIRCLE, words, "warn");
      case NOT_USED -> badge(Feather.MINUS, words, "unknown");
    };
  }

  /** A row of nodes, vertically centred. */
  static HBox row(Node... nodes) {
    HBox row = Icons.styled(new HBox(nodes), "ad-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** What takes the spare room of a row. */
  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** Shows nodes, or takes them out of the layout. */
  static void shown(boolean on, Node... nodes) {
    for (Node node : List.of(nodes)) {
      node.setVisible(on);
      node.setManaged(on);
    }
  }
}
