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
 * it. Only such a file is ever written over; a person's text is not. A refreshed copy has a person's text in it, so only
 * another refresh of the same text may take its place.
 */
public final class Seal {
  private static final String MARK = "Suffice draft ";
  private static final String COPY = "Suffice copy ";
  private static final String DOCUMENT = "word/document.xml";

  private Seal() {}

  static String of(byte[] document) {
    return MARK + hash(document);
  }

  /** The seal of a refreshed copy of a person's text. */
  static String copy(byte[] document, String text) {
    return COPY + hash(document) + " " + text;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 32);
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
    requireUntouched(target, "");
  }

  /**
   * The same, for a copy of a draft: an earlier copy of the same text may be written over.
   *
   * @param text what tells the draft's text from others
   * @throws SufficeException {@code draft-there}
   */
  public static void requireUntouched(Path target, String text) {
    if (Files.isRegularFile(target) && !untouched(target, text)) {
      throw new SufficeException(
          "draft-there",
          "\"" + target.getFileName() + "\" is there already and may have someone's work in it. It was left as it is. Choose another name,"
              + " or refresh it into a new copy.");
    }
  }

  private static boolean untouched(Path file, String text) {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      String comment = zip.getComment();
      ZipEntry document = zip.getEntry(DOCUMENT);
      if (comment == null || document == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(document)) {
        byte[] bytes = in.readAllBytes();
        return comment.equals(of(bytes)) || (!text.isEmpty() && comment.equals(copy(bytes, text)));
      }
    } catch (IOException notADraft) {
      return false;
    }
  }
}
