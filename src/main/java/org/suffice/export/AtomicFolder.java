package org.suffice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;

/**
 * Writes a folder of files whole or not at all: into a temporary folder beside it, then renamed. A failure, cancel or
 * crash while writing leaves the old folder as it was. Changing places takes two renames: only a crash exactly between
 * them leaves the old folder whole under its hidden name beside the place.
 *
 * <p>Nothing of a person's is ever deleted: a folder is replaced only where there is none yet, where it is empty, or where
 * everything in it is exactly as Suffice left it, by the list it leaves in the folder. Otherwise the writing is refused.
 */
public final class AtomicFolder {
  private AtomicFolder() {}

  /**
   * Writes the folder.
   *
   * @param writer is given an empty folder to fill; what it throws passes through after that folder is removed
   * @throws SufficeException {@code cannot-write} in words; {@code folder-not-empty} where it holds files that Suffice did
   *     not write, or that were changed since
   */
  public static void write(Path folder, IoConsumer<Path> writer) {
    Path target = folder.toAbsolutePath().normalize();
    CannotWrite.checkFolderOf(target);
    requireReplaceable(target);
    Path temporary = AtomicFile.temporaryBeside(target);
    try {
      Files.createDirectory(temporary);
      writer.accept(temporary);
      FolderManifest.write(temporary);
      // Someone may have put a file there in the meantime.
      requireReplaceable(target);
      swap(temporary, target);
      LeftBehind.sweep(target);
    } catch (IOException | UncheckedIOException e) {
      throw CannotWrite.because(target, e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  private static void requireReplaceable(Path target) {
    try {
      if (Files.exists(target) && !Files.isDirectory(target)) {
        throw new SufficeException(
            "cannot-write", "\"" + CannotWrite.name(target) + "\" could not be written: there is a file of this name. Choose another name.");
      }
      if (Files.exists(target) && !isEmpty(target) && !FolderManifest.untouched(target)) {
        throw new SufficeException(
            "folder-not-empty",
            "The folder \"%s\" holds files that Suffice did not write or that were changed since. Nothing was changed. Choose a new or empty folder, or move those files away first."
                .formatted(CannotWrite.name(target)));
      }
    } catch (IOException e) {
      throw CannotWrite.because(target, e);
    }
  }

  /** Moves the old folder aside, the new one in its place, and only then deletes the old one. */
  private static void swap(Path temporary, Path target) throws IOException {
    Path old = Files.exists(target) ? AtomicFile.temporaryBeside(target) : null;
    if (old != null) {
      Files.move(target, old);
    }
    try {
      Files.move(temporary, target);
    } catch (IOException e) {
      if (old != null) {
        Files.move(old, target);
      }
      throw e;
    }
    deleteQuietly(old);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void deleteQuietly(@Nullable Path folder) {
    if (folder == null || !Files.exists(folder)) {
      return;
    }
    try {
      LeftBehind.delete(folder);
    } catch (IOException leftBehind) {
      // It is hidden and named .part; failing to remove it must not hide what went wrong.
      folder.toFile().deleteOnExit();
    }
  }
}
