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
import org.suffice.app.Safekeeping;
import org.suffice.model.BackupRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a backup back, and keeps what was there. */
@Command(name = "restore", description = "Puts a backup of a project back (the newest, unless --from says which); what is there is kept as a backup.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK);
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--from", paramLabel = "F", description = "A name from --list, or the path of a backup.")
  @Nullable String from;

  @Option(names = "--list", description = "Lists the backups, newest first, and changes nothing.")
  boolean list;

  @Option(names = "--json", description = "The list as JSON.")
  boolean json;

  RestoreCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Path base = project.base();
    Safekeeping safe = context.safekeeping();
    if (list) {
      List<BackupRecord> backups = safe.backups(base);
      if (json) {
        out.println(json(backups));
      } else if (backups.isEmpty()) {
        out.println("There is no backup of this project yet. Make one: suffice backup --project P.");
      } else {
        backups.forEach(b -> out.println(b.name() + about(b)));
      }
    } else {
      Path backup = safe.find(base, from);
      safe.restore(base, backup, context.passphrase(backup));
      context.open(base, safe.encrypted(base) ? context.passphrase(base) : null, org.suffice.progress.Progress.none()).close();
      out.println("The backup " + backup.getFileName() + " was put back. What was there before is the newest backup now.");
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private static ArrayNode json(List<BackupRecord> backups) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    for (BackupRecord b : backups) {
      all.addObject()
          .put("name", b.name())
          .put("made", b.when().toString())
          .put("why", b.why())
          .put("bytes", b.bytes())
          .put("encrypted", b.encrypted())
          .put("imports", b.imports())
          .put("verified", b.verified());
    }
    return all;
  }

  /** What a backup is, after its name. */
  static String about(BackupRecord b) {
    return String.format(
        Locale.UK,
        "  (%s, %s, %s%,d KB%s%s)",
        WHEN.format(b.when().atZone(ZoneId.systemDefault())),
        b.why(),
        b.imports() == null ? "" : b.imports() + (b.imports() == 1 ? " import, " : " imports, "),
        Math.max(1, b.bytes() / 1024),
        b.encrypted() ? ", encrypted" : "",
        b.verified() ? "" : ", not opened when it was made");
  }
}
