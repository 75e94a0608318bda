package org.suffice.ui;

import java.util.List;
import javafx.scene.layout.Region;
import org.suffice.model.FilterKey;

/** One screen of the window. */
public interface Screen {
  /** Stable id, such as {@code placements}; its words are {@code screen.<id>}. */
  String id();

  /** What is shown. */
  Region node();

  /** The filters it shares, and so the chips above it. */
  Area area();

  /** Whether the snapshot date matters to it. */
  boolean usesAsAt();

  /** The keys it can be filtered by now. */
  List<FilterKey> filterKeys();

  /**
   * A part of a screen that can be gone to, such as a tab.
   *
   * @param words name one thing that is there
   * @param measure the id of the measure that it is; empty where it is none
   */
  record Place(String id, String title, String words, String measure) {}

  /** The parts that can be gone to; none where the screen is shown whole. */
  default List<Place> places() {
    return List.of();
  }

  /** Shows one of its parts, and says which is shown; unknown parts change nothing. */
  default void showPlace(String place) {}

  /** Scrolls to a measure of the part that is shown, where it shares that with others. */
  default void bringUp(String measure) {}

  /** The part that is shown; empty where there is none. */
  default String place() {
    return "";
  }

  /** Asks for its figures again; called when it is shown and whenever the workspace changes while it is. */
  void refresh();
}
