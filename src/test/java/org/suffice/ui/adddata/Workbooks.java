package org.suffice.ui.adddata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
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

  /** Two rows of headings with merged groups above, an empty first column, local words, a sector of its own, notes below. */
  static Path tracker(Path folder) throws IOException {
    String[] types = {"Foster Placement", "Connected Persons", "Childrens Home", "Semi Independent", "Staying with parents", "Residential", "Family & friends carer"};
    String[] whose = {"In house", "In house", "External", "External", "", "External", "In-house"};
    return written(folder, "Tracker.xlsx", book -> {
      Sheet sheet = book.createSheet("June 24");
      row(sheet, 1, "", "Placement Tracker - June 2024");
      row(sheet, 2, "", "Report run 30/06/2024");
      row(sheet, 4, "", "CHILD DETAILS", "", "", "", "PLACEMENT DETAILS");
      sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 4));
      sheet.addMergedRegion(new CellRangeAddress(4, 4, 5, 10));
      row(sheet, 5, "", "Liquidlogic ID", "Initials", "Date of birth", "M/F", "Placement commenced", "Placement ceased", "Placement type", "In house / external", "Placement postcode", "Weekly fee (\u00a3)");
      for (int i = 0; i < 28; i++) {
        row(sheet, 6 + i, "", "0" + (5000 + i), "AB", (1 + i % 28) + "/03/2006", i % 2 == 0 ? "M" : "F", (1 + i % 28) + "/0" + (1 + i % 9) + "/2023", i % 4 == 0 ? "ongoing" : "", types[i % 7], whose[i % 7], i % 5 == 0 ? "nope" : "PR1 2AB", "\u00a3850.00 pw");
      }
      row(sheet, 35, "", "Total", "", "", "", "28");
      row(sheet, 37, "", "Notes: placements of the last day of the month, as recorded by the team on the day");
    });
  }

  /** A log of requests, a row a child, in words of its own: a reference called "Ref No.", needs in one list. */
  static Path log(Path folder) throws IOException {
    String[] types = {"Task Centred Foster", "Long term fostering", "Residential", "Parent & Child", "Step Down to fostering", "Semi-independent", "Solo residential", "Respite foster"};
    String[] needs = {"CSE; Missing", "ADHD, Autism", "None", "Self harm", "Violence to carers"};
    String[] outcomes = {"Placed", "Withdrawn", "Open", "Not found", "Placed"};
    return written(folder, "ART log.xlsx", book -> {
      Sheet sheet = book.createSheet("ART log");
      row(sheet, 0, "Access to Resources Team - referral log 2023/24");
      row(sheet, 3, "Ref No.", "YP ID", "YP Age", "Gender", "Date Received", "Date Required", "Placement Requested", "Siblings to be placed together", "No of searches completed", "Ring round?", "Hard to place?", "Risks / Needs", "Outcome", "Date Closed", "Emergency?");
      for (int i = 0; i < 30; i++) {
        int ref = i / 2;
        String day = (1 + ref) + "/0" + (4 + ref % 6) + "/2023";
        row(sheet, 4 + i, "ART" + (100 + ref), "YP" + (200 + i), String.valueOf(3 + i % 14), i % 2 == 0 ? "M" : "F", day, day, types[ref % types.length], "2", String.valueOf(ref % 3), ref % 3 == 2 ? "Y" : "N", ref % 3 == 2 ? "Yes" : "", needs[i % 5], outcomes[ref % 5], ref % 5 == 2 ? "" : "01/12/2023", "N");
      }
    });
  }

  /** An export of a database: capitals and underscores, codes with their words, dates with a time, no title at all. */
  static Path export(Path folder) throws IOException {
    String[] types = {"U6 Placement with other foster carer - not long term or FFA", "K2 - Children's Homes", "U1 Foster placement with relative or friend - long term", "P1 Placed with own parents", "H5 Semi-independent living accommodation", "e) U4 - Foster placement"};
    String[] whose = {"e) PR4 - Private provision", "PR4 Private provision", "PR1 Own provision (by the local authority)", "PR0 Parent(s)", "PR4 Private provision", "PR5 Voluntary/third sector provision"};
    return written(folder, "SQL Results.xlsx", book -> {
      Sheet sheet = book.createSheet("SQL Results");
      row(sheet, 0, "PERSON_ID", "PERSON_DOB", "GENDER", "ETHNICITY_DESC", "PLACEMENT_TYPE_DESC", "PLACEMENT_PROVIDER", "PLACEMENT_START_DATE", "PLACEMENT_END_DATE", "LEGAL_STATUS_DESC", "END_REASON_DESC", "PLACEMENT_LA", "IN_OR_OUT_OF_LA", "DISTANCE_HOME_TO_PLACEMENT", "ALLOCATED_TEAM", "UASC_FLAG");
      for (int i = 0; i < 30; i++) {
        row(sheet, 1 + i, String.valueOf(100_000 + i), "2005-0" + (1 + i % 9) + "-05 00:00:00", i % 2 == 0 ? "Male" : "Female", "White - British", types[i % 6], whose[i % 6], "2022-0" + (1 + i % 9) + "-07 10:30:00", i % 3 == 0 ? "2023-0" + (1 + i % 9) + "-20 00:00:00" : "NULL", i % 2 == 0 ? "C2 - Full care order" : "V2 - Single period of accommodation under section 20", i % 3 == 0 ? "X1 Episode ceases" : "NULL", "Borset", i % 2 == 0 ? "In LA" : "Out of LA", i % 4 == 0 ? "999.9" : "12 miles", "CLA Team 1", "No");
      }
    });
  }

  /**
   * A weekly list: a cover, a logo and filters, the day beside "Data as at", headings in two rows under merged groups, names
   * in hidden columns, a heading of its own for the sector, a line for each team with its total, headings that stand again,
   * a row hidden by a filter and notes below. Of its 42 rows one starts on "n/k", one ends before it starts, one has no reference.
   */
  static Path weekly(Path folder) throws IOException {
    String[] types = {"Mainstream fostering", "Agency foster carers", "Kinship carer (Reg 24)", "Residential - external", "Residential - in house", "Semi independent 16+", "Placed at home with parents"};
    String[] whose = {"Own", "Agency", "Own", "Agency", "Own", "Agency", ""};
    String[] ethnicities = {"White British", "Mixed - White & Asian", "Black African", "Not known"};
    String[] headings = {"Mosaic ID", "First name", "Surname", "D.o.B", "Sex", "Ethnic origin", "Date commenced", "Date ended", "Type of provision", "Arrangement", "Postcode", "\u00a3 per week", "LS"};
    return written(folder, "Weekly list (FINAL v3).xlsx", book -> {
      row(book.createSheet("Cover"), 2, "", "Marlshire Borough Council", "Children in care weekly list");
      Sheet sheet = book.createSheet("List 30.06.24");
      row(sheet, 0, "", "", "MARLSHIRE BOROUGH COUNCIL");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd mmmm yyyy"));
      date(row(sheet, 2, "Data as at:"), 1, LocalDate.of(2024, 6, 30), day);
      row(sheet, 3, "Filters applied: Status = CIC; Team = all");
      row(sheet, 5, "Young person", "", "", "", "", "", "Placement", "", "", "", "", "Cost", "Legal");
      sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 5));
      sheet.addMergedRegion(new CellRangeAddress(5, 5, 6, 10));
      row(sheet, 6, headings);
      sheet.setColumnHidden(1, true);
      sheet.setColumnHidden(2, true);
      int at = 7;
      for (int i = 0; i < 42; i++) {
        if (i % 14 == 0) {
          row(sheet, at++, new String[] {"CIC Team North", "Team South (14)", "Fostering"}[i / 14]);
        }
        if (i == 20) {
          row(sheet, at++, headings);
        }
        Row row = row(sheet, at++, i == 20 ? "" : "00" + (700_100 + i), "Name", "Surname", "", i % 2 == 0 ? "Male" : "Female", ethnicities[i % 4], i == 9 ? "n/k" : "", i == 17 ? "ongoing" : "", types[i % 7], whose[i % 7], i % 5 == 0 ? "confidential" : "MB1 4XX", "4,250.00", i % 2 == 0 ? "S31" : "S20");
        date(row, 3, LocalDate.of(2009 + i % 8, 1 + i % 12, 1 + i % 27), day);
        if (i != 9) {
          date(row, 6, LocalDate.of(2022 + i % 2, 1 + i % 12, 2), day);
        }
        if (i == 5) {
          date(row, 7, LocalDate.of(2021, 1, 1), day);
        }
        row.setZeroHeight(i == 11);
        if (i % 14 == 13) {
          row(sheet, at++, "Sub total", "", "", "", "", "14");
        }
      }
      row(sheet, at + 1, "Grand Total", "", "", "", "", "42");
      row(sheet, at + 3, "Source: report CIC_07, run weekly on Sunday night");
    });
  }

  /** A hub's log of requests: a running number beside a reference of its own, a heading that asks, outcomes beside, a total. */
  static Path hub(Path folder) throws IOException {
    String[] types = {"Fostering", "Residential", "Fostering - parent and child", "16+ supported", "Emergency fostering", "Respite", "Solo residential"};
    String[] outcomes = {"Placed", "Ongoing", "Withdrawn", "Placed", "No placement found"};
    return written(folder, "Hub referrals Q1.xlsx", book -> {
      Sheet sheet = book.createSheet("Referral log");
      row(sheet, 0, "Commissioning & Placements Hub");
      row(sheet, 1, "Referrals received Q1 2024/25 (1 April - 30 June 2024)", "", "", "", "", "Report date 05/07/2024");
      row(sheet, 2, "RAG: Red = no offers");
      row(sheet, 4, "No.", "Hub ref", "Child's initials", "LCS number", "Age", "M/F", "Date referral received", "Placement needed by", "What is needed", "Number of children", "Times searched", "Offers", "Identified risks and needs", "Difficult to place (Y/N)", "Status", "Placement made", "Date placement started", "In county?");
      for (int i = 0; i < 26; i++) {
        int ref = i < 8 ? i / 2 : i;
        boolean placed = i % 5 == 0 || i % 5 == 3;
        String month = "0" + (4 + i % 3) + ".2024";
        row(sheet, 5 + i, String.valueOf(i + 1), "HUB/24/" + (100 + ref), "AB", "000" + (8800 + i), i % 17 + (i % 5 == 0 ? " yrs" : ""), i % 2 == 0 ? "M" : "F", (1 + ref % 28) + "." + month, "", types[ref % 7], i < 8 ? "2" : "1", String.valueOf(1 + i % 4), String.valueOf(i % 3), i % 2 == 0 ? "Missing; CSE" : "", i % 3 == 0 ? "Y" : "N", outcomes[i % 5], placed ? "Agency fostering" : "", placed ? "28." + month : "", placed ? "Y" : "");
      }
      row(sheet, 32, "", "Total referrals", "", "22");
    });
  }

  private static Path written(Path folder, String name, Consumer<XSSFWorkbook> fill) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      fill.accept(book);
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
