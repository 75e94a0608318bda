package org.suffice.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for files that are needed once: gone with them when it is closed. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  /**
   * Makes one.
   *
   * @param name what its name begins with
   */
  public TemporaryFolder(String name) throws IOException {
    this.path = Files.createTempDirectory(name);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(path);
  }
}
