package org.suffice.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.suffice.model.CategoryScheme;
import org.suffice.model.ImportPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Workbooks and text files that tests write, and the intake they are read with. */
final class Books {
  static final String PLACEMENT_HEADINGS = "Child ref,DoB,Gender,Legal status,Placement type,Provider type,Start date,End date";

  private Books() {}

  static Intake intake() {
    return new Intake(scheme());
  }

  static CategoryScheme scheme() {
    var in = Objects.requireNonNull(CategoryScheme.class.getResourceAsStream("/org/suffice/categories/strategy.txt"));
    return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  static Path text(Path folder, String name, String... lines) {
    return bytes(folder, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Path bytes(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path workbook(Path folder, String name, Consumer<XSSFWorkbook> fill) {
    Path path = folder.resolve(name);
    try (var book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      fill.accept(book);
      book.write(out);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts values into a row (1 is the first): text, numbers, dates, booleans; null leaves the cell out. */
  static void row(Sheet sheet, int number, @Nullable Object... values) {
    Row row = sheet.createRow(number - 1);
    for (int c = 0; c < values.length; c++) {
      Object value = values[c];
      if (value == null) {
        continue;
      }
      Cell cell = row.createCell(c);
      switch (value) {
        case LocalDate date -> {
          CellStyle style = sheet.getWorkbook().createCellStyle();
          style.setDataFormat(sheet.getWorkbook().getCreationHelper().createDataFormat().getFormat("dd/mm/yyyy"));
          cell.setCellStyle(style);
          cell.setCellValue(date);
        }
        case Number number1 -> cell.setCellValue(number1.doubleValue());
        case Boolean flag -> cell.setCellValue(flag);
        default -> cell.setCellValue(String.valueOf(value));
      }
    }
  }

  static SheetReading one(Path file) {
    List<SheetReading> readings = intake().read(file, Intake.Options.defaults(), Progress.none());
    if (readings.size() != 1) {
      throw new AssertionError("expected one sheet: " + readings);
    }
    return readings.getFirst();
  }

  static ImportPlan plan(Path... files) {
    var intake = intake();
    var readings = java.util.Arrays.stream(files)
        .flatMap(f -> intake.read(f, new Intake.Options(k -> java.util.Optional.empty(), null, LocalDate.of(2018, 4, 1)), Progress.none()).stream())
        .toList();
    return intake.plan(readings, Progress.none());
  }
}
