package org.suffice.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.LeftOutRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code left-out --out F.xlsx}: rows that could not be used, with the problem and what to do. */
@Command(name = "left-out", description = "Writes the rows left out, with the problem and what to do.",
    mixinStandardHelpOptions = true)
final class LeftOutCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--out", required = true, paramLabel = "F.xlsx", description = "The workbook to write.")
  Path file = Path.of("");

  @Option(names = "--problem", paramLabel = "NAME", description = "Only rows with this problem, by the name that suffice rules gives it.")
  String problem = "";

  LeftOutCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProjectSession session = project.open(context)) {
      List<LeftOutRow> rows = session.imports().leftOut(problem);
      if (rows.isEmpty()) {
        Out.of(spec).println(problem.isBlank() ? "No rows were left out." : "No rows were left out with the problem " + problem + ".");
      } else {
        session.outputs().saveLeftOut(rows, file);
        Out.of(spec).println("Written: " + file + " (" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
      }
      return SufficeCommand.DONE;
    }
  }
}
