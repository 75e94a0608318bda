package org.suffice.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files beside a project are written whole or not at all, and nothing readable is left of those that had to go. */
final class WholeFile {
  private static final int PIECE = 1 << 20;

  private WholeFile() {}

  /** The hidden name that a file has until it is whole. */
  static Path part(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  /** The hidden name of what was there before, until it is gone. */
  static Path old(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".old");
  }

  /** Writes a small file; on the disk when this returns. */
  static void write(Path file, byte[] content) throws IOException {
    Path part = part(file);
    Files.deleteIfExists(part);
    try (FileOutputStream out = new FileOutputStream(part.toFile())) { // a channel would close where the thread is interrupted
      out.write(content);
      out.getFD().sync();
    }
    move(part, file);
  }

  /** Puts a file in another's place in one step where the disk can. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes over a file before it is deleted: a disk that writes in place keeps nothing readable. */
  static void wipe(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer nothing = ByteBuffer.allocate(PIECE);
      long size = out.size();
      for (long at = 0; at < size; at += PIECE) {
        nothing.clear().limit((int) Math.min(PIECE, size - at));
        out.write(nothing, at);
      }
      out.force(true);
    }
    Files.delete(file);
  }
}
