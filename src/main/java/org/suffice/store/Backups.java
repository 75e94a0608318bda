package org.suffice.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.db.Store;
import org.jspecify.annotations.Nullable;
import org.suffice.model.BackupRecord;
import org.suffice.model.SufficeException;

/**
 * Copies of a project file, each opened before it counts, and putting one back. A copy is encrypted as the original is:
 * it is the same bytes.
 */
final class Backups {
  /** Backups made without being asked for that are kept. */
  static final int KEPT = 10;

  private Backups() {}

  /** Copies an open project into its folder of backups. */
  static BackupRecord make(Connection c, Path base, @Nullable FileKey key, Instant when, String why) throws SQLException {
    Path file = BackupFiles.free(base, when, why);
    try {
      Files.createDirectories(BackupFiles.folder(base));
      BackupRecord made = write(c, Database.file(base), file, key, when, why);
      BackupFiles.rotate(base, KEPT);
      return made;
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  /** The same to a place of its own, such as another disk. */
  static BackupRecord makeAt(Connection c, Path base, @Nullable FileKey key, Path file, Instant when) throws SQLException {
    if (Files.exists(file)) {
      throw new SufficeException(
          "backup-exists", "There is a file " + file + " already; it was not changed. Choose another name for the backup.");
    }
    try {
      return write(c, Database.file(base), file, key, when, "asked");
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  private static BackupRecord write(
      Connection c, Path project, Path file, @Nullable FileKey key, Instant when, String why) throws IOException, SQLException {
    Path part = WholeFile.part(file);
    Path keys = KeyFile.beside(file);
    try {
      raw(c, part);
      int imports = Database.look(part, key);
      if (key != null) {
        Files.copy(KeyFile.beside(project), keys);
      }
      WholeFile.move(part, file);
      return BackupFiles.describe(file, when, why, imports);
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(keys);
      throw e;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The bytes of the file as they are on the disk, while nothing else writes: the connection is the only one, and the store has no thread of its own. */
  private static void raw(Connection c, Path to) throws IOException, SQLException {
    Store database = Database.store(c);
    Files.deleteIfExists(to);
    try (FileOutputStream file = new FileOutputStream(to.toFile())) { // a channel would close where the thread is interrupted
      c.commit();
      database.flush();
      database.getMvStore().getFileStore().backup(new Plain(file));
      file.getFD().sync();
    }
  }

  /** The database writes its file into an archive; only the bytes are wanted. */
  private static final class Plain extends ZipOutputStream {
    private final OutputStream to;

    Plain(OutputStream to) {
      super(OutputStream.nullOutputStream());
      this.to = to;
    }

    @Override
    public void putNextEntry(ZipEntry entry) {}

    @Override
    public void closeEntry() {}

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      to.write(bytes, from, length);
    }
  }

  /** Copies a closed project as it is, even a damaged one, before something else takes its place. */
  static BackupRecord ofClosed(Path base, Instant when, String why, @Nullable Integer imports) {
    Path project = Database.file(base);
    Path file = BackupFiles.free(base, when, why);
    Path part = WholeFile.part(file);
    try {
      Files.createDirectories(BackupFiles.folder(base));
      Files.copy(project, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      force(part);
      if (Keys.encrypted(project) && Files.isRegularFile(KeyFile.beside(project))) {
        Files.copy(KeyFile.beside(project), KeyFile.beside(file));
      }
      WholeFile.move(part, file);
      BackupRecord made = BackupFiles.describe(file, when, why, imports);
      BackupFiles.rotate(base, KEPT);
      return made;
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileOutputStream same = new FileOutputStream(file.toFile(), true)) {
      same.getFD().sync();
    }
  }

  /** Puts a backup in the place of a closed project, in one step; the caller has looked at it and kept what was there. */
  static void putBack(Path from, Path base) {
    Path file = Database.file(base);
    Path part = WholeFile.part(file);
    var failures = new Failures(file);
    try {
      requireFree(file);
      Files.copy(from, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      force(part);
      Path keys = KeyFile.beside(file);
      if (Keys.encrypted(part)) {
        KeyFile of = KeyFile.read(KeyFile.beside(from)).orElseThrow(() -> failures.keyDamaged(KeyFile.beside(from)));
        var both = new java.util.ArrayList<>(of.entries());
        if (Files.isRegularFile(keys)) {
          KeyFile.read(keys).ifPresent(k -> both.addAll(k.entries()));
        }
        new KeyFile(both).write(keys);
        WholeFile.move(part, file);
        of.write(keys);
      } else {
        WholeFile.move(part, file);
        Files.deleteIfExists(keys);
      }
    } catch (IOException e) {
      throw failures.noSpace(e);
    } finally {
      Rekeying.tidy(file);
    }
  }

  /** Nobody has it open. */
  static void requireFree(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    var failures = new Failures(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw failures.inUse(new IOException("locked"));
      }
    } catch (OverlappingFileLockException e) {
      throw failures.inUse(e);
    } catch (IOException e) {
      throw failures.noSpace(e);
    }
  }

  /** The backups of a project, newest first. */
  static List<BackupRecord> list(Path base) {
    return BackupFiles.of(base).reversed().stream().map(Backups::read).filter(Objects::nonNull).toList();
  }

  private static @Nullable BackupRecord read(Path file) {
    try {
      return BackupFiles.read(file);
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      return null;
    }
  }

  private static SufficeException cannot(Path file, IOException e) {
    return new SufficeException(
        "cannot-back-up",
        "No backup could be made in " + file.getParent()
            + " (is the disk full, or the folder not writable?). Nothing was changed. Make room, then try again.",
        e);
  }
}
