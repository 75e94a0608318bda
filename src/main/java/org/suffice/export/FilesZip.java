package org.suffice.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several small files as one to send: in the order given, all with one time, so that the same files give the same bytes. */
public final class FilesZip {
  private FilesZip() {}

  /**
   * Writes them, whole or not at all.
   *
   * @param files contents by name
   * @param made the time of all entries
   */
  public static void write(Path target, Map<String, byte[]> files, Instant made) {
    LocalDateTime time = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    AtomicFile.write(
        target,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
          }
          zip.finish();
        });
  }
}
