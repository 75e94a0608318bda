package org.suffice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbook --out F.xlsx}: the tables of a pack, or some of them, as one file. */
@Command(name = "workbook", description = "Writes all tables of a pack, or those named, as one file: a workbook, an open spreadsheet or text files.",
    mixinStandardHelpOptions = true)
final class WorkbookCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write: .xlsx, .ods, or .zip for CSV.")
  Path file = Path.of("");

  @Mixin MeasuresOption measures = new MeasuresOption();

  @ArgGroup PackCommand.@Nullable Chosen chosen;

  WorkbookCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProjectSession session = project.open(context)) {
      PackText.print(Out.of(spec), session.outputs().writeTables(file, measures.wish(PackCommand.Chosen.profile(chosen)), Progress.none()));
      return SufficeCommand.DONE;
    }
  }
}
