package org.suffice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.BackupRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backup}: a copy of a project, opened before it counts. */
@Command(name = "backup", description = "Copies a project into its folder of backups (P.backups), or to a place of its own.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--out", paramLabel = "F", description = "Where to, such as a stick: a path without extension.")
  @Nullable Path out;

  BackupCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProjectSession session = project.open(context)) {
      Path to = out;
      BackupRecord made = to == null ? session.backups().now() : session.backups().to(ProjectOption.withoutExtension(to));
      Out.of(spec).println("Backup made and opened to check: " + (to == null ? made.name() : to) + RestoreCommand.about(made));
      Out.of(spec).flush();
      return SufficeCommand.DONE;
    }
  }
}
