package org.suffice.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: a number with what it is a share of, or text, or a flag that says why there is no number.
 *
 * @param value the number, unrounded; null where there is none
 * @param of the denominator of its share (for a rate, of the rate); null where it has none
 * @param numerator what is divided by {@code of}; for counts the count itself
 * @param text words, for text cells
 * @param flag shorthand such as {@code [x]} (not available), {@code [b]} (break), {@code [z]} (not applicable)
 * @param behind who stands behind a sum or a mean of amounts; null for all else
 * @param followed the cells of other tables that it repeats or is made of; null for all else
 * @param shareFlag why no share stands beside the number, where it is for another reason than there being no number: {@code [c]} where
 *     its denominator is hidden; null for all else
 */
public record Cell(
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double of,
    @Nullable String text,
    @Nullable String flag,
    @Nullable Behind behind,
    @Nullable Followed followed,
    @Nullable String shareFlag) {
  /** A cell that is no sum or mean of amounts and repeats no other. */
  public Cell(@Nullable Double value, @Nullable Double numerator, @Nullable Double of, @Nullable String text, @Nullable String flag) {
    this(value, numerator, of, text, flag, null, null, null);
  }

  /** A count without a share. */
  public static Cell count(long n) {
    return new Cell((double) n, (double) n, null, null, null);
  }

  /** A count and what it is a share of; a denominator of 0 gives no share. */
  public static Cell share(long n, long of) {
    return new Cell((double) n, (double) n, (double) of, null, null);
  }

  /** A rate or percentage computed from two numbers. */
  public static Cell ratio(double value, double numerator, double of) {
    return new Cell(value, numerator, of, null, null);
  }

  /** A number that stands alone. */
  public static Cell number(double value) {
    return new Cell(value, null, null, null, null);
  }

  /** Words. */
  public static Cell text(String words) {
    return new Cell(null, null, null, words, null);
  }

  /** No number, and why: {@code [x]} or {@code [z]}. */
  public static Cell missing(String flag) {
    return new Cell(null, null, null, null, flag);
  }

  /** The same with a flag beside the number, such as {@code [b]}. */
  public Cell flagged(String mark) {
    return new Cell(value, numerator, of, text, mark, behind, followed, shareFlag);
  }

  /** The same, a sum or a mean of the amounts of some. */
  public Cell from(Behind who) {
    return new Cell(value, numerator, of, text, flag, who, followed, shareFlag);
  }

  /** The same, made of cells of other tables. */
  public Cell follows(Followed other) {
    return new Cell(value, numerator, of, text, flag, behind, other, shareFlag);
  }

  /** The same without a share, and why: {@code [c]} where what it is a share of is hidden. */
  public Cell withoutShare(String mark) {
    return new Cell(value, numerator, null, text, flag, behind, followed, mark);
  }

  /** Numerator as a percentage of the denominator, unrounded; null where there is none. */
  public @Nullable Double sharePercent() {
    Double n = numerator;
    Double d = of;
    return n == null || d == null || d == 0 ? null : 100.0 * n / d;
  }

  /** The share rounded half up to so many decimals; null where there is none. */
  public @Nullable BigDecimal shareRounded(int decimals) {
    Double n = numerator;
    Double d = of;
    if (n == null || d == null || d == 0) {
      return null;
    }
    return BigDecimal.valueOf(n)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(d), decimals, RoundingMode.HALF_UP);
  }
}
