package org.suffice.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code P.key} beside an encrypted project: how the key is worked out from the passphrase, never the key. Each
 * entry names the file it is for by the random bytes at that file's beginning, so that while a project changes from one
 * key to the next both have their entry, and it opens wherever the change was broken off.
 */
record KeyFile(List<Entry> entries) {
  private static final String TITLE = "suffice-key 1";
  private static final String NOTE =
      "# Belongs to the project of the same name and must stay beside it: without this file the project cannot be opened.";
  private static final HexFormat HEX = HexFormat.of();

  /**
   * How one file's key is worked out.
   *
   * @param salt 16 random bytes, in hexadecimal digits
   * @param file the 8 bytes by which the file is known, in hexadecimal digits
   * @param check tells a wrong passphrase
   */
  record Entry(int iterations, String salt, String file, String check) {
    boolean sound() {
      return iterations >= FileKey.ITERATIONS
          && iterations <= FileKey.MOST_ITERATIONS
          && salt.matches("[0-9a-f]{32}")
          && file.matches("[0-9a-f]{16}")
          && check.matches("[0-9a-f]{64}");
    }

    FileKey derive(char[] passphrase) {
      return FileKey.derive(passphrase, HEX.parseHex(salt), iterations);
    }

    private String line() {
      return "pbkdf2-hmac-sha256 iterations=" + iterations + " salt=" + salt + " file=" + file + " check=" + check;
    }
  }

  KeyFile {
    entries = List.copyOf(entries);
  }

  /** Where the key file of a project file is. */
  static Path beside(Path projectFile) {
    String name = String.valueOf(projectFile.getFileName());
    return projectFile.resolveSibling(name.substring(0, name.length() - ".mv.db".length()) + ".key");
  }

  /** The entry of a file, by the bytes it is known by. */
  Optional<Entry> of(String file) {
    return entries.stream().filter(e -> e.file().equals(file)).findFirst();
  }

  /** Reads it; empty where its text is not what was written. */
  static Optional<KeyFile> read(Path path) throws IOException {
    List<String> lines;
    try {
      lines = Files.size(path) > 1 << 16 ? List.of() : Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
    var content = lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    if (content.size() < 3 || !content.getFirst().equals(TITLE)) {
      return Optional.empty();
    }
    List<String> said = content.subList(1, content.size() - 1);
    if (!content.getLast().equals("sum=" + sum(said))) {
      return Optional.empty();
    }
    var entries = new ArrayList<Entry>();
    for (String line : said) {
      Entry entry = entry(line);
      if (!entry.sound()) {
        return Optional.empty();
      }
      entries.add(entry);
    }
    return Optional.of(new KeyFile(entries));
  }

  private static Entry entry(String line) {
    return new Entry(number(value(line, "iterations")), value(line, "salt"), value(line, "file"), value(line, "check"));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  private static String value(String line, String name) {
    for (String word : line.split(" ", -1)) {
      if (word.startsWith(name + "=")) {
        return word.substring(name.length() + 1);
      }
    }
    return "";
  }

  /** Writes it whole or not at all; on the disk when this returns. */
  void write(Path path) throws IOException {
    List<String> said = entries.stream().map(Entry::line).toList();
    String text = NOTE + "\n" + TITLE + "\n" + String.join("\n", said) + "\nsum=" + sum(said) + "\n";
    WholeFile.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sum(List<String> lines) {
    MessageDigest digest = ContentHash.sha256();
    lines.forEach(l -> digest.update((l + "\n").getBytes(StandardCharsets.UTF_8)));
    return HEX.formatHex(digest.digest()).substring(0, 16);
  }
}
