package org.suffice.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one sheet before anything is added: its heading row, what its columns were matched to, and why.
 *
 * @param file file name without folders, or with as many as tell it apart from another file of its name
 * @param fileHash SHA-256 of the file's bytes, in hex
 * @param sheet sheet name; empty for text files
 * @param rows rows with content below the headings (an upper bound of the data rows)
 * @param mapping how it would be read; null where the kind of table is not recognised
 * @param problem why it cannot be read as it is, in full sentences; empty where it can
 * @param firstRows the first rows of the sheet, to show where the headings are
 */
public record SheetReading(
    Path path,
    String file,
    String fileHash,
    String sheet,
    int rows,
    @Nullable Mapping mapping,
    String problem,
    List<RawRow> firstRows,
    LocalDate extracted,
    String extractedWhy) {
  public SheetReading {
    firstRows = List.copyOf(firstRows);
  }

  /** A sheet of a file that is named by its own name. */
  public SheetReading(
      Path path,
      String fileHash,
      String sheet,
      int rows,
      @Nullable Mapping mapping,
      String problem,
      List<RawRow> firstRows,
      LocalDate extracted,
      String extractedWhy) {
    this(path, String.valueOf(path.getFileName()), fileHash, sheet, rows, mapping, problem, firstRows, extracted, extractedWhy);
  }

  /** Can be added as it is: recognised, nothing required missing. */
  public boolean ready() {
    return mapping != null && problem.isEmpty() && mapping.missing().isEmpty();
  }

  /** The same read in another way. */
  public SheetReading with(Mapping other) {
    return new SheetReading(path, file, fileHash, sheet, rows, other, problem, firstRows, extracted, extractedWhy);
  }

  /** The same of a file named otherwise. */
  public SheetReading named(String name) {
    return new SheetReading(path, name, fileHash, sheet, rows, mapping, problem, firstRows, extracted, extractedWhy);
  }

  /** The same, extracted on another day. */
  public SheetReading extracted(LocalDate day, String why) {
    return new SheetReading(path, file, fileHash, sheet, rows, mapping, problem, firstRows, day, why);
  }
}
