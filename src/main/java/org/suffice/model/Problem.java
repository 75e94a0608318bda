package org.suffice.model;

import java.util.List;

/**
 * Something about a row or a file that a person should know.
 *
 * @param code stable id of the rule, such as {@code end-before-start}
 * @param row row number as Excel shows it; 0 for the whole sheet
 * @param message where and what: "Row 212: the end date is before the start date."
 * @param whatToDo "Correct one of them."
 * @param fields the fields it is about; empty where it is about none
 * @param rows all rows it is about, where it is about several
 */
public record Problem(
    Severity severity, String code, int row, String message, String whatToDo, List<Field> fields, RowNumbers rows) {
  public Problem {
    fields = List.copyOf(fields);
  }

  /** One that is about one row at most. */
  public Problem(Severity severity, String code, int row, String message, String whatToDo, List<Field> fields) {
    this(severity, code, row, message, whatToDo, fields, row > 0 ? new RowNumbers(String.valueOf(row)) : RowNumbers.NONE);
  }

  /** One that is about no field. */
  public Problem(Severity severity, String code, int row, String message, String whatToDo) {
    this(severity, code, row, message, whatToDo, List.of());
  }

  /** How much a problem stops. */
  public enum Severity implements Coded {
    STOPS_FILE("stops-file", "Stops the file"),
    STOPS_ROW("stops-row", "Row left out"),
    WARNING("warning", "Warning"),
    NOTE("note", "Note");

    private final String id;
    private final String label;

    Severity(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
