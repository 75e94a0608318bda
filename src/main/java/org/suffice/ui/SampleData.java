package org.suffice.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suffice.app.Demo;
import org.suffice.app.ProjectSession;
import org.suffice.app.TemporaryFolder;
import org.suffice.model.SufficeException;

/**
 * "Try the sample data": opens the sample project, with its workbooks added without questions. It is a project of its own,
 * so that synthetic children never come among a council's.
 */
final class SampleData {
  private final Desk desk;
  private final Consumer<ProjectSession> opened;

  /**
   * Samples for a window.
   *
   * @param opened takes the sample project as the one that is open now
   */
  SampleData(Desk desk, Consumer<ProjectSession> opened) {
    this.desk = desk;
    this.opened = opened;
  }

  /** Whether the open project is that of the samples. */
  boolean isOpen() {
    return isSamples(desk.workspace().session());
  }

  private boolean isSamples(@Nullable ProjectSession session) {
    return session != null && session.base().toAbsolutePath().equals(base().toAbsolutePath());
  }

  private Path base() {
    return desk.workspace().app().settings().sampleProject();
  }

  /** Opens the sample project, made where it is not there, and shows the placement mix. */
  void open() {
    ProjectSession now = desk.workspace().session();
    boolean there = isSamples(now);
    desk.background()
        .job(
            Words.of("job.samples"),
            progress -> {
              if (now != null && there) {
                fill(now, progress);
                return now;
              }
              Files.createDirectories(base().toAbsolutePath().getParent());
              ProjectSession session = desk.workspace().app().openOrCreate(base(), progress);
              try {
                fill(session, progress);
                return session;
              } catch (RuntimeException e) {
                session.close();
                throw e;
              }
            })
        .onSuccess(session -> done(session, there))
        .onError(SufficeException.class, desk.dialogs()::error)
        .start();
  }

  private static void fill(ProjectSession session, org.suffice.progress.Progress progress) throws java.io.IOException {
    if (!session.imports().list().isEmpty()) {
      return;
    }
    try (var folder = new TemporaryFolder("suffice-samples")) {
      Demo.addSamples(session, folder.path(), progress);
    }
  }

  private void done(ProjectSession session, boolean there) {
    if (there) {
      desk.workspace().dataChanged(true);
    } else {
      opened.accept(session);
    }
    desk.toast(Words.of("samples.open"));
    desk.go("placements");
  }
}
