package org.suffice.ui.adddata;

import javafx.scene.Node;

/** One step as it is shown. */
interface StepPane {
  /** The step's content. */
  Node node();

  /** The step came up: what it shows may be new. */
  void enter();

  /** Puts the focus where a person starts. */
  void focus();
}
