package org.suffice.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a writer that was killed left under its temporary name: unfinished, but with numbers that may be of few children.
 * It goes when the same place is written again, once it is so old that nobody can be writing it any more.
 */
final class LeftBehind {
  private static final Duration OLD = Duration.ofDays(1);

  private LeftBehind() {}

  /** Removes it after a target was written; what cannot be removed stays. */
  static void sweep(Path target) {
    Pattern name = Pattern.compile("\\." + Pattern.quote(CannotWrite.name(target)) + "\\.[0-9a-f]{8}\\.part");
    Instant before = Instant.now().minus(OLD);
    try (Stream<Path> beside = Files.list(CannotWrite.folderOf(target))) {
      List<Path> old = beside.filter(p -> name.matcher(CannotWrite.name(p)).matches()).toList();
      for (Path path : old) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          delete(path);
        }
      }
    } catch (IOException _) {
      // hidden and named .part: it must not make a failure of what was written whole
    }
  }

  /** Deletes a file, or a folder from the leaves; follows no links. */
  static void delete(Path path) throws IOException {
    Files.walkFileTree(path, new Deletion());
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
