package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/** Puts a backup in the place of a project: it must open first, and what is there is kept. */
final class Restoring {
  private Restoring() {}

  /** The backup opens, and is the one that was made. */
  static void check(Path file, Path from, char @Nullable [] passphrase) {
    var failures = new Failures(from);
    if (!Files.isRegularFile(from)) {
      throw new SufficeException(
          "no-backup", "There is no backup at " + from + ". The command restore --list names the backups there are.");
    }
    FileKey key = Keys.unlock(from, passphrase, failures);
    requireWhole(from, key, file);
  }

  /** Puts a backup back that was checked. */
  static void run(Path file, Path base, Path from, Instant now) {
    if (Files.isRegularFile(file)) {
      Backups.requireFree(file);
      Backups.ofClosed(base, now, "before-restore", null);
    }
    Backups.putBack(from, base);
  }

  /** A copy is opened, beside the project: nothing is written where the backup lies, which may be a stick or a share. */
  private static void requireWhole(Path from, @Nullable FileKey key, Path file) {
    Path copy = Leftovers.looking(file);
    try {
      if (!BackupFiles.whole(from)) {
        throw damaged(from, new IOException("another checksum"));
      }
      Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
      Database.look(copy, key);
    } catch (IOException e) {
      throw damaged(from, e);
    } finally {
      try {
        WholeFile.wipe(copy);
      } catch (IOException e) {
        copy.toFile().deleteOnExit();
      }
    }
  }

  private static SufficeException damaged(Path from, IOException e) {
    return new SufficeException(
        "backup-damaged",
        "The backup " + from + " is damaged and was not put back; the project is as it was. Choose another backup: restore"
            + " --list names them.",
        e);
  }
}
