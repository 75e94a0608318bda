package org.suffice.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suffice.model.Row;

/** Rows that are months ({@code 2017-03}) or quarters ({@code 2017-Q2}): where they stand in time. */
final class Periods {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[qQ]([1-4])");

  private Periods() {}

  /** Whether all rows are periods. */
  static boolean all(List<Row> rows) {
    return rows.stream().allMatch(r -> start(r.id()).isPresent());
  }

  /** The first day of the period with this row id; empty where it is none. */
  static Optional<LocalDate> start(String rowId) {
    Matcher month = MONTH.matcher(rowId);
    if (month.matches()) {
      return Optional.of(LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1));
    }
    Matcher quarter = QUARTER.matcher(rowId);
    return quarter.matches()
        ? Optional.of(LocalDate.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 1))
        : Optional.empty();
  }
}
