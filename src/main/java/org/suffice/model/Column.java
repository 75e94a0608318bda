package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: a measure at a date.
 *
 * @param id the measure's id ({@code children}), with {@code @date} where the table has several dates
 * @param label words for the heading, with the date where there are several
 * @param date the date it is about; null for periods
 * @param shareOf what its cells' shares are of, in words: "of all children"; null where they have none
 * @param decimals decimals of its values as printed
 */
public record Column(String id, String label, Unit unit, @Nullable LocalDate date, @Nullable String shareOf, int decimals) {}
