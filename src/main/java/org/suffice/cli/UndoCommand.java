package org.suffice.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.UndoImport;
import org.suffice.model.ImportRecord;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code undo ID}: gives an import back exactly. */
@Command(name = "undo", description = "Gives an import back: the project is as if it had never been added.",
    mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(index = "0", paramLabel = "ID", description = "Number of the import; see: suffice imports.")
  int id;

  UndoCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProjectSession session = project.open(context)) {
      boolean there = session.imports().list().stream().anyMatch(i -> i.id() == id);
      List<String> means =
          there ? UndoImport.sentences(session.imports().effect(id, Progress.none())) : List.of();
      ImportRecord undone = session.imports().undo(id);
      Out.of(spec).println("Import " + undone.id() + " was given back.");
      means.forEach(sentence -> Out.of(spec).println("  " + sentence));
      return SufficeCommand.DONE;
    }
  }
}
