package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;

/** What is done with one sheet that needs its file: reading it as another kind, saving how it is read. */
final class SheetWork {
  private final Supplier<Adding> project;
  private final OneJob jobs;
  private final UnaryOperator<SheetReading> decided;
  private final Consumer<@Nullable Notice> say;

  /** Work with a sheet; {@code decided} gives it with what was decided about words and dates. */
  SheetWork(
      Supplier<Adding> project, OneJob jobs, UnaryOperator<SheetReading> decided, Consumer<@Nullable Notice> say) {
    this.project = project;
    this.jobs = jobs;
    this.decided = decided;
    this.say = say;
  }

  /** Reads a sheet as what a person says it holds. */
  void readAs(SheetDraft sheet, TableKind kind) {
    var mapping = sheet.reading().mapping();
    if (mapping != null && mapping.kind() == kind) {
      return;
    }
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.matching"),
        progress ->
            adding.read(sheet.reading().path(), kind, progress).stream()
                .filter(r -> r.sheet().equals(sheet.reading().sheet()))
                .findFirst()
                .orElseThrow(() -> new SufficeException("sheet-gone", Say.of("sheet.gone", sheet.name()))),
        reading -> sheet.acceptAs(kind, reading));
  }

  /** Saves how a sheet is read, with the words decided so far, for the command line or another project. */
  void saveMapping(SheetDraft sheet, Path file) {
    SheetReading reading = decided.apply(sheet.reading());
    Adding adding = project.get();
    jobs.run(
        Say.of("busy.saving"),
        progress -> {
          adding.saveMapping(reading, file, progress);
          return file;
        },
        saved -> say.accept(Notice.done(Say.of("saved", saved))));
  }
}
