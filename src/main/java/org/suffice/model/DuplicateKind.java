package org.suffice.model;

/** Ways in which rows may say the same thing twice, or cannot all be right. */
public enum DuplicateKind implements Coded {
  SEVERAL_OPEN(
      "several-open",
      "Several placements open at the date",
      "A child is counted once, in the placement marked; the others are not counted.",
      "Close the ones that ended, in your system or with an end date in the file, and add it again."),
  OVERLAP(
      "overlap",
      "Placements that overlap in time",
      "Days on which a child has more than one placement. One that begins on the day the other ends does not overlap, and a"
          + " temporary absence is no second placement.",
      "Correct a start or an end. Where one placement was entered twice, remove one of the rows."),
  SAME_START(
      "same-start",
      "Same child and start, listed twice",
      "Placements of a child that begin on the same day: under another type or category, or once as an SSDA903 episode and once"
          + " as a placement.",
      "Keep one of them: remove the other row from its file, or undo the import that repeats the placements of another."),
  CHILD_DIFFERS(
      "child-differs",
      "Facts of a child that differ between rows",
      "Date of birth, sex or ethnicity is not the same in all rows; the row marked counts.",
      "Correct the row that is wrong and add the file again. Check that they are the same child."),
  REFERENCE_ALIKE(
      "reference-alike",
      "Child references that are nearly the same",
      "They differ only in leading zeros, capitals or spaces, and are counted as different children.",
      "If it is one child, write the reference the same way everywhere and add the files again. If not, nothing is to be done."),
  SEARCH_REPEATED(
      "search-repeated",
      "Searches that look repeated",
      "Requests for the same child and type of placement within 7 days of each other, each counted as a request.",
      "If it is one request, keep one row. If the first was withdrawn and made again, nothing is to be done.");

  private final String id;
  private final String label;
  private final String finds;
  private final String whatToDo;

  DuplicateKind(String id, String label, String finds, String whatToDo) {
    this.id = id;
    this.label = label;
    this.finds = finds;
    this.whatToDo = whatToDo;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** What is found, and how it is counted meanwhile. */
  public String finds() {
    return finds;
  }

  /** What a person can do about it. */
  public String whatToDo() {
    return whatToDo;
  }
}
