package org.suffice.model;

/** A row that passed every check that would leave it out. */
public sealed interface ValidatedRow permits Placement, ChildRow, SearchRow, Published, Target, Capacity {
  /** Where it came from. */
  Origin origin();

  /** What makes it the same row in a newer extract (domain: rule 19). */
  String key();
}
