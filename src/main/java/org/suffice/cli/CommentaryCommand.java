package org.suffice.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Commentary;
import org.suffice.app.ProjectSession;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code commentary}: what is written about the month of the monthly page. */
@Command(
    name = "commentary",
    description = "Prints or writes the commentary of the monthly page; it goes out with the table monthly-page.",
    mixinStandardHelpOptions = true)
final class CommentaryCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Option(names = "--as-at", paramLabel = "D", converter = Dates.class, description = "The page's date. Default: the last month end on or before the newest extract.")
  @Nullable LocalDate asAt;

  @Option(names = "--set", paramLabel = "TEXT", description = "Write this in the place of what was written; an empty text removes it.")
  @Nullable String text;

  CommentaryCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      LocalDate day = asAt;
      Question question = day == null ? Question.defaults() : Question.defaults().at(day);
      LocalDate month = session.ask().table(Commentary.PAGE, question).asAt().getLast();
      String written = text;
      if (written != null) {
        session.commentary().put(month, written);
      }
      String now = session.commentary().of(month);
      out.println(now.isEmpty() ? "Nothing is written about " + Numbers.date(month) + "." : Numbers.date(month) + ": " + now);
      out.flush();
      return SufficeCommand.DONE;
    }
  }
}
