package org.suffice.ui.widgets;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;
import org.kordamp.ikonli.javafx.FontIcon;


/** Icons of one family; they stand beside words, so screen readers pass over them. */
public final class Icons {
  private Icons() {}

  /** An icon in the size of the words beside it: a plain text in the icons' font, so that its size can be in em. */
  public static Text of(Feather feather) {
    FontIcon loaded = new FontIcon(feather); // registers the font
    String family = new FeatherIkonHandler().getFontFamily();
    Text icon = styled(new Text(loaded.getText()), "icon");
    icon.setStyle("-fx-font-family: '" + family + "';");
    icon.setAccessibleRole(AccessibleRole.NODE);
    return icon;
  }

  /** The control with an icon before its words. */
  public static <T extends Labeled> T with(Feather feather, T control) {
    control.setGraphic(of(feather));
    return control;
  }

  /** Adds style classes and returns the node, to keep the building of panes in one expression. */
  public static <T extends Node> T styled(T node, String... classes) {
    node.getStyleClass().addAll(classes);
    return node;
  }
}
