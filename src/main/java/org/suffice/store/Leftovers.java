package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Hidden copies that a program killed while it backed up or looked at a backup could not take away: they hold the data of
 * children, and would be in the way.
 */
final class Leftovers {
  private Leftovers() {}

  /** The hidden copy of a backup that is looked at before it is put in a project's place. */
  static Path looking(Path project) {
    return WholeFile.part(project.resolveSibling("looking-" + project.getFileName()));
  }

  /** The name under which the database opens a copy. */
  static Path opened(Path copy) {
    return copy.resolveSibling(copy.getFileName() + ".mv.db");
  }

  /** Takes them all away; the project is held by this program alone. */
  static void sweep(Path base) {
    Path looking = looking(Database.file(base));
    wipe(List.of(looking, opened(looking)));
    Path folder = BackupFiles.folder(base);
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        wipe(files.filter(f -> String.valueOf(f.getFileName()).matches("\\..*\\.part(\\.mv\\.db)?")).toList());
      } catch (IOException e) {
        warn();
      }
    }
  }

  private static void wipe(List<Path> files) {
    for (Path file : files) {
      try {
        WholeFile.wipe(file);
      } catch (IOException e) {
        warn();
      }
    }
  }

  private static void warn() {
    LoggerFactory.getLogger(Leftovers.class).warn("A temporary copy beside the project or its backups could not be removed");
  }
}
