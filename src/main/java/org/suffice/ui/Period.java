package org.suffice.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of request that are counted; without either end, all there are.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** From the first request to the last. */
  public static Period all() {
    return new Period(null, null);
  }
}
