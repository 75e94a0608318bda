package org.suffice.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that a row says its return is of: only the order of years counts, not which months they hold. */
final class ReturnYear {
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:\\s*[-/\u2013]\\s*(?:\\d{2}|(?:19|20)\\d{2}))?(?:\\.0)?");

  private ReturnYear() {}

  /** 2017 of "2017", "2017-18" and "2017/2018"; 0 where it is no year. */
  static int of(String text) {
    Matcher year = YEAR.matcher(text.strip());
    return year.matches() ? Integer.parseInt(year.group(1)) : 0;
  }
}
