package org.suffice.store;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Erased;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/**
 * Writes a closed project and all its backups anew with a change to their rows: everywhere or nowhere. The new files are
 * brought to the present format on the way.
 */
final class WritingAnew {
  private final Path project;
  private final char @Nullable [] passphrase;
  private final RowChange change;
  private final Progress progress;
  private final Map<String, FileKey> derived = new HashMap<>();

  WritingAnew(Path project, char @Nullable [] passphrase, RowChange change, Progress progress) {
    this.project = project;
    this.passphrase = passphrase;
    this.change = change;
    this.progress = progress;
  }

  /** A file with what opens it. */
  private record Opened(Path file, @Nullable FileKey key) {}

  /**
   * Does it.
   *
   * @param entry what the project's log says of it
   * @param withoutUnopened deletes the backups that cannot be opened, instead of refusing
   * @throws SufficeException backups-not-opened; nothing was changed
   */
  Erased run(Rewriting.Entry entry, boolean withoutUnopened) {
    Swap.finish(project);
    if (!Files.isRegularFile(project)) {
      throw new Failures(project).absent();
    }
    var failures = new Failures(project);
    Opened main = new Opened(project, unlock(project));
    var unopened = new ArrayList<Path>();
    List<Opened> backups = backups(unopened);
    require(unopened, withoutUnopened);
    try (FileChannel channel = FileChannel.open(project, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var waiting = new ArrayList<Swap.Waiting>();
      int rows;
      try (FileLock lock = lock(channel, failures)) {
        copy(project, channel);
        rows = write(main, entry, waiting).rows();
        for (Opened backup : backups) {
          progress.report(waiting.size(), backups.size() + 1L, "Writing the backups anew");
          if (opens(backup)) {
            write(backup, null, waiting);
          } else {
            unopened.add(backup.file());
          }
        }
        lock.release();
      }
      require(unopened, withoutUnopened);
      progress.check();
      int anew = waiting.size() - 1;
      unopened.forEach(gone -> waiting.add(new Swap.Waiting(gone, Swap.GONE)));
      Swap.all(project, waiting);
      return new Erased(rows, anew, unopened.size());
    } catch (IOException e) {
      throw failures.noSpace(e);
    } catch (SQLException e) {
      throw failures.working(e);
    } catch (MVStoreException | FlywayException e) {
      throw failures.damaged(e);
    } finally {
      Swap.tidy(project);
      Staging.clear(staged());
    }
  }

  /** Writes the project alone anew, as it is, so that nothing is in the file that is no longer needed. */
  static void smaller(Path base, @Nullable FileKey key) throws IOException, SQLException {
    var anew = new WritingAnew(Database.file(base), null, Rewriting.nothing(), Progress.none());
    var failures = new Failures(anew.project);
    var waiting = new ArrayList<Swap.Waiting>();
    try (FileChannel channel = FileChannel.open(anew.project, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      try (FileLock lock = lock(channel, failures)) {
        anew.copy(anew.project, channel);
        anew.write(new Opened(anew.project, key), null, waiting);
        lock.release();
      }
      Swap.all(anew.project, waiting);
    } finally {
      Swap.tidy(anew.project);
      Staging.clear(anew.staged());
    }
  }

  /** A backup is read only once it is known to be one that can be: before that nothing is written. */
  private List<Opened> backups(List<Path> unopened) {
    var opened = new ArrayList<Opened>();
    for (Path backup : BackupFiles.of(BackupFiles.base(project))) {
      try {
        opened.add(new Opened(backup, unlock(backup)));
      } catch (SufficeException e) {
        unopened.add(backup);
      }
    }
    return opened;
  }

  private @Nullable FileKey unlock(Path file) {
    return Keys.unlock(file, passphrase, new Failures(file), this::derived);
  }

  private FileKey derived(KeyFile.Entry entry, char[] text) {
    return derived.computeIfAbsent(entry.salt() + entry.iterations(), s -> entry.derive(text));
  }

  private static FileLock lock(FileChannel channel, Failures failures) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw failures.inUse(new IOException("locked"));
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      throw failures.inUse(e);
    }
  }

  private static void require(List<Path> unopened, boolean without) {
    if (!unopened.isEmpty() && !without) {
      throw notOpened(unopened);
    }
  }

  private Path staged() {
    return Staging.base(BackupFiles.base(project));
  }

  /** Copies a backup, and says whether the copy opens; that there is no room for it is another matter. */
  private boolean opens(Opened backup) throws IOException {
    copy(backup.file(), null);
    try {
      Database.look(Database.file(staged()), backup.key());
      return true;
    } catch (IOException | SufficeException e) {
      return false;
    }
  }

  /** Writes what was copied anew. */
  private RowChange.OfFile write(Opened opened, Rewriting.@Nullable Entry entry, List<Swap.Waiting> waiting)
      throws IOException, SQLException {
    Path staged = staged();
    Database.toThisVersion(staged, opened.key(), new Failures(opened.file()));
    Path fresh = Swap.fresh(opened.file());
    WholeFile.wipe(Database.file(fresh));
    Files.createFile(Database.file(fresh));
    FileKey key = opened.key();
    if (key != null) {
      Keys.beginLike(opened.file(), Database.file(staged), Database.file(fresh), key);
    }
    RowChange.OfFile done = new Rewriting(change, progress).copy(staged, fresh, key, entry);
    waiting.add(new Swap.Waiting(opened.file(), Database.imports(fresh, key)));
    Staging.clear(staged);
    return done;
  }

  /** From the locked channel where there is one: closing another one on the same file would give up the lock. */
  private void copy(Path file, @Nullable FileChannel locked) throws IOException {
    Staging.clear(staged());
    Path to = Database.file(staged());
    if (locked == null) {
      Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
    } else {
      locked.position(0);
      Files.copy(Channels.newInputStream(locked), to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static SufficeException notOpened(List<Path> backups) {
    String names = backups.stream().map(b -> String.valueOf(b.getFileName())).reduce((a, b) -> a + ", " + b).orElse("");
    return new SufficeException(
        "backups-not-opened",
        (backups.size() == 1 ? "The backup " + names + " does" : "The backups " + names + " do")
            + " not open (another passphrase, or damage), so nothing could be taken out of"
            + (backups.size() == 1 ? " it" : " them")
            + ". Nothing was changed anywhere. Say that such backups are to be deleted, or move them away first and see to them"
            + " by yourself: a backup that is moved away is a project that this can be done to with its own passphrase.");
  }
}
