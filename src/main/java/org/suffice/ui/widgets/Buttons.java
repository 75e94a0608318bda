package org.suffice.ui.widgets;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.Words;

/** Buttons made the same way everywhere: words with a mnemonic, an accessible name, help where it is worth saying. */
public final class Buttons {
  private Buttons() {}

  /** A button; the words may hold a mnemonic ("_Add data"). */
  public static Button of(String key, Runnable action) {
    Button button = new Button(Words.of(key));
    button.setMnemonicParsing(true);
    button.setAccessibleText(plain(Words.of(key)));
    String help = Words.or(key + ".help", "");
    if (!help.isEmpty()) {
      button.setTooltip(new Tooltip(help));
      button.setAccessibleHelp(help);
    }
    button.setOnAction(e -> action.run());
    button.setId(key.replace('.', '-'));
    return button;
  }

  /** A button with an icon before its words. */
  public static Button of(String key, Feather icon, Runnable action) {
    return Icons.with(icon, of(key, action));
  }

  /** The one button of a view that does what most people came for. */
  public static Button primary(String key, Feather icon, Runnable action) {
    return Icons.styled(of(key, icon, action), Styles.ACCENT);
  }

  /** A universally known icon alone, with its words as name and tooltip. */
  public static Button icon(String key, Feather icon, Runnable action) {
    Button button = of(key, icon, action);
    button.setTooltip(new Tooltip(plain(Words.of(key))));
    button.setText("");
    return Icons.styled(button, Styles.BUTTON_ICON, Styles.FLAT, "icon-button");
  }

  /** A link in running text. */
  public static Hyperlink link(String key, Runnable action) {
    Hyperlink link = new Hyperlink(Words.of(key));
    link.setAccessibleText(Words.of(key));
    link.setId(key.replace('.', '-'));
    link.setOnAction(
        e -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  /** Words without their mnemonic mark. */
  public static String plain(String words) {
    return words.replaceFirst("_(?=\\S)", "");
  }
}
