package org.suffice.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --project P}: a path without extension. */
final class ProjectOption {
  private static final String EXTENSION = ".mv.db";

  @Option(
      names = "--project",
      required = true,
      paramLabel = "P",
      description = "The project: a path without extension (P.mv.db is its file).")
  @Nullable Path path;

  /** The path without extension, also where the file itself was named. */
  Path base() {
    Path given = path;
    if (given == null) {
      throw new SufficeException("no-project", "Say which project: --project P.");
    }
    return withoutExtension(given);
  }

  /** A path without the extension of a project file. */
  static Path withoutExtension(Path given) {
    String name = String.valueOf(given.getFileName());
    return name.endsWith(EXTENSION)
        ? given.resolveSibling(name.substring(0, name.length() - EXTENSION.length()))
        : given;
  }

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  /** Opens the project; it must be there. */
  ProjectSession open(AppContext context) {
    return warned(context.open(base(), Progress.none()));
  }

  /** Says on standard error what a person must know of a project that was opened. */
  ProjectSession warned(ProjectSession session) {
    CommandSpec of = command;
    if (of != null) {
      session.warnings().forEach(of.commandLine().getErr()::println);
      of.commandLine().getErr().flush();
    }
    return session;
  }
}
