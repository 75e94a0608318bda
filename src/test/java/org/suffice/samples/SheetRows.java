package org.suffice.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A written sample read back in the plainest way, for the tests that recount it: text by column heading, dates as ISO
 * text whatever form they had. Knows where the header is and that the data end at the first blank row.
 */
record SheetRows(List<Map<String, String>> rows, List<String> above, List<String> below) {
    private static final DateTimeFormatter TEXT_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Reads the only sheet; {@code headerRow} is Excel's own number of the header row. */
    static SheetRows read(String file, int headerRow) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("sample-workbooks", file));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> header = texts(sheet.getRow(headerRow - 1));
            List<String> above = new ArrayList<>();
            for (int i = 0; i < headerRow - 1; i++) {
                above.addAll(texts(sheet.getRow(i)));
            }
            List<Map<String, String>> rows = new ArrayList<>();
            int place = headerRow;
            for (; sheet.getRow(place) != null; place++) {
                rows.add(byHeading(header, sheet.getRow(place)));
            }
            List<String> below = new ArrayList<>();
            for (int i = place; i <= sheet.getLastRowNum(); i++) {
                below.addAll(texts(sheet.getRow(i)));
            }
            return new SheetRows(rows, above, below);
        }
    }

    private static Map<String, String> byHeading(List<String> header, Row row) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byHeading.put(header.get(i), text(row.getCell(i)));
        }
        return byHeading;
    }

    private static List<String> texts(@Nullable Row row) {
        List<String> texts = new ArrayList<>();
        if (row != null) {
            row.forEach(cell -> texts.add(text(cell)));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            if (DateUtil.isCellDateFormatted(cell)) {
                return cell.getLocalDateTimeCellValue().toLocalDate().toString();
            }
            double number = cell.getNumericCellValue();
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
        String text = cell.getStringCellValue();
        return text.matches("\\d\\d/\\d\\d/\\d{4}") ? LocalDate.parse(text, TEXT_DATE).toString() : text;
    }
}
