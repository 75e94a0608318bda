package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Extract;
import org.suffice.model.ImportRecord;
import org.suffice.model.Numbers;
import org.suffice.model.Standing;
import org.suffice.model.SufficeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imports}: what was added, newest last. */
@Command(name = "imports", description = "Lists the imports in a project, or shows the receipt of one; says whether one is provisional or final.", mixinStandardHelpOptions = true)
final class ImportsCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);

  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Shows the receipt of this import again.")
  @Nullable Integer id;

  @Option(names = "--called", paramLabel = "WORD", converter = StandingOption.class, description = "With an ID. " + StandingOption.WORDS)
  @Nullable Standing called;

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
      Standing standing = called;
      if (standing != null && one == null) {
        throw new SufficeException("which-import", "Say which import it is about, such as: imports 2 --called provisional. Nothing was changed.");
      }
      if (one != null && standing != null) {
        session.imports().one(one);
        session.revisions().say(one, standing);
      }
      List<Extract> extracts = session.revisions().extracts();
      if (one != null) {
        ImportRecord record = session.imports().one(one);
        out.println(json ? node(record, extracts).toString() : line(record, extracts) + "\n" + ReceiptText.of(record.receipt(), false));
      } else if (json) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        imports.forEach(i -> all.add(node(i, extracts)));
        out.println(all);
      } else if (imports.isEmpty()) {
        out.println("No imports yet. Add data: suffice add FILE... --project P.");
      } else {
        imports.forEach(i -> out.println(line(i, extracts)));
      }
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private static ObjectNode node(ImportRecord record, List<Extract> extracts) {
    Optional<Extract> extract = of(record, extracts);
    ObjectNode node = ReceiptJson.node(record).put("called", extract.map(e -> e.standing().id()).orElse(null));
    ArrayNode newer = node.putArray("newer");
    extract.ifPresent(e -> e.newer().forEach(newer::add));
    return node;
  }

  private static Optional<Extract> of(ImportRecord record, List<Extract> extracts) {
    return extracts.stream().filter(e -> e.importId() == record.id()).findFirst();
  }

  /** "; extracted 2 May 2017, provisional; import 4 is newer". */
  private static String about(Extract extract) {
    String called = extract.standing() == Standing.NOT_SAID ? "" : ", " + extract.standing().id();
    List<Integer> newer = extract.newer();
    String than = newer.isEmpty() ? "" : "; import " + newer.stream().map(String::valueOf).collect(Collectors.joining(", ")) + (newer.size() == 1 ? " is newer" : " are newer");
    return "; extracted " + Numbers.date(extract.extracted()) + called + than;
  }

  private static String line(ImportRecord record, List<Extract> extracts) {
    String files =
        record.receipt().parts().stream()
            .map(
                p ->
                    String.format(
                        Locale.UK, "%s (%s, %,d %s, %,d left out)", p.file(), p.kind().id(), p.rowsRead(), p.rowsRead() == 1 ? "row" : "rows", p.leftOut()))
            .collect(Collectors.joining("; "));
    return record.id() + "  " + WHEN.format(record.when().atZone(ZoneId.systemDefault())) + "  " + record.who() + "  " + files + of(record, extracts).map(ImportsCommand::about).orElse("");
  }
}
