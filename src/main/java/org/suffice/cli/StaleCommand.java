package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.StalePlacements;
import org.suffice.model.Numbers;
import org.suffice.model.Placement;
import org.suffice.model.StaleDecision;
import org.suffice.model.StalePlacement;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stale}: placements that are open in an older extract only, and closing or keeping them. */
@Command(
    name = "stale",
    description = "Lists placements that are open in an older extract and missing from a newer one; closes or keeps them.",
    mixinStandardHelpOptions = true)
final class StaleCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  /** What to do; nothing lists them. */
  static final class Action {
    @Option(names = "--keep", description = "Go on counting them as open, without a warning until the next extract.")
    boolean keep;

    @Option(
        names = "--close", paramLabel = "DATE", converter = Dates.class,
        description = "Count them as ended: the first day on which the child is no longer there.")
    @Nullable LocalDate close;

    @Option(names = "--forget", description = "Take decisions back.")
    boolean forget;
  }

  @ArgGroup(exclusive = true)
  @Nullable Action action;

  @Option(names = "--child", paramLabel = "REF", description = "Only this child's; may be given several times.")
  List<String> children = List.of();

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  StaleCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      StalePlacements stale = session.stale();
      String done = act(stale, new LinkedHashSet<>(children.stream().map(session.child()::kept).toList()));
      if (json) {
        out.println(json(stale.list()));
      } else {
        print(out, done, stale.list());
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private String act(StalePlacements stale, Set<String> meant) {
    Action wanted = action;
    if (wanted == null) {
      return "";
    }
    LocalDate day = wanted.close;
    if (day != null) {
      return placements(stale.close(day, meant)) + " closed on " + Numbers.date(day) + ".";
    }
    return wanted.keep
        ? placements(stale.keep(meant)) + " kept as open."
        : decisions(stale.forget(meant)) + " taken back.";
  }

  private static String placements(int n) {
    return n == 1 ? "1 placement was" : Numbers.number(n, 0) + " placements were";
  }

  private static String decisions(int n) {
    return n == 1 ? "1 decision was" : Numbers.number(n, 0) + " decisions were";
  }

  private static void print(PrintWriter out, String done, List<StalePlacement> all) {
    if (!done.isEmpty()) {
      out.println(done);
    } else if (all.isEmpty()) {
      out.println("No placement is open in an older extract only.");
    } else {
      all.forEach(s -> out.println(line(s)));
      out.println("Close them with --close DATE or keep them with --keep; --child REF names some of them.");
    }
  }

  private static String line(StalePlacement s) {
    Placement p = s.placement();
    StaleDecision decision = s.decision();
    LocalDate closed = decision == null ? null : decision.closed();
    String state = s.state().label() + (closed == null ? "" : " on " + Numbers.date(closed));
    String missing = s.ofOlderYear() ? "its newest year" : "that of " + Numbers.date(s.newest());
    return "%s  %s since %s  open in the extract of %s (%s, row %d), missing from %s  %s"
        .formatted(
            p.child(), p.typeText(), Numbers.date(p.start()), Numbers.date(p.origin().extracted()), p.origin().file(),
            p.origin().row(), missing, state);
  }

  private static ArrayNode json(List<StalePlacement> all) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (StalePlacement s : all) {
      Placement p = s.placement();
      ObjectNode node = list.addObject();
      node.put("child", p.child());
      node.put("start", p.start().toString());
      node.put("placement", p.typeText());
      node.put("extracted", p.origin().extracted().toString());
      node.put("newest", s.newest().toString());
      node.put("file", p.origin().file());
      node.put("sheet", p.origin().sheet());
      node.put("row", p.origin().row());
      node.put("state", s.state().id());
      StaleDecision decision = s.decision();
      LocalDate closed = decision == null ? null : decision.closed();
      node.put("closed", closed == null ? null : closed.toString());
      node.put("when", decision == null ? null : decision.when().toString());
      node.put("who", decision == null ? null : decision.who());
    }
    return list;
  }
}
