package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.SufficeException;
import org.suffice.model.TableKind;

class LeftOutWorkbookTest {
  @TempDir Path folder;

  @Test
  void keepsTheirTextAndSaysWhatToDo() throws Exception {
    Path file = folder.resolve("left-out.xlsx");
    List<String> headers = List.of("Child ref", "Start", "End");
    LeftOutWorkbook.write(
        file,
        List.of(
            row(TableKind.PLACEMENTS, headers, List.of("00123", "01/04/2017", "=1+1"), 212),
            row(TableKind.SEARCHES, List.of("Ref"), List.of(""), 3),
            row(TableKind.PLACEMENTS, headers, List.of("00124", "x".repeat(40_000)), 213),
            row(TableKind.PLACEMENTS, List.of("ID"), List.of("7", "beyond the headings"), 9)));
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertEquals(3, workbook.getNumberOfSheets());
      XSSFSheet sheet = workbook.getSheet("Placements");
      assertEquals(List.of("Child ref", "Start", "End", "Problem", "What to do", "From file", "From sheet", "From row", "From extract of"), texts(sheet.getRow(0)));
      assertEquals(
          List.of("00123", "01/04/2017", "=1+1", "Row 212: the end date is before the start date.", "Correct one of them.", "extract.xlsx", "Data", "212.0", "2017-07-31"),
          texts(sheet.getRow(1)));
      assertEquals(CellType.STRING, sheet.getRow(1).getCell(2).getCellType(), "never a formula");
      assertEquals("@", sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString(), "stays text when edited");
      assertTrue(sheet.getRow(2).getCell(1).getStringCellValue().endsWith("x\u2026"));
      assertEquals("beyond the headings", workbook.getSheet("Placements 2").getRow(1).getCell(1).getStringCellValue());
      assertEquals("Problem", workbook.getSheet("Placements 2").getRow(0).getCell(2).getStringCellValue());
      assertEquals("Problem", workbook.getSheet("Searches").getRow(0).getCell(1).getStringCellValue());
      assertTrue(sheet.getHeader().getCenter().contains("OFFICIAL-SENSITIVE"));
    }
  }

  @Test
  void nothingLeftOutIsSaid() {
    Path file = folder.resolve("left-out.xlsx");
    assertEquals("nothing-left-out", assertThrows(SufficeException.class, () -> LeftOutWorkbook.write(file, List.of())).code());
    assertTrue(Files.notExists(file));
  }

  private static List<String> texts(Row row) {
    java.util.ArrayList<String> texts = new java.util.ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell.getCellType() == CellType.NUMERIC ? String.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue());
    }
    return texts;
  }

  private static LeftOutRow row(TableKind kind, List<String> headers, List<String> cells, int number) {
    return new LeftOutRow(
        new Origin(1, "extract.xlsx", "Data", number, SampleTables.JULY),
        kind,
        headers,
        cells,
        new Problem(
            Problem.Severity.STOPS_ROW, "end-before-start", number, "Row " + number + ": the end date is before the start date.", "Correct one of them."));
  }
}
