package org.suffice.ui.adddata;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.Job;
import org.suffice.ui.widgets.Icons;

/** Work under way: lies over the step from the start, so that nothing moves, and shows itself only where it takes long. */
final class BusyPane extends StackPane {
  private static final Duration PATIENCE = Duration.millis(400);
  private final Label words = Parts.label("", "section-title");
  private final Label what = Parts.label("", "note");
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;
  private final VBox card;
  private final PauseTransition wait = new PauseTransition(PATIENCE);

  BusyPane(Runnable onCancel) {
    cancel = Parts.button("busy.cancel", onCancel);
    getStyleClass().add("ad-busy");
    setId("adddata-busy");
    card = Icons.styled(new VBox(words, bar, what, cancel), "ad-busy-card");
    card.setAlignment(Pos.CENTER_LEFT);
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(AccessibleRole.PARENT);
    getChildren().add(card);
    setVisible(false);
    wait.setOnFinished(e -> reveal());
  }

  void show(@Nullable Job<?> job) {
    setVisible(job != null);
    card.setVisible(false);
    bar.progressProperty().unbind();
    what.textProperty().unbind();
    wait.stop();
    if (job != null) {
      words.setText(job.words());
      bar.setAccessibleText(job.words());
      bar.progressProperty().bind(job.doneProperty());
      what.textProperty().bind(job.whatProperty());
      requestFocus(); // so that no key reaches what lies below
      wait.playFromStart();
    }
  }

  private void reveal() {
    card.setVisible(true);
    cancel.requestFocus();
  }
}
