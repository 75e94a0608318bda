package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Reads files one by one: one that cannot be read says why, and the others go on. */
final class ReadFiles {
  private static final Set<String> LOCKED = Set.of("password-protected", "wrong-password");

  private ReadFiles() {}

  static List<FileDraft> all(Adding adding, List<Path> paths, Progress progress) {
    var drafts = new ArrayList<FileDraft>();
    for (Path path : paths) {
      progress.check();
      progress.report(drafts.size(), paths.size() == 1 ? -1 : paths.size(), String.valueOf(path.getFileName()));
      drafts.add(one(adding, path, progress));
    }
    return drafts;
  }

  static FileDraft one(Adding adding, Path path, Progress progress) {
    try {
      List<SheetReading> readings = adding.read(path, null, progress);
      String problem = readings.isEmpty() ? Say.of("file.empty") : "";
      return new FileDraft(path, problem, false, readings.stream().map(SheetDraft::new).toList());
    } catch (SufficeException e) {
      return new FileDraft(path, e.sentence(), LOCKED.contains(e.code()), List.of());
    }
  }
}
