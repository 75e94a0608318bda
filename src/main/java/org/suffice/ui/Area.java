package org.suffice.ui;

/** Screens that share filters: a filter on children means nothing to searches, and the other way round. */
public enum Area {
  /** Children and where they live. */
  PLACEMENTS,
  /** Requests for homes. */
  SEARCHES,
  /** Screens without filters. */
  NONE
}
