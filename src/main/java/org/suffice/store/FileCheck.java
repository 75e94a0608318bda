package org.suffice.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;

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
  static boolean whole(Path file) throws IOException {
    Matcher closed = VERSION.matcher(header(file));
    if (!closed.find()) {
      return true;
    }
    try (MVStore store = new MVStore.Builder().fileName("async:" + file).readOnly().open()) {
      return store.getCurrentVersion() >= Long.parseLong(closed.group(1), 16);
    }
  }

  private static String header(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
    }
  }
}
