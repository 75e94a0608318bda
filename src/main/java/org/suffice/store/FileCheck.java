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
  /** What has become of the state that a file was closed with. */
  enum Closed {
    /** It is there; or the file was never closed (after a crash H2 rightly goes back to the last whole state). */
    FOUND,
    /** It is there, but H2 would go past it to an older one: see {@link Overlooked}. */
    OVERLOOKED,
    /** It is gone. */
    LOST
  }

  private static final int HEADER = 4_096;
  private static final Pattern VERSION = Pattern.compile("^H:\\d+,.*\\bclean:1\\b.*\\bversion:([0-9a-f]+),");

  private FileCheck() {}

  /**
   * Whether the state that the file was closed with is still there. Found also where the file is no database.
   *
   * @throws org.h2.mvstore.MVStoreException where the file is locked, or damaged beyond opening
   */
  static Closed closed(Path file, @Nullable FileKey key) throws IOException {
    if (key != null && file.toFile().length() < 3 * HEADER) { // the beginning of the encryption, and two of the database
      return Closed.LOST;
    }
    Matcher closed = VERSION.matcher(header(file, key));
    if (!closed.find()) {
      return Closed.FOUND;
    }
    long version = Long.parseLong(closed.group(1), 16);
    if (version(store(file, key)) >= version) {
      return Closed.FOUND;
    }
    return version(store(file, key).recoveryMode()) >= version ? Closed.OVERLOOKED : Closed.LOST;
  }

  private static long version(MVStore.Builder store) {
    try (MVStore opened = store.readOnly().open()) {
      return opened.getCurrentVersion();
    }
  }

  /** The store of a file, to be opened without what is in its tables. */
  static MVStore.Builder store(Path file, @Nullable FileKey key) {
    var store = new MVStore.Builder().fileName(SteadyFiles.name(file));
    return key == null ? store : store.encryptionKey(key.forDatabase());
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
