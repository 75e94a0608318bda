package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.AuditEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: what was done with a project, and whether the log of it is as it was written. */
@Command(name = "audit", description = "Shows what was done with a project; exit 1 where its log was changed from outside.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK);
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--out", paramLabel = "F.csv", description = "Writes it as CSV instead.")
  @Nullable Path file;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  AuditCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      List<AuditEntry> entries = session.audit().entries();
      boolean whole = session.audit().whole();
      Path to = file;
      if (to != null) {
        session.audit().export(to);
        out.println("Written: " + to);
      } else if (json) {
        out.println(json(entries));
      } else {
        entries.forEach(e -> out.println(line(e)));
        out.println(
            whole
                ? entries.size() + (entries.size() == 1 ? " entry" : " entries") + ", all as written."
                : "The log was changed from outside. Compare the project with a backup.");
      }
      out.flush();
      return whole ? SufficeCommand.DONE : SufficeCommand.LEFT_OUT;
    }
  }

  private static String line(AuditEntry e) {
    return e.number() + "  " + WHEN.format(e.when().atZone(ZoneId.systemDefault())) + "  " + e.who() + "  " + e.event() + "  " + e.details();
  }

  private static ArrayNode json(List<AuditEntry> entries) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    for (AuditEntry e : entries) {
      all.addObject()
          .put("number", e.number())
          .put("when", e.when().toString())
          .put("who", e.who())
          .put("event", e.event())
          .put("details", e.details())
          .put("chain", e.chain());
    }
    return all;
  }
}
