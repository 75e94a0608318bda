package org.suffice.intake;

/** What a cell of an Excel workbook says its value is. */
enum CellType {
  NUMBER,
  SHARED,
  INLINE,
  FORMULA_TEXT,
  FLAG,
  FAULT,
  ISO_DAY;

  /** The type of a cell's attribute t; a number where it is any other word. */
  static CellType of(String said) {
    return switch (said) {
      case "s" -> SHARED;
      case "inlineStr" -> INLINE;
      case "str" -> FORMULA_TEXT;
      case "b" -> FLAG;
      case "e" -> FAULT;
      case "d" -> ISO_DAY;
      default -> NUMBER;
    };
  }
}
