package org.suffice.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AuditEntry;
import org.suffice.model.BackupRecord;
import org.suffice.model.Erased;
import org.suffice.model.ImportRecord;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** What is done to the files of a project while nobody has it open: another passphrase, a backup put back. */
public final class ClosedProject {
  private static final SecureRandom RANDOM = new SecureRandom();

  private ClosedProject() {}

  /**
   * Gives a closed project another passphrase: none encrypts a plain one, null for the new one takes encryption away.
   * The file stays as it was until the new one is whole; nothing readable is left of a plain one. Its backups too.
   *
   * @return how many backups could not be changed, since another passphrase than the one given opens them
   * @throws SufficeException no-project, project-in-use, passphrase-needed, wrong-passphrase and the like,
   *     cannot-write-project
   */
  public static int protect(Path base, char @Nullable [] now, char @Nullable [] next, Progress progress) {
    int left = new Rekeying(now, next, progress).all(base);
    try (Project project = Project.open(base, next)) {
      String event = next == null ? "encryption-removed" : now == null ? "encrypted" : "passphrase-changed";
      project.note(event, left == 0 ? "Backups too." : "Backups too, except " + left + ".", Instant.now());
      project.sync();
    }
    return left;
  }

  /**
   * Takes one child out of a closed project and all its backups: everywhere or nowhere. The files are written anew, so
   * that nothing of the child is left in them.
   *
   * @param withoutUnopened deletes backups that this passphrase does not open, instead of refusing
   * @throws SufficeException no-such-child, backups-not-opened, project-in-use, wrong-passphrase and the like
   */
  public static Erased eraseChild(Path base, char @Nullable [] passphrase, String child, boolean withoutUnopened, Instant now, Progress progress) {
    return anew(base, passphrase, new ChildChange(child, null, standIn()), withoutUnopened, progress,
        new Rewriting.Entry(now, "child-erased", done -> "One child was erased, backups too: rows gone: " + done.rows() + "."));
  }

  /** The same where a child was known by a wrong reference and gets the right one. */
  public static Erased correctChild(
      Path base, char @Nullable [] passphrase, String child, String to, boolean withoutUnopened, Instant now, Progress progress) {
    return anew(base, passphrase, new ChildChange(child, to, to), withoutUnopened, progress,
        new Rewriting.Entry(now, "child-corrected", done -> "One child got another reference, in backups too: rows changed: " + done.rows() + "."));
  }

  /**
   * Deletes an import from a closed project and all its backups, so that nothing of it is left in them.
   *
   * @param withoutUnopened deletes backups that this passphrase does not open, instead of refusing
   */
  public static Erased deleteImport(Path base, char @Nullable [] passphrase, ImportRecord record, boolean withoutUnopened, Instant now, Progress progress) {
    return anew(base, passphrase, new ImportChange(record), withoutUnopened, progress,
        new Rewriting.Entry(now, "deleted", done -> "Import " + record.id() + " was deleted for good, in backups too."));
  }

  private static Erased anew(
      Path base, char @Nullable [] passphrase, RowChange change, boolean withoutUnopened, Progress progress, Rewriting.Entry entry) {
    return new WritingAnew(Database.checked(base), passphrase, change, progress).run(entry, withoutUnopened);
  }

  /** What stands where other rows mentioned a child that is gone; the same word in all of them, and nobody's. */
  private static String standIn() {
    return "erased-" + HexFormat.of().toHexDigits(RANDOM.nextInt());
  }

  /** The backups of a project, newest first; it may be open, closed or gone. */
  public static List<BackupRecord> backups(Path base) {
    return Backups.list(base);
  }

  /** Where a backup of a project is, by its name; without extension. */
  public static Path backup(Path base, String name) {
    return BackupFiles.folder(base).resolve(name);
  }

  /**
   * Puts a backup in the place of a closed project (or of none): all of it or nothing. What is there now is copied into
   * the folder of backups first, even where it is damaged.
   *
   * @param from the backup, without extension
   * @param passphrase that of the backup, where it is encrypted
   * @throws SufficeException no-project, backup-damaged, project-in-use, wrong-passphrase and the like,
   *     cannot-write-project
   */
  public static void restore(Path base, Path from, char @Nullable [] passphrase, Instant now) {
    Restoring.check(Database.checked(base), Database.checked(from), passphrase);
    List<AuditEntry> log = logOf(base, passphrase);
    Restoring.run(Database.checked(base), base, Database.checked(from), now);
    try (Project restored = Project.open(base, passphrase)) {
      restored.run(
          c -> {
            AuditLog.carryOn(c, log);
            AuditLog.add(c, now, "restored", named(base, from) + " was put back.");
            return true;
          });
      restored.sync();
    }
  }

  /** A backup elsewhere may have any name, a child's too. */
  private static String named(Path base, Path from) {
    boolean ours = BackupFiles.folder(base).equals(from.toAbsolutePath().normalize().getParent());
    return ours ? "The backup " + from.getFileName() : "A backup from another place";
  }

  /** What was done before a backup is put back stays in the log, where it can be read. */
  private static List<AuditEntry> logOf(Path base, char @Nullable [] passphrase) {
    if (!Project.exists(base)) {
      return List.of();
    }
    try (Database now = Database.open(base, passphrase)) {
      return now.run(AuditLog::all);
    } catch (SufficeException e) {
      if (e.code().equals("project-in-use")) {
        throw e;
      }
      return List.of();
    }
  }
}
