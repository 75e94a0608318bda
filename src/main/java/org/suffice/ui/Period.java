package org.suffice.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Question;

/**
 * The days of request that are counted; without either end, all there are.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param every the months, quarters or years of it that have columns of their own; null for none
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Question.@Nullable Step every) {
  /** Days of request together. */
  public Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    this(from, to, null);
  }

  /** From the first request to the last. */
  public static Period all() {
    return new Period(null, null);
  }
}
