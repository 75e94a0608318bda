package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.MakePack;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pack --out DIR}: workbook, draft, charts and summary in one folder. */
@Command(name = "pack", description = "Writes all tables, or those named, the charts, definitions and a summary into one folder.",
    mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
  Path folder = Path.of("");

  @Option(names = "--zip", description = "Also write the folder as one file beside it, DIR.zip.")
  boolean zip;

  @Mixin MeasuresOption measures = new MeasuresOption();

  @ArgGroup @Nullable Chosen chosen;

  /** One of the two profiles. */
  static final class Chosen {
    @Option(names = "--publication", description = "For publication: small numbers protected (the default).")
    boolean publication;

    @Option(names = "--working-copy", description = "Exact figures, marked OFFICIAL-SENSITIVE.")
    boolean workingCopy;

    /** Publication where none was chosen. */
    static Profile profile(@Nullable Chosen chosen) {
      return chosen != null && chosen.workingCopy ? Profile.WORKING_COPY : Profile.PUBLICATION;
    }
  }

  PackCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      MakePack.Made made = session.outputs().makePack(folder, measures.wish(Chosen.profile(chosen)), zip, Progress.none());
      PackText.print(out, made);
      return SufficeCommand.DONE;
    }
  }
}
