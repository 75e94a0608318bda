package org.suffice.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.fuzz.Original.Form;

/** Workbooks that Excel itself could have written, with cells of the wrong kind, cycles of formulas and odd layouts. */
final class TableDamage {
  private TableDamage() {}

  /** The damage to new workbooks, then to old ones. */
  static Damage of(Form form) {
    return new Damage("odd workbook", java.util.Set.of(form), (b, r) -> odd(form == Form.ZIP ? new XSSFWorkbook() : new HSSFWorkbook(), r));
  }

  private static byte[] odd(Workbook empty, Random random) throws IOException {
    try (Workbook book = empty) {
      Sheets.fill(book, "Placements", short32(TextDamage.cells(Originals.placements(), random, random.nextInt(10))));
      Sheets.fill(book, "Searches", short32(TextDamage.cells(Originals.searches(), random, random.nextInt(6))));
      for (int i = random.nextInt(25); i > 0; i--) {
        change(book.getSheetAt(random.nextInt(2)), random);
      }
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Excel's own limit of a cell is 32,767 characters. */
  private static String short32(String lines) {
    return lines.replaceAll("(x{1000})x+", "$1").replaceAll("( {1000}) +", "$1");
  }

  private static void change(Sheet sheet, Random random) {
    Row row = sheet.getRow(random.nextInt(sheet.getLastRowNum()));
    row = row == null ? sheet.createRow(3) : row;
    Cell cell = row.createCell(random.nextInt(10));
    switch (random.nextInt(12)) {
      case 0 -> cell.setCellFormula(new org.apache.poi.ss.util.CellReference(cell).formatAsString()); // of itself
      case 1 -> cell.setCellFormula("SUM(A1:J40)");
      case 2 -> cell.setCellErrorValue(FormulaError.NA.getCode());
      case 3 -> cell.setCellValue(random.nextBoolean());
      case 4 -> date(cell, List.of(-1.0, 0.0, 0.5, 60.0, 2958466.0, 1e300, 42735.999999, 1e-300).get(random.nextInt(8)));
      case 5 -> cell.setCellValue(List.of(1e308, -1e308, 1e15, 0.1 + 0.2, -0.0, 999.9, 12345678901234568.0).get(random.nextInt(7)));
      case 6 -> cell.setBlank();
      case 7 -> sheet.setColumnHidden(random.nextInt(10), true);
      case 8 -> row.setZeroHeight(true);
      case 9 -> merge(sheet, random);
      case 10 -> percent(cell, List.of(1e308, -5.0, 0.805).get(random.nextInt(3)));
      default -> cell.setCellValue("k".repeat(1 + random.nextInt(32_000)));
    }
  }

  private static void merge(Sheet sheet, Random random) {
    int r = random.nextInt(40);
    int c = random.nextInt(8);
    if (sheet.getMergedRegions().isEmpty()) {
      sheet.addMergedRegion(new CellRangeAddress(r, r + 2, c, c + 2));
    }
  }

  private static void date(Cell cell, double serial) {
    styled(cell, "dd/mm/yyyy", serial);
  }

  private static void percent(Cell cell, double value) {
    styled(cell, "0.0%", value);
  }

  private static void styled(Cell cell, String format, double value) {
    var style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  /** The chains of sectors in a compound file led astray: in circles, and out of it. */
  static byte[] sectors(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    int fat = 512 * (1 + (changed[76] & 0xFF));
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int at = random.nextBoolean() ? 4 * random.nextInt(128) : fat + 4 * random.nextInt(128);
      if (at + 4 <= changed.length) {
        changed[at] = (byte) random.nextInt(64);
        changed[at + 1] = (byte) (random.nextInt(8) == 0 ? 0xFF : 0);
        changed[at + 2] = changed[at + 1];
        changed[at + 3] = changed[at + 1];
      }
    }
    return changed;
  }

  /** Damage inside a stream of a compound file, under the checks of the file itself. */
  static byte[] stream(byte[] whole, Random random) throws IOException {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(whole))) {
      List<String> names = container.getRoot().getEntryNames().stream().filter(n -> n.equals("Workbook") || n.startsWith("Encr")).sorted().toList();
      String name = names.get(random.nextInt(names.size()));
      byte[] content;
      try (var in = container.createDocumentInputStream(name)) {
        content = in.readAllBytes();
      }
      container.getRoot().getEntry(name).delete();
      container.createDocument(new ByteArrayInputStream(ByteDamage.any(content, random)), name);
      var bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
