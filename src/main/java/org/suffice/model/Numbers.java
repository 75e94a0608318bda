package org.suffice.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How any number or date of a table is printed, so that screen, chart, workbook and text print the same: thousands
 * commas, half up on the decimal number, true minus sign, always British, whatever the computer's language.
 */
public final class Numbers {
  /** The true minus sign. */
  public static final char MINUS = '\u2212';

  /** Not applicable: a share of nothing. */
  public static final String NOT_APPLICABLE = "[z]";

  /** Stands for a number that is hidden to protect children. */
  public static final String CONFIDENTIAL = "[c]";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  // A double holds 15 decimal digits faithfully; what lies beyond is noise of binary arithmetic and must not decide a rounding.
  private static final MathContext FAITHFUL = new MathContext(15, RoundingMode.HALF_EVEN);

  // decimals at which a number as it was given ends
  private static final int EXACT = 10;

  private Numbers() {}

  /** The number rounded half up (away from zero) to so many decimals. */
  public static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).round(FAITHFUL).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** {@code 1,891} or {@code 76.6}, with so many decimals. */
  public static String number(double value, int decimals) {
    return print(rounded(value, decimals));
  }

  /** The same for a number that is rounded already: its scale says the decimals. */
  public static String print(BigDecimal value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.UK);
    symbols.setMinusSign(MINUS);
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setParseBigDecimal(true);
    int decimals = Math.max(0, value.scale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** {@code 62.6%}, with so many decimals. */
  public static String percent(double value, int decimals) {
    return number(value, decimals) + "%";
  }

  /** The cell's share to one decimal, {@code 8.2%}; empty where it has none. */
  public static String share(Cell cell) {
    return share(cell, 1);
  }

  /** The cell's share to so many decimals; empty where it has none. */
  public static String share(Cell cell, int decimals) {
    BigDecimal share = cell.shareRounded(decimals);
    return share == null ? "" : print(share) + "%";
  }

  /**
   * A cell as printed in its column: number, words or flag; a number's flag follows it ({@code 1,891 [b]}). Percentages
   * carry their sign; other units belong into the heading. Changes ({@code children-change}) say + as well as −.
   */
  public static String text(Cell cell, Column column) {
    return text(cell, column, value(cell, column));
  }

  /** The same of a cell whose number is rounded already. */
  static String text(Cell cell, Column column, @Nullable BigDecimal value) {
    String flag = cell.flag();
    if (value != null) {
      String sign = column.id().split("@", 2)[0].endsWith("-change") && value.signum() > 0 ? "+" : "";
      String printed = sign + (column.unit() == Unit.PERCENT ? print(value) + "%" : print(value));
      return flag == null ? printed : printed + " " + flag;
    }
    String words = cell.text();
    if (words != null) {
      LocalDate day = column.unit() == Unit.DATE ? isoDate(words) : null;
      return day == null ? words : date(day);
    }
    return flag == null ? "" : flag;
  }

  /**
   * A cell's number rounded as printed in its column; null where it has none. Numbers in the unit of their own row are
   * printed without decimals where they are whole.
   */
  public static @Nullable BigDecimal value(Cell cell, Column column) {
    return value(cell, column, false);
  }

  /**
   * The same beside the other numbers of its row.
   *
   * @param even whole numbers have the column's decimals too
   */
  static @Nullable BigDecimal value(Cell cell, Column column, boolean even) {
    Double value = cell.value();
    if (value == null) {
      return null;
    }
    BigDecimal rounded = rounded(value, column.decimals());
    boolean whole = !even && column.unit() == Unit.OWN && rounded(value, EXACT).stripTrailingZeros().scale() <= 0;
    return whole ? rounded(value, 0) : rounded;
  }

  /** Whether a number was worked out: it has more decimals than its column prints. */
  static boolean workedOut(Cell cell, Column column) {
    Double value = cell.value();
    return value != null && rounded(value, EXACT).stripTrailingZeros().scale() > column.decimals();
  }

  /** Whether a number is not whole. */
  static boolean hasDecimals(Cell cell) {
    Double value = cell.value();
    return value != null && rounded(value, EXACT).stripTrailingZeros().scale() > 0;
  }

  /** {@code 31 July 2017}. */
  public static String date(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code July 2017}. */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** The date in ISO form that these words are; null where they are none. */
  public static @Nullable LocalDate isoDate(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }
}
