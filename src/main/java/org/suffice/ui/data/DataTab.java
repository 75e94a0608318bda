package org.suffice.ui.data;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.layout.Region;

/** One tab of the Data screen. A new one is a class that implements this and a line in {@code DataScreen.tabs}. */
public interface DataTab {
  /** Stable id; its words are {@code tab.<id>}. */
  String id();

  /** What is shown. */
  Region node();

  /** The number beside the tab's name: how much there is to look at; 0 shows none. */
  ReadOnlyIntegerProperty countProperty();

  /**
   * Looks again, because the data or the project may be another.
   *
   * @param shown false where another tab is shown and only the number is wanted; a tab may then do nothing if finding it
   *     out is much work
   */
  void refresh(boolean shown);

  /** Whether the snapshot date matters to it. */
  default boolean usesAsAt() {
    return false;
  }
}
