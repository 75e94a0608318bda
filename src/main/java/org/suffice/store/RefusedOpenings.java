package org.suffice.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Wrong passphrases, kept in a small file beside the project until it is opened with the right one: the log itself is
 * locked as long as nobody has it.
 */
final class RefusedOpenings {
  private static final long MOST = 1 << 16;

  private RefusedOpenings() {}

  private static Path beside(Path file) {
    return file.resolveSibling(String.valueOf(file.getFileName()).replace(".mv.db", ".refused"));
  }

  static void note(Path file) {
    Path path = beside(file);
    try {
      if (!Files.exists(path) || Files.size(path) < MOST) {
        Files.writeString(
            path,
            Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + System.getProperty("user.name", "") + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(RefusedOpenings.class).warn("A wrong passphrase could not be noted");
    }
  }

  /** What was noted: the time, a blank, the user. */
  static List<String> read(Path file) {
    try {
      return Files.exists(beside(file)) ? Files.readAllLines(beside(file), StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      return List.of("Wrong passphrases were noted, but the note cannot be read");
    }
  }

  /** Forgets them, once they are in the log. */
  static void forget(Path file) {
    try {
      Files.deleteIfExists(beside(file));
    } catch (IOException e) {
      LoggerFactory.getLogger(RefusedOpenings.class).warn("The note of wrong passphrases could not be removed");
    }
  }
}
