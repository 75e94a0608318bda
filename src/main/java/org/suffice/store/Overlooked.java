package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Mends a project file whose newest state is whole, and past which H2 would open an older one, even an empty one. H2 lists
 * in each state the pieces that are no longer needed. While it closed a file it moved pieces together, and wrote over such
 * a piece before it had left the list; a program killed then left a file that says it was closed well. At opening H2
 * misses the piece, and of the states that it has looked at by then the newest is not one. Projects are no longer closed
 * in that way ({@code MAX_COMPACT_TIME=0}); files that were are mended.
 */
final class Overlooked {
  private Overlooked() {}

  /**
   * A mended copy takes the file's place; the file as it was is kept among the backups.
   *
   * @return true
   */
  static boolean mend(Path base, @Nullable FileKey key) throws IOException {
    Path staged = Staging.base(base);
    Staging.clear(staged);
    try {
      Path copy = Database.file(staged);
      Files.copy(Database.file(base), copy);
      withoutUnneeded(copy, key);
      if (FileCheck.closed(copy, key) != FileCheck.Closed.FOUND) {
        throw new IOException("the newest state was not found");
      }
      Backups.ofClosed(base, Instant.now(), "before-mending", null);
      Staging.take(staged, base);
      return true;
    } finally {
      Staging.clear(staged);
    }
  }

  /** Says in the log of a mended project, now open, that it was. */
  static boolean note(Connection c, Instant now) throws SQLException {
    AuditLog.add(c, now, "mended", "The file had been broken off while it was closed. Nothing is missing; the file as it was is among the backups.");
    return true;
  }

  /** Finds the newest state by reading the whole file, and closes it with a list without the pieces not needed. */
  private static void withoutUnneeded(Path copy, @Nullable FileKey key) {
    try (MVStore store = FileCheck.store(copy, key).recoveryMode().autoCommitDisabled().open()) {
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      store.getFileStore().dropUnusedChunks();
    }
  }
}
