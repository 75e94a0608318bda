package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suffice.app.FolderFiles;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** Reads files one by one: one that cannot be read says why, and the others go on. */
final class ReadFiles {
  private static final Set<String> LOCKED = Set.of("password-protected", "wrong-password");

  private ReadFiles() {}

  /** Of a folder, the files in it; what is said of the folder stands before them. */
  static List<FileDraft> all(Adding adding, List<Path> given, Progress progress) {
    var drafts = new ArrayList<FileDraft>();
    var paths = new ArrayList<Path>();
    for (Path path : given) {
      if (FolderFiles.folder(path)) {
        folder(path, paths, drafts);
      } else {
        paths.add(path);
      }
    }
    for (Path path : paths.stream().distinct().toList()) {
      progress.check();
      progress.report(Math.min(drafts.size(), paths.size()), paths.size() == 1 ? -1 : paths.size(), String.valueOf(path.getFileName()));
      drafts.add(one(adding, path, progress));
    }
    return drafts;
  }

  private static void folder(Path path, List<Path> paths, List<FileDraft> drafts) {
    try {
      FolderFiles.Found found = FolderFiles.in(path);
      paths.addAll(found.files());
      if (found.files().isEmpty() || !found.whole()) {
        drafts.add(new FileDraft(path, found.said(), false, List.of()));
      }
    } catch (SufficeException e) {
      drafts.add(new FileDraft(path, e.sentence(), false, List.of()));
    }
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
