package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LeftOutRow;

/** What was added, and what is done with it: giving it back, saving the rows left out. */
final class ReceiptWork {
  private final Supplier<Adding> project;
  private final OneJob jobs;
  private final Supplier<@Nullable Planned> planned;
  private final Consumer<@Nullable Notice> say;
  private final Runnable onChanged;
  private final ReadOnlyObjectWrapper<@Nullable Added> added = new ReadOnlyObjectWrapper<>(this, "added");

  ReceiptWork(
      Supplier<Adding> project,
      OneJob jobs,
      Supplier<@Nullable Planned> planned,
      Consumer<@Nullable Notice> say,
      Runnable onChanged) {
    this.project = project;
    this.jobs = jobs;
    this.planned = planned;
    this.say = say;
    this.onChanged = onChanged;
  }

  /** What was added; null before. */
  ReadOnlyObjectProperty<@Nullable Added> addedProperty() {
    return added.getReadOnlyProperty();
  }

  void show(@Nullable Added result) {
    added.set(result);
  }

  /** Works out what giving the import back will mean, for the person to be asked. */
  void whatUndoMeans(Consumer<List<String>> then) {
    Added result = added.get();
    if (result != null && result.imported() != null && result.canUndo()) {
      int id = result.imported().id();
      Adding adding = project.get();
      jobs.run(Say.of("busy.looking"), progress -> adding.undoMeans(id, progress), then);
    }
  }

  /** Gives the import back. */
  void undo() {
    Added result = added.get();
    if (result != null && result.imported() != null && result.canUndo()) {
      int id = result.imported().id();
      Adding adding = project.get();
      jobs.run(
          Say.of("busy.undoing"),
          progress -> adding.undo(id),
          gone -> {
            added.set(result.givenBack());
            onChanged.run();
          });
    }
  }

  /** Saves the rows left out of the receipt, or of what would be added, as a workbook. */
  void saveLeftOut(Path file) {
    Added result = added.get();
    Planned plan = planned.get();
    var rows = result != null ? result.leftOut() : plan != null ? plan.leftOut() : List.<LeftOutRow>of();
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.saving"),
        progress -> {
          adding.saveLeftOut(rows, file);
          return file;
        },
        saved -> say.accept(Notice.done(Say.of("saved", saved))));
  }
}
