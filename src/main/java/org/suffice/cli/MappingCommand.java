package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.MatchValues;
import org.suffice.app.NoProject;
import org.suffice.app.ProjectSession;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.SavedMapping;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapping}: how a sheet would be read, as a file for {@code add --mapping}; and the mappings remembered. */
@Command(
    name = "mapping",
    description = "Writes how a file would be read, for add --mapping; without a file, lists, exports or forgets the headings remembered.",
    mixinStandardHelpOptions = true)
final class MappingCommand implements Callable<Integer> {
  private final AppContext context;
  private final Environment environment;
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The project whose headings and words are known; a file can be looked at without one.")
  @Nullable Path base;

  @Mixin ReadOptions reading = new ReadOptions();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to look at; nothing is added.")
  @Nullable Path file;

  @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet meant, where several can be added.")
  @Nullable String sheet;

  @Option(names = "--dates", paramLabel = "FIELD=ORDER", description = "Read a column's text dates day-first or month-first; may be given several times.")
  List<String> dates = List.of();

  @Option(names = "--saved", paramLabel = "N", description = "The remembered mapping with this number in the list.")
  int saved;

  @Option(names = "--out", paramLabel = "F", description = "Write the mapping to this JSON file.")
  @Nullable Path target;

  @Option(names = "--forget", description = "Forget the mapping of --saved N: sheets with its headings are matched anew.")
  boolean forget;

  MappingCommand(AppContext context, Environment environment) {
    this.context = context;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path from = file;
    if (base == null && from != null) {
      return NoProject.with(context, session -> done(session, from));
    }
    var project = new ProjectOption();
    project.path = base;
    project.command = spec;
    try (ProjectSession session = project.open(context)) {
      return done(session, from);
    }
  }

  private int done(ProjectSession session, @Nullable Path from) {
    PrintWriter out = Out.of(spec);
    if (from != null) {
      write(session, of(session, from), out);
    } else if (saved > 0) {
      remembered(session, out);
    } else {
      list(session.memory().mappings(), out);
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private void remembered(ProjectSession session, PrintWriter out) {
    List<SavedMapping> all = session.memory().mappings();
    if (saved > all.size()) {
      throw new SufficeException("no-such-mapping", "There is no mapping number " + saved + "; there are " + all.size() + ". Nothing was changed.");
    }
    SavedMapping meant = all.get(saved - 1);
    if (forget) {
      session.memory().forget(meant);
      out.println("Forgotten: sheets with the headings of " + where(meant) + " are matched anew.");
    } else {
      write(session, meant.mapping(), out);
    }
  }

  private void write(ProjectSession session, Mapping mapping, PrintWriter out) {
    Path to = target;
    if (to == null) {
      throw new SufficeException("no-out", "Say where to write the mapping: --out F.json.");
    }
    session.memory().write(mapping, to);
    out.println("Written: " + to);
  }

  private Mapping of(ProjectSession session, Path from) {
    String wanted = sheet;
    List<SheetReading> sheets = reading.read(session, List.of(from), null, environment);
    List<SheetReading> meant = sheets.stream().filter(s -> wanted == null || s.sheet().equals(wanted)).toList();
    if (meant.size() != 1) {
      throw new SufficeException(
          "which-sheet",
          "Say which sheet with --sheet: " + String.join(", ", sheets.stream().map(SheetReading::sheet).toList()) + ".");
    }
    SheetReading decided = MatchValues.decided(meant.getFirst(), java.util.Map.of(), orders());
    return session.values().exact(decided, Progress.none());
  }

  private java.util.Map<Field, DateOrder> orders() {
    var orders = new java.util.EnumMap<Field, DateOrder>(Field.class);
    for (String asked : dates) {
      int at = asked.indexOf('=');
      Field field = java.util.Arrays.stream(Field.values()).filter(f -> at > 0 && f.id().equals(asked.substring(0, at)) && f.content() == Field.Content.DATE).findFirst().orElse(null);
      DateOrder order = java.util.Arrays.stream(DateOrder.values()).filter(o -> o.id().equals(asked.substring(at + 1))).findFirst().orElse(null);
      if (field == null || order == null) {
        throw new SufficeException("date-order", "\"" + asked + "\" is not a date field and an order, such as start=month-first.");
      }
      orders.put(field, order);
    }
    return orders;
  }

  private static String where(SavedMapping m) {
    return m.sheet().isEmpty() ? m.file() : m.file() + ", sheet " + m.sheet();
  }

  private static void list(List<SavedMapping> all, PrintWriter out) {
    if (all.isEmpty()) {
      out.println("No headings are remembered. They are remembered when a file is added.");
    }
    for (int i = 0; i < all.size(); i++) {
      SavedMapping m = all.get(i);
      long used = m.mapping().columns().stream().filter(c -> c.field() != null).count();
      out.println("%d  %s  %s: %d columns, %d used; from import %d".formatted(i + 1, m.mapping().kind().id(), where(m), m.mapping().columns().size(), used, m.importId()));
    }
  }
}
