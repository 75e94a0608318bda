package org.suffice.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.suffice.model.BackupRecord;

/**
 * The folder {@code P.backups}: each backup is a project file of its own, with its key file where it is encrypted, and a
 * text file {@code .info} that says what it is and how to tell whether it is whole.
 */
final class BackupFiles {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
  private static final String PROJECT = ".mv.db";

  private BackupFiles() {}

  static Path folder(Path base) {
    Path whole = base.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".backups");
  }

  /** The path without extension of a project file. */
  static Path base(Path file) {
    return named(file, "");
  }

  /** Project files of the backups, oldest first. */
  static List<Path> of(Path base) {
    if (!Files.isDirectory(folder(base))) {
      return List.of();
    }
    try (var files = Files.list(folder(base))) {
      return files
          .filter(f -> f.toString().endsWith(PROJECT) && !String.valueOf(f.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(f -> String.valueOf(f.getFileName())))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A name that is free, by the time and what it is made for. */
  static Path free(Path base, Instant when, String why) {
    String stem = NAME.format(when.atZone(ZoneId.systemDefault())) + "-" + why;
    Path file = folder(base).resolve(stem + PROJECT);
    for (int i = 2; Files.exists(file); i++) {
      file = folder(base).resolve(stem + "-" + i + PROJECT);
    }
    return file;
  }

  private static Path info(Path file) {
    return named(file, ".info");
  }

  private static Path named(Path file, String extension) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - PROJECT.length()) + extension);
  }

  /** Says what a backup is. */
  static BackupRecord describe(Path file, Instant when, String why, @Nullable Integer imports) throws IOException {
    write(file, when, why, imports);
    return read(file);
  }

  private static void write(Path file, Instant when, String why, @Nullable Integer imports) throws IOException {
    String text =
        "made=" + when + "\nwhy=" + why + "\nimports=" + (imports == null ? "" : imports) + "\nbytes=" + Files.size(file)
            + "\nsha256=" + hash(file) + "\n";
    WholeFile.write(info(file), text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is said of a backup; from its file alone where nothing is. */
  static BackupRecord read(Path file) throws IOException {
    Properties said = said(file);
    String imports = said.getProperty("imports", "");
    String made = said.getProperty("made");
    String name = String.valueOf(named(file, "").getFileName());
    return new BackupRecord(
        name,
        made == null ? Files.getLastModifiedTime(file).toInstant() : Instant.parse(made),
        said.getProperty("why", "unknown"),
        Files.size(file),
        Keys.encrypted(file),
        imports.isEmpty() ? null : Integer.valueOf(imports),
        !imports.isEmpty());
  }

  private static Properties said(Path file) throws IOException {
    var said = new Properties();
    if (Files.isRegularFile(info(file))) {
      try (Reader in = new StringReader(Files.readString(info(file)))) {
        said.load(in);
      }
    }
    return said;
  }

  /** Whether the file is the one that was described; true where nothing is said of it. */
  static boolean whole(Path file) throws IOException {
    String sum = said(file).getProperty("sha256");
    return sum == null || sum.equals(hash(file));
  }

  /** The file was written anew with the same content: what is said of it follows. */
  static void resealed(Path file) throws IOException {
    if (Files.isRegularFile(info(file))) {
      BackupRecord record = read(file);
      write(file, record.when(), record.why(), record.imports());
    }
  }

  /** The file was written anew with another content. */
  static void resealed(Path file, int imports) throws IOException {
    BackupRecord record = read(file);
    write(file, record.when(), record.why(), imports);
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    byte[] piece = new byte[1 << 16];
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      while (in.read(piece) > 0) {
        continue;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Deletes a backup with all that belongs to it; what was plain is written over first. */
  static void delete(Path file) throws IOException {
    if (Keys.encrypted(file)) {
      Files.deleteIfExists(file);
    } else {
      WholeFile.wipe(file);
    }
    Files.deleteIfExists(KeyFile.beside(file));
    Files.deleteIfExists(info(file));
  }

  /** Of the backups that were made without being asked for, only the newest stay. */
  static void rotate(Path base, int keep) throws IOException {
    var automatic = new ArrayList<Path>();
    for (Path file : of(base)) {
      if (read(file).why().startsWith("before-")) {
        automatic.add(file);
      }
    }
    for (int i = 0; i < automatic.size() - keep; i++) {
      delete(automatic.get(i));
    }
  }
}
