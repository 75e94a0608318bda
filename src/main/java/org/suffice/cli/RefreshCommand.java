package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.RefreshDraft;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refresh DRAFT.docx --out F.docx}: new figures in a person's edited draft, as a new copy. */
@Command(name = "refresh", description = "Puts new figures into an edited Word draft and writes a new copy; its text stays as it is.",
    mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "DRAFT.docx", description = "The draft, as edited and saved in Word.")
  Path draft = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "F.docx", description = "The new copy to write.")
  Path file = Path.of("");

  @Option(names = "--as-at", paramLabel = "D", converter = Dates.class,
      description = "The new date of the figures. Default: the last month end on or before the newest extract.")
  @Nullable LocalDate asAt;

  @Option(names = "--compare", paramLabel = "D", converter = Dates.class,
      description = "The new date that compared items are compared with. Default: the one they have.")
  @Nullable LocalDate compare;

  @Option(names = "--overwrite-edited", description = "Also give new figures to items that were edited by hand.")
  boolean overwrite;

  @Option(names = "--json", description = "Print what became of each item as JSON.")
  boolean json;

  RefreshCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      var wish = new RefreshDraft.Wish(asAt, compare, overwrite, Set.of(), null);
      RefreshDraft.Outcome outcome = session.outputs().refreshDraft().write(draft, file, wish, Progress.none());
      if (json) {
        out.print(RefreshText.json(outcome));
      } else {
        RefreshText.print(out, outcome);
      }
      out.flush();
      boolean left =
          outcome.count(RefreshDraft.State.EDITED) + outcome.count(RefreshDraft.State.MISSING) + outcome.count(RefreshDraft.State.DAMAGED) > 0;
      return left ? SufficeCommand.LEFT_OUT : SufficeCommand.DONE;
    }
  }
}
