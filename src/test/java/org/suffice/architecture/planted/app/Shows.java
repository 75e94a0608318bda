package org.suffice.architecture.planted.app;

import java.util.prefs.Preferences;
import javafx.scene.control.Label;

/** Planted: breaks a rule of the house on purpose. */
class Shows {
  Label label;
  Preferences preferences;

  void print() {
    System.out.println(label);
  }
}
