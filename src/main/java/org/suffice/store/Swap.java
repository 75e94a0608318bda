package org.suffice.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * Puts several files that were written anew in the place of a project and its backups: all of them or none. Once all are
 * whole a note beside the project lists them; from then on a crash is made good at the next opening, before that nothing
 * has happened.
 */
final class Swap {
  /** In the place of a number of imports: the file is to be deleted. */
  static final int GONE = -1;

  private Swap() {}

  /**
   * A file with a whole one waiting to take its place.
   *
   * @param imports imports in the new one; {@link #GONE} where there is none and the file is to be deleted
   */
  record Waiting(Path file, int imports) {}

  /** The path without extension under which the new file is written. */
  static Path fresh(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling("." + name.substring(0, name.length() - ".mv.db".length()) + ".new");
  }

  private static Path note(Path project) {
    return project.resolveSibling("." + project.getFileName() + ".swap");
  }

  /** Puts all in their places. */
  static void all(Path project, List<Waiting> files) throws IOException {
    begin(project, files);
    finish(project);
  }

  /** From here on they take their places, whatever happens. */
  static void begin(Path project, List<Waiting> files) throws IOException {
    Path folder = Objects.requireNonNull(project.getParent());
    String text = files.stream().map(w -> folder.relativize(w.file()) + "\t" + w.imports() + "\n").collect(Collectors.joining());
    WholeFile.write(note(project), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Goes on where a crash broke off; does nothing where there is nothing to do. */
  static void finish(Path project) {
    Path note = note(project);
    if (!Files.exists(note)) {
      return;
    }
    var failures = new Failures(project);
    try (FileChannel channel = FileChannel.open(note, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw failures.inUse(new IOException("another run is at it"));
      }
      for (Waiting w : read(project, Files.readAllLines(note, StandardCharsets.UTF_8))) {
        one(w, project);
      }
    } catch (OverlappingFileLockException e) {
      throw failures.inUse(e);
    } catch (IOException e) {
      throw failures.noSpace(e);
    }
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw failures.noSpace(e);
    }
  }

  private static List<Waiting> read(Path project, List<String> lines) {
    var files = new ArrayList<Waiting>();
    for (String line : lines) {
      int tab = line.lastIndexOf('\t');
      files.add(new Waiting(project.resolveSibling(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1))));
    }
    return files;
  }

  /** Both keys; the new file; the new key alone; nothing of the old file. Every step may have been done before. */
  private static void one(Waiting waiting, Path project) throws IOException {
    Path file = waiting.file();
    if (waiting.imports() == GONE) {
      BackupFiles.delete(file);
      return;
    }
    Path fresh = Database.file(fresh(file));
    Path old = WholeFile.old(file);
    Path keys = KeyFile.beside(file);
    Path freshKeys = KeyFile.beside(fresh);
    if (Files.exists(fresh)) {
      if (Files.exists(freshKeys)) {
        both(keys, freshKeys);
      }
      Files.deleteIfExists(old);
      Rekeying.link(old, file);
      WholeFile.move(fresh, file);
    }
    if (Files.exists(freshKeys)) {
      WholeFile.move(freshKeys, keys);
    }
    WholeFile.wipe(old);
    if (!file.equals(project)) {
      BackupFiles.resealed(file, waiting.imports());
    }
  }

  private static void both(Path keys, Path freshKeys) throws IOException {
    var entries = new ArrayList<KeyFile.Entry>();
    for (Path path : List.of(keys, freshKeys)) {
      if (Files.isRegularFile(path)) {
        KeyFile.read(path).ifPresent(k -> entries.addAll(k.entries()));
      }
    }
    new KeyFile(entries.stream().distinct().toList()).write(keys);
  }

  /** Nothing is left of what was written anew and never put in its place. */
  static void discard(Path project) {
    clear(project);
    BackupFiles.of(BackupFiles.base(project)).forEach(Swap::clear);
  }

  /** The same, where a run that was broken off left the first of them. */
  static void tidy(Path project) {
    if (!Files.exists(note(project)) && Files.exists(Database.file(fresh(project)))) {
      discard(project);
    }
  }

  private static void clear(Path file) {
    Path fresh = Database.file(fresh(file));
    try {
      WholeFile.wipe(fresh);
      Files.deleteIfExists(KeyFile.beside(fresh));
    } catch (IOException e) {
      LoggerFactory.getLogger(Swap.class).warn("A temporary file beside the project could not be removed");
    }
  }
}
