package org.suffice.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook made from lines that a person can read: a row a line, cells between bars, {@code #12} a number, {@code
 * 2024-01-31} a real date, all else text; {@code @sheet NAME [hidden]}, {@code @merge A1:B2}, {@code @hide-row 4}, {@code
 * @hide-column C}, {@code @1904}.
 */
final class MessyBook {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle date = book.createCellStyle();
  private @Nullable XSSFSheet sheet;
  private int next;

  private MessyBook() {
    date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
  }

  /** Writes the workbook of a resource, or copies one that is no workbook in lines. */
  static Path file(String resource, Path folder) throws IOException {
    byte[] bytes;
    try (var in = Objects.requireNonNull(MessyBook.class.getResourceAsStream("/messy/" + resource), resource)) {
      bytes = in.readAllBytes();
    }
    if (!resource.endsWith(".book.txt")) {
      return Files.write(folder.resolve(resource), bytes);
    }
    Path file = folder.resolve(resource.replace(".book.txt", ".xlsx"));
    var made = new MessyBook();
    try (made.book; OutputStream out = Files.newOutputStream(file)) {
      new String(bytes, StandardCharsets.UTF_8).lines().forEach(made::line);
      made.book.write(out);
    }
    return file;
  }

  private void line(String line) {
    if (!line.startsWith("@")) {
      row(List.of(line.split("\\|", -1)));
      return;
    }
    List<String> said = List.of(line.substring(1).split(" ", 2));
    String what = said.size() > 1 ? said.get(1) : "";
    switch (said.getFirst()) {
      case "1904" -> {
        var workbook = book.getCTWorkbook();
        (workbook.isSetWorkbookPr() ? workbook.getWorkbookPr() : workbook.addNewWorkbookPr()).setDate1904(true);
      }
      case "sheet" -> {
        boolean hidden = what.endsWith(" hidden");
        sheet = book.createSheet(hidden ? what.substring(0, what.length() - " hidden".length()) : what);
        book.setSheetHidden(book.getNumberOfSheets() - 1, hidden);
        next = 0;
      }
      case "merge" -> sheet().addMergedRegion(CellRangeAddress.valueOf(what));
      case "hide-row" -> sheet().getRow(Integer.parseInt(what) - 1).setZeroHeight(true);
      case "hide-column" -> sheet().setColumnHidden(what.charAt(0) - 'A', true);
      default -> throw new IllegalArgumentException(line);
    }
  }

  private XSSFSheet sheet() {
    return Objects.requireNonNull(sheet);
  }

  private void row(List<String> cells) {
    Row row = sheet().createRow(next++);
    for (int c = 0; c < cells.size(); c++) {
      String text = cells.get(c).strip();
      if (text.isEmpty()) {
        continue;
      }
      Cell cell = row.createCell(c);
      if (text.startsWith("#")) {
        cell.setCellValue(Double.parseDouble(text.substring(1)));
      } else if (DAY.matcher(text).matches()) {
        cell.setCellValue(LocalDate.parse(text));
        cell.setCellStyle(date);
      } else {
        cell.setCellValue(text);
      }
    }
  }
}
