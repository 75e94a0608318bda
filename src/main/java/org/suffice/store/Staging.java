package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The hidden name under which a project file is made or brought to a new version, until it is whole. */
final class Staging {
  private Staging() {}

  static Path base(Path base) {
    Path whole = base.toAbsolutePath().normalize();
    return whole.resolveSibling("." + whole.getFileName() + ".making");
  }

  /** Puts what is whole in its place: first the key file, where there is a new one. */
  static void take(Path staged, Path base) throws IOException {
    Path file = Database.file(staged);
    Path key = KeyFile.beside(file);
    if (Files.exists(key)) {
      WholeFile.move(key, KeyFile.beside(Database.file(base)));
    }
    WholeFile.move(file, Database.file(base));
  }

  /** Nothing is left of what was broken off. */
  static void clear(Path staged) {
    Path file = Database.file(staged);
    try {
      WholeFile.wipe(file);
      Files.deleteIfExists(KeyFile.beside(file));
    } catch (IOException e) {
      LoggerFactory.getLogger(Staging.class).warn("A temporary file beside the project could not be removed");
    }
  }
}
