package org.suffice.ui.data;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.suffice.app.Switch;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Icons;

/** How children and requests are counted: each switch with its sentence and its value. */
public final class SwitchesTab implements DataTab {
  private final SwitchesViewModel model;
  private final VBox card = Icons.styled(new VBox(), "card", "list-card");
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** The switches of a window. */
  public SwitchesTab(Desk desk) {
    model = new SwitchesViewModel(desk.workspace(), desk.dialogs()::error);
  }

  @Override
  public String id() {
    return "counting";
  }

  @Override
  public Region node() {
    return card;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    if (shown) {
      Label title = Icons.styled(new Label(Words.of("data.counting")), "section-title");
      Label words = Icons.styled(new Label(Words.of("data.counting.words")), "note");
      words.setWrapText(true);
      card.getChildren().setAll(title, words);
      model.switches().forEach((Switch s, String value) -> card.getChildren().add(new SwitchRow(s, value, model::set)));
    }
  }
}
