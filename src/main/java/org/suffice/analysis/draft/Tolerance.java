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
  private static final int DECIMALS = 6;
  private static final Pattern SAID = Pattern.compile("rounded(?: [a-z]+)? to the nearest (five|ten|5|10)\\b");

  static Tolerance of(Draft draft) {
    Matcher said = SAID.matcher(draft.words().toLowerCase(Locale.UK).replaceAll("\\s+", " "));
    if (said.find()) {
      return new Tolerance(said.group(1).equals("five") || said.group(1).equals("5") ? 5 : 10);
    }
    boolean inCells = draft.tables().stream().flatMap(t -> t.rows().stream()).flatMap(r -> r.cells().stream()).anyMatch(c -> SAID.matcher(c.toLowerCase(Locale.UK)).find());
    return new Tolerance(inCells ? 5 : 0);
  }

  /**
   * Whether a printed percentage is that of a part and its base. Where these are rounded it may be of the numbers before
   * that, as many councils and the department print it.
   */
  boolean share(BigDecimal printed, BigDecimal part, BigDecimal of) {
    if (step == 0 || DraftNumber.isShare(printed, part, of)) {
      return DraftNumber.isShare(printed, part, of);
    }
    BigDecimal half = BigDecimal.valueOf(step).divide(BigDecimal.TWO);
    BigDecimal rounding = BigDecimal.valueOf(5).movePointLeft(Math.max(0, printed.scale()) + 1);
    BigDecimal least = of.subtract(half);
    if (least.signum() <= 0) {
      return true;
    }
    BigDecimal low = DraftNumber.share(part.subtract(half).max(BigDecimal.ZERO), of.add(half), DECIMALS);
    BigDecimal high = DraftNumber.share(part.add(half), least, DECIMALS);
    return printed.add(rounding).compareTo(low) >= 0 && printed.subtract(rounding).compareTo(high) <= 0;
  }

  /** Whether two figures agree that are made of so many rounded numbers. */
  boolean same(BigDecimal a, BigDecimal b, int numbers) {
    return a.subtract(b).abs().multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf((long) step * numbers)) <= 0;
  }
}
