package org.suffice.export.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.suffice.model.SufficeException;

/**
 * A word at the end of the file that tells a draft that nobody has worked on: any program that saves the document drops
 * it. Only such a file is ever written over; a person's text is not.
 */
public final class Seal {
  private static final String MARK = "Suffice draft ";
  private static final String DOCUMENT = "word/document.xml";

  private Seal() {}

  static String of(byte[] document) {
    try {
      return MARK + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Refuses to write over a file that a person has worked on.
   *
   * @throws SufficeException {@code draft-there}
   */
  public static void requireUntouched(Path target) {
    if (Files.isRegularFile(target) && !untouched(target)) {
      throw new SufficeException(
          "draft-there",
          "\"" + target.getFileName() + "\" is there already and may have someone's work in it. It was left as it is. Choose another name,"
              + " or refresh it into a new copy.");
    }
  }

  private static boolean untouched(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      String comment = zip.getComment();
      ZipEntry document = zip.getEntry(DOCUMENT);
      if (comment == null || !comment.startsWith(MARK) || document == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(document)) {
        return comment.equals(of(in.readAllBytes()));
      }
    } catch (IOException notADraft) {
      return false;
    }
  }
}
