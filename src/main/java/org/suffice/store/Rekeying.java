package org.suffice.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * Writes a closed project and its backups anew under another key, or none. Each file is replaced in one step by one that
 * was opened before; the key file has the entries of both meanwhile, so that a crash anywhere leaves what opens.
 */
final class Rekeying {
  private final char @Nullable [] now;
  private final char @Nullable [] next;
  private final Progress progress;
  private final Map<String, FileKey> derived = new HashMap<>();
  private final byte[] salt = Keys.salt();
  private final @Nullable FileKey nextKey;

  Rekeying(char @Nullable [] now, char @Nullable [] next, Progress progress) {
    this.now = now;
    this.next = next;
    this.progress = progress;
    this.nextKey = next == null ? null : FileKey.derive(next, salt, FileKey.ITERATIONS);
  }

  /** The project first, since that tells whether the passphrase is right; then its backups. */
  int all(Path base) {
    Path file = Database.file(base);
    Swap.finish(file);
    if (!Files.isRegularFile(file)) {
      throw new Failures(file).absent();
    }
    one(file);
    int left = 0;
    for (Path backup : BackupFiles.of(base)) {
      try {
        one(backup);
      } catch (SufficeException e) {
        LoggerFactory.getLogger(Rekeying.class).warn("A backup keeps its key: {}", e.code());
        left++;
      }
    }
    return left;
  }

  private void one(Path file) {
    var failures = new Failures(file);
    FileKey key = Keys.unlock(file, now, failures, this::derived);
    if (key == null && nextKey == null) {
      return;
    }
    Path part = WholeFile.part(file);
    try {
      WholeFile.wipe(part);
      String was = stamp(file);
      write(file, key, part, failures);
      opens(part);
      replace(file, part, was);
      BackupFiles.resealed(file);
    } catch (IOException | MVStoreException e) {
      throw failures.noSpace(e);
    } finally {
      wipeQuietly(part);
    }
  }

  private void write(Path file, @Nullable FileKey key, Path part, Failures failures) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = lock(from);
        FileChannel to = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (lock == null) {
        throw failures.inUse(new IOException("locked"));
      }
      FileChannel content = Cipher.behind(from, chars(key));
      FileChannel behind = Cipher.behind(to, chars(nextKey));
      Cipher.copy(content, behind, progress, next == null ? "Removing the encryption" : "Encrypting");
      behind.force(true);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static char @Nullable [] chars(@Nullable FileKey key) {
    return key == null ? null : key.forDatabase();
  }

  private void opens(Path part) {
    var builder = new MVStore.Builder().fileName(SteadyFiles.name(part)).readOnly();
    char[] chars = chars(nextKey);
    try (MVStore store = (chars == null ? builder : builder.encryptionKey(chars)).open()) {
      store.getMapNames();
    }
  }

  /** Both keys; the new file; the new key alone; nothing of the old file. */
  private void replace(Path file, Path part, String was) throws IOException {
    Path keys = KeyFile.beside(file);
    Path old = WholeFile.old(file);
    FileKey key = nextKey;
    var both = new ArrayList<KeyFile.Entry>();
    if (Files.isRegularFile(keys) && Cipher.knownBy(file).isPresent()) {
      KeyFile.read(keys).ifPresent(k -> both.addAll(k.entries()));
    }
    List<KeyFile.Entry> only = key == null ? List.of() : List.of(Keys.entry(part, key, salt));
    both.addAll(only);
    if (!both.isEmpty()) {
      new KeyFile(both).write(keys);
    }
    Files.deleteIfExists(old);
    if (link(old, file)) {
      WholeFile.move(part, file);
      if (!was.equals(stamp(old))) { // somebody opened it in between: theirs stays
        WholeFile.move(old, file);
        throw new Failures(file).inUse(new IOException("changed meanwhile"));
      }
      WholeFile.wipe(old);
    } else {
      WholeFile.move(part, file);
    }
    if (only.isEmpty()) {
      Files.deleteIfExists(keys);
    } else {
      new KeyFile(only).write(keys);
    }
  }

  /** Some disks know no second name for a file: what was there is then deleted without being written over. */
  static boolean link(Path other, Path file) {
    try {
      Files.createLink(other, file);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The backups often share the project's salt. */
  private FileKey derived(KeyFile.Entry entry, char[] passphrase) {
    return derived.computeIfAbsent(entry.salt() + entry.iterations(), s -> entry.derive(passphrase));
  }

  private static String stamp(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file);
  }

  /** Removes what a broken-off change left beside a file that was opened. */
  static void tidy(Path file) {
    wipeQuietly(WholeFile.part(file));
    Path old = WholeFile.old(file);
    try {
      if (Files.exists(old) && Files.isSameFile(old, file)) { // a second name of the file itself: only the name goes
        Files.delete(old);
      }
    } catch (IOException e) {
      return;
    }
    wipeQuietly(old);
  }

  private static void wipeQuietly(Path file) {
    try {
      WholeFile.wipe(file);
    } catch (IOException e) {
      LoggerFactory.getLogger(Rekeying.class).warn("A temporary file beside the project could not be removed");
    }
  }
}
