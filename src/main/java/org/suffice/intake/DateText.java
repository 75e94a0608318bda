package org.suffice.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date written as text, before it is decided whether day or month comes first.
 *
 * @param first the first number, or the day where the order is plain
 * @param second the second number, or the month where the order is plain
 * @param year with century; of two digits where {@code shortYear}
 * @param plain the order is plain: 2017-03-31, 31 March 2017
 */
record DateText(int first, int second, int year, boolean shortYear, boolean plain) {
  private static final String TIME = "(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?Z?)?";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})" + TIME);
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
  private static final Pattern DAY_NAME =
      Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.]+([A-Za-z]{3,9})\\.?[\\s\\-/,.]+(\\d{4}|\\d{2})" + TIME);
  private static final Pattern NAME_DAY = Pattern.compile("([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** The date a text is written as, which need not exist (31/02/2017); empty where it is not written as a date. */
  static Optional<DateText> of(String cell) {
    String text = Trimmed.of(cell);
    if (text.length() < 6 || text.length() > 40) {
      return Optional.empty();
    }
    DateText usual = usual(text);
    if (usual != null) {
      return Optional.of(usual);
    }
    if (!mayBe(text)) {
      return Optional.empty();
    }
    return letter(text.charAt(0)) ? named(text) : numbered(text).or(() -> named(text));
  }

  private static Optional<DateText> numbered(String text) {
    Matcher m = NUMBERS.matcher(text);
    if (m.matches()) {
      return Optional.of(new DateText(number(m, 1), number(m, 2), number(m, 3), m.group(3).length() == 2, false));
    }
    m = ISO.matcher(text);
    if (m.matches()) {
      return Optional.of(new DateText(number(m, 3), number(m, 2), number(m, 1), false, true));
    }
    m = COMPACT.matcher(text);
    if (m.matches()) {
      return Optional.of(new DateText(number(m, 3), number(m, 2), number(m, 1), false, true));
    }
    return Optional.empty();
  }

  private static Optional<DateText> named(String text) {
    if (!namesMonth(text)) {
      return Optional.empty();
    }
    Matcher m = DAY_NAME.matcher(text);
    if (m.matches() && month(m.group(2)) > 0) {
      return Optional.of(new DateText(number(m, 1), month(m.group(2)), number(m, 3), m.group(3).length() == 2, true));
    }
    m = NAME_DAY.matcher(text);
    if (m.matches() && month(m.group(1)) > 0) {
      return Optional.of(new DateText(number(m, 2), month(m.group(1)), number(m, 3), false, true));
    }
    return Optional.empty();
  }

  /** 31/03/2017 and 31-03-2017, which most are, without a pattern; null for all others. */
  private static @Nullable DateText usual(String text) {
    char separator = text.length() == 10 ? text.charAt(2) : ' ';
    if ((separator != '/' && separator != '-' && separator != '.') || "/-.".indexOf(text.charAt(5)) < 0) {
      return null;
    }
    int day = number(text, 0, 2);
    int month = number(text, 3, 5);
    int year = number(text, 6, 10);
    return day < 0 || month < 0 || year < 0 ? null : new DateText(day, month, year, false, false);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Every date has three digits or more, and begins with a digit or the name of a day or month. */
  private static boolean mayBe(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    char first = text.charAt(0);
    return digits >= 3 && (first >= '0' && first <= '9' || letter(first) && letter(text.charAt(1)) && letter(text.charAt(2)));
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int at = MONTHS.indexOf(lower.substring(0, 3));
    boolean whole = at >= 0 && (lower.length() == 3 || lower.equals("sept") || Pattern.matches(
        "january|february|march|april|may|june|july|august|september|october|november|december", lower));
    return whole ? at + 1 : 0;
  }

  /** Whether the first letters of a month stand somewhere in a text: few words have them. */
  private static boolean namesMonth(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      for (String month : MONTHS) {
        if (text.regionMatches(true, i, month, 0, 3)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Only day first can be meant: the first number is no month. */
  boolean needsDayFirst() {
    return !plain && first > 12 && first <= 31 && second <= 12;
  }

  /** Only month first can be meant: the second number is no month. */
  boolean needsMonthFirst() {
    return !plain && second > 12 && second <= 31 && first <= 12;
  }

  /** Two days can be meant: 03/05/2017, but not 05/05/2017. */
  boolean twoDays() {
    return !plain && first != second && first >= 1 && first <= 12 && second >= 1 && second <= 12;
  }

  /**
   * The date; null where there is no such day.
   *
   * @param latestYear two-digit years are the latest that is not after this year
   */
  @Nullable LocalDate date(boolean dayFirst, int latestYear) {
    int day = plain || dayFirst ? first : second;
    int month = plain || dayFirst ? second : first;
    int century = latestYear - latestYear % 100;
    int full = !shortYear ? year : century + year <= latestYear ? century + year : century - 100 + year;
    try {
      return full < 1900 || full > 9999 ? null : LocalDate.of(full, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
