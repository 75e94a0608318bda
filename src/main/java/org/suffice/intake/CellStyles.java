package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What the number format of each cell style makes of a number: a date, a percentage, or a number padded with zeros. */
final class CellStyles {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465;
  private static final int DAYS_BETWEEN = 1462;
  private final boolean[] date;
  private final boolean[] percent;
  private final int[] digits;
  private final boolean from1904;

  /** The formats of an .xlsx workbook's styles. */
  CellStyles(@Nullable StylesTable styles, boolean from1904) {
    this(styles == null ? List.of() : formats(styles), from1904);
  }

  /**
   * The format of each style, in the order of the styles.
   *
   * @param from1904 the workbook counts its days from 1904
   */
  CellStyles(List<Format> styles, boolean from1904) {
    int n = styles.size();
    date = new boolean[n];
    percent = new boolean[n];
    digits = new int[n];
    this.from1904 = from1904;
    for (int i = 0; i < n; i++) {
      String format = styles.get(i).text;
      date[i] = !format.isEmpty() && DateUtil.isADateFormat(styles.get(i).index, format);
      percent[i] = !date[i] && format.contains("%");
      digits[i] = format.matches("0{2,20}") ? format.length() : 0;
    }
  }

  /**
   * A number format.
   *
   * @param index its number: Excel's own have fixed ones
   * @param text as in "dd/mm/yyyy"; empty where there is none
   */
  record Format(int index, String text) {}

  private static List<Format> formats(StylesTable styles) {
    var formats = new ArrayList<Format>();
    for (int i = 0; i < styles.getNumCellStyles(); i++) {
      XSSFCellStyle style = styles.getStyleAt(i);
      String text = style == null ? null : style.getDataFormatString();
      formats.add(style == null || text == null ? new Format(0, "") : new Format(style.getDataFormat(), text));
    }
    return formats;
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

  /** The workbook counts its days from 1904. */
  boolean from1904() {
    return from1904;
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
