package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of one column are read: decided for the whole column, never for one cell. Real dates are trusted; text
 * dates are day first unless the column itself shows that it is month first.
 *
 * @param real cells that are real dates
 * @param text cells that are dates written as text
 * @param dayOnly text dates that can only be day first
 * @param monthOnly text dates that can only be month first
 * @param shortYears text dates with a year of two digits
 * @param serials numbers that may be Excel's number of a day (44562)
 * @param firstYear the first year of the dates; more than the last where there are none
 * @param lastYear the last year of the dates
 * @param turned the real dates look as if Excel had turned day and month round
 * @param monthsBeside another column of the sheet has dates that can only be month first
 */
record DateDecision(
    int real, int text, int dayOnly, int monthOnly, int shortYears, int serials, int firstYear, int lastYear, boolean turned, boolean monthsBeside) {
  /** A single date the other way, or fewer than one in so many, is a slip of the hand and not another way of writing. */
  private static final int SLIPS = 10;

  private static final int SERIAL_DIGITS = 5;

  /** Month first only where some dates need it and none forbids it. */
  boolean dayFirst() {
    return monthOnly == 0 || dayOnly > 0;
  }

  /**
   * Dates that can be read as two days are not read as either until a person says which comes first: the column is written both
   * ways, or shows nothing itself in a sheet where another is month first.
   */
  boolean inDoubt() {
    return dayOnly == 0 ? monthOnly == 0 && text > 0 && monthsBeside : monthOnly > 1 && monthOnly * SLIPS > dayOnly;
  }

  /** The same in a sheet with other columns of dates. */
  DateDecision beside(Iterable<DateDecision> others) {
    for (DateDecision other : others) {
      if (other.monthOnly > 0 && (!other.dayFirst() || other.inDoubt())) {
        return new DateDecision(real, text, dayOnly, monthOnly, shortYears, serials, firstYear, lastYear, turned, true);
      }
    }
    return this;
  }

  /** A person should look: month first, both orders at once, or years of two digits. */
  boolean doubtful() {
    return monthOnly > 0 || shortYears > 0;
  }

  /** Numbers are days where most of the column is dates: a column of numbers alone says nothing of that. */
  boolean serialsAreDays() {
    return serials > 0 && real + text >= serials;
  }

  /** The day that a number stands for, in a column of dates and within a year of them; null for anything else. */
  @Nullable LocalDate serial(RawCell cell) {
    if (!serialsAreDays() || !maybeSerial(cell)) {
      return null;
    }
    LocalDate day = CellStyles.day(cell instanceof RawCell.Num n ? n.value() : Integer.parseInt(cell.shown().strip()), false);
    return day.getYear() < firstYear - 1 || day.getYear() > lastYear + 1 ? null : day;
  }

  private static boolean maybeSerial(RawCell cell) {
    return switch (cell) {
      case RawCell.Num n -> !n.percent() && n.value() >= 10_000 && n.value() < 100_000;
      case RawCell.Text t -> serialText(t.shown().strip());
      default -> false;
    };
  }

  private static boolean serialText(String text) {
    return text.length() == SERIAL_DIGITS && text.charAt(0) != '0' && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The evidence in words; empty where there are no dates. */
  String why() {
    var parts = new ArrayList<String>();
    if (text == 0 && serialsAreDays()) {
      return count(real) + " real dates, " + count(serials) + " as Excel's number of a day";
    }
    if (text == 0) {
      return real == 0 ? "" : "real dates";
    }
    if (real > 0) {
      parts.add(count(real) + " real dates");
    }
    parts.add(count(text) + (real > 0 ? " text" : " dates written as text"));
    if (dayOnly > 0 && inDoubt()) {
      parts.add(count(dayOnly) + " can only be day first and " + count(monthOnly) + " only month first, so that those that can be both are not read");
    } else if (dayFirst() && monthOnly > 0) {
      parts.add("read day first, but " + count(monthOnly) + " can only be month first");
    } else if (dayFirst()) {
      parts.add("day first");
    } else {
      parts.add("month first, because " + count(monthOnly) + " can only be read so");
    }
    if (shortYears > 0) {
      parts.add(count(shortYears) + " with a year of two digits");
    }
    if (serialsAreDays()) {
      parts.add(count(serials) + " as Excel's number of a day");
    }
    return String.join(", ", parts);
  }

  private static String count(int n) {
    return String.format(Locale.UK, "%,d", n);
  }

  /** Collects the evidence of a column, cell by cell. */
  static final class Collector {
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2099;

    /** Eight real dates are all of the first twelve days of a month by chance in one column of some 1,500. */
    private static final int MANY_REAL = 8;

    private static final int SOME_TEXTS = 3;
    private final DateTexts dates = new DateTexts();
    private int real;
    private int realLate;
    private int text;
    private int either;
    private int dayOnly;
    private int monthOnly;
    private int shortYears;
    private int serials;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear = Integer.MIN_VALUE;
    private final boolean countsSerials;

    /** A collector that takes numbers for days of the 1900 system. */
    Collector() {
      this(true);
    }

    /**
     * A collector.
     *
     * @param countsSerials false in workbooks that count their days from 1904: a number there says two different days
     */
    Collector(boolean countsSerials) {
      this.countsSerials = countsSerials;
    }

    /** Takes a cell; anything that is not a date leaves no trace. */
    void add(RawCell cell) {
      switch (cell) {
        case RawCell.Day day -> {
          real++;
          realLate += day.date().getDayOfMonth() > 12 ? 1 : 0;
          year(day.date().getYear());
        }
        case RawCell.Text words -> {
          DateText date = dates.of(words.shown());
          add(date);
          serials += date == null && countsSerials && maybeSerial(cell) ? 1 : 0;
        }
        case RawCell.Num number -> serials += countsSerials && maybeSerial(number) ? 1 : 0;
        default -> {}
      }
    }

    private void year(int year) {
      if (year >= EARLIEST && year <= LATEST) { // 31/12/9999 stands for no end
        firstYear = Math.min(firstYear, year);
        lastYear = Math.max(lastYear, year);
      }
    }

    private void add(@Nullable DateText date) {
      if (date == null) {
        return;
      }
      text++;
      if (!date.shortYear()) {
        year(date.year());
      }
      either += date.twoDays() ? 1 : 0;
      dayOnly += date.needsDayFirst() ? 1 : 0;
      monthOnly += date.needsMonthFirst() ? 1 : 0;
      shortYears += date.shortYear() ? 1 : 0;
    }

    /** Whether there was a date so far. */
    boolean any() {
      return real + text > 0;
    }

    /** What the cells taken so far say. */
    DateDecision decide() {
      // Excel takes 03/05/2017 of a list with months first for 3 May, a real date, and leaves 02/20/2017 a text
      boolean turned = real >= MANY_REAL && realLate == 0 && monthOnly >= SOME_TEXTS && dayOnly == 0 && either == 0;
      return new DateDecision(real, text, dayOnly, monthOnly, shortYears, serials, firstYear, lastYear, turned, false);
    }
  }
}
