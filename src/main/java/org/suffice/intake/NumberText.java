package org.suffice.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, with its unit beside it: in the British way (1,234.56), or with a decimal comma as on
 * most of the continent (1.234,56). Which of the two a column has is decided by {@link NumberDecision}.
 */
final class NumberText {
  private static final String SIGN = "([-+\u2212]?)\\s*\u00a3?\\s*";
  private static final String UNIT = "\\s*(?:%|\\+|miles?|mi|y(?:ea)?rs?\\.?(?: old)?|p\\.?w\\.?|per week|/week)?";
  private static final Pattern POINT =
      Pattern.compile(SIGN + "([1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)" + UNIT, Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA =
      Pattern.compile(
          SIGN + "([1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?|[1-9]\\d{0,2}(?:[ \u00a0\u202f]\\d{3})+,\\d+|\\d+(?:,\\d+)?|,\\d+)" + UNIT,
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_DIGITS = 15;
  private static final int THOUSANDS = 3;
  private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};

  private NumberText() {}

  /** The number, read in the British way; null where it is none. */
  static @Nullable Double point(String text) {
    int decimals = decimals(text);
    if (decimals >= 0) {
      return plain(text, decimals);
    }
    Matcher m = POINT.matcher(text);
    return m.matches() ? signed(m.group(1), m.group(2).replace(",", "")) : null;
  }

  /** The number, read with a decimal comma; null where it is none. */
  static @Nullable Double comma(String text) {
    Matcher m = COMMA.matcher(text);
    return m.matches() ? signed(m.group(1), m.group(2).replaceAll("[. \u00a0\u202f]", "").replace(',', '.')) : null;
  }

  /** Whether the text is a number with a decimal comma, and none in the British way. */
  static boolean onlyComma(String text) {
    String said = text.strip();
    return said.length() <= 2 * MOST_DIGITS && said.indexOf(',') >= 0 && point(said) == null && comma(said) != null;
  }

  private static Double signed(String sign, String digits) {
    double value = new BigDecimal(digits).doubleValue();
    return sign.isEmpty() || sign.equals("+") ? value : -value;
  }

  /**
   * How many digits stand behind the point of what is nothing but digits and perhaps a point among or before them, as most
   * numbers in a text file are, and so needs no pattern; 0 where there is no point, -1 where the text is anything else.
   */
  static int decimals(String text) {
    int length = text.length();
    if (length == 0 || length > MOST_DIGITS) {
      return -1;
    }
    int point = length - 1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && point == length - 1 && i < point) {
        point = i;
      } else if (c < '0' || c > '9') {
        return -1;
      }
    }
    return length - 1 - point;
  }

  /** Whether the point of such a number may stand between thousands: 1.234 is 1234 on most of the continent. */
  static boolean grouped(String text, int decimals) {
    int before = text.length() - 1 - decimals;
    return decimals == THOUSANDS && before >= 1 && before <= THOUSANDS && text.charAt(0) != '0';
  }

  /** The number of such a text. Of so few digits both are exact, and so their quotient is the number nearest to it. */
  private static double plain(String text, int decimals) {
    long digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits = text.charAt(i) == '.' ? digits : 10 * digits + (text.charAt(i) - '0');
    }
    return digits / TENS[decimals];
  }
}
