package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
 * @param among the references of the only children (or, of searches, requests) that are counted; null for all
 */
public record Question(
    List<LocalDate> asAt,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Step every,
    List<Filter> where,
    @Nullable FilterKey by,
    @Nullable AgeBands bands,
    @Nullable Supposed plan,
    @Nullable Set<String> among) {
  /** A question about all children and requests. */
  public Question(
      List<LocalDate> asAt,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Step every,
      List<Filter> where,
      @Nullable FilterKey by,
      @Nullable AgeBands bands,
      @Nullable Supposed plan) {
    this(asAt, from, to, every, where, by, bands, plan, null);
  }

  /** A question that supposes nothing. */
  public Question(
      List<LocalDate> asAt,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Step every,
      List<Filter> where,
      @Nullable FilterKey by,
      @Nullable AgeBands bands) {
    this(asAt, from, to, every, where, by, bands, null, null);
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
    among = among == null ? null : Set.copyOf(among);
  }

  /** Asked with every default. */
  public static Question defaults() {
    return new Question(List.of(), null, null, null, List.of(), null, null);
  }

  /** Whether its filters name values of what it is broken down by: where they leave one, its column would repeat the total's. */
  public boolean narrowsItsBreakdown() {
    return where.stream().anyMatch(f -> f.key() == by);
  }

  /** The same at these dates. */
  public Question at(LocalDate... dates) {
    return new Question(List.of(dates), from, to, every, where, by, bands, plan, among);
  }

  /** The same over a period, both days inclusive. */
  public Question over(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Question(asAt, first, last, every, where, by, bands, plan, among);
  }

  /** The same at every end of this step, or in each of its periods; with null, of none. */
  public Question every(@Nullable Step step) {
    return new Question(asAt, from, to, step, where, by, bands, plan, among);
  }

  /** The same with these filters. */
  public Question where(List<Filter> filters) {
    return new Question(asAt, from, to, every, filters, by, bands, plan, among);
  }

  /** The same broken down by a key; by nothing with null. */
  public Question by(@Nullable FilterKey key) {
    return new Question(asAt, from, to, every, where, key, bands, plan, among);
  }

  /** The same in these age bands; in the measure's own with null. */
  public Question in(@Nullable AgeBands ages) {
    return new Question(asAt, from, to, every, where, by, ages, plan, among);
  }

  /** The same about these children or requests only, by their references. */
  public Question among(Set<String> references) {
    return new Question(asAt, from, to, every, where, by, bands, plan, references);
  }

  /** The same, supposing this. */
  public Question supposing(@Nullable Supposed supposed) {
    return new Question(asAt, from, to, every, where, by, bands, supposed, among);
  }
}
