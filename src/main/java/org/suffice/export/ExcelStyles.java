package org.suffice.export;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * The looks of a workbook's cells: Arial 12 throughout, headings as Excel's own heading styles so that screen readers
 * find them, numbers to the right with thousands commas.
 */
final class ExcelStyles {
  static final String FONT = "Arial";
  static final short SIZE = 12;
  static final short HEADING_SIZE = 14;
  static final short TITLE_SIZE = 16;

  /** What Excel calls its built-in styles, and the numbers it knows them by. */
  static final int HEADING_1 = 16;

  static final int HEADING_2 = 17;

  private final XSSFWorkbook workbook;
  private final boolean workingCopy;
  private final XSSFFont plain;
  private final XSSFFont bold;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();
  private final XSSFCellStyle title;
  private final XSSFCellStyle heading;

  /** The styles of a workbook; only a working copy has number formats beyond thousands commas. */
  ExcelStyles(XSSFWorkbook workbook, boolean workingCopy) {
    this.workbook = workbook;
    this.workingCopy = workingCopy;
    this.plain = workbook.getFontAt(0);
    plain.setFontName(FONT);
    plain.setFontHeightInPoints(SIZE);
    // With a scheme, Excel would take the theme's font instead of the one named.
    plain.setScheme(FontScheme.NONE);
    this.bold = font(SIZE, true);
    CTStylesheet sheet = workbook.getStylesSource().getCTStylesheet();
    CTCellStyles named = sheet.isSetCellStyles() ? sheet.getCellStyles() : sheet.addNewCellStyles();
    if (named.sizeOfCellStyleArray() == 0) {
      name(named, "Normal", 0, 0);
    }
    this.title = builtIn(named, "Heading 1", HEADING_1, font(TITLE_SIZE, true));
    this.heading = builtIn(named, "Heading 2", HEADING_2, font(HEADING_SIZE, true));
    heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
    named.setCount(named.sizeOfCellStyleArray());
  }

  /** Title of a sheet: Heading 1. Not wrapped, so that it runs over the columns beside it. */
  XSSFCellStyle title() {
    return title;
  }

  /** Heading on the cover: Heading 2. */
  XSSFCellStyle heading() {
    return heading;
  }

  /** A line above a table; runs over the columns beside it. */
  XSSFCellStyle line() {
    return made.computeIfAbsent("line", key -> style(plain, HorizontalAlignment.LEFT, false));
  }

  /** Wrapped words, with a bold variant for totals. */
  XSSFCellStyle words(boolean strong) {
    return made.computeIfAbsent("words" + strong, key -> guarded(style(strong ? bold : plain, HorizontalAlignment.LEFT, true)));
  }

  /** The same beside numbers: a little in, so that they do not touch the number before them. */
  XSSFCellStyle wordsBeside(boolean strong) {
    return made.computeIfAbsent("beside" + strong, key -> in(guarded(style(strong ? bold : plain, HorizontalAlignment.LEFT, true))));
  }

  /** Heading of the row labels. */
  XSSFCellStyle firstHeading() {
    return made.computeIfAbsent("first", key -> ruled(guarded(style(bold, HorizontalAlignment.LEFT, true))));
  }

  /** A heading of a table column; those of numbers stand to the right like their numbers. */
  XSSFCellStyle columnHeading(boolean numeric) {
    return made.computeIfAbsent(
        "heading" + numeric,
        key -> {
          XSSFCellStyle style = ruled(guarded(style(bold, numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT, true)));
          return numeric ? style : in(style);
        });
  }

  /** A number with so many decimals; right-aligned. */
  XSSFCellStyle number(int decimals, boolean strong) {
    return made.computeIfAbsent(
        "number" + decimals + strong,
        key -> {
          XSSFCellStyle style = style(strong ? bold : plain, HorizontalAlignment.RIGHT, false);
          style.setDataFormat(workbook.createDataFormat().getFormat(numberFormat(decimals, workingCopy)));
          return style;
        });
  }

  /** {@code #,##0.0}, in a working copy with the true minus sign. */
  static String numberFormat(int decimals, boolean workingCopy) {
    String digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return workingCopy ? digits + ";\"\u2212\"" + digits : digits;
  }

  /** A mark that stands where a number would. */
  XSSFCellStyle mark(boolean strong) {
    return made.computeIfAbsent("mark" + strong, key -> style(strong ? bold : plain, HorizontalAlignment.RIGHT, false));
  }

  /** A date such as 31 March 2020. */
  XSSFCellStyle date(boolean strong) {
    return made.computeIfAbsent(
        "date" + strong,
        key -> {
          XSSFCellStyle style = in(style(strong ? bold : plain, HorizontalAlignment.LEFT, false));
          style.setDataFormat(workbook.createDataFormat().getFormat("d mmmm yyyy"));
          // "30 September 2018" in a column of the usual width would be ###
          style.setShrinkToFit(true);
          return style;
        });
  }

  /** Words for those who cannot see the line that is drawn in their cell, and for nobody else. */
  XSSFCellStyle unseen() {
    return made.computeIfAbsent(
        "unseen",
        key -> {
          XSSFCellStyle style = guarded(style(plain, HorizontalAlignment.LEFT, false));
          style.setDataFormat(workbook.createDataFormat().getFormat(";;;"));
          return style;
        });
  }

  /** A link to a sheet. */
  XSSFCellStyle link() {
    return made.computeIfAbsent(
        "link",
        key -> {
          XSSFFont font = font(SIZE, false);
          font.setUnderline(FontUnderline.SINGLE);
          font.setColor(IndexedColors.BLUE.getIndex());
          return style(font, HorizontalAlignment.LEFT, false);
        });
  }

  /** Original text of someone's workbook: stays text when it is edited, leading zeros and all. */
  XSSFCellStyle original() {
    return made.computeIfAbsent(
        "original",
        key -> {
          XSSFCellStyle style = style(plain, HorizontalAlignment.LEFT, false);
          style.setDataFormat(workbook.createDataFormat().getFormat("@"));
          return style;
        });
  }

  private XSSFFont font(short size, boolean strong) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(size);
    font.setBold(strong);
    return font;
  }

  private XSSFCellStyle style(XSSFFont font, HorizontalAlignment across, boolean wrapped) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(across);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(wrapped);
    return style;
  }

  /** Words stay words when someone edits the cell, even if they begin like a formula. */
  private static XSSFCellStyle guarded(XSSFCellStyle style) {
    style.setQuotePrefixed(true);
    return style;
  }

  private static XSSFCellStyle in(XSSFCellStyle style) {
    style.setIndention((short) 1);
    return style;
  }

  private static XSSFCellStyle ruled(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    return style;
  }

  private XSSFCellStyle builtIn(CTCellStyles named, String name, int number, XSSFFont font) {
    XSSFCellStyle style = style(font, HorizontalAlignment.LEFT, false);
    CTXf base = CTXf.Factory.newInstance();
    base.setNumFmtId(0);
    base.setFontId(font.getIndex());
    base.setFillId(0);
    base.setBorderId(0);
    base.setApplyFont(true);
    int id = workbook.getStylesSource().putCellStyleXf(base) - 1;
    style.getCoreXf().setXfId(id);
    name(named, name, id, number);
    return style;
  }

  private static void name(CTCellStyles named, String name, int id, int number) {
    CTCellStyle style = named.addNewCellStyle();
    style.setName(name);
    style.setXfId(id);
    style.setBuiltinId(number);
  }
}
