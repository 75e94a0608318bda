package org.suffice.app;

import java.nio.file.Path;
import java.time.Clock;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** A project open in a session as a person has it, with the checksum over all its tables beside it. */
public final class OpenProject implements AutoCloseable {
  private final Project project;
  private final ProjectSession session;

  /** Makes a project. */
  public OpenProject(Path base) {
    project = Project.create(base);
    var context = new AppContext(base.resolveSibling("settings"), Clock.systemUTC());
    session = new ProjectSession(context, project, Progress.none());
  }

  /** What both doors work with. */
  public ProjectSession session() {
    return session;
  }

  /** One number over all the data of all tables. */
  public String checksum() {
    return project.checksum();
  }

  @Override
  public void close() {
    session.close();
  }
}
