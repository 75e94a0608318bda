package org.suffice.model;

/**
 * What a person wrote into a cell in place of what the file has there. The file itself is not touched.
 *
 * @param fileHash SHA-256 of the file's bytes, in hex
 * @param sheet sheet name; empty for text files
 * @param row row number as Excel shows it
 * @param column position in the sheet, 0 is column A
 * @param text what the cell is to hold; empty for nothing
 */
public record Fix(String fileHash, String sheet, int row, int column, String text) {
  /** Whether it is for a cell of that sheet. */
  public boolean in(String hash, String name) {
    return fileHash.equals(hash) && sheet.equals(name);
  }

  /** The same cell with another text. */
  public Fix with(String other) {
    return new Fix(fileHash, sheet, row, column, other);
  }

  /** Whether both are for the same cell. */
  public boolean sameCell(Fix other) {
    return other.in(fileHash, sheet) && row == other.row && column == other.column;
  }
}
