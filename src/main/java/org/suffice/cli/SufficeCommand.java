package org.suffice.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.suffice.app.AppContext;
import org.suffice.model.SufficeException;
import org.suffice.progress.Cancelled;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;

/**
 * The command line: one command a use case. Results go to standard output, sentences about failures to standard
 * error, never a stack trace. Exit codes: 0 done, 1 done with rows left out, 2 nothing could be done.
 */
@Command(
    name = "suffice",
    description = "Works out whether a council has enough of the right homes for the children it looks after.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AddCommand.class,
      TableCommand.class,
      RowsCommand.class,
      ChartCommand.class,
      PackCommand.class,
      WorkbookCommand.class,
      CheckCommand.class,
      DraftCommand.class,
      RefreshCommand.class,
      MeasuresCommand.class,
      RulesCommand.class,
      ImportsCommand.class,
      UndoCommand.class,
      LeftOutCommand.class,
      DuplicatesCommand.class,
      StaleCommand.class,
      CategoriesCommand.class,
      ValuesCommand.class,
      MappingCommand.class,
      ViewsCommand.class,
      SetCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ProtectCommand.class,
      TargetsCommand.class,
      CommentaryCommand.class,
      AuditCommand.class,
      DeleteImportCommand.class,
      KeepCommand.class,
      EraseChildCommand.class,
      CorrectChildCommand.class,
      DemoCommand.class,
      AboutCommand.class,
      HelpCommand.class
    })
public final class SufficeCommand {
  /** Done. */
  static final int DONE = 0;

  /** Done, but rows were left out, or a draft has figures that do not hold. */
  static final int LEFT_OUT = 1;

  /** Nothing could be done. */
  static final int NOTHING = 2;

  private SufficeCommand() {}

  /** Runs one command and returns its exit code. */
  public static int run(AppContext context, PrintWriter out, PrintWriter err, String... args) {
    return run(context, Environment.ofProcess(), out, err, args);
  }

  /** The same in another environment. */
  static int run(AppContext context, Environment environment, PrintWriter out, PrintWriter err, String... args) {
    var line = new CommandLine(new SufficeCommand(), new Commands(context.asking(new AskedPassphrases(environment)), environment));
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(sentences());
    line.setParameterExceptionHandler(
        (e, given) -> {
          e.getCommandLine().getErr().println(sentence(words(e)) + " See: suffice help" + name(e.getCommandLine()) + ".");
          e.getCommandLine().getErr().flush();
          return NOTHING;
        });
    if (args.length == 0) {
      line.usage(out);
      return DONE;
    }
    return line.execute(args);
  }

  /** Runs one command on the standard streams, in UTF-8. */
  public static int run(AppContext context, String... args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return run(context, out, err, args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** What is wrong with the words of a command, without the parser's own way of putting it. */
  private static String words(CommandLine.ParameterException e) {
    if (e instanceof CommandLine.UnmatchedArgumentException unknown
        && e.getCommandLine().getParent() == null
        && !unknown.isUnknownOption()) {
      return "There is no command \"" + unknown.getUnmatched().getFirst() + "\"";
    }
    return String.valueOf(e.getMessage())
        .replaceFirst("^Error: ", "")
        .replace("is not an int", "is not a whole number")
        .replace("is not a double", "is not a number")
        .replace(" (case-insensitive) but was", ", not")
        .replace("MONTH, QUARTER, YEAR", "month, quarter, year");
  }

  private static String name(CommandLine line) {
    return line.getParent() == null ? "" : " " + line.getCommandName();
  }

  private static IExecutionExceptionHandler sentences() {
    return (e, line, parsed) -> {
      String words =
          switch (e) {
            case SufficeException s -> {
              if (s.getCause() != null) {
                log(s);
              }
              yield s.sentence() + " [" + s.code() + "]";
            }
            case Cancelled c -> String.valueOf(c.getMessage());
            case UncheckedIOException io -> {
              log(io);
              yield "A file could not be read or written: " + reason(io) + ". Nothing was changed. [file]";
            }
            default -> {
              log(e);
              yield "Suffice met a fault of its own (" + e.getClass().getSimpleName()
                  + "). Nothing was changed; the technical log says more. [fault]";
            }
          };
      line.getErr().println(words);
      line.getErr().flush();
      return NOTHING;
    };
  }

  private static String reason(UncheckedIOException io) {
    Throwable cause = io.getCause();
    return String.valueOf(cause == null ? io.getMessage() : cause.getMessage());
  }

  private static void log(Exception e) {
    LoggerFactory.getLogger(SufficeCommand.class).error("A command failed", e);
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  /** Gives every command the program it works with. */
  private record Commands(AppContext context, Environment environment) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (List.of(constructor.getParameterTypes()).equals(List.of(AppContext.class))) {
          return type.cast(constructor.newInstance(context));
        }
        if (List.of(constructor.getParameterTypes()).equals(List.of(AppContext.class, Environment.class))) {
          return type.cast(constructor.newInstance(context, environment));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
