package org.suffice.analysis;

/** Things that are counted once each: the children at a date, requests, children sought. They are known by position. */
interface Units {
  /** How many there are, before any filter. */
  int size();

  /** The reference of the child, or of the request, that a unit is about. */
  String subject(int unit);
}
