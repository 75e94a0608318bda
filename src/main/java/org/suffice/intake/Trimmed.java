package org.suffice.intake;

/** Texts without the spaces around them. */
final class Trimmed {
  private static final char HARD_SPACE = '\u00a0';
  private static final char LAST_OF_SEVEN_BITS = 0x7F;

  private Trimmed() {}

  /** As {@link String#strip}, sooner where there are none: cells seldom have any, and every cell is asked. */
  static String of(String text) {
    return text.isEmpty() || (bare(text.charAt(0)) && bare(text.charAt(text.length() - 1))) ? text : text.strip();
  }

  /** The same, with a hard space taken for a space. */
  static String soft(String text) {
    return of(text.indexOf(HARD_SPACE) < 0 ? text : text.replace(HARD_SPACE, ' '));
  }

  private static boolean bare(char c) {
    return c > ' ' && c <= LAST_OF_SEVEN_BITS;
  }
}
