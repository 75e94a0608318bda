package org.suffice.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.Retention;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keep}: until when each import is to be kept, and giving one another day. */
@Command(
    name = "keep",
    description = {
      "Lists until when each import is to be kept; with an ID, gives that import a day of its own.",
      "The setting keep-imports says for how many months imports are kept. Nothing is deleted by itself: see delete-import."
    },
    mixinStandardHelpOptions = true)
final class KeepCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Number of the import; see: suffice imports.")
  @Nullable Integer id;

  @ArgGroup @Nullable Until until;

  /** What is said of the import. */
  static final class Until {
    @Option(names = "--until", paramLabel = "DATE", converter = Dates.class, description = "The last day it is to be kept.")
    @Nullable LocalDate day;

    @Option(names = "--by-setting", description = "As the setting says, from the day it was added.")
    boolean bySetting;
  }

  KeepCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      Integer one = id;
      Until said = until;
      if ((one == null) != (said == null)) {
        out.println("Say which import and until when, such as: keep 2 --until 2030-03-31. Nothing was changed.");
        out.flush();
        return SufficeCommand.NOTHING;
      }
      if (one != null && said != null) {
        session.retention().keep(one, said.day);
      }
      for (Retention.Kept k : session.retention().all()) {
        if (one == null || one == k.record().id()) {
          out.println("Import " + k.record().id() + " is kept until: " + k.words() + (k.said() ? " (said of it)" : " (by the setting)"));
        }
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }
}
