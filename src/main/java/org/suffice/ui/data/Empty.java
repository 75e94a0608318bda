package org.suffice.ui.data;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.EmptyState;

/** What a tab shows: its content, or in its place why there is none and what to do about it. */
final class Empty extends StackPane {
  private final Desk desk;
  private final Region content;

  Empty(Desk desk, Region content) {
    this.desk = desk;
    this.content = content;
    setMinHeight(USE_PREF_SIZE);
  }

  /** Shows the content. */
  void content() {
    getChildren().setAll(content);
  }

  /** Says that nothing was added yet, and offers to; {@code key} and {@code key.why} are the words. */
  void nothingYet(String key, Feather icon) {
    getChildren()
        .setAll(
            new EmptyState(
                icon,
                Words.of(key),
                Words.of(key + ".why"),
                Buttons.primary("add-data", Feather.PLUS, () -> desk.addData(List.of())),
                Buttons.of("try-samples", Feather.PLAY, desk::trySamples)));
  }

  /** Says that all is well. */
  void allWell(String key) {
    getChildren().setAll(new EmptyState(Feather.CHECK_CIRCLE, Words.of(key), Words.of(key + ".why")));
  }
}
