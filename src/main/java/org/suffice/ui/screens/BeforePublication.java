package org.suffice.ui.screens;

import javafx.scene.control.Label;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.Table;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;

/** What to think of before a table or its chart is saved for publication, in the small window that saves it; not there for a working copy. */
final class BeforePublication {
  private static final double WIDTH = 360;

  private final ProjectSession session;
  private final Table table;
  private final Label label = Icons.styled(new Label(), "field-error");

  /** Speaks while publication is chosen in {@code profile}. */
  BeforePublication(ProjectSession session, Table table, Segments profile) {
    this.session = session;
    this.table = table;
    label.setId("before-publication");
    label.setWrapText(true);
    label.setMaxWidth(WIDTH);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
    say(profile.chosen());
    profile.onChoose(this::say);
  }

  Label label() {
    return label;
  }

  /** What to think of while that is chosen. */
  void say(String chosen) {
    label.setText(String.join(" ", session.publication().warnings(Profile.of(chosen), table)));
  }
}
