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

  private NumberText() {}

  /** The number, read in the British way; null where it is none. */
  static @Nullable Double point(String text) {
    if (plain(text)) {
      return Double.valueOf(text);
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

  /** Digits, with a point among or before them at most: what most numbers in a text file are, and needs no pattern. */
  private static boolean plain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS && points <= 1 && text.charAt(text.length() - 1) != '.';
  }
}
