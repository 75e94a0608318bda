package org.suffice.ui.adddata;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.suffice.ui.widgets.Icons;

/** Step 3: what the words in the sheets stand for, and how their dates are read. */
final class ValuesStep implements StepPane {
  private final AddDataViewModel model;
  private final Label headline = Parts.wrapped("", "ad-headline");
  private final VBox root = Icons.styled(new VBox(headline), "ad-step");
  private final Runnable primary;

  /** The step; {@code primary} puts the focus on the button that goes on. */
  ValuesStep(AddDataViewModel model, Runnable primary) {
    this.model = model;
    this.primary = primary;
    headline.setId("adddata-values");
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {
    headline.setText(Say.count("values.sheets", model.ticked().size()));
  }

  @Override
  public void focus() {
    primary.run();
  }
}
