package org.suffice.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import picocli.CommandLine.Option;

/**
 * The password of protected files: a variable, what is typed unseen, or a question where a person sits at a terminal.
 * Never a word of the command line that others could see and histories keep.
 */
final class PasswordOptions {
  private static final String PASSWORD = "SUFFICE_FILE_PASSWORD";

  @Option(names = "--password-env", paramLabel = "NAME", defaultValue = PASSWORD,
      description = "Environment variable that holds the password of protected files (${DEFAULT-VALUE}).")
  String variable = PASSWORD;

  @Option(names = "--password", interactive = true, arity = "0..1", paramLabel = "PASSWORD",
      description = "The password of protected workbooks; without a value it is asked for, unseen.")
  char @Nullable [] password;

  /** Reads some files with the password that is given; where one is needed and none is given, it is asked for once. */
  List<SheetReading> read(AddData addData, List<Path> files, Environment environment, Supplier<List<SheetReading>> reading) {
    char[] typed = password;
    Optional<char[]> set = set(environment);
    if (typed != null) {
      files.forEach(f -> addData.password(f, typed));
    }
    set.ifPresent(p -> files.forEach(f -> addData.password(f, p)));
    try {
      return reading.get();
    } catch (SufficeException e) {
      if (!e.code().equals("password-protected")) {
        throw e;
      }
      char[] asked = AskedPassphrases.prompt("Password of the protected file: ");
      if (asked == null) {
        throw new SufficeException(
            e.code(), e.sentence() + " The option --password asks for it, unseen; or set " + variable + " to it before you run this again."); // without its cause: the log names no file
      }
      files.forEach(f -> addData.password(f, asked));
      return reading.get();
    }
  }

  private Optional<char[]> set(Environment environment) {
    Optional<char[]> set = environment.value(variable).map(String::toCharArray);
    if (set.isEmpty() && !variable.equals(PASSWORD)) {
      throw new SufficeException(
          "password-env", "There is no environment variable " + variable + ". Set it to the password, then run this again.");
    }
    return set;
  }
}
