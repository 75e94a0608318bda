package org.suffice.analysis;

import org.jspecify.annotations.Nullable;

/** Things that are counted once each: the children at a date, requests, children sought. They are known by position. */
interface Units {
  /** How many there are, before any filter. */
  int size();

  /** The position that a sort gives every unit, where that is kept from the last time; null where it is not. */
  default byte @Nullable [] positions(Sort<? extends Units> sort) {
    return null;
  }

  /** The reference of the child, or of the request, that a unit is about. */
  String subject(int unit);
}
