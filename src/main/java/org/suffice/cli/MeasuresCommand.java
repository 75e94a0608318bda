package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.StrategyTables;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code measures}: what can be asked. */
@Command(name = "measures", description = "Lists the measures and what they mean.", mixinStandardHelpOptions = true)
final class MeasuresCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Option(names = "--strategy", description = "The tables that strategies have instead, in their order, and how to ask for each.")
  boolean strategy;

  MeasuresCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    if (strategy) {
      strategy(out);
    } else if (json) {
      ArrayNode all = new ObjectMapper().createArrayNode();
      context.measures().forEach(m -> fill(all.addObject(), m));
      out.println(all);
    } else {
      context.measures().forEach(m -> out.println(String.format(Locale.UK, "%-22s %s", m.id(), m.question())));
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private void strategy(PrintWriter out) {
    if (json) {
      ArrayNode all = new ObjectMapper().createArrayNode();
      StrategyTables.all().forEach(t -> all.addObject().put("title", t.title()).put("measure", t.measure()).put("command", t.command()));
      out.println(all);
    } else {
      StrategyTables.all().forEach(t -> out.println(t.title() + System.lineSeparator() + "    " + t.command()));
    }
  }

  private static void fill(ObjectNode node, MeasureInfo m) {
    node.put("id", m.id());
    node.put("family", m.family());
    node.put("title", m.title());
    node.put("question", m.question());
    node.put("numerator", m.numerator());
    node.put("denominator", m.denominator());
    node.put("exclusions", m.exclusions());
    ArrayNode filters = node.putArray("filters");
    m.filters().stream().map(FilterKey::id).forEach(filters::add);
  }
}
