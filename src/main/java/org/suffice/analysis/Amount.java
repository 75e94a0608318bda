package org.suffice.analysis;

/** What a unit amounts to (nights, pence), so that it can be added up. */
@FunctionalInterface
interface Amount<U extends Units> {
  /** The unit's amount. */
  long of(U units, int unit);
}
