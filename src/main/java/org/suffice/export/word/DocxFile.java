package org.suffice.export.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.suffice.model.SufficeException;

/** A person's {@code .docx} as a zip of parts, read within limits, never written. */
final class DocxFile implements AutoCloseable {
  private static final long MOST_BYTES = 300L << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final int LARGEST_PART = 100 << 20;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String CODE = "not-a-draft";

  private final String name;
  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;

  private DocxFile(String name, ZipFile zip, List<ZipArchiveEntry> entries) {
    this.name = name;
    this.zip = zip;
    this.entries = entries;
  }

  /** Opens a document; a sentence says what is wrong with it. */
  static DocxFile open(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new SufficeException(CODE, "There is no document \"" + name + "\". Check the name and the folder.");
    }
    try {
      byte[] start = start(file);
      if (java.util.Arrays.equals(start, OLE)) {
        throw refused(name, "is protected with a password or in the old .doc form. Open it in Word, save a copy as Word Document (.docx) without a password, and refresh that.");
      }
      if (!java.util.Arrays.equals(start, ZIP)) {
        throw refused(name, "is not a Word document (.docx).");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw refused(name, "is larger than 300 MB. Take pictures out of it that are not needed.");
      }
      ZipFile zip = ZipFile.builder().setPath(file).get();
      try {
        return new DocxFile(name, zip, checked(name, zip));
      } catch (RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }

  private static List<ZipArchiveEntry> checked(String name, ZipFile zip) {
    List<ZipArchiveEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entries::add);
    if (entries.size() > MOST_ENTRIES) {
      throw refused(name, "has more parts than a document has. Open it in Word, save it again, and refresh that copy.");
    }
    for (ZipArchiveEntry entry : entries) {
      if (!names.add(entry.getName())) {
        throw refused(name, "has two parts of one name, so it is not as Word writes it. Open it in Word, save it again, and refresh that copy.");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw refused(name, "is protected with a password. Save a copy without one in Word, and refresh that.");
      }
    }
    return List.copyOf(entries);
  }

  String name() {
    return name;
  }

  List<ZipArchiveEntry> entries() {
    return entries;
  }

  ZipFile zip() {
    return zip;
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** A part's bytes. */
  byte[] bytes(String part) {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw refused(name, "is not a Word document: its part " + part + " is missing.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_PART + 1);
      if (bytes.length > LARGEST_PART) {
        throw refused(name, "has a part larger than 100 MB, which no draft has.");
      }
      return bytes;
    } catch (ZipException e) {
      throw damaged(name, e);
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  /** A part's XML as text; every character as it stands, so that writing it gives the same bytes. */
  String xml(String part) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes(part))).toString();
      String head = text.substring(0, Math.min(200, text.length())).toLowerCase(java.util.Locale.ROOT);
      if (head.contains("encoding=") && !head.contains("utf-8")) {
        throw refused(name, "is not written in UTF-8 as Word writes it. Open it in Word, save it again, and refresh that copy.");
      }
      if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
        throw refused(name, "has a part that documents do not have and is not opened. Get a new copy from the person who made it.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw refused(name, "is not written in UTF-8 as Word writes it. Open it in Word, save it again, and refresh that copy.");
    }
  }

  /** A refusal of this document: its name, then the words. */
  SufficeException refused(String words) {
    return refused(name, words);
  }

  private static SufficeException refused(String name, String words) {
    return new SufficeException(CODE, "\"" + name + "\" " + words);
  }

  private static SufficeException damaged(String name, IOException cause) {
    return new SufficeException(CODE, "\"" + name + "\" is damaged and cannot be read. Open it in Word, save it again, and refresh that copy.", cause);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }
}
