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

  /** Asks for its figures again; called when it is shown and whenever the workspace changes while it is. */
  void refresh();
}
