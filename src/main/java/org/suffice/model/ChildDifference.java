package org.suffice.model;

/**
 * A fact of a child that differs between rows (domain: rules of counting, 2).
 *
 * @param child position in {@link Children}
 * @param value what counts, as recorded
 * @param origin the row it counts from
 * @param other what another row says
 * @param otherOrigin that row
 */
public record ChildDifference(
    int child, ChildFact fact, String value, Origin origin, String other, Origin otherOrigin) {
  /** The facts that are compared. */
  public enum ChildFact implements Coded {
    BIRTH("date-of-birth", "Date of birth"),
    SEX("sex", "Sex"),
    ETHNICITY("ethnicity", "Ethnicity");

    private final String id;
    private final String label;

    ChildFact(String id, String label) {
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
