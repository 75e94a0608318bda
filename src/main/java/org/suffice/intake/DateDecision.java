package org.suffice.intake;

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
 */
record DateDecision(int real, int text, int dayOnly, int monthOnly, int shortYears) {
  /** Month first only where some dates need it and none forbids it. */
  boolean dayFirst() {
    return monthOnly == 0 || dayOnly > 0;
  }

  /** A person should look: month first, both orders at once, or years of two digits. */
  boolean doubtful() {
    return monthOnly > 0 || shortYears > 0;
  }

  /** The evidence in words; empty where there are no dates. */
  String why() {
    var parts = new ArrayList<String>();
    if (text == 0) {
      return real == 0 ? "" : "real dates";
    }
    if (real > 0) {
      parts.add(count(real) + " real dates");
    }
    parts.add(count(text) + (real > 0 ? " text" : " dates written as text"));
    if (dayFirst() && monthOnly > 0) {
      parts.add("read day first, but " + count(monthOnly) + " can only be month first");
    } else if (dayFirst()) {
      parts.add("day first");
    } else {
      parts.add("month first, because " + count(monthOnly) + " can only be read so");
    }
    if (shortYears > 0) {
      parts.add(count(shortYears) + " with a year of two digits");
    }
    return String.join(", ", parts);
  }

  private static String count(int n) {
    return String.format(Locale.UK, "%,d", n);
  }

  /** Collects the evidence of a column, cell by cell. */
  static final class Collector {
    private static final int PLACES = 1 << 9;
    private final @Nullable String[] texts = new String[PLACES];
    private final @Nullable DateText[] dates = new DateText[PLACES];
    private int real;
    private int text;
    private int dayOnly;
    private int monthOnly;
    private int shortYears;

    /** Takes a cell; anything that is not a date leaves no trace. */
    void add(RawCell cell) {
      switch (cell) {
        case RawCell.Day day -> real++;
        case RawCell.Text words -> add(of(words.shown()));
        default -> {}
      }
    }

    /** What a text says, remembered for the texts that come often: most columns repeat a few. */
    private @Nullable DateText of(String text) {
      int place = text.hashCode() & PLACES - 1;
      if (!text.equals(texts[place])) {
        dates[place] = DateText.of(text).orElse(null);
        texts[place] = text;
      }
      return dates[place];
    }

    private void add(@Nullable DateText date) {
      if (date == null) {
        return;
      }
      text++;
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
      return new DateDecision(real, text, dayOnly, monthOnly, shortYears);
    }
  }
}
