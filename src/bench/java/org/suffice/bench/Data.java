package org.suffice.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that are measured, made once and kept beside the results. */
final class Data {
  private static final DateTimeFormatter UK = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private final Path folder;

  Data(Path folder) {
    this.folder = folder;
  }

  /** Writes to a stream. */
  private interface Writer {
    void to(OutputStream out) throws IOException;
  }

  /** A workbook with its texts in a table of shared strings, as Excel saves it. */
  Path shared(int rows) throws IOException {
    return made("placements-" + rows + ".xlsx", out -> new BookWriter(out, true).write(rows));
  }

  /** A workbook with its texts in the cells, as reporting tools save it. */
  Path inline(int rows) throws IOException {
    return made("placements-" + rows + "-inline.xlsx", out -> new BookWriter(out, false).write(rows));
  }

  /** Comma-separated values. */
  Path csv(int rows) throws IOException {
    return made("placements-" + rows + ".csv", out -> csv(rows, out));
  }

  /** A folder that is empty for the caller. */
  Path scratch(String name) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> old = Files.walk(made)) {
      for (Path p : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
    return Files.createDirectories(made);
  }

  private Path made(String name, Writer writer) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Path unfinished = folder.resolve(name + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
        writer.to(out);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static void csv(int rows, OutputStream out) throws IOException {
    out.write((String.join(",", Extract.HEADINGS) + "\r\n").getBytes(StandardCharsets.UTF_8));
    new Extract()
        .rows(
            rows,
            cells -> {
              String line = Stream.of(cells).map(Data::text).collect(Collectors.joining(","));
              out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            });
  }

  private static String text(Object cell) {
    return cell instanceof LocalDate date ? UK.format(date) : String.valueOf(cell);
  }
}
