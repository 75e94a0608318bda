package org.suffice.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.BackupRecord;
import org.suffice.model.Erased;
import org.suffice.model.ImportRecord;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import org.suffice.store.ClosedProject;
import org.suffice.store.Project;

/** What is done to a project while it is closed: its passphrase set, changed or taken away, and a backup put back. */
public final class Safekeeping {
  private final Clock clock;

  Safekeeping(Clock clock) {
    this.clock = clock;
  }

  /**
   * Encrypts a plain project with a passphrase, or gives an encrypted one another. Backups follow.
   *
   * @param now the passphrase it has; null for a plain project
   * @return how many backups stay as they were, since another passphrase opens them
   */
  public int encrypt(Path base, char @Nullable [] now, char[] next, Progress progress) {
    return ClosedProject.protect(base, now, PassphraseRules.checked(next), progress);
  }

  /** Takes the encryption away, of the backups too. */
  public int decrypt(Path base, char[] now, Progress progress) {
    if (Project.exists(base) && !Project.encrypted(base)) {
      throw new SufficeException("not-encrypted", "The project " + base + " is not encrypted. Nothing was changed.");
    }
    return ClosedProject.protect(base, now, null, progress);
  }

  /**
   * Erases one child from a project and all its backups, everywhere or nowhere; {@link OneChild#holds(String)} first says
   * what there is.
   *
   * @param withoutUnopened deletes backups that the passphrase does not open, instead of refusing
   */
  public Erased eraseChild(Path base, char @Nullable [] passphrase, String child, boolean withoutUnopened, Progress progress) {
    return ClosedProject.eraseChild(base, passphrase, child, withoutUnopened, clock.instant(), progress);
  }

  /** Gives one child another reference in a project and all its backups, everywhere or nowhere. */
  public Erased correctChild(
      Path base, char @Nullable [] passphrase, String child, String to, boolean withoutUnopened, Progress progress) {
    return ClosedProject.correctChild(base, passphrase, child, to, withoutUnopened, clock.instant(), progress);
  }

  /** Deletes an import from a project and all its backups, everywhere or nowhere. */
  public Erased deleteImport(Path base, char @Nullable [] passphrase, ImportRecord record, boolean withoutUnopened, Progress progress) {
    return ClosedProject.deleteImport(base, passphrase, record, withoutUnopened, clock.instant(), progress);
  }

  /** What was done, in words. */
  public static String words(Erased done) {
    return (done.backups() == 1 ? "1 backup was" : done.backups() + " backups were") + " written anew"
        + (done.deleted() == 0 ? "." : "; " + (done.deleted() == 1 ? "1 that does not open was deleted." : done.deleted() + " that do not open were deleted."));
  }

  /** The backups of a project, newest first. */
  public List<BackupRecord> backups(Path base) {
    return ClosedProject.backups(base);
  }

  /**
   * Where a backup is, without extension: a path, or the name of one in the project's folder of backups.
   *
   * @param asked null for the newest
   * @throws SufficeException no-backup
   */
  public Path find(Path base, @Nullable String asked) {
    if (asked == null) {
      return backups(base).stream()
          .findFirst()
          .map(b -> ClosedProject.backup(base, b.name()))
          .orElseThrow(() -> new SufficeException("no-backup", "There is no backup of the project " + base + ". Nothing was changed."));
    }
    String name = asked.endsWith(".mv.db") ? asked.substring(0, asked.length() - ".mv.db".length()) : asked;
    Path own = ClosedProject.backup(base, name);
    return !name.contains("/") && Project.exists(own) ? own : Path.of(name);
  }

  /** Whether a passphrase is needed to put a backup back. */
  public boolean encrypted(Path backup) {
    return Project.encrypted(backup);
  }

  /** Puts a backup back; what is there now is kept as a backup first. */
  public void restore(Path base, Path backup, char @Nullable [] passphrase) {
    Path folder = base.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new SufficeException("no-folder", "There is no folder " + folder + ". Make it first, or choose another folder.");
    }
    ClosedProject.restore(base, backup, passphrase, clock.instant());
  }
}
