package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an import did, row for row.
 *
 * @param importId number of the import, for undo; 0 where nothing was added because everything was there already
 */
public record Receipt(int importId, List<Part> parts) {
  public Receipt {
    parts = List.copyOf(parts);
  }

  /**
   * One sheet of it.
   *
   * @param alreadyThere the same file was added before: nothing was changed
   * @param identical rows that repeat another row of the sheet and count once
   * @param warnings number of rows by warning or note code
   * @param warningTexts one full sentence for each code
   */
  public record Part(
      String file,
      String fileHash,
      String sheet,
      TableKind kind,
      LocalDate extracted,
      String extractedWhy,
      boolean alreadyThere,
      int rowsRead,
      int added,
      int changed,
      int unchanged,
      int identical,
      int leftOut,
      Map<String, Integer> warnings,
      Map<String, String> warningTexts) {
    public Part {
      warnings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(warnings));
      warningTexts = Map.copyOf(warningTexts);
    }
  }

  /** All rows left out. */
  public int leftOut() {
    return parts.stream().mapToInt(Part::leftOut).sum();
  }
}
