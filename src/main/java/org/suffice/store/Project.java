package org.suffice.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.suffice.model.AuditEntry;
import org.suffice.model.BackupRecord;
import org.suffice.model.Facts;
import org.suffice.model.ImportPlan;
import org.suffice.model.ImportRecord;
import org.suffice.model.Known;
import org.suffice.model.LeftOutRow;
import org.suffice.model.MadeFix;
import org.suffice.model.Receipt;
import org.suffice.model.SufficeException;
import org.suffice.model.UndoEffect;
import org.suffice.progress.Aside;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/**
 * One project file: everything a council added to Suffice, on this computer and nowhere else. Open in one place at a
 * time. Every failure is a {@link SufficeException} in words. Methods may be called from any thread; they wait for each
 * other.
 */
public final class Project implements AutoCloseable {
  private final Path base;
  private final Database database;
  private final Tables tables = new Tables();
  private volatile @Nullable Aside tidying;
  private volatile boolean closing;

  private Project(Path base, Database database) {
    this.base = base;
    this.database = database;
  }

  /**
   * Whether there is a project file.
   *
   * @param base path without extension: {@code P} for the file {@code P.mv.db}
   */
  public static boolean exists(Path base) {
    return Files.exists(Database.file(base));
  }

  /**
   * Makes a new, empty project and opens it.
   *
   * @throws SufficeException project-exists, bad-project-path, no-folder, folder-not-writable
   */
  public static Project create(Path base) {
    return create(base, null);
  }

  /** The same, encrypted with a passphrase where there is one. Whether the passphrase is a good one is not asked here. */
  public static Project create(Path base, char @Nullable [] passphrase) {
    return new Project(base, Database.create(base, passphrase));
  }

  /** Whether opening needs a passphrase. */
  public static boolean encrypted(Path base) {
    return Keys.encrypted(Database.file(base));
  }

  /**
   * Opens a project; never makes one. What a broken-off import left behind is deleted.
   *
   * @throws SufficeException no-project, project-in-use, project-newer, project-damaged, not-a-project,
   *     project-read-only, bad-project-path
   */
  public static Project open(Path base) {
    return open(base, null);
  }

  /**
   * The same with a passphrase; one that is not needed is not looked at.
   *
   * @throws SufficeException passphrase-needed, wrong-passphrase, key-missing, key-damaged, key-of-another
   */
  public static Project open(Path base, char @Nullable [] passphrase) {
    Database database = opened(base, passphrase);
    try {
      var project = new Project(base, database);
      project.sweep();
      project.noteRefused();
      return project;
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /**
   * Copies the project into its folder of backups, and opens the copy before it counts. Of those made for a reason that
   * begins with {@code before-} the newest ten stay.
   *
   * @param why what it is made for, a word such as {@code asked}
   * @throws SufficeException cannot-back-up
   */
  public BackupRecord backUp(String why, Instant now) {
    tidied();
    return database.run(
        c -> {
          AuditLog.add(c, now, "backed-up", "A backup was made in the project's folder of backups.");
          return Backups.make(c, base, database.key(), now, why);
        });
  }

  /**
   * The same to a place of its own.
   *
   * @param to path without extension
   * @throws SufficeException cannot-back-up, backup-exists, bad-project-path
   */
  public BackupRecord backUpTo(Path to, Instant now) {
    tidied();
    return database.run(
        c -> {
          AuditLog.add(c, now, "backed-up", "A backup was made in another place.");
          return Backups.makeAt(c, base, database.key(), Database.checked(to), now);
        });
  }

  private static Database opened(Path base, char @Nullable [] passphrase) {
    try {
      return Database.open(base, passphrase);
    } catch (SufficeException e) {
      if (e.code().equals("wrong-passphrase")) {
        RefusedOpenings.note(Database.file(base));
      }
      throw e;
    }
  }

  private void noteRefused() {
    List<String> refused = RefusedOpenings.read(Database.file(base));
    for (String one : refused) {
      note("refused", "A wrong passphrase was given: " + one, Instant.now());
    }
    if (!refused.isEmpty()) {
      database.sync();
      RefusedOpenings.forget(Database.file(base));
    }
  }

  /**
   * Notes in the log what was done with the project.
   *
   * @param event a word such as {@code exported}
   * @param details without child data, and files without their folders
   */
  public void note(String event, String details, Instant now) {
    database.run(
        c -> {
          AuditLog.add(c, now, event, details);
          return true;
        });
  }

  /** What was done with the project, oldest first. */
  public List<AuditEntry> audit() {
    return database.run(AuditLog::all);
  }

  /** The first entry of a log that is not as it was written; empty where all are. */
  public static Optional<Integer> brokenAt(List<AuditEntry> log) {
    return AuditLog.broken(log);
  }

  /** Whether this one is encrypted. */
  public boolean isEncrypted() {
    return database.key() != null;
  }

  /** The path it was opened by, without extension. */
  public Path base() {
    return base;
  }

  /** The current version of every key over all imports: that of the newest extract, ties to the later import. */
  public Facts loadFacts(Progress progress) {
    return database.run(c -> new FactsLoader(tables).load(c, progress));
  }

  /** The same as it was known with an extract: the versions of newer extracts of the same kind of table are left aside. */
  public Facts loadFacts(Known known, Progress progress) {
    return database.run(c -> new FactsLoader(tables).load(c, known, progress));
  }

  /**
   * Adds a plan as one import, all or nothing. A sheet that was added before (same file, same sheet) is not added
   * again; where that holds for all, there is no import and the receipt's number is 0.
   *
   * <p>Each row is counted against the version that was current just before its sheet: added (a new key), changed (the
   * content differs) or unchanged. A row that differs from a newer extract's changes nothing: it counts as unchanged,
   * with the warning {@code older-version}.
   *
   * @throws Cancelled where the person stopped it; nothing is kept: it is thrown at once, and the rows that were written,
   *     which nobody sees, are deleted beside what the person does next
   */
  public Receipt publish(ImportPlan plan, Progress progress) {
    tidied();
    Receipt receipt;
    try {
      receipt = database.run(c -> publish(c, plan, progress));
    } catch (Cancelled e) {
      tidying = Aside.start(this::tidy);
      throw e;
    }
    if (receipt.importId() != 0) {
      database.sync();
    }
    return receipt;
  }

  /** Piece by piece, so that nobody waits long for the database; what a close leaves the next opening deletes. */
  private void tidy() {
    try {
      var sweeper = new Sweeper(tables);
      while (!closing && database.run(sweeper::piece)) {
        continue;
      }
    } catch (SufficeException e) {
      LoggerFactory.getLogger(Project.class).warn("Sweeping is left to the next opening: {}", e.code());
    }
  }

  /** Waits for what a cancelled import wrote to be gone. */
  private void tidied() {
    Aside now = tidying;
    if (now != null) {
      now.await();
    }
  }

  /** The receipt that {@link #publish} would give now; nothing is added. */
  public Receipt preview(ImportPlan plan, Progress progress) {
    return database.run(c -> new Publisher(tables, c, progress).preview(Publisher.items(c, plan)));
  }

  private Receipt publish(Connection c, ImportPlan plan, Progress progress) throws SQLException {
    List<Publisher.Item> items = Publisher.items(c, plan);
    if (items.stream().noneMatch(Publisher.Item::fresh)) {
      return new Receipt(0, plan.sheets().stream().map(Publisher::alreadyThere).toList());
    }
    if (!ImportRecords.all(c).isEmpty()) { // before the first there is nothing to lose
      progress.report(0, -1, "Making a backup");
      Backups.make(c, base, database.key(), Instant.now(), "before-import");
    }
    try {
      int importId = ImportRecords.stage(c, Instant.now(), System.getProperty("user.name", ""));
      return new Publisher(tables, c, progress).publish(importId, items);
    } catch (Cancelled e) {
      throw e;
    } catch (SQLException | RuntimeException | Error e) {
      sweepAfter(c, e);
      throw e;
    }
  }

  private void sweepAfter(Connection c, Throwable why) {
    try {
      c.rollback();
      new Sweeper(tables).sweep(c);
    } catch (SQLException e) {
      why.addSuppressed(e); // still unseen: the next opening deletes it
    }
  }

  private void sweep() {
    database.run(
        c -> {
          new Sweeper(tables).sweep(c);
          return true;
        });
  }

  /** The imports in the project, newest last. */
  public List<ImportRecord> imports() {
    return database.run(ImportRecords::all);
  }

  /**
   * Gives an import back: everything is as if it had never been added. Hidden by one statement, then deleted.
   *
   * @return the record of what was given back
   * @throws SufficeException no-such-import
   */
  public ImportRecord undo(int importId) {
    ImportRecord undone =
        imports().stream()
            .filter(r -> r.id() == importId)
            .findFirst()
            .orElseThrow(() -> noSuchImport(importId));
    database.run(
        c -> {
          ImportRecords.publish(c, importId, false);
          new Sweeper(tables).sweep(c);
          return true;
        });
    database.sync();
    return undone;
  }

  private SufficeException noSuchImport(int importId) {
    var ids = imports().stream().map(r -> String.valueOf(r.id())).toList();
    String there = ids.isEmpty() ? "It has no imports." : "It has: " + String.join(", ", ids) + ".";
    return new SufficeException(
        "no-such-import", "The project has no import number " + importId + ". " + there + " Nothing was changed.");
  }

  /** The rows of all imports that could not be used and did not come back since, in the order they were added. */
  public List<LeftOutRow> leftOut() {
    return database.run(LeftOutRows::open);
  }

  /** What giving an import back will mean for the rows that other imports have too. */
  public UndoEffect undoEffect(int importId, Progress progress) {
    return database.run(c -> new UndoEffects(c, tables, progress).of(importId));
  }

  /** The cells that were written over in an import, with what the files have there. */
  public List<MadeFix> fixes(int importId) {
    return database.run(c -> Fixes.of(c, importId));
  }

  /** How much there is about one child, by kind: {@code placements}, {@code left-out} and so on; empty where there is nothing. */
  public Map<String, Integer> traces(String child) {
    return database.run(c -> ChildTraces.find(c, child).counts());
  }

  /** Clashes that giving a child another reference would make: rows of one sheet that would be for the same thing. */
  public int clashes(String child, String to) {
    return database.run(c -> ChildTraces.clashes(c, child, to));
  }

  /** What is kept besides the data: settings, decisions, how files were read. */
  public Kept kept() {
    return new Kept(database);
  }

  /** Work of this package with the open file. */
  <T> T run(Database.Work<T> work) {
    return database.run(work);
  }

  /** Returns once everything committed is on the disk. */
  void sync() {
    database.sync();
  }

  /** Whether a sheet of a file is in the project already. */
  public boolean hasFile(String fileHash, String sheet) {
    return database.run(c -> ImportRecords.hasFile(c, fileHash, sheet));
  }

  /** One number over all the data of all tables: equal before an import and after its undo. */
  public String checksum() {
    tidied();
    return database.run(Checksum::of);
  }

  @Override
  public void close() {
    closing = true;
    tidied();
    database.close();
  }
}
