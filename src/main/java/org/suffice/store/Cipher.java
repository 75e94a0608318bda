package org.suffice.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Progress;

/** How the database encrypts its file: what such a file begins with, and reading or writing one block by block. */
final class Cipher {
  private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 8;
  private static final int PIECE = 256 * FileEncrypt.BLOCK_SIZE;

  private Cipher() {}

  /** The random bytes by which an encrypted file is known, in hexadecimal digits; empty where the file is plain. */
  static Optional<String> knownBy(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(MARK.length + SALT);
      return begin.length == MARK.length + SALT && Arrays.equals(begin, 0, MARK.length, MARK, 0, MARK.length)
          ? Optional.of(HexFormat.of().formatHex(begin, MARK.length, begin.length))
          : Optional.empty();
    }
  }

  /** The content of a file behind its key; without one, the file as it is. */
  static FileChannel behind(FileChannel file, char @Nullable [] key) {
    return key == null ? file : new FileEncrypt("project", FilePathEncrypt.getPasswordBytes(key.clone()), file);
  }

  /** Copies all content. */
  static void copy(FileChannel from, FileChannel to, Progress progress, String what) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    long size = from.size();
    for (long at = 0; at < size; at += PIECE) {
      progress.check();
      progress.report(at, size, what);
      piece.clear().limit((int) Math.min(PIECE, size - at));
      while (piece.hasRemaining() && from.read(piece, at + piece.position()) > 0) {
        continue;
      }
      piece.flip();
      while (piece.hasRemaining()) {
        to.write(piece, at + piece.position());
      }
    }
  }
}
