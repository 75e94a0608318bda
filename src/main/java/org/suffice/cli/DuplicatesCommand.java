package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Duplicate;
import org.suffice.model.DuplicateKind;
import org.suffice.model.Numbers;
import org.suffice.model.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code duplicates}: rows that may be the same thing twice, or cannot all be right. */
@Command(
    name = "duplicates",
    description = "Lists duplicates and overlaps, with the rows behind them and what to do.",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(
      names = "--as-at", paramLabel = "D", converter = Dates.class,
      description = "The day at which several open placements of a child are looked for; default: as for tables.")
  @Nullable LocalDate asAt;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  DuplicatesCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      List<Duplicate> found = session.duplicates().list(asAt);
      if (json) {
        out.println(json(found));
      } else if (found.isEmpty()) {
        out.println("No duplicates or overlaps were found.");
      } else {
        for (DuplicateKind kind : DuplicateKind.values()) {
          print(out, kind, found.stream().filter(d -> d.kind() == kind).toList());
        }
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private static void print(PrintWriter out, DuplicateKind kind, List<Duplicate> found) {
    if (!found.isEmpty()) {
      out.println(kind.label() + " (" + kind.id() + "): " + Numbers.number(found.size(), 0));
      out.println(kind.finds() + " " + kind.whatToDo());
      for (Duplicate d : found) {
        out.println("  " + d.subject() + ": " + d.what());
        d.rows().forEach(r -> out.println("    " + r.says() + where(r.origin()) + (r.counts() ? "  counts" : "")));
      }
      out.println();
    }
  }

  private static String where(@Nullable Origin origin) {
    if (origin == null) {
      return "";
    }
    return "  [" + origin.file() + (origin.sheet().isEmpty() ? "" : ", " + origin.sheet()) + ", row " + origin.row() + "]";
  }

  private static ArrayNode json(List<Duplicate> found) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Duplicate d : found) {
      ObjectNode node = list.addObject();
      node.put("kind", d.kind().id());
      node.put("subject", d.subject());
      node.put("what", d.what());
      node.put("whatToDo", d.kind().whatToDo());
      ArrayNode rows = node.putArray("rows");
      for (Duplicate.Row r : d.rows()) {
        Origin origin = r.origin();
        ObjectNode row = rows.addObject();
        row.put("says", r.says());
        row.put("counts", r.counts());
        row.put("import", origin == null ? null : origin.importId());
        row.put("file", origin == null ? null : origin.file());
        row.put("sheet", origin == null ? null : origin.sheet());
        row.put("row", origin == null ? null : origin.row());
      }
    }
    return list;
  }
}
