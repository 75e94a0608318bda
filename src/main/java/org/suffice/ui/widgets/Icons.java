package org.suffice.ui.widgets;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of one family; they stand beside words, so screen readers pass over them. */
public final class Icons {
  private Icons() {}

  /** An icon in the size and colour of the words beside it. */
  public static FontIcon of(Feather feather) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add("icon");
    icon.setFocusTraversable(false);
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
