package org.suffice.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Finds a project file that was cut short after it was closed, by a full disk or a broken copy. H2 would open such a
 * file at the newest state that is whole, silently without the imports since: a wrong number without a word.
 */
final class FileCheck {
  private static final int HEADER = 4_096;
  private static final Pattern VERSION = Pattern.compile("^H:\\d+,.*\\bclean:1\\b.*\\bversion:([0-9a-f]+),");

  private FileCheck() {}

  /**
   * Whether the state that the file was closed with is still there. True also where the file was never closed (after a
   * crash H2 rightly goes back to the last whole state) and where it is no database.
   *
   * @throws org.h2.mvstore.MVStoreException where the file is locked, or damaged beyond opening
   */
  static boolean whole(Path file, @Nullable FileKey key) throws IOException {
    if (key != null && file.toFile().length() < 3 * HEADER) { // the beginning of the encryption, and two of the database
      return false;
    }
    Matcher closed = VERSION.matcher(header(file, key));
    if (!closed.find()) {
      return true;
    }
    var store = new MVStore.Builder().fileName("async:" + file).readOnly();
    try (MVStore opened = (key == null ? store : store.encryptionKey(key.forDatabase())).open()) {
      return opened.getCurrentVersion() >= Long.parseLong(closed.group(1), 16);
    }
  }

  private static String header(Path file, @Nullable FileKey key) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      FileChannel content = Cipher.behind(channel, key == null ? null : key.forDatabase());
      header.limit((int) Math.min(HEADER, content.size()));
      while (header.hasRemaining() && content.read(header, header.position()) > 0) {
        continue;
      }
      return new String(header.array(), 0, header.position(), StandardCharsets.ISO_8859_1);
    }
  }
}
