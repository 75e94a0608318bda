package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure without child rows: history, a benchmark, another council, a population.
 *
 * @param measure the measure's id, or {@code population-0-17}
 * @param area whose figure it is
 * @param category the row id it belongs to, {@code total} where none is given
 * @param date the snapshot date or end of period; null for a population in force over a time
 * @param validFrom first day a population is in force, inclusive
 * @param validTo last day it is in force, inclusive; null while it has not been replaced
 * @param unit as printed, such as "children" or "per 10,000"
 */
public record Published(
    String measure,
    String area,
    String category,
    @Nullable LocalDate date,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    double value,
    String unit,
    String source,
    Origin origin)
    implements ValidatedRow {
  /** The measure whose rows are populations aged 0-17. */
  public static final String POPULATION = "population-0-17";

  @Override
  public String key() {
    return String.join("|", measure, area, category, String.valueOf(date), String.valueOf(validFrom), unit);
  }
}
