package org.suffice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.suffice.model.SufficeException;

/** A folder as one file to send: entries in order of name, all with one time, so that the same folder gives the same bytes. */
public final class FolderZip {
  private static final String OURS = "A pack made by Suffice";
  private static final Pattern COMPRESSED = Pattern.compile("\\.(png|docx|xlsx|ods)$");

  private FolderZip() {}

  /**
   * Refuses a place where a file stands that Suffice did not write, before any work is done.
   *
   * @throws SufficeException {@code file-not-ours}; {@code cannot-write}
   */
  public static void check(Path target) {
    CannotWrite.checkFolderOf(target);
    CannotWrite.checkFile(target);
    if (Files.exists(target) && !ours(target)) {
      throw new SufficeException(
          "file-not-ours",
          "There is a file \"" + CannotWrite.name(target) + "\" that Suffice did not write. Nothing was changed. Choose another folder, or move that file away first.");
    }
  }

  /**
   * The file in the making: filled while the folder is still being written, put in its place once the folder is in its own.
   * The old file leaves its place before the folder does, so that wherever it is broken off no old file stands beside a new
   * folder.
   */
  public static final class Waiting implements AutoCloseable {
    private final Path target;
    private final AtomicFile.Waiting file;
    private final Path old;
    private boolean replaced;

    /**
     * A file for this place; replaces only what Suffice wrote.
     *
     * @throws SufficeException {@code file-not-ours}; {@code cannot-write}
     */
    public Waiting(Path target) {
      check(target);
      this.target = target;
      this.file = new AtomicFile.Waiting(target);
      this.old = AtomicFile.temporaryBeside(target);
    }

    /**
     * Takes the folder's files, below a folder of the file's name.
     *
     * @param made the time of all entries
     */
    public void fill(Path folder, Instant made) {
      String inside = CannotWrite.name(target).replaceFirst("\\.zip$", "");
      try {
        file.fill(out -> FolderZip.fill(folder, inside, out, LocalDateTime.ofInstant(made, ZoneOffset.UTC)));
      } catch (IOException | UncheckedIOException e) {
        throw CannotWrite.because(target, e);
      }
    }

    /** Takes the old file out of its place; it is put back where the folder does not come into its own. */
    public void clear() {
      try {
        check(target);
        if (Files.exists(target)) {
          AtomicFile.move(target, old);
        }
      } catch (IOException e) {
        throw CannotWrite.because(target, e);
      }
    }

    /** Puts it in its place, once the folder is in its own. */
    public void put() {
      replaced = true;
      try {
        check(target);
        file.put();
      } catch (IOException e) {
        throw CannotWrite.because(target, e);
      }
    }

    @Override
    public void close() {
      file.close();
      try {
        if (replaced) {
          Files.deleteIfExists(old);
        } else if (Files.exists(old) && !Files.exists(target)) {
          AtomicFile.move(old, target);
        }
      } catch (IOException leftBehind) {
        // it is whole, hidden and named .part; failing to move it must not hide what went wrong
        // and it stays for a person to look at
      }
    }
  }

  private static void fill(Path folder, String inside, OutputStream out, LocalDateTime made) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).filter(f -> !CannotWrite.name(f).startsWith(".")).sorted().toList();
    }
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setComment(OURS);
    for (Path file : files) {
      ZipEntry entry = new ZipEntry(inside + "/" + folder.relativize(file).toString().replace('\\', '/'));
      entry.setTimeLocal(made);
      // a picture or a document is compressed already
      zip.setLevel(COMPRESSED.matcher(entry.getName()).find() ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static boolean ours(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return OURS.equals(zip.getComment());
    } catch (IOException notAZip) {
      return false;
    }
  }
}
