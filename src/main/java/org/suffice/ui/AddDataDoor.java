package org.suffice.ui;

import java.nio.file.Path;
import java.util.List;

/** Where files go that the user drops on the window or chooses with "Add data". */
@FunctionalInterface
public interface AddDataDoor {
  /** Starts adding these files; none means that the door asks which. */
  void open(List<Path> files);
}
