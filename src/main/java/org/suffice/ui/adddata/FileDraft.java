package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import org.suffice.app.AddData;

/**
 * A file that was dropped or chosen.
 *
 * @param problem why it cannot be read, in full sentences; empty where it can
 * @param locked it is protected, and its password is not known
 */
record FileDraft(Path path, String problem, boolean locked, List<SheetDraft> sheets) implements Entry {
  FileDraft {
    sheets = List.copyOf(sheets);
  }

  /** File name without folders. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Its name with as much of its folder as tells it from another file of its name. */
  String nameAmong(List<FileDraft> files) {
    return AddData.names(files.stream().map(FileDraft::path).toList()).getOrDefault(path, name());
  }
}
