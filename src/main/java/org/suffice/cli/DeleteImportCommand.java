package org.suffice.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.OneChild;
import org.suffice.app.ProjectSession;
import org.suffice.app.Safekeeping;
import org.suffice.app.UndoImport;
import org.suffice.model.Erased;
import org.suffice.model.ImportRecord;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code delete-import ID}: an import out of a project and all its backups, for good. */
@Command(
    name = "delete-import",
    description = "Deletes an import from the project and all its backups: everywhere or nowhere. It cannot be taken back.",
    mixinStandardHelpOptions = true)
final class DeleteImportCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @Mixin ForGood sure = new ForGood();

  @Parameters(index = "0", paramLabel = "ID", description = "Number of the import; see: suffice imports.")
  int id;

  DeleteImportCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    char[] passphrase = context.passphrase(project.base());
    ImportRecord record;
    try (ProjectSession session = context.open(project.base(), passphrase, Progress.none())) {
      record = session.imports().one(id);
      UndoImport.sentences(session.imports().effect(id, Progress.none())).forEach(out::println);
    }
    if (!sure.go(out, "deleted")) {
      return sure.exit();
    }
    Erased done = context.safekeeping().deleteImport(project.base(), passphrase, record, sure.withoutUnopened, Progress.none());
    out.println("Import " + id + " was deleted for good. " + Safekeeping.words(done) + " " + OneChild.OUTSIDE_IMPORT);
    out.flush();
    return SufficeCommand.DONE;
  }
}
