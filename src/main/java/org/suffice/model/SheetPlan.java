package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What adding one sheet would do: computed for the preview and used as it is for the import.
 *
 * @param file file name without folders
 * @param fileHash SHA-256 of the file's bytes, in hex
 * @param sheet sheet name; empty for text files
 * @param extracted when the data was extracted
 * @param extractedWhy where that date was found: "title row 3", "the workbook's modified date"
 * @param rowsRead data rows seen: used, left out and set aside as identical; not titles, blank or total rows
 * @param rows the rows to add, in the order of the sheet; a large sheet's are {@link PackedRows}
 * @param identical rows that repeat another row exactly and count once
 * @param corrections what people corrected in it
 * @param replacing the period that it stands for; null where it only adds and updates
 */
public record SheetPlan(
    String file,
    String fileHash,
    String sheet,
    Mapping mapping,
    LocalDate extracted,
    String extractedWhy,
    int rowsRead,
    int identical,
    List<ValidatedRow> rows,
    List<LeftOutRow> leftOut,
    List<Problem> problems,
    Corrections corrections,
    @Nullable Replacing replacing) {
  public SheetPlan {
    rows = PackedRows.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /** A sheet in which nobody corrected anything, and that adds and updates. */
  public SheetPlan(
      String file,
      String fileHash,
      String sheet,
      Mapping mapping,
      LocalDate extracted,
      String extractedWhy,
      int rowsRead,
      int identical,
      List<ValidatedRow> rows,
      List<LeftOutRow> leftOut,
      List<Problem> problems) {
    this(
        file, fileHash, sheet, mapping, extracted, extractedWhy, rowsRead, identical, rows, leftOut, problems,
        Corrections.NONE, null);
  }

  /** The same, standing for a period (null: it only adds and updates). */
  public SheetPlan replacing(@Nullable Replacing period) {
    return new SheetPlan(
        file, fileHash, sheet, mapping, extracted, extractedWhy, rowsRead, identical, rows, leftOut, problems,
        corrections, period);
  }
}
