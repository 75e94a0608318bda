package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a measure. Empty parts mean the measure's defaults.
 *
 * @param asAt snapshot dates, ascending; empty means the default date
 * @param from first day of the period, inclusive
 * @param to last day of the period, inclusive
 * @param every ask at every end of month, quarter or year within from-to
 * @param by break the rows down by this key
 * @param bands age bands to use instead of the measure's own
 * @param plan what a plan supposes; null where a measure of plans is to take it from the targets and the data
 */
public record Question(
    List<LocalDate> asAt,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Step every,
    List<Filter> where,
    @Nullable FilterKey by,
    @Nullable AgeBands bands,
    @Nullable Supposed plan) {
  /** A question that supposes nothing. */
  public Question(
      List<LocalDate> asAt,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Step every,
      List<Filter> where,
      @Nullable FilterKey by,
      @Nullable AgeBands bands) {
    this(asAt, from, to, every, where, by, bands, null);
  }

  /** Ends of periods to ask at. */
  public enum Step {
    MONTH,
    QUARTER,
    YEAR
  }

  public Question {
    asAt = asAt.stream().sorted().distinct().toList();
    where = List.copyOf(where);
  }

  /** Asked with every default. */
  public static Question defaults() {
    return new Question(List.of(), null, null, null, List.of(), null, null);
  }

  /** The same at these dates. */
  public Question at(LocalDate... dates) {
    return new Question(List.of(dates), from, to, every, where, by, bands, plan);
  }

  /** The same over a period, both days inclusive. */
  public Question over(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Question(asAt, first, last, every, where, by, bands, plan);
  }

  /** The same with these filters. */
  public Question where(List<Filter> filters) {
    return new Question(asAt, from, to, every, filters, by, bands, plan);
  }

  /** The same, supposing this. */
  public Question supposing(@Nullable Supposed supposed) {
    return new Question(asAt, from, to, every, where, by, bands, supposed);
  }
}
