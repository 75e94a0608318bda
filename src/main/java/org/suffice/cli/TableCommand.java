package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Outputs;
import org.suffice.app.ProjectSession;
import org.suffice.model.Question;
import org.suffice.model.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code table ID}: one measure. */
@Command(name = "table", description = "Prints one measure as a table.", mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @Mixin QuestionOptions asked = new QuestionOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "The measure; see: suffice measures.")
  String id = "";

  @Option(names = "--format", paramLabel = "F", description = "text, csv, json, xlsx or ods. Default: by --out, else text.")
  @Nullable String format;

  @Option(names = "--out", paramLabel = "F", description = "Write to this file.")
  @Nullable Path file;

  TableCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Question question = asked.question();
    Outputs.Format wanted = Outputs.Format.of(format, file);
    try (ProjectSession session = project.open(context)) {
      Table table = asked.table(session, id, question);
      session.outputs().warnings(table).forEach(Out.errors(spec)::println);
      Path target = file;
      if (target == null) {
        out.print(session.outputs().text(table, wanted));
      } else {
        session.outputs().saveTable(table, wanted, target);
        out.println("Written: " + target);
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }
}
