package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.suffice.progress.Progress;

/** What can be asked before there is a project: an empty one in a temporary folder, gone afterwards. No row is put into it. */
public final class NoProject {
  private NoProject() {}

  /**
   * Does work on an empty project.
   *
   * @return what the work gives
   */
  public static int with(AppContext context, ToIntFunction<ProjectSession> work) {
    try {
      Path folder = Files.createTempDirectory("suffice-none");
      try (ProjectSession session = context.create(folder.resolve("none"), null, Progress.none())) {
        return work.applyAsInt(session);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : List.copyOf(files.toList())) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
