package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as somebody printed it: {@code 1,184}, {@code 62.6%}, {@code 1,184 (62.6%)}, {@code +24}, {@code 505*}; marks of
 * footnotes behind it are no part of it.
 *
 * @param share the percentage in brackets behind it; null where there is none
 * @param change it is printed with a plus
 */
record DraftNumber(BigDecimal value, boolean percent, @Nullable BigDecimal share, boolean change) {
  private static final Pattern FOOTNOTE = Pattern.compile("(?:\\s*+(?:[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]++|\\[(?:note )?\\d{1,2}]|\\[[berp]]))++$");
  private static final Pattern PRINTED =
      Pattern.compile("£?\\s*+([-+\u2212\u2013]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?)\\s*+(%)?\\s*+(?:[\\(\\[]\\s*+(\\d{1,9}(?:\\.\\d{1,9})?)\\s*+%\\s*+[\\)\\]])?");

  /** The number in a cell; empty where it holds something else. */
  static Optional<DraftNumber> of(String cell) {
    Matcher printed = PRINTED.matcher(FOOTNOTE.matcher(cell.strip()).replaceFirst(""));
    if (!printed.matches()) {
      return Optional.empty();
    }
    String digits = printed.group(1).replace(",", "").replace('\u2212', '-').replace('\u2013', '-').replace("+", "");
    String share = printed.group(3);
    return Optional.of(new DraftNumber(new BigDecimal(digits), printed.group(2) != null, share == null ? null : new BigDecimal(share), printed.group(1).startsWith("+")));
  }

  /** Whether it may be a count: whole and not below zero, and no change. */
  boolean count() {
    return !change && !percent && value.scale() <= 0 && value.signum() >= 0;
  }

  /** Whether a printed percentage is that of a part and its base, rounded half up as it is printed. */
  static boolean isShare(BigDecimal printed, BigDecimal part, BigDecimal of) {
    if (of.signum() <= 0) {
      return false;
    }
    int decimals = Math.max(0, printed.scale());
    return share(part, of, decimals).compareTo(printed) == 0;
  }

  /** A share in percent, rounded half up. */
  static BigDecimal share(BigDecimal part, BigDecimal of, int decimals) {
    return part.multiply(BigDecimal.valueOf(100)).divide(of, decimals, RoundingMode.HALF_UP);
  }
}
