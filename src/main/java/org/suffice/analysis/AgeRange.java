package org.suffice.analysis;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suffice.model.SufficeException;

/**
 * Ages that a filter keeps, written as the id of any band, whatever bands a table prints.
 *
 * @param from youngest, inclusive; -1 with {@code to} -1 is "not recorded"
 * @param to oldest, inclusive
 */
record AgeRange(int from, int to) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})-(\\d{1,3})|(\\d{1,3})\\+|under-(\\d{1,3})");

  /** Reads {@code under-1}, {@code 5-10}, {@code 16+} or {@code not-recorded}. */
  static AgeRange parse(String id) {
    String text = id.strip().toLowerCase(Locale.ROOT);
    if (text.equals(Value.NOT_RECORDED.id())) {
      return new AgeRange(-1, -1);
    }
    Matcher m = FORM.matcher(text);
    if (m.matches()) {
      if (m.group(3) != null) {
        return new AgeRange(Integer.parseInt(m.group(3)), Integer.MAX_VALUE);
      }
      if (m.group(4) != null) {
        return new AgeRange(0, Integer.parseInt(m.group(4)) - 1);
      }
      var range = new AgeRange(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      if (range.from <= range.to) {
        return range;
      }
    }
    throw new SufficeException(
        "filter-value",
        "There is no age-band \"" + id + "\". Use ages in years such as under-1, 5-10, 16+, or not-recorded.");
  }

  /** Whether an age in completed years is kept; -1 is not recorded. */
  boolean holds(int age) {
    return age >= from && age <= to;
  }
}
