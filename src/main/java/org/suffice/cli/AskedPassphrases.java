package org.suffice.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.app.Passphrases;

/**
 * Passphrases of the command line: the variable {@code SUFFICE_PASSPHRASE}, else a prompt where a person sits at a
 * terminal. Never a word of the command: those are seen by others and kept in histories.
 */
record AskedPassphrases(Environment environment) implements Passphrases {
  static final String VARIABLE = "SUFFICE_PASSPHRASE";

  @Override
  public char @Nullable [] toOpen(Path base) {
    return given().orElseGet(() -> prompt("Passphrase of " + base.getFileName() + ": "));
  }

  @Override
  public char @Nullable [] toCreate(Path base) {
    return given().orElse(null);
  }

  private Optional<char[]> given() {
    return environment.value(VARIABLE).map(String::toCharArray);
  }

  /** A new passphrase, asked for twice; null where nobody can be asked. */
  static char @Nullable [] fresh() {
    char[] first = prompt("New passphrase: ");
    char[] second = first == null ? null : prompt("The same again: ");
    if (first != null && !java.util.Arrays.equals(first, second)) {
      throw new org.suffice.model.SufficeException(
          "passphrase-differs", "The two passphrases are not the same. Nothing was changed.");
    }
    return first;
  }

  /** Null where no person sits at a terminal: a script must end with a sentence, not wait. */
  static char @Nullable [] prompt(String words) {
    Console console = System.console();
    return console == null || !console.isTerminal() ? null : console.readPassword("%s", words);
  }
}
