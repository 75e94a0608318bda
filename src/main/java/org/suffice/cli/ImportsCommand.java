package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.ImportRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imports}: what was added, newest last. */
@Command(name = "imports", description = "Lists the imports in a project, or shows the receipt of one.", mixinStandardHelpOptions = true)
final class ImportsCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);

  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Shows the receipt of this import again.")
  @Nullable Integer id;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  ImportsCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      List<ImportRecord> imports = session.imports().list();
      Integer one = id;
      if (one != null) {
        ImportRecord record = session.imports().one(one);
        out.println(json ? ReceiptJson.node(record).toString() : line(record) + "\n" + ReceiptText.of(record.receipt(), false));
      } else if (json) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        imports.forEach(i -> all.add(ReceiptJson.node(i)));
        out.println(all);
      } else if (imports.isEmpty()) {
        out.println("No imports yet. Add data: suffice add FILE... --project P.");
      } else {
        imports.forEach(i -> out.println(line(i)));
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private static String line(ImportRecord record) {
    String files =
        record.receipt().parts().stream()
            .map(
                p ->
                    String.format(
                        Locale.UK, "%s (%s, %,d %s, %,d left out)", p.file(), p.kind().id(), p.rowsRead(), p.rowsRead() == 1 ? "row" : "rows", p.leftOut()))
            .collect(Collectors.joining("; "));
    return record.id() + "  " + WHEN.format(record.when().atZone(ZoneId.systemDefault())) + "  " + record.who() + "  " + files;
  }
}
