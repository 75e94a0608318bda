package org.suffice.ui.screens;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.CheckDraft;
import org.suffice.app.MakePack;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** What Reports offers: the contents of the pack that the data allows, and writing it. */
public final class ReportsViewModel {
  private final Workspace workspace;
  private final Background background;
  private final ReadOnlyObjectWrapper<MakePack.@Nullable Made> made = new ReadOnlyObjectWrapper<>(this, "made");

  /** Reports of this workspace. */
  public ReportsViewModel(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.background = background;
  }

  /** What was written last; null before anything was. */
  public ReadOnlyObjectProperty<MakePack.@Nullable Made> madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** The project's disclosure rule in full sentences; empty without a project. */
  public String disclosure() {
    ProjectSession session = workspace.session();
    return session == null ? "" : session.publication().rule().statement();
  }

  /** The measures that the pack would hold now. */
  public List<MeasureInfo> contents(Profile profile) {
    ProjectSession session = workspace.session();
    return session == null
        ? List.of()
        : session.ask().measures().stream().filter(m -> session.ask().has(m))
            .filter(m -> profile == Profile.WORKING_COPY || session.publication().allowedTogether(m.id())).toList();
  }

  /** Checks somebody's draft, with progress; {@code found} is told what does not hold. */
  public void check(Path file, java.util.function.Consumer<CheckDraft.Checked> found, java.util.function.Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    background
        .job(Words.of("job.check"), progress -> CheckDraft.check(file, session, progress))
        .onSuccess(found::accept)
        .onError(SufficeException.class, refused)
        .start();
  }

  /** Writes the pack into a folder, with progress; {@code refused} is told why where it cannot be. */
  public void write(Path folder, Profile profile, boolean zipped, java.util.function.Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.pack"), progress -> session.outputs().makePack(folder, profile, zipped, progress))
          .onSuccess(made::set)
          .onError(SufficeException.class, refused)
          .start();
    }
  }
}
