package org.suffice.intake;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;

/**
 * A postcode, of which never all is kept: the whole names a handful of addresses, and a child lives at one of them.
 *
 * @param area the first part, such as "PR1"
 * @param sector without its last two letters, such as "PR1 2"; the area where no more is given
 */
record Postcode(String area, String sector) {
  /** Postcodes that stand for abroad, no fixed abode or not known. */
  private static final String MADE_UP = "ZZ99";

  /**
   * The postcode in a cell; empty where it is none, or one that stands for "not known". Its shape is one or two letters,
   * a digit, and perhaps a digit or letter more; then, perhaps behind spaces, a digit, and perhaps two letters. Letter by
   * letter and not by a pattern: there are two in every row.
   */
  static Optional<Postcode> of(String cell) {
    String text = cell.strip().toUpperCase(Locale.ROOT);
    int digit = letters(text, 0, 2);
    if (digit == 0 || !digitAt(text, digit)) {
      return Optional.empty();
    }
    int more = digit + 1 < text.length() && (digitAt(text, digit + 1) || letterAt(text, digit + 1)) ? digit + 2 : digit + 1;
    Optional<Postcode> longer = split(text, more);
    Optional<Postcode> found = longer.isPresent() || more == digit + 1 ? longer : split(text, digit + 1);
    return found.filter(p -> !p.area.equals(MADE_UP));
  }

  /** A made-up note in the place of what may be an address. */
  static final String NOT_KEPT = "(not kept)";

  private static final int WORD = 20;

  /**
   * What may be kept of a cell's text: of a postcode the part that many homes share, of any other text in its column only a
   * word such as "Confidential"; all of it in a column of any other field.
   */
  static String kept(@Nullable Field field, String text) {
    if (field != Field.HOME_POSTCODE && field != Field.PLACEMENT_POSTCODE) {
      return text;
    }
    boolean word = text.length() <= WORD && text.chars().noneMatch(c -> c >= '0' && c <= '9');
    return of(text).map(p -> field == Field.HOME_POSTCODE ? p.area : p.sector).orElse(word || text.strip().toUpperCase(Locale.ROOT).startsWith(MADE_UP) ? text : NOT_KEPT);
  }

  /** The postcode whose first part ends before a place; empty where the rest is not that of a postcode. */
  private static Optional<Postcode> split(String text, int end) {
    String area = text.substring(0, end);
    if (end == text.length()) {
      return Optional.of(new Postcode(area, area));
    }
    int at = end;
    while (at < text.length() && space(text.charAt(at))) {
      at++;
    }
    boolean whole = digitAt(text, at) && (at + 1 == text.length() || (at + 3 == text.length() && letters(text, at + 1, 2) == 2));
    return whole ? Optional.of(new Postcode(area, area + " " + text.charAt(at))) : Optional.empty();
  }

  private static int letters(String text, int from, int most) {
    int n = 0;
    while (n < most && letterAt(text, from + n)) {
      n++;
    }
    return n;
  }

  private static boolean letterAt(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  private static boolean digitAt(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
