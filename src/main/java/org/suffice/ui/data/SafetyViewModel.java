package org.suffice.ui.data;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.suffice.app.ProjectSession;
import org.suffice.model.BackupRecord;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** Whether the open project is encrypted, and its backups. */
public final class SafetyViewModel {
  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final Latest<List<BackupRecord>> latest;
  private final ObservableList<BackupRecord> backups = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper encrypted = new ReadOnlyBooleanWrapper(this, "encrypted");

  /** Safety of this workspace's project; {@code refused} is told, in words, why something could not be done. */
  public SafetyViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    this.latest = background.latest();
  }

  /** The backups, newest first. */
  public ObservableList<BackupRecord> backups() {
    return backups;
  }

  /** Whether the project's file is encrypted. */
  public ReadOnlyBooleanProperty encryptedProperty() {
    return encrypted.getReadOnlyProperty();
  }

  /** Name of the open project; empty without one. */
  public String name() {
    ProjectSession session = workspace.session();
    return session == null ? "" : session.name();
  }

  /** Looks again. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      backups.clear();
      encrypted.set(false);
    } else {
      encrypted.set(session.encrypted());
      latest.job(Words.of("job.data"), p -> session.backups().list()).onSuccess(backups::setAll).start();
    }
  }

  /** Makes a backup; {@code done} is told of it. */
  public void backUp(Consumer<BackupRecord> done) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.backing-up"), p -> session.backups().now())
          .onSuccess(
              made -> {
                refresh();
                done.accept(made);
              })
          .onError(SufficeException.class, refused)
          .start();
    }
  }
}
