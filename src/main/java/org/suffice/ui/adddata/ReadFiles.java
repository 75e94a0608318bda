package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Reads files one by one: one that cannot be read says why, and the others go on. */
final class ReadFiles {
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

  private static FileDraft one(Adding adding, Path path, Progress progress) {
    try {
      List<SheetReading> readings = adding.read(path, null, progress);
      String problem = readings.isEmpty() ? Say.of("file.empty") : "";
      return new FileDraft(path, problem, readings.stream().map(SheetDraft::new).toList());
    } catch (SufficeException e) {
      return new FileDraft(path, e.sentence(), List.of());
    }
  }
}
