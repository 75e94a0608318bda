package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suffice.model.Draft;

/**
 * What a document says of its rounding: figures that are rounded each on its own need not add up.
 *
 * @param step the number figures are rounded to; 0 where they are exact
 */
record Tolerance(int step) {
  private static final Pattern SAID = Pattern.compile("rounded(?: [a-z]+)? to the nearest (five|ten|5|10)\\b");

  static Tolerance of(Draft draft) {
    Matcher said = SAID.matcher(draft.words().toLowerCase(Locale.UK).replaceAll("\\s+", " "));
    if (said.find()) {
      return new Tolerance(said.group(1).equals("five") || said.group(1).equals("5") ? 5 : 10);
    }
    boolean inCells = draft.tables().stream().flatMap(t -> t.rows().stream()).flatMap(r -> r.cells().stream()).anyMatch(c -> SAID.matcher(c.toLowerCase(Locale.UK)).find());
    return new Tolerance(inCells ? 5 : 0);
  }

  /** Whether two figures agree that are made of so many rounded numbers. */
  boolean same(BigDecimal a, BigDecimal b, int numbers) {
    return a.subtract(b).abs().multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf((long) step * numbers)) <= 0;
  }
}
