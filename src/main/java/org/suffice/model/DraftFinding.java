package org.suffice.model;

/**
 * One figure of a document that does not hold.
 *
 * @param kind what was checked
 * @param place the table, or the paragraph
 * @param row of the table or sheet, from 1; 0 in running text
 * @param column of the table, from 1; 0 in running text
 * @param label the row's name and the column's heading, or the sentence
 * @param printed as it stands there
 * @param computed what it should be by the arithmetic or the data
 * @param why in a full sentence
 */
public record DraftFinding(Kind kind, String place, int row, int column, String label, String printed, String computed, String why) {
  /** Where it is, for people: "Table 3, row 4, column 2 (Fostering, Children)". */
  public String where() {
    return place + (row > 0 ? ", row " + row + ", column " + column : "") + " (" + label + ")";
  }

  /** Kinds of checks. */
  public enum Kind {
    SUM("sum", "Parts do not add up to their total"),
    PERCENTAGE("percentage", "Percentage does not match its counts"),
    TWICE("twice", "One figure printed two ways"),
    DATA("data", "Figure differs from the data");

    private final String id;
    private final String words;

    Kind(String id, String words) {
      this.id = id;
      this.words = words;
    }

    /** Its id in JSON. */
    public String id() {
      return id;
    }

    /** Its name for people. */
    public String words() {
      return words;
    }
  }
}
