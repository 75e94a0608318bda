package org.suffice.fuzz;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes lines of values as a sheet, with real dates, numbers and a formula, as a case system's export has them. */
final class Sheets {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Sheets() {}

  static void fill(Workbook book, String name, String lines) {
    Sheet sheet = book.createSheet(name);
    CellStyle date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    int r = 0;
    for (String line : lines.split("\n", -1)) {
      Row row = sheet.createRow(r++);
      String[] values = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      for (int c = 0; c < values.length; c++) {
        if (!values[c].isEmpty()) {
          put(row.createCell(c), values[c].replace("\"", ""), date);
        }
      }
    }
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return LocalDate.parse(value, DAY);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static void put(Cell cell, String value, CellStyle date) {
    LocalDate day = value.matches("\\d\\d/\\d\\d/\\d{4}") ? day(value) : null;
    if (day != null) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value.matches("\\d{1,3}(\\.\\d+)?") && !value.startsWith("0")) {
      cell.setCellValue(Double.parseDouble(value));
      if (value.endsWith("7.5")) {
        cell.setCellFormula(value + "+0");
        cell.setCellValue(Double.parseDouble(value));
      }
    } else {
      cell.setCellValue(value);
    }
  }
}
