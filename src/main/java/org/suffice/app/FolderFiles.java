package org.suffice.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.suffice.model.SufficeException;

/** The files in folders that were given in the place of files: what can be read, and in a sentence what was passed over. */
public final class FolderFiles {
  private static final Set<String> READ = Set.of("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "xml", "xlsb");
  private static final int DEPTH = 3;
  private static final int MOST = 200;
  private static final int NAMED = 5;

  private FolderFiles() {}

  /**
   * What a folder holds.
   *
   * @param files those that can be read, by name
   * @param said what was found and what was passed over, in full sentences
   * @param whole nothing was passed over
   */
  public record Found(Path folder, List<Path> files, String said, boolean whole) {}

  /** Whether something is a folder; what does not exist is none. */
  public static boolean folder(Path path) {
    return Files.isDirectory(path);
  }

  /** The files with those of folders in the place of the folders, each once. */
  public static List<Path> files(List<Path> given) {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      List<Path> found = folder(path) ? in(path).files() : List.of(path);
      if (found.isEmpty()) {
        throw new SufficeException("not-a-file", in(path).said());
      }
      files.addAll(found);
    }
    return files.stream().distinct().toList();
  }

  /**
   * The files of a folder and of the folders in it, three deep.
   *
   * @throws SufficeException where the folder cannot be looked into, or holds hundreds of files
   */
  public static Found in(Path folder) {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      all = walk.filter(Files::isRegularFile).filter(p -> !unseen(p)).limit(10L * MOST).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new SufficeException("cannot-read", name(folder) + " cannot be looked into: this account is not allowed to. Copy it to a folder of your own.", e);
    }
    List<Path> files = all.stream().filter(FolderFiles::read).toList();
    List<String> others = all.stream().filter(p -> !read(p)).map(FolderFiles::name).toList();
    if (files.size() > MOST) {
      throw new SufficeException("not-a-file", name(folder) + " is a folder of more than " + MOST + " files. Choose those that are to be added.");
    }
    return new Found(folder, files, said(name(folder), files.size(), others), others.isEmpty());
  }

  private static String said(String name, int files, List<String> others) {
    String found =
        files == 0
            ? name + " is a folder without workbooks or text files in it."
            : name + " is a folder: " + files + (files == 1 ? " file" : " files") + " in it can be looked at.";
    if (others.isEmpty()) {
      return files == 0 ? found + " Choose the files." : found;
    }
    String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
    String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
    return found + " Passed over: " + named + more + "." + (files == 0 ? " Choose the files." : "");
  }

  /** Files that programs keep for themselves, such as the mark of an open workbook. */
  private static boolean unseen(Path file) {
    String name = name(file);
    return name.startsWith("~$") || name.startsWith(".") || name.equalsIgnoreCase("thumbs.db") || name.equalsIgnoreCase("desktop.ini");
  }

  private static boolean read(Path file) {
    String name = name(file);
    return READ.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
