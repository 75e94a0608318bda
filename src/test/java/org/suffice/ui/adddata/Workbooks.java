package org.suffice.ui.adddata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks in the untidy shape of real extracts, written for a test. */
final class Workbooks {
  static final int CHILDREN = 40;

  static final String PASSWORD = "a passphrase of a test";

  private Workbooks() {}

  /** Placements with titles above the headings, local words, a row that ends before it starts, and a sheet of words. */
  static Path placements(Path folder) throws IOException {
    Path file = folder.resolve("placements extract.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      Sheet about = book.createSheet("About");
      about.createRow(0).createCell(0).setCellValue("What this extract is");
      Sheet sheet = book.createSheet("Placements");
      sheet.createRow(0).createCell(0).setCellValue("Placements extract");
      sheet.createRow(1).createCell(0).setCellValue("Synthetic children: no row is a real child");
      sheet.createRow(2).createCell(0).setCellValue("Report run 4 August 2017");
      row(sheet, 3, "Child ref", "DoB", "Gender", "Legal status", "Placement type", "Provider category", "Start date", "End date", "Worker's area");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      for (int i = 0; i < CHILDREN; i++) {
        Row row = row(sheet, 4 + i, "C" + (1000 + i), "", i % 2 == 0 ? "M" : "F", "C2", i % 4 == 0 ? "K2" : "U4", i % 3 == 0 ? "PR4" : "PR1", "", "", i % 2 == 0 ? "North" : "South");
        date(row, 1, LocalDate.of(2005, 1 + i % 12, 3), day);
        date(row, 6, LocalDate.of(2016, 1 + i % 12, 5), day);
        if (i == 7) {
          date(row, 7, LocalDate.of(2015, 2, 1), day);
        }
      }
      book.write(out);
    }
    return file;
  }

  /** Another council's extract: logo, titles and a note above headings of its own, local words, dates as text. */
  static Path otherCouncil(Path folder) throws IOException {
    Path file = folder.resolve("North list.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("List");
      row(sheet, 0, "", "", "Northshire Council");
      row(sheet, 2, "Monthly list of our children - OFFICIAL SENSITIVE");
      row(sheet, 3, "Synthetic children: no row is a real child");
      row(sheet, 5, "Person ID", "Date of birth", "Gender", "Legal status", "Type of placement", "Provider type", "Placement start", "Placement end", "Notes");
      for (int i = 0; i < 12; i++) {
        String type = i < 6 ? "Wraparound residential pilot" : i < 8 ? "Narrow boat" : "Agency Fostering";
        String sector = i == 9 ? "Brightside" : i < 6 ? "Private" : "";
        row(sheet, 6 + i, "00" + (7000 + i), "14/06/2009", i % 2 == 0 ? "M" : "F", "Full Care Order", type, sector, (13 + i) + "/02/2017", "", "x");
      }
      row(sheet, 19, "Total", "12");
      book.write(out);
    }
    return file;
  }

  /** A later list of the same council under other headings. */
  static Path otherCouncilAgain(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("later.csv"),
        "Child ref,Placement type,Provider sector,Start date\n008001,wraparound RESIDENTIAL pilot,Brightside,13/05/2017\n"
            + "008002,Narrow boat,,14/05/2017\n");
  }

  /**
   * A neighbour's list: a logo, titles, filters and a period above two blank rows and the headings, which stand again in
   * the middle; local words, text dates, a total and notes. Of its 24 rows one stands twice, one ends before it starts,
   * one has no reference and one a word that nobody knows.
   */
  static Path neighbour(Path folder) throws IOException {
    Path file = folder.resolve("Southshire CIOC report (3).xlsx");
    String[] types = {"Agency Fostering", "In-House Fostering", "Kinship", "Home Placement", "Agency Residential", "Secure Welfare"};
    String[] headings = {"Ref", "D.O.B.", "Gender", "Legal Basis", "Placement Type", "Start Date", "End Date", "Worker"};
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Export");
      row(sheet, 0, "", "", "", "Southshire County Council");
      row(sheet, 1, "Children in our care: placements", "", "", "", "OFFICIAL SENSITIVE");
      row(sheet, 2, "Period", "01/04/2016 to 31/07/2017");
      row(sheet, 3, "Synthetic children: no row is a real child");
      row(sheet, 6, headings);
      int at = 7;
      for (int i = 0; i < 24; i++) {
        if (i == 12) {
          row(sheet, at++, headings);
        }
        int same = i == 23 ? 22 : i;
        String type = i == 5 ? "Narrow boat" : types[same % types.length];
        String end = i == 7 ? "01/02/2015" : "";
        row(sheet, at++, i == 9 ? "" : "00" + (5000 + same), "14/06/2009", same % 2 == 0 ? "Male" : "Female", "Full Care Order", type, (13 + same % 15) + "/02/2017", end, "w");
      }
      row(sheet, at + 1, "Total", "24");
      row(sheet, at + 2, "Source: children's system, run by the performance team");
      book.write(out);
    }
    return file;
  }

  private static Row row(Sheet sheet, int at, String... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
    return row;
  }

  private static void date(Row row, int column, LocalDate day, CellStyle style) {
    var cell = row.createCell(column);
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }

  /** The first half of a workbook, as a broken copy leaves it. */
  static Path truncated(Path whole) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    return Files.write(whole.resolveSibling("half.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  /** A letter that only has the name of a workbook. */
  static Path letter(Path folder) throws IOException {
    return Files.writeString(folder.resolve("letter.xlsx"), "%PDF-1.7\nplease find enclosed nothing at all\n");
  }

  /** The workbook with a password. */
  static Path locked(Path whole) throws IOException {
    Path file = whole.resolveSibling("locked.xlsx");
    var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    lock.confirmPassword(PASSWORD);
    try (POIFSFileSystem system = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
      try (OutputStream inner = lock.getDataStream(system)) {
        Files.copy(whole, inner);
      }
      system.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return file;
  }
}
