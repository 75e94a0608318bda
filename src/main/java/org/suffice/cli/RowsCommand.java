package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Outputs;
import org.suffice.app.ProjectSession;
import org.suffice.app.TraceNumber;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.TracedNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rows ID --row R --column C}: the rows behind one number of a table, each with its file and row. */
@Command(
    name = "rows",
    description = "Prints the rows behind one number of a table, each with its import, file, sheet and row: a working copy, for inside the council only.",
    mixinStandardHelpOptions = true)
final class RowsCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @Mixin QuestionOptions asked = new QuestionOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "The measure; see: suffice measures.")
  String id = "";

  @Option(names = "--row", required = true, paramLabel = "ID", description = "The row of the number, by its id, as in table ID --format json; such as total.")
  String row = "";

  @Option(names = "--column", paramLabel = "ID", description = "Its column, by its id; such as children@2017-03-31. Not needed where there is one only.")
  @Nullable String column;

  @Option(names = "--first", paramLabel = "N", description = "How many rows are printed as text (default 20); all other forms have all.")
  int first = 20;

  @Option(names = "--format", paramLabel = "F", description = "text, csv, json, xlsx or ods. Default: by --out, else text.")
  @Nullable String format;

  @Option(names = "--out", paramLabel = "F", description = "Write all rows to this file.")
  @Nullable Path file;

  RowsCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Question question = asked.question();
    Outputs.Format wanted = Outputs.Format.of(format, file);
    if (asked.publication) {
      throw new SufficeException("not-for-publication", "Rows are about single children and are never for publication. Leave --publication out.");
    }
    if (first < 1) {
      throw new SufficeException("rows-first", "--first is how many rows are printed: 1 or more.");
    }
    try (ProjectSession session = project.open(context)) {
      Table table = asked.table(session, id, question);
      TracedNumber traced = session.trace().traced(table, asked.way(session, table, question), row, column(table));
      Path target = file;
      if (target != null) {
        session.outputs().saveRows(traced, wanted, target);
        out.println("Written: " + target + " (" + rows(traced) + "). It is about single children: for use inside the council only.");
      } else {
        boolean some = wanted == Outputs.Format.TEXT && traced.behind().entries().size() > first;
        out.print(session.outputs().rows(traced, wanted, first));
        if (some) {
          out.println("The first " + Numbers.number(first, 0) + " of " + rows(traced) + ". --first N prints more, --out F writes all.");
        }
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private static String rows(TracedNumber traced) {
    int n = traced.behind().entries().size();
    return Numbers.number(n, 0) + (n == 1 ? " row" : " rows");
  }

  private String column(Table table) {
    String given = column;
    if (given != null) {
      return given;
    }
    List<String> there = TraceNumber.columns(table);
    if (there.size() != 1) {
      throw new SufficeException("no-column", "Say which column of " + id + " the number is in: --column with one of " + String.join(", ", there) + ".");
    }
    return there.getFirst();
  }
}
