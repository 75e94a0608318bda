package org.suffice.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.OneChild;
import org.suffice.app.ProjectSession;
import org.suffice.app.Safekeeping;
import org.suffice.model.Erased;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code erase-child REF}: one child out of a project and all its backups. */
@Command(
    name = "erase-child",
    description = "Erases one child from the project and all its backups: everywhere or nowhere. It cannot be taken back.",
    mixinStandardHelpOptions = true)
final class EraseChildCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @Mixin ForGood sure = new ForGood();

  @Parameters(index = "0", paramLabel = "REF", description = "The child's reference, exactly as the files have it.")
  String child = "";

  EraseChildCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    char[] passphrase = context.passphrase(project.base());
    String kept;
    try (ProjectSession session = project.warned(context.open(project.base(), passphrase, Progress.none()))) {
      out.println("The project holds of this child: " + session.child().holds(child) + ".");
      kept = session.child().kept(child);
    }
    if (!sure.go(out, "erased")) {
      return sure.exit();
    }
    Erased done = context.safekeeping().eraseChild(project.base(), passphrase, kept, sure.withoutUnopened, Progress.none());
    out.println("Erased. " + Safekeeping.words(done) + " " + OneChild.OUTSIDE);
    out.flush();
    return SufficeCommand.DONE;
  }
}
