package org.suffice.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The least that reading a file can cost: every byte seen once. */
final class Floors {
  private Floors() {}

  /** Unzips the sheet and the shared strings and counts the cells in the bytes. */
  static long unzipAndScan(Path workbook) throws IOException {
    long found = 0;
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith("xl/worksheets/") || entry.getName().equals("xl/sharedStrings.xml")) {
          try (InputStream in = zip.getInputStream(entry)) {
            found += scan(in, (byte) '<');
          }
        }
      }
    }
    return found;
  }

  /** Reads a text file and counts its separators. */
  static long scan(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return scan(in, (byte) ',');
    }
  }

  private static long scan(InputStream in, byte wanted) throws IOException {
    byte[] block = new byte[1 << 16];
    long found = 0;
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      for (int i = 0; i < n; i++) {
        if (block[i] == wanted) {
          found++;
        }
      }
    }
    return found;
  }
}
