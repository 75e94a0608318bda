package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.CheckList;
import org.suffice.model.Check;
import org.suffice.model.Problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules}: everything that data is checked for. */
@Command(name = "rules", description = "Lists what files and rows are checked for.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Option(names = "--markdown", description = "As the user guide has them.")
  boolean markdown;

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    if (json) {
      ArrayNode all = new ObjectMapper().createArrayNode();
      CheckList.all().forEach(c -> fill(all.addObject(), c));
      out.println(all);
    } else if (markdown) {
      out.print(CheckList.markdown());
    } else {
      print(out);
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private static void print(PrintWriter out) {
    for (Severity severity : Severity.values()) {
      out.println(CheckList.heading(severity) + ":");
      CheckList.all().stream()
          .filter(c -> c.severity() == severity)
          .forEach(c -> out.println("  " + c.id() + " (" + CheckList.tables(c) + "): " + c.finds() + " " + c.whatToDo()));
    }
  }

  private static void fill(ObjectNode node, Check check) {
    node.put("id", check.id());
    node.put("severity", check.severity().id());
    ArrayNode tables = node.putArray("tables");
    check.of().forEach(k -> tables.add(k.id()));
    node.put("finds", check.finds());
    node.put("whatToDo", check.whatToDo());
  }
}
