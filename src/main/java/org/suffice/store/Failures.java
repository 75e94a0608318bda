package org.suffice.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/** What can go wrong with a project file, in words: where, what, what to do. */
final class Failures {
  private static final Set<Integer> IN_USE =
      Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE);
  private static final Set<Integer> DAMAGED = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1);

  private final Path file;

  Failures(Path file) {
    this.file = file;
  }

  SufficeException absent() {
    return new SufficeException(
        "no-project", "There is no project at " + file + ". Check the path, or make a new project there first.");
  }

  SufficeException there() {
    return new SufficeException(
        "project-exists",
        "There is a project at " + file + " already; it was not changed. Open it, or choose another name.");
  }

  static SufficeException semicolon(Path base) {
    return new SufficeException(
        "bad-project-path",
        "The path " + base + " contains a semicolon (;), which a project's path must not. Choose another name or folder.");
  }

  static SufficeException noName(Path base) {
    return new SufficeException(
        "bad-project-path", "The path " + base + " has no name for a project in it. Add a name, such as " + base + "suffice.");
  }

  SufficeException noFolder() {
    return new SufficeException(
        "no-folder", "There is no folder " + file.getParent() + ". Make it first, or choose another folder.");
  }

  SufficeException folderReadOnly() {
    return new SufficeException(
        "folder-not-writable",
        "Nothing can be saved in the folder " + file.getParent()
            + ": you may not write there. Choose another folder, or ask whoever owns it for the right to change it.");
  }

  SufficeException fileReadOnly() {
    return new SufficeException(
        "project-read-only",
        "The project " + file
            + " may only be read, and Suffice must be able to write to it. Copy it to a folder of your own and open the"
            + " copy, or ask whoever owns it for the right to change it.");
  }

  SufficeException newer(int version) {
    return new SufficeException(
        "project-newer",
        "The project " + file + " was made by a newer version of Suffice (format " + version
            + "; this version knows formats up to " + Migrations.NEWEST
            + "). It was not changed. Open it with the newer version.");
  }

  SufficeException notAProject() {
    return new SufficeException(
        "not-a-project",
        "The file " + file + " is not a Suffice project: another program made it, or making it was broken off."
            + " It was not changed. Choose another file, or another name for a new project.");
  }

  SufficeException passphraseNeeded() {
    return new SufficeException(
        "passphrase-needed",
        "The project " + file + " is encrypted, and no passphrase was given. Give its passphrase when asked, or in the"
            + " environment variable SUFFICE_PASSPHRASE.");
  }

  SufficeException wrongPassphrase() {
    return new SufficeException(
        "wrong-passphrase",
        "That is not the passphrase of the project " + file
            + ". Nothing was changed. Check capital letters and the keyboard's language, then try again.");
  }

  SufficeException keyMissing(Path key) {
    return new SufficeException(
        "key-missing",
        "The project " + file + " is encrypted and its key file " + key.getFileName()
            + " is not beside it. Without that file no passphrase opens it: put it back in the same folder. Each backup has"
            + " a key file of its own.");
  }

  SufficeException keyDamaged(Path key) {
    return new SufficeException(
        "key-damaged",
        "The key file " + key + " is damaged, so that no passphrase can open its project. Put an undamaged copy of it in the"
            + " same folder, or restore a backup, which has a key file of its own.");
  }

  SufficeException keyOfAnother(Path key) {
    return new SufficeException(
        "key-of-another",
        "The key file " + key + " belongs to another project, or to an older copy of this one. Put the key file there that"
            + " belongs to " + file.getFileName() + ", or restore a backup, which has a key file of its own.");
  }

  SufficeException noSpace(Throwable cause) {
    return new SufficeException(
        "cannot-write-project",
        "The folder " + file.getParent() + " could not be written (is the disk full, or the folder gone?). The project "
            + file + " is as it was. Make room and try again.",
        cause);
  }

  SufficeException inUse(Throwable cause) {
    return new SufficeException(
        "project-in-use",
        "The project " + file + " is open in another window or another run of Suffice. Close it there, then try again."
            + " If you have it open nowhere, somebody who shares the folder may have: ask them to close it.",
        cause);
  }

  SufficeException damaged(Throwable cause) {
    return new SufficeException(
        "project-damaged",
        "The project file " + file
            + " is damaged and cannot be read. Keep it as it is, and go on with your latest copy of it; or make a new"
            + " project and add your files again.",
        cause);
  }

  /** A failure while opening: what is neither a lock nor a stranger's file is damage. */
  SufficeException opening(SQLException e) {
    if (IN_USE.contains(e.getErrorCode())) {
      return inUse(bare(e));
    }
    if (e.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD) {
      return notAProject();
    }
    return damaged(bare(e));
  }

  /** A failure of an open project. */
  SufficeException working(SQLException e) {
    if (DAMAGED.contains(e.getErrorCode())) {
      return damaged(bare(e));
    }
    return new SufficeException(
        "project-failed",
        "The project " + file + " could not be read or written (database error " + e.getErrorCode()
            + "). Nothing of this step was kept. Check that the disk is not full and the folder can be reached, open the"
            + " project again and try once more.",
        bare(e));
  }

  /**
   * The database's own messages can quote values of rows, and no child data may reach a log: only the code, the kinds of
   * faults behind it and their places stay.
   */
  private static SQLException bare(SQLException e) {
    var bare = new SQLException("database error " + e.getErrorCode(), e.getSQLState(), e.getErrorCode(), kinds(e.getCause()));
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }

  private static @Nullable Throwable kinds(@Nullable Throwable cause) {
    if (cause == null) {
      return null;
    }
    var kind = new IllegalStateException(cause.getClass().getName(), kinds(cause.getCause()));
    kind.setStackTrace(cause.getStackTrace());
    return kind;
  }
}
