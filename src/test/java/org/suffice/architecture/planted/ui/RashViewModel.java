package org.suffice.architecture.planted.ui;

import org.suffice.architecture.planted.store.Thing;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;

/** Planted: breaks a rule of the house on purpose. */
class RashViewModel {
  Thing thing;
  Label label;
  Alert alert;

  void later() {
    Platform.runLater(() -> {});
  }
}
