package org.suffice.model;

import java.util.List;

/**
 * What a measure is, in words: the answer to "What is this number?".
 *
 * @param id stable id, such as {@code placement-mix}
 * @param family {@code children}, {@code placements}, {@code searches}, {@code plan}, {@code planner}, {@code published},
 *     {@code reconciliation} or {@code quality}
 * @param title "Placement mix"
 * @param question the question it answers: "Where do our children live?"
 * @param numerator what is counted
 * @param denominator what shares are of
 * @param exclusions what is left out, and by which switch
 * @param filters the keys it can be filtered by
 * @param overDates true where it is asked at dates, false where over a period
 */
public record MeasureInfo(
    String id,
    String family,
    String title,
    String question,
    String numerator,
    String denominator,
    String exclusions,
    List<FilterKey> filters,
    boolean overDates) {
  public MeasureInfo {
    filters = List.copyOf(filters);
  }
}
