package org.suffice.model;

/**
 * What a word in a cell can stand for.
 *
 * @param id as kept in a mapping: {@code foster-other+agency}, {@code C2}, {@code not-recorded}
 * @param label in words: "Placement with other foster carer, agency"
 */
public record Meaning(String id, String label) implements Coded {
  /** The cell counts as not recorded. */
  public static final Meaning NOT_RECORDED = new Meaning("not-recorded", "Count as not recorded");

  /** The rows with the word are left out. */
  public static final Meaning LEAVE_OUT = new Meaning("leave-out", "Leave these rows out");
}
