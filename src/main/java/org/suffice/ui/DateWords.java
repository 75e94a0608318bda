package org.suffice.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as people here write them, and the steps from one snapshot date to the next. */
public final class DateWords {
  private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final List<DateTimeFormatter> READ =
      List.of(read("uuuu-M-d"), read("d/M/uuuu"), read("d-M-uuuu"), read("d.M.uuuu"), read("d MMMM uuuu"), read("d MMM uuuu"));

  private DateWords() {}

  private static DateTimeFormatter read(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** "31 July 2017". */
  public static String of(LocalDate date) {
    return LONG.format(date);
  }

  /** Reads 31/07/2017, 2017-07-31, "31 July 2017" or "31 Jul 2017"; empty where it is no date. */
  public static Optional<LocalDate> parse(String text) {
    String tidy = text.strip().replaceAll("\\s+", " ");
    for (DateTimeFormatter format : READ) {
      try {
        return Optional.of(LocalDate.parse(tidy, format));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** The end of the month so many months away: from 31 July one back is 30 June; from 15 July one on is 31 July. */
  public static LocalDate monthEnd(LocalDate from, int months) {
    boolean atEnd = from.equals(from.with(TemporalAdjusters.lastDayOfMonth()));
    int steps = !atEnd && months > 0 ? months - 1 : months;
    return YearMonth.from(from).plusMonths(steps).atEndOfMonth();
  }

  /** The 31 March on or before a date. */
  public static LocalDate march(LocalDate date) {
    LocalDate same = LocalDate.of(date.getYear(), 3, 31);
    return same.isAfter(date) ? same.minusYears(1) : same;
  }
}
