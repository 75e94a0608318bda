package org.suffice.samples.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;

/** A workbook of one sheet under construction, filled from the top: title rows, header, data, what comes after. */
final class Book {
    static final String BANNER = "Synthetic data: no child, carer or provider in this file is real.";
    private static final DateTimeFormatter TEXT_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    /** A column: heading, width in characters, and whether it is hidden. */
    record Column(String heading, int width, boolean hidden) {
        static Column of(String heading, int width) {
            return new Column(heading, width, false);
        }
    }

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final XSSFCellStyle title = style(14, true);
    private final XSSFCellStyle plain = style(10, false);
    private final XSSFCellStyle bold = style(10, true);
    private final XSSFCellStyle header = headerStyle();
    private final XSSFCellStyle date = numberStyle("dd/mm/yyyy");
    private final XSSFCellStyle money = numberStyle("#,##0.00");
    private final XSSFCellStyle whole = numberStyle("#,##0");
    private final XSSFCellStyle decimal = numberStyle("#,##0.0");
    private int nextRow;

    Book(String sheetName) {
        sheet = workbook.createSheet(sheetName);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The title and the rows under it, one cell each. */
    void titles(String first, String... others) {
        textAt(nextRowOfSheet(), 0, first, title);
        for (String other : others) {
            line(other);
        }
    }

    /** A row with one cell of text. */
    void line(String text) {
        textAt(nextRowOfSheet(), 0, text, plain);
    }

    /** A bold row with a word and a number. */
    void total(String word, int number) {
        XSSFRow row = nextRowOfSheet();
        textAt(row, 0, word, bold);
        XSSFCell cell = row.createCell(1);
        cell.setCellValue(number);
        cell.setCellStyle(bold);
    }

    void blankRow() {
        nextRow++;
    }

    /** The header row; column widths and hidden columns follow from it. */
    void header(List<Column> columns) {
        XSSFRow row = nextRowOfSheet();
        row.setHeightInPoints(30);
        for (int i = 0; i < columns.size(); i++) {
            textAt(row, i, columns.get(i).heading(), header);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
            sheet.setColumnHidden(i, columns.get(i).hidden());
        }
        sheet.createFreezePane(1, nextRow);
        sheet.setAutoFilter(new CellRangeAddress(nextRow - 1, nextRow - 1, 0, columns.size() - 1));
    }

    XSSFRow nextRowOfSheet() {
        return sheet.createRow(nextRow++);
    }

    /** Text; a blank leaves the cell out. */
    void text(XSSFRow row, int column, String text) {
        if (!text.isEmpty()) {
            textAt(row, column, text, plain);
        }
    }

    /** A real date. */
    void date(XSSFRow row, int column, LocalDate day) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(day);
        cell.setCellStyle(date);
    }

    /** A date that is typed in as text now and then, as extracts have it; nothing where there is none. */
    void untidyDate(XSSFRow row, int column, @Nullable LocalDate day, Dice dice, double shareOfText) {
        if (day == null) {
            return;
        }
        if (dice.chance(shareOfText)) {
            textAt(row, column, day.format(TEXT_DATE), plain);
        } else {
            date(row, column, day);
        }
    }

    void money(XSSFRow row, int column, double pounds) {
        number(row, column, pounds, money);
    }

    void whole(XSSFRow row, int column, double number) {
        number(row, column, number, whole);
    }

    /** A number shown with as many decimals as it has: none, or one. */
    void number(XSSFRow row, int column, BigDecimal number) {
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        number(row, column, number.doubleValue(), fraction ? decimal : whole);
    }

    private static void number(XSSFRow row, int column, double number, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    private static void textAt(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private XSSFCellStyle style(int points, boolean boldFace) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(boldFace);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle headerStyle() {
        XSSFCellStyle style = style(10, true);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle numberStyle(String format) {
        XSSFCellStyle style = style(10, false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }
}
