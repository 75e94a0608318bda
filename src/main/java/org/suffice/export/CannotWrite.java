package org.suffice.export;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/** Why a file or folder could not be written, in sentences: what it is and what to do. */
final class CannotWrite {
  private static final String CODE = "cannot-write";

  private CannotWrite() {}

  /** Refuses before anything is written where it cannot work: no folder, no right to write, a folder in the way. */
  static void checkFolderOf(Path target) {
    Path folder = folderOf(target);
    if (!Files.exists(folder)) {
      throw new SufficeException(
          CODE, "\"" + name(target) + "\" could not be written: the folder " + folder + " does not exist. Make it, or choose another folder.");
    }
    if (!Files.isDirectory(folder)) {
      throw new SufficeException(
          CODE, "\"" + name(target) + "\" could not be written: " + folder + " is a file, not a folder. Choose a folder.");
    }
    if (!Files.isWritable(folder)) {
      throw noRight(target, null);
    }
  }

  /** Refuses a target that is a folder or that is read-only. */
  static void checkFile(Path target) {
    if (Files.isDirectory(target)) {
      throw new SufficeException(CODE, "\"" + name(target) + "\" could not be written: there is a folder of this name. Choose another name.");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new SufficeException(
          CODE, "\"" + name(target) + "\" could not be written: the file that is there is read-only. Choose another name, or make it writable.");
    }
  }

  /** What went wrong while writing or moving. */
  static SufficeException because(Path target, Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null ? unchecked.getCause() : failure;
    if (cause instanceof AccessDeniedException && !Files.exists(target)) {
      return noRight(target, cause);
    }
    String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (reason.contains("no space") || reason.contains("not enough space") || reason.contains("disk is full") || reason.contains("quota")) {
      return new SufficeException(
          CODE, "\"" + name(target) + "\" could not be written: the disk is full. Make room, or choose another disk. Nothing was changed.", cause);
    }
    if (Files.exists(target)) {
      return new SufficeException(
          CODE,
          "\""
              + name(target)
              + "\" could not be replaced. If it is open in Excel or another program, close it there and try again, or choose another name."
              + " The file that was there is unchanged.",
          cause);
    }
    return new SufficeException(
        CODE, "\"" + name(target) + "\" could not be written to " + folderOf(target) + ". Choose another folder, or try again.", cause);
  }

  /** The folder that a file is in. */
  static Path folderOf(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target.toAbsolutePath() : parent;
  }

  /** The file's own name. */
  static String name(Path target) {
    Path name = target.getFileName();
    return name == null ? target.toString() : name.toString();
  }

  private static SufficeException noRight(Path target, @Nullable Throwable cause) {
    String sentence =
        "\"" + name(target) + "\" could not be written: you may not write in the folder " + folderOf(target) + ". Choose another folder.";
    return cause == null ? new SufficeException(CODE, sentence) : new SufficeException(CODE, sentence, cause);
  }
}
