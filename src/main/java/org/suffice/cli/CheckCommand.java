package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.CheckDraft;
import org.suffice.app.ProjectSession;
import org.suffice.model.DraftFinding;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check FILE}: the figures of somebody's strategy that do not hold. */
@Command(
    name = "check",
    description = "Checks the tables of a Word document or workbook: sums, percentages, figures printed twice, and with a project the data. Never changes the file. Exit 0 nothing found, 1 something found.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The strategy: .docx or .xlsx.")
  Path file = Path.of("");

  @Option(names = "--project", paramLabel = "P", description = "Also set its figures against this project's data.")
  @Nullable Path project;

  @Option(names = "--json", description = "Print the findings as JSON.")
  boolean json;

  CheckCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Out.of(spec);
    Path base = project;
    CheckDraft.Checked checked;
    if (base == null) {
      checked = CheckDraft.check(file, null, Progress.none());
    } else {
      ProjectOption named = new ProjectOption();
      named.path = base;
      try (ProjectSession session = named.open(context)) {
        checked = CheckDraft.check(file, session, Progress.none());
      }
    }
    if (json) {
      out.println(json(checked));
    } else {
      text(out, checked);
    }
    out.flush();
    return checked.findings().isEmpty() ? SufficeCommand.DONE : SufficeCommand.LEFT_OUT;
  }

  private static void text(PrintWriter out, CheckDraft.Checked checked) {
    String against = checked.against() ? ", also against the data of the project" : "";
    out.println("Tables with figures: " + checked.tables() + against + ". " + (checked.findings().isEmpty() ? "Nothing was found." : "Found: " + checked.findings().size() + "."));
    for (DraftFinding finding : checked.findings()) {
      out.println();
      out.println(finding.kind().words() + ": " + finding.where());
      out.println("  printed " + finding.printed() + ", computed " + finding.computed());
      out.println("  " + finding.why());
    }
  }

  private static String json(CheckDraft.Checked checked) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("tables", checked.tables()).put("against", checked.against());
    var list = root.putArray("findings");
    for (DraftFinding f : checked.findings()) {
      list.addObject().put("kind", f.kind().id()).put("place", f.place()).put("row", f.row()).put("column", f.column()).put("label", f.label()).put("printed", f.printed()).put("computed", f.computed()).put("why", f.why());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
