package org.suffice.analysis;

import java.time.LocalDate;
import org.suffice.model.Facts;
import org.suffice.model.Placement;

/**
 * Units that are about children: children at a date, periods of care that began or ended, moves, stays. Each has a day
 * on which it is counted, so that all of them are told apart (age, sex, category) in one and the same way.
 */
interface ChildUnits extends Units {
  /** What they were counted from. */
  Facts facts();

  /** Position of the child. */
  int child(int unit);

  @Override
  default String subject(int unit) {
    return facts().children().reference(child(unit));
  }

  /** The day on which the unit is counted: age is in completed years on it. */
  LocalDate day(int unit);

  /** The row it is counted from. */
  Placement row(int unit);

  /** The placement it counts in: the row, or what a temporary absence is from, where that is known. */
  Placement home(int unit);

  /** A fact of a unit, as the fact says. */
  int fact(UnitFacts.Fact fact, int unit);
}
