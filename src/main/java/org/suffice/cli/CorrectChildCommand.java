package org.suffice.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.Safekeeping;
import org.suffice.model.Erased;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code correct-child REF --to REF}: another reference for one child, in a project and all its backups. */
@Command(
    name = "correct-child",
    description = "Gives one child another reference in the project and all its backups: everywhere or nowhere.",
    mixinStandardHelpOptions = true)
final class CorrectChildCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @Mixin ForGood sure = new ForGood();

  @Parameters(index = "0", paramLabel = "REF", description = "The wrong reference, exactly as the files have it.")
  String child = "";

  @Option(names = "--to", required = true, paramLabel = "REF", description = "The right one. Where another child has it, the two become one.")
  String to = "";

  CorrectChildCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    char[] passphrase = context.passphrase(project.base());
    String kept;
    String right;
    try (ProjectSession session = project.warned(context.open(project.base(), passphrase, Progress.none()))) {
      String joined = session.child().known(to) ? " There is a child with the new reference already: the two become one." : "";
      out.println("The project holds of this child: " + session.child().holds(child, to) + "." + joined);
      kept = session.child().kept(child);
      right = session.child().kept(to);
    }
    if (!sure.go(out, "changed")) {
      return sure.exit();
    }
    Erased done = context.safekeeping().correctChild(project.base(), passphrase, kept, right, sure.withoutUnopened, Progress.none());
    out.println(
        "Corrected. " + Safekeeping.words(done) + " A newer extract that still has the old reference brings it back: correct it"
            + " where the data comes from.");
    out.flush();
    return SufficeCommand.DONE;
  }
}
