package org.suffice.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.suffice.model.SufficeException;

/**
 * Writes a file whole or not at all: under a temporary name beside it, then moved. A crash, a cancel or a full disk
 * leaves what was there before, and no half file that looks finished.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes the target; an existing one is replaced only once the new one is whole and on the disk.
   *
   * @param writer writes the content; what it throws passes through after the temporary file is removed
   * @throws SufficeException {@code cannot-write} in words: folder missing or not writable, disk full, open elsewhere
   */
  public static void write(Path target, IoConsumer<OutputStream> writer) {
    CannotWrite.checkFolderOf(target);
    CannotWrite.checkFile(target);
    Path temporary = temporaryBeside(target);
    try {
      fill(temporary, writer);
      move(temporary, target);
      LeftBehind.sweep(target);
    } catch (IOException | UncheckedIOException e) {
      throw CannotWrite.because(target, e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  /** A file that is written whole beside its place and put there later; closing it without that leaves nothing behind. */
  static final class Waiting implements AutoCloseable {
    private final Path target;
    private final Path temporary;

    Waiting(Path target) {
      this.target = target;
      this.temporary = temporaryBeside(target);
    }

    void fill(IoConsumer<OutputStream> writer) throws IOException {
      AtomicFile.fill(temporary, writer);
    }

    void put() throws IOException {
      move(temporary, target);
      LeftBehind.sweep(target);
    }

    @Override
    public void close() {
      deleteQuietly(temporary);
    }
  }

  /** A hidden name in the same folder, so that the move stays on one disk; random, so that two writers never share it. */
  static Path temporaryBeside(Path target) {
    return target.resolveSibling("." + CannotWrite.name(target) + "." + UUID.randomUUID().toString().substring(0, 8) + ".part");
  }

  /** Moves in one step where the disk can, else by replacing. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void fill(Path temporary, IoConsumer<OutputStream> writer) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      // Not closed here: closing it would close the channel before its bytes are forced to the disk.
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      writer.accept(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException leftBehind) {
      // It is hidden and named .part; failing to remove it must not hide what went wrong.
      temporary.toFile().deleteOnExit();
    }
  }
}
