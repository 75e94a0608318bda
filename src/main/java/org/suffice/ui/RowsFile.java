package org.suffice.ui;

import org.suffice.app.Outputs;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;
import org.suffice.model.TracedNumber;

/** Saves the rows behind a number as a workbook: they are about single children, so it is a working copy by its name too. */
final class RowsFile {
  private RowsFile() {}

  /** Asks where, and writes it. */
  static void save(Desk desk, TracedNumber traced) {
    ProjectSession session = desk.workspace().session();
    if (session == null) {
      return;
    }
    String name = Profile.WORKING_COPY.fileName("rows-" + traced.table().id(), "");
    desk.dialogs()
        .save(Words.of("drawer.save.title"), name, Words.of("files.workbook"), "xlsx")
        .ifPresent(
            file ->
                desk.background()
                    .job(
                        Words.of("job.saving"),
                        p -> {
                          session.outputs().saveRows(traced, Outputs.Format.XLSX, file);
                          return file;
                        })
                    .onSuccess(f -> desk.toast(Words.of("toast.saved", f.getFileName())))
                    .onError(SufficeException.class, desk.dialogs()::error)
                    .start());
  }
}
