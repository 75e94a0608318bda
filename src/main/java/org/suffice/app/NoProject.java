package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    try (var folder = new TemporaryFolder("suffice-none");
        ProjectSession session = context.create(folder.path().resolve("none"), null, Progress.none())) {
      return work.applyAsInt(session);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
