package org.suffice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.suffice.progress.Together;

/** What Suffice put into a folder: the list it leaves there, by which it later knows its own files from a person's. */
final class FolderManifest {
  /** Name of the list. Hidden, and in words for who opens it. */
  static final String NAME = ".suffice-files.txt";

  private static final String FIRST_LINE = "Suffice wrote the files below. It replaces this folder only while they are as it left them and nothing else is here.";
  // Litter of file managers, nobody's work.
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private FolderManifest() {}

  /** Lists what is in the folder now. */
  static void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    hashes(folder).forEach((name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
    Files.writeString(folder.resolve(NAME), text);
  }

  /** True where everything in the folder is as Suffice left it. */
  static boolean untouched(Path folder) throws IOException {
    Path list = folder.resolve(NAME);
    if (!Files.isRegularFile(list)) {
      return false;
    }
    Map<String, String> listed = new TreeMap<>();
    Files.readAllLines(list).stream().skip(1).filter(line -> line.length() > 66).forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
    // A file that someone took away is no loss; one that is changed or not listed is.
    return hashes(folder).entrySet().stream().allMatch(file -> file.getValue().equals(listed.get(file.getKey())));
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    List<Path> listed;
    try (Stream<Path> files = Files.walk(folder)) {
      listed = files.filter(file -> !Files.isDirectory(file) && !LITTER.contains(CannotWrite.name(file)) && !file.equals(folder.resolve(NAME))).toList();
    }
    List<String> each = Together.all(listed.stream().<Supplier<String>>map(file -> () -> hash(file)).toList());
    Map<String, String> hashes = new TreeMap<>();
    for (int i = 0; i < each.size(); i++) {
      hashes.put(folder.relativize(listed.get(i)).toString().replace('\\', '/'), each.get(i));
    }
    return hashes;
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
