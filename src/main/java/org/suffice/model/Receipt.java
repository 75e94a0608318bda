package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * @param fixes cells that a person wrote over
   * @param overwritten fixes of earlier imports that gave way to this extract
   * @param closed rows left out before that came back right
   * @param takenOut rows of older extracts that count no more, because this one stands for their period
   * @param replacing that period; null where it only added and updated
   * @param rows the rows that each warning or note is about; a code that is about no single rows is not in it
   * @param reasons why rows were left out, with the rows
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
      Map<String, String> warningTexts,
      int fixes,
      List<OverwrittenFix> overwritten,
      int closed,
      int takenOut,
      @Nullable Replacing replacing,
      Map<String, RowNumbers> rows,
      List<Reason> reasons) {
    /** Without the rows that warnings are about. */
    public Part(
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
        Map<String, String> warningTexts,
        int fixes,
        List<OverwrittenFix> overwritten,
        int closed,
        int takenOut,
        @Nullable Replacing replacing) {
      this(
          file, fileHash, sheet, kind, extracted, extractedWhy, alreadyThere, rowsRead, added, changed, unchanged,
          identical, leftOut, warnings, warningTexts, fixes, overwritten, closed, takenOut, replacing, Map.of(), List.of());
    }

    /** A sheet in which nothing was corrected and nothing replaced. */
    public Part(
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
      this(
          file, fileHash, sheet, kind, extracted, extractedWhy, alreadyThere, rowsRead, added, changed, unchanged,
          identical, leftOut, warnings, warningTexts, 0, List.of(), 0, 0, null);
    }

    /** The same with what it did to earlier imports. */
    public Part with(List<OverwrittenFix> fixesOverwritten, int rowsClosed, int rowsTakenOut) {
      return new Part(
          file, fileHash, sheet, kind, extracted, extractedWhy, alreadyThere, rowsRead, added, changed, unchanged,
          identical, leftOut, warnings, warningTexts, fixes, fixesOverwritten, rowsClosed, rowsTakenOut, replacing, rows, reasons);
    }

    /** The same with the rows that its warnings are about, and why rows were left out. */
    public Part explained(Map<String, RowNumbers> warned, List<Reason> leftOutWhy) {
      return new Part(
          file, fileHash, sheet, kind, extracted, extractedWhy, alreadyThere, rowsRead, added, changed, unchanged,
          identical, leftOut, warnings, warningTexts, fixes, overwritten, closed, takenOut, replacing, warned, leftOutWhy);
    }

    public Part {
      overwritten = List.copyOf(overwritten);
      rows = Map.copyOf(rows);
      reasons = List.copyOf(reasons);
      warnings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(warnings));
      warningTexts = Map.copyOf(warningTexts);
    }
  }

  /**
   * Why some rows were left out.
   *
   * @param code of the check
   * @param sentence the first of them in a full sentence, and what to do
   */
  public record Reason(String code, RowNumbers rows, String sentence) {}

  /** All rows left out. */
  public int leftOut() {
    return parts.stream().mapToInt(Part::leftOut).sum();
  }
}
