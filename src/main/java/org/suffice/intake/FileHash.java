package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.suffice.progress.Progress;

/** What recognises a file by its content, whatever it is called: the SHA-256 of its bytes, in hex. */
final class FileHash {
  private FileHash() {}

  static String of(Path path, Progress progress) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[1 << 18];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        progress.check();
        digest.update(block, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
