package org.suffice.app;

import java.util.List;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** The imports of a project, the rows they left out, and giving an import back exactly. */
public final class UndoImport {
  private final Project project;
  private final ProjectSession session;

  UndoImport(Project project, ProjectSession session) {
    this.project = project;
    this.session = session;
  }

  /** The imports in the project, newest last. */
  public List<ImportRecord> list() {
    return project.imports();
  }

  /** Gives an import back: the project is as if it had never been added. */
  public ImportRecord undo(int importId) {
    ImportRecord undone = project.undo(importId);
    session.reload(Progress.none());
    return undone;
  }

  /** Rows that could not be used, of all imports. */
  public List<LeftOutRow> leftOut() {
    return project.leftOut();
  }
}
