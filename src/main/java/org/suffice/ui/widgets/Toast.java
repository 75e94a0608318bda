package org.suffice.ui.widgets;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A short word that something was done; it goes away by itself and never takes the focus. */
public final class Toast extends StackPane {
  private static final Duration STAY = Duration.seconds(4);
  private final Label words = Icons.styled(Icons.with(Feather.CHECK_CIRCLE, new Label()), "toast-words");
  private final PauseTransition wait = new PauseTransition(STAY);

  /** A toast, hidden. */
  public Toast() {
    getStyleClass().add("toast");
    setAlignment(Pos.BOTTOM_CENTER);
    setMouseTransparent(true);
    words.setAccessibleRole(AccessibleRole.TEXT);
    words.setVisible(false);
    words.setId("toast");
    wait.setOnFinished(e -> words.setVisible(false));
    getChildren().add(words);
  }

  /** Says it. */
  public void say(String sentence) {
    words.setText(sentence);
    words.setAccessibleText(sentence);
    words.setVisible(true);
    words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    wait.playFromStart();
  }
}
