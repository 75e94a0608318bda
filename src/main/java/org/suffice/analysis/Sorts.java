package org.suffice.analysis;

import org.suffice.model.AgeBands;
import org.suffice.model.FilterKey;

/** The ways that one family's units can be told apart, by filter key. */
interface Sorts<U extends Units> {
  /** The sort of a key; age bands are those given. */
  Sort<U> by(FilterKey key, AgeBands bands);

  /** Completed years on the date counted; -1 where not known. */
  int age(U units, int unit);

  /** Sorts by age: the bands, ages outside them, and not recorded. */
  default Sort<U> byAge(AgeBands bands) {
    var ages = new AgeRows(bands);
    return new Sort<>(ages.values(), (units, unit) -> ages.indexOf(age(units, unit)));
  }
}
