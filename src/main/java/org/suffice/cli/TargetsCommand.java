package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.Targets;
import org.suffice.model.Numbers;
import org.suffice.model.Origin;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;
import org.suffice.model.Target;
import org.suffice.progress.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code targets}: the strategy's targets, one by one. */
@Command(
    name = "targets",
    description = "Lists a project's targets; adds, changes or removes one; imports or exports all. How they stand: suffice table kpi.",
    mixinStandardHelpOptions = true)
final class TargetsCommand implements Callable<Integer> {
  private static final Origin TYPED = new Origin(0, "", "", 0, LocalDate.EPOCH);
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  /** What to do; nothing lists them. */
  static final class Action {
    @Option(names = "--add", paramLabel = "NAME", description = "Add a target; give --measure, --target and --due at least.")
    @Nullable String add;

    @Option(names = "--change", paramLabel = "NAME", description = "Change a target: what is not given stays.")
    @Nullable String change;

    @Option(names = "--remove", paramLabel = "NAME", description = "Remove a target.")
    @Nullable String remove;

    @Option(names = "--import", paramLabel = "F", description = "Add the targets of a workbook or text file.")
    @Nullable Path file;

    @Option(names = "--export", paramLabel = "F", description = "Write all targets to this text file (CSV).")
    @Nullable Path export;
  }

  @ArgGroup(exclusive = true)
  @Nullable Action action;

  @Option(names = "--measure", paramLabel = "ID", description = "The measure it follows; see: suffice measures.")
  @Nullable String measure;

  @Option(names = "--row", paramLabel = "ID", description = "The row of that measure; default total. ROW/COLUMN names a column, \"total; age-band=10-17; legal-status=V2\" filters.")
  @Nullable String row;

  @Option(names = "--value-kind", paramLabel = "K", description = "number, share or rate; default number.")
  Target.@Nullable ValueKind kind;

  @Option(names = "--target", paramLabel = "N", description = "The value to reach.")
  @Nullable Double target;

  @Option(names = "--due", paramLabel = "D", converter = Dates.class, description = "The day it is to be reached.")
  @Nullable LocalDate due;

  @Option(names = "--baseline", paramLabel = "N", description = "Where it began.")
  @Nullable Double baseline;

  @Option(names = "--baseline-date", paramLabel = "D", converter = Dates.class, description = "When it began.")
  @Nullable LocalDate baselineDate;

  @Option(names = "--direction", paramLabel = "WAY", description = "increase or decrease; default: from the baseline to the target.")
  Target.@Nullable Direction direction;

  @Option(names = "--tolerance", paramLabel = "N", description = "How far off the straight line is still on track.")
  @Nullable Double tolerance;

  @Option(names = "--unit", paramLabel = "WORDS", description = "What it is counted in: children, %%, per 10,000.")
  @Nullable String unit;

  @Option(names = "--a-year", description = "The target is a number a year.")
  @Nullable Boolean yearly;

  @Option(names = "--json", description = "The list as JSON.")
  boolean json;

  TargetsCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      Targets targets = session.targets();
      String done = act(session, targets);
      if (json) {
        out.println(json(targets.list()));
      } else if (!done.isEmpty()) {
        out.println(done);
      } else if (targets.list().isEmpty()) {
        out.println("There are no targets yet.");
      } else {
        targets.list().forEach(t -> out.println(line(t)));
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private String act(ProjectSession session, Targets targets) {
    Action wanted = action;
    if (wanted == null) {
      return "";
    }
    String add = wanted.add;
    String change = wanted.change;
    String remove = wanted.remove;
    Path file = wanted.file;
    Path export = wanted.export;
    if (add != null) {
      if (targets.find(add).isPresent()) {
        throw new SufficeException("target-there", "There is a target \"" + add.strip() + "\" already. Change it with --change.");
      }
      targets.put(made(add.strip(), null));
      return "Added: " + add.strip();
    }
    if (change != null) {
      Target old = targets.find(change).orElseThrow(() -> new SufficeException("no-such-target", "There is no target \"" + change.strip() + "\". Add it with --add."));
      targets.put(made(old.name(), old));
      return "Changed: " + old.name();
    }
    if (remove != null) {
      return "Removed: " + targets.remove(remove).name();
    }
    if (file != null) {
      AddData addData = session.addData();
      var insist = new AddData.Insist(TableKind.TARGETS, null, null);
      var receipt = addData.add(addData.plan(addData.read(List.of(file), insist, Progress.none()), Progress.none()), Progress.none());
      return ReceiptText.of(receipt, false).stripTrailing();
    }
    if (export != null) {
      targets.exportTo(export);
      return "Written: " + export;
    }
    return "";
  }

  /** The target as given; what is not given is that of the old one. */
  private Target made(String name, @Nullable Target old) {
    Double value = target != null ? target : old == null ? null : Double.valueOf(old.target());
    LocalDate day = due != null ? due : old == null ? null : old.due();
    String follows = measure != null ? measure : old == null ? null : old.measure();
    if (value == null || day == null || follows == null) {
      throw new SufficeException("target", "A new target needs --measure, --target and --due.");
    }
    Double from = baseline != null ? baseline : old == null ? null : old.baseline();
    Target.Direction way = direction != null ? direction : old == null ? way(from, value) : old.direction();
    Target.ValueKind of = kind != null ? kind : old == null ? Target.ValueKind.NUMBER : old.valueKind();
    boolean flow = yearly != null ? yearly : old != null && old.yearly();
    return new Target(
        name, follows, row != null ? row : old == null ? "total" : old.row(), of, baselineDate != null ? baselineDate : old == null ? null : old.baselineDate(),
        from, value, day, way, tolerance != null ? tolerance : old == null ? 0 : old.tolerance(), unit != null ? unit : old == null ? unit(of) : old.unit(), flow,
        TYPED);
  }

  private static Target.Direction way(@Nullable Double from, double to) {
    return from != null && to < from ? Target.Direction.DECREASE : Target.Direction.INCREASE;
  }

  private static String unit(Target.ValueKind kind) {
    return switch (kind) {
      case NUMBER -> "children";
      case SHARE -> "%";
      case RATE -> "per 10,000";
    };
  }

  private static String line(Target t) {
    Double from = t.baseline();
    LocalDate since = t.baselineDate();
    String began = from == null ? "" : number(from) + (since == null ? "" : " at " + Numbers.date(since)) + ", ";
    return "%s: %s%s to %s %s%s by %s (%s, %s, %s)".formatted(
        t.name(), began, t.direction() == Target.Direction.INCREASE ? "up" : "down", number(t.target()), t.unit(), t.yearly() ? " a year" : "", Numbers.date(t.due()), t.measure(),
        t.row(), t.valueKind().name().toLowerCase(Locale.ROOT));
  }

  private static String number(double value) {
    return Numbers.number(value, value == Math.rint(value) ? 0 : 2).replaceFirst("(\\.\\d)0$", "$1");
  }

  private static ArrayNode json(List<Target> targets) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    for (Target t : targets) {
      LocalDate since = t.baselineDate();
      all.addObject().put("name", t.name()).put("measure", t.measure()).put("row", t.row()).put("valueKind", t.valueKind().name().toLowerCase(Locale.ROOT))
          .put("baselineDate", since == null ? null : since.toString()).put("baseline", t.baseline()).put("target", t.target()).put("due", t.due().toString())
          .put("direction", t.direction().name().toLowerCase(Locale.ROOT)).put("tolerance", t.tolerance()).put("unit", t.unit()).put("yearly", t.yearly());
    }
    return all;
  }
}
