package org.suffice.model;

import java.time.LocalDate;
import java.util.List;

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
    List<Problem> problems) {
  public SheetPlan {
    rows = PackedRows.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }
}
