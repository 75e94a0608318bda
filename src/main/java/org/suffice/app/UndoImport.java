package org.suffice.app;

import java.util.List;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.model.MadeFix;
import org.suffice.model.SufficeException;
import org.suffice.model.UndoEffect;
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
    session.revisions().forget(importId);
    session.reload(Progress.none());
    return undone;
  }

  /** One import; a sentence says so where there is none with this number. */
  public ImportRecord one(int importId) {
    return list().stream()
        .filter(r -> r.id() == importId)
        .findFirst()
        .orElseThrow(
            () -> new SufficeException("no-such-import", "There is no import " + importId + ". The command imports lists those there are."));
  }

  /** Rows that could not be used because of one problem, by the name of its check; all where it is blank. */
  public List<LeftOutRow> leftOut(String check) {
    return leftOut().stream().filter(r -> check.isBlank() || r.problem().code().equals(check)).toList();
  }

  /** What giving an import back will mean for rows that other imports have too. */
  public UndoEffect effect(int importId, Progress progress) {
    return project.undoEffect(importId, progress);
  }

  /** The same in sentences, for people; empty where no other import has anything to do with it. */
  public static List<String> sentences(UndoEffect effect) {
    return UndoWords.of(effect);
  }

  /** Cells that were written over in an import, with what the files have there. */
  public List<MadeFix> fixes(int importId) {
    return project.fixes(importId);
  }

  /** Rows that could not be used and did not come back right since, of all imports. */
  public List<LeftOutRow> leftOut() {
    return project.leftOut();
  }
}
