package org.suffice.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand for nothing in a cell, and for an end that has not come. */
final class BlankWords {
  private static final List<String> BLANK = List.of("", "-", "--", "null", "n/a", "nan", "nat", "none", "(blank)", "(null)", "<na>", "nil");
  private static final Set<String> OPEN =
      Set.of("open", "ongoing", "on going", "on-going", "current", "present", "still open", "to date", "active", "not ended");

  private static final List<String> UNKNOWN = List.of("unknown", "not known", "tbc", "tba", "no id", "?", "??", "???");

  /** What Excel writes for an error, and for a number or date that its column was too narrow for. */
  private static final Pattern ERROR = Pattern.compile("(?i)#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|#+)");

  /** A long number as Excel shows and saves it: its last digits are gone. */
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d{2,3}");

  private BlankWords() {}

  /** Whether a trimmed cell says that there is nothing, as NULL does. */
  static boolean blank(String text) {
    return text.isEmpty() || text.length() <= 7 && "-nN(<".indexOf(text.charAt(0)) >= 0 && any(BLANK, text);
  }

  /** Whether a trimmed cell stands in the place of a reference that nobody knew. */
  static boolean unknown(String text) {
    return text.length() <= 9 && any(UNKNOWN, text);
  }

  /** Every cell of every row is asked: without making another text of it. */
  private static boolean any(List<String> words, String text) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a trimmed cell of text is an error that a workbook or its export left there. */
  static boolean error(String text) {
    return text.length() > 1 && text.charAt(0) == '#' && ERROR.matcher(text).matches();
  }

  /** Whether a trimmed cell of text is a number that was cut short, such as 1.23457E+11: several may have been made one. */
  static boolean shortened(String text) {
    return text.length() > 4 && text.indexOf('E') > 0 && SHORTENED.matcher(text).matches();
  }

  /** Whether an end date says that there is no end yet. */
  static boolean open(String text) {
    return OPEN.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
