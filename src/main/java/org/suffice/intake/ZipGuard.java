package org.suffice.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Refuses a zip that would unpack to far more than its size, before anything is unpacked to stay. */
final class ZipGuard {
  private static final long LARGEST = 4L << 30;

  private ZipGuard() {}

  /**
   * Unpacks a zip to nowhere, and tells the names of what is in it.
   *
   * @throws IOException naming a zip bomb where one is in it
   */
  static Set<String> check(InputStream zip) throws IOException {
    var packed = new Counted(zip);
    byte[] block = new byte[1 << 16];
    long all = 0;
    Set<String> names = new HashSet<>();
    try (var entries = new ZipArchiveInputStream(packed)) {
      for (ZipArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
        long before = packed.bytes;
        long unpacked = 0;
        for (int n = entries.read(block); n >= 0; n = entries.read(block)) {
          unpacked += n;
          all += n;
          boolean thin = (packed.bytes - before + block.length) < unpacked * ZipSecureFile.getMinInflateRatio();
          if (thin || all > LARGEST) {
            throw new IOException("Zip bomb detected");
          }
        }
      }
    }
    return names;
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      bytes += Math.max(0, n);
      return n;
    }
  }
}
