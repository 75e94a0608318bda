package org.suffice.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;

/**
 * The units of one date (or of the period, without a date), sorted.
 *
 * @param words when it is, for the headings of a table of several
 */
record Slice<U extends Units>(@Nullable LocalDate date, U units, Cube cube, String words) {
  /** A slice whose date says in words when it is. */
  Slice(@Nullable LocalDate date, U units, Cube cube) {
    this(date, units, cube, date == null ? "" : Numbers.date(date));
  }
}
