package org.suffice.export.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether a document is open in Word or LibreOffice, by the file each leaves beside it meanwhile. */
public final class WordLock {
  private static final int MOST = 1000;
  private static final int CUT = 2;

  private WordLock() {}

  /** True where the lock file of a program that edits it is there. */
  public static boolean open(Path document) {
    String name = String.valueOf(document.getFileName());
    // Word leaves out up to two letters of a longer name.
    return Stream.of("~$" + name, "~$" + name.substring(Math.min(1, name.length())), "~$" + name.substring(Math.min(CUT, name.length())), ".~lock." + name + "#")
        .anyMatch(lock -> Files.exists(document.resolveSibling(lock)));
  }

  /** The document's own place, or one beside it, "name (2).docx", where it is open and cannot be written. */
  public static Path free(Path document) {
    if (!open(document)) {
      return document;
    }
    String name = String.valueOf(document.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    for (int n = 2; n < MOST; n++) {
      Path beside = document.resolveSibling(stem + " (" + n + ")" + ending);
      if (!Files.exists(beside) && !open(beside)) {
        return beside;
      }
    }
    return document;
  }
}
