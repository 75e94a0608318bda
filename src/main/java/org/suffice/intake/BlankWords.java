package org.suffice.intake;

import java.util.Locale;
import java.util.Set;

/** Words that stand for nothing in a cell, and for an end that has not come. */
final class BlankWords {
  private static final Set<String> BLANK =
      Set.of("", "-", "--", "null", "n/a", "nan", "nat", "none", "(blank)", "(null)", "<na>", "nil");
  private static final Set<String> OPEN =
      Set.of("open", "ongoing", "on going", "on-going", "current", "present", "still open", "to date", "active", "not ended");

  private BlankWords() {}

  /** Whether a trimmed cell says that there is nothing, as NULL does. */
  static boolean blank(String text) {
    return text.isEmpty() || text.length() <= 7 && "-nN(<".indexOf(text.charAt(0)) >= 0 && BLANK.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether an end date says that there is no end yet. */
  static boolean open(String text) {
    return OPEN.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
