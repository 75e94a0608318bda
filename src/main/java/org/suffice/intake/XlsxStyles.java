package org.suffice.intake;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What the number format of each cell style makes of a number: a date, a percentage, or a number padded with zeros. */
final class XlsxStyles {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465;
  private static final int DAYS_BETWEEN = 1462;
  private final boolean[] date;
  private final boolean[] percent;
  private final int[] digits;
  private final boolean from1904;

  XlsxStyles(@Nullable StylesTable styles, boolean from1904) {
    int n = styles == null ? 0 : styles.getNumCellStyles();
    date = new boolean[n];
    percent = new boolean[n];
    digits = new int[n];
    this.from1904 = from1904;
    for (int i = 0; i < n; i++) {
      XSSFCellStyle style = styles == null ? null : styles.getStyleAt(i);
      String format = style == null ? null : style.getDataFormatString();
      if (style != null && format != null) {
        date[i] = DateUtil.isADateFormat(style.getDataFormat(), format);
        percent[i] = !date[i] && format.contains("%");
        digits[i] = format.matches("0{2,20}") ? format.length() : 0;
      }
    }
  }

  /** The cell that a number in a style is. */
  RawCell of(double value, int style) {
    if (style < 0 || style >= date.length) {
      return new RawCell.Num(value, 0, false);
    }
    if (date[style] && value >= (from1904 ? 0 : 1) && value < LAST_DAY + 1 - (from1904 ? DAYS_BETWEEN : 0)) {
      return new RawCell.Day(day(value, from1904));
    }
    return new RawCell.Num(value, digits[style], percent[style]);
  }

  /** The day of an Excel serial; Excel's 1900 system has a 29 February 1900 that never was. */
  static LocalDate day(double serial, boolean from1904) {
    long whole = (long) Math.floor(serial);
    if (from1904) {
      return EPOCH_1904.plusDays(whole);
    }
    return EPOCH_1900.plusDays(whole < 60 ? whole + 1 : whole);
  }
}
