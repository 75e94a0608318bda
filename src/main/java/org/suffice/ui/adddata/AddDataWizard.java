package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.ImportDraft;
import org.suffice.model.SufficeException;
import org.suffice.ui.AddDataDoor;
import org.suffice.ui.Background;
import org.suffice.ui.Dialogs;
import org.suffice.ui.Shell;

/**
 * Adding data in one view over the window: files and sheets, matching, check, receipt. The window lays {@link #view()}
 * over everything else; it is invisible until files are given.
 */
public final class AddDataWizard implements AddDataDoor {
  private final AddDataViewModel model;
  private final AddDataPane pane;
  private final Dialogs dialogs;
  private @Nullable Node back;

  /**
   * Adding to the project that is open.
   *
   * @param project the project that is open when files are given
   * @param onChanged told after data was added or given back
   * @param navigate takes the id of the screen that shows the new data
   */
  public AddDataWizard(
      Supplier<ProjectSession> project, Background background, Dialogs dialogs, Runnable onChanged, Consumer<String> navigate) {
    this(dialogs, navigate, new AddDataViewModel(() -> new SessionAdding(project.get()), background, onChanged));
  }

  AddDataWizard(Dialogs dialogs, Consumer<String> navigate, AddDataViewModel model) {
    this.model = model;
    this.dialogs = dialogs;
    this.pane =
        new AddDataPane(
            model,
            dialogs,
            this::leave,
            screen -> {
              hide();
              navigate.accept(screen);
            });
  }

  /** Adding data over the window's own screens, to the project it has open. */
  public static AddDataWizard over(Shell shell) {
    Supplier<ProjectSession> project =
        () -> {
          ProjectSession session = shell.workspace().session();
          if (session == null) {
            throw new SufficeException("no-project", Say.of("no-project"));
          }
          return session;
        };
    var wizard =
        new AddDataWizard(
            project, shell.background(), shell.dialogs(), () -> shell.workspace().dataChanged(true), shell::go);
    wizard.openProperty().subscribe(open -> {
      if (open) {
        shell.cover(wizard.view());
      } else if (shell.covered()) {
        shell.uncover();
      }
    });
    return wizard;
  }

  /** What the window lays over its screens. */
  public Region view() {
    return pane;
  }

  /** True while it covers the window. */
  public ReadOnlyBooleanProperty openProperty() {
    return pane.visibleProperty();
  }

  AddDataViewModel model() {
    return model;
  }

  @Override
  public void open(List<Path> files) {
    if (!pane.isVisible() && offerDraft(files)) {
      return;
    }
    List<Path> wanted = files.isEmpty() ? dialogs.filesToAdd() : files;
    if (wanted.isEmpty()) {
      return;
    }
    if (pane.isVisible() && model.step() != Step.RECEIPT) {
      pane.addFiles(wanted);
      return;
    }
    show(() -> model.start(wanted));
  }

  /** Offers to go on with adding that was broken off; true where that was taken, or nothing was wanted after all. */
  private boolean offerDraft(List<Path> files) {
    ImportDraft draft;
    try {
      draft = model.drafts().before().orElse(null);
    } catch (SufficeException e) {
      return false; // without a project there is no draft: what comes next says so
    }
    if (draft == null) {
      return false;
    }
    String names = String.join(", ", draft.names());
    Optional<Boolean> goOn =
        dialogs.choose(Say.of("draft.title"), Say.of("draft.question", names), Say.of("draft.go-on"), Say.of("draft.anew"));
    if (goOn.isEmpty()) {
      return true;
    }
    if (goOn.get()) {
      show(() -> model.resume(draft, files));
      return true;
    }
    model.drafts().forget();
    return false;
  }

  private void show(Runnable begin) {
    if (!pane.isVisible()) {
      back = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    }
    try {
      pane.setVisible(true);
      begin.run();
      pane.focusStep();
    } catch (SufficeException e) {
      hide();
      dialogs.error(e);
    }
  }

  /** Closes it; what was done is kept, and offered when data is added again. */
  private void leave() {
    model.drafts().keep();
    hide();
  }

  private void hide() {
    pane.setVisible(false);
    model.stop();
    Node before = back;
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }
}
