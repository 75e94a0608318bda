package org.suffice.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.suffice.model.BackupRecord;
import org.suffice.store.ClosedProject;
import org.suffice.store.Project;

/** Copies of an open project. Suffice makes some itself: before an import, an upgrade of the file, and a restore. */
public final class BackUp {
  private final Project project;
  private final Clock clock;

  BackUp(Project project, Clock clock) {
    this.project = project;
    this.clock = clock;
  }

  /** Makes one in the project's folder of backups. */
  public BackupRecord now() {
    return project.backUp("asked", clock.instant());
  }

  /** Makes one at a place of its own; path without extension. */
  public BackupRecord to(Path file) {
    return project.backUpTo(file, clock.instant());
  }

  /** The backups in the project's folder, newest first. */
  public List<BackupRecord> list() {
    return ClosedProject.backups(project.base());
  }
}
