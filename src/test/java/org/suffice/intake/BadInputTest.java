package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.fuzz.ZipDamage;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/** Whatever cannot be read says so in one sentence that tells what to do. */
class BadInputTest {
  @TempDir Path folder;

  private SufficeException refused(Path file) {
    var e = assertThrows(SufficeException.class, () -> Books.intake().read(file, Intake.Options.defaults(), Progress.none()));
    assertTrue(e.sentence().contains(String.valueOf(file.getFileName())), e.sentence());
    assertTrue(e.sentence().endsWith("."), e.sentence());
    assertTrue(e.sentence().chars().filter(c -> c == '.').count() >= 2, "says what and what to do: " + e.sentence());
    assertFalse(e.sentence().contains("Exception"), e.sentence());
    return e;
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void absentOrFolder() {
    assertEquals("no-such-file", refused(folder.resolve("nothing.xlsx")).code());
    assertEquals("not-a-file", refused(folder).code());
  }

  @Test
  void emptyFile() {
    assertEquals("empty-file", refused(Books.bytes(folder, "empty.csv", new byte[0])).code());
  }

  @Test
  void compoundFilesThatAreNoWorkbooks() throws IOException {
    assertTrue(refused(compound("a.xls", "Book")).sentence().contains("Excel 95"));
    assertTrue(refused(compound("a.doc", "WordDocument")).sentence().contains("not an Excel workbook"));
  }

  private Path compound(String name, String entry) throws IOException {
    Path file = folder.resolve(name);
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
      container.writeFilesystem(out);
    }
    return file;
  }

  @Test
  void truncatedOldWorkbook() throws IOException {
    Path whole = XlsFileTest.old(folder, "whole.xls", b -> {
      for (int r = 1; r < 300; r++) {
        Books.row(r == 1 ? b.createSheet("s") : b.getSheetAt(0), r, "Child ref " + r, "Start date", r);
      }
    });
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {600, bytes.length / 4, bytes.length / 2, bytes.length - 600}) {
      assertEquals("damaged-file", refused(Books.bytes(folder, "cut.xls", Arrays.copyOf(bytes, length))).code(), "cut at " + length);
    }
  }

  @Test
  void passwordProtected() throws Exception {
    Path file = folder.resolve("locked.xlsx");
    try (var fs = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var data = encryptor.getDataStream(fs)) {
        data.write(zip("xl/workbook.xml"));
      }
      fs.writeFilesystem(out);
    }
    SufficeException e = refused(file);
    assertEquals("password-protected", e.code());
    assertTrue(e.sentence().contains("remove the password"), e.sentence());
  }

  @Test
  void otherFormats() throws IOException {
    assertTrue(refused(Books.bytes(folder, "b.xlsb", zip("[Content_Types].xml", "xl/workbook.bin"))).sentence().contains(".xlsb"));
    assertTrue(refused(Books.bytes(folder, "c.ods", zip("mimetype", "content.xml"))).sentence().contains("OpenDocument"));
    assertTrue(refused(Books.bytes(folder, "d.docx", zip("[Content_Types].xml", "word/document.xml"))).sentence().contains("not an Excel workbook"));
    assertTrue(refused(Books.text(folder, "e.pdf", "%PDF-1.7 something")).sentence().contains("PDF"));
    assertTrue(refused(Books.text(folder, "f.xls", "<html><table><tr><td>x</td></tr></table></html>")).sentence().contains("web page"));
    assertTrue(refused(Books.text(folder, "g.xml", "<?xml version=\"1.0\"?><Message/>")).sentence().contains("XML"));
    String table = "<table><tr><th>Child ref</th></tr></table>";
    assertTrue(refused(Books.text(folder, "i.xls", "<style>" + ".a { mso-number-format:\\@; }".repeat(40) + "</style><div>" + table)).sentence().contains("web page"));
    assertTrue(refused(Books.text(folder, "j.xls", "\ufeff<meta charset=utf-8>" + table)).sentence().contains("web page"));
    assertTrue(refused(Books.bytes(folder, "j.xls", ("\ufeff<html>" + table).getBytes(StandardCharsets.UTF_16LE))).sentence().contains("web page"));
    assertTrue(refused(Books.text(folder, "k.xls", "MIME-Version: 1.0", "Content-Type: text/html", "", table)).sentence().contains("web page"));
    String saved = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table/></Worksheet></Workbook>";
    assertTrue(refused(Books.text(folder, "l.xls", saved)).sentence().contains("saved as XML"));
    assertTrue(refused(Books.text(folder, "m.slk", "ID;PWXL;N;E", "C;Y1;X1;K\"Child ref\"")).sentence().contains("SYLK"));
    assertTrue(refused(Books.text(folder, "n.csv", "[", " {\"Child ref\": \"1\"}]")).sentence().contains("JSON"));
    assertTrue(refused(Books.bytes(folder, "o.zip", zip("list.csv"))).sentence().contains("zip folder"));
    byte[] noise = new byte[4000];
    new Random(1).nextBytes(noise);
    noise[0] = 1;
    assertEquals("not-a-workbook", refused(Books.bytes(folder, "h.csv", noise)).code());
  }

  @Test
  void truncatedWorkbook() throws IOException {
    Path whole = Books.workbook(folder, "whole.xlsx", b -> Books.row(b.createSheet("s"), 1, "Child ref", "Start date"));
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {bytes.length / 4, bytes.length / 2, bytes.length - 30}) {
      assertEquals("damaged-file", refused(Books.bytes(folder, "cut.xlsx", Arrays.copyOf(bytes, length))).code());
    }
  }

  @Test
  void damagedSheet() throws IOException {
    Path whole = Books.workbook(folder, "whole.xlsx", b -> Books.row(b.createSheet("s"), 1, "Child ref", "Start date"));
    Path broken = folder.resolve("broken.xlsx");
    try (var in = new java.util.zip.ZipFile(whole.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(broken))) {
      for (var e : java.util.Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(e.getName()));
        byte[] content = in.getInputStream(e).readAllBytes();
        out.write(e.getName().endsWith("sheet1.xml") ? Arrays.copyOf(content, content.length / 2) : content);
      }
    }
    assertEquals("damaged-file", refused(broken).code());
  }

  @Test
  void zipBomb() throws IOException {
    Path whole = Books.workbook(folder, "whole.xlsx", b -> Books.row(b.createSheet("s"), 1, "Child ref", "Start date"));
    Path bomb = folder.resolve("bomb.xlsx");
    try (var in = new java.util.zip.ZipFile(whole.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var e : java.util.Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(e.getName()));
        String content = new String(in.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
        if (e.getName().endsWith("sheet1.xml")) {
          content = content.replace("</sheetData>", " ".repeat(60_000_000) + "</sheetData>");
        }
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    SufficeException e = refused(bomb);
    assertEquals("over-limits", e.code());
  }

  @Test
  void sheetsAndRowsThatAreNotInTheirPlace() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            Books.workbook(
                folder,
                "whole.xlsx",
                b -> {
                  Books.row(b.createSheet("One"), 1, "Child ref");
                  Books.row(b.getSheetAt(0), 5, "1");
                  Books.row(b.createSheet("Two"), 1, "Child ref");
                }));
    byte[] back = ZipDamage.part(whole, "sheet1.xml", x -> x.replace("<row r=\"5\"", "<row r=\"1\""));
    assertEquals("damaged-file", refused(Books.bytes(folder, "a.xlsx", back)).code(), "a row before the one above it");
    byte[] twice = ZipDamage.part(whole, "xl/workbook.xml", x -> x.replace("\"Two\"", "\"One\""));
    assertEquals("damaged-file", refused(Books.bytes(folder, "b.xlsx", twice)).code(), "sheets are told apart by their names");
    Path many =
        Books.workbook(
            folder,
            "c.xlsx",
            b -> {
              for (int i = 0; i <= Limits.SHEETS; i++) {
                b.createSheet();
              }
            });
    assertEquals("over-limits", refused(many).code());
  }

  @Test
  void aQuotationMarkThatIsNotClosed() {
    String row = "001,01/02/2005,M,C2,U4,PR1,01/02/2017,";
    var e = refused(Books.text(folder, "a.csv", Books.PLACEMENT_HEADINGS, row, "002,\"01/02/2005,M,C2,U4,PR1,01/02/2017,", row, row));
    assertEquals("open-quote", e.code());
    assertTrue(e.sentence().contains("in row 3 "), e.sentence());
    assertEquals("open-quote", refused(Books.text(folder, "b.csv", "a,b", "1,\"2", "3,4")).code(), "to the end of the file");
    Path lines = Books.text(folder, "c.csv", Books.PLACEMENT_HEADINGS + ",Notes", row + ",\"one,\ntwo, three,\nfour\"", row + ",\"x\ny\"");
    assertEquals(2, Books.one(lines).rows(), "cells of several lines are no fault");
  }

  @Test
  void anElementOfThousandsOfAttributes() {
    var attributes = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      attributes.append(" a").append(i).append("=\"\"");
    }
    assertEquals("damaged-file", refused(Books.text(folder, "a.xml", "<EXPSSDA903><CHILD" + attributes + "/></EXPSSDA903>")).code());
  }

  @Test
  void anEnormousPercentageIsAValueLikeOthers() {
    assertTrue(new RawCell.Num(1e308, 0, true).shown().endsWith("0%"));
    assertEquals("29%", new RawCell.Num(0.29, 0, true).shown());
  }

  @Test
  void emptySheets() {
    assertEquals("empty-sheet", refused(Books.workbook(folder, "blank.xlsx", b -> b.createSheet("s"))).code());
    assertEquals("empty-sheet", refused(Books.text(folder, "blank.csv", ",,,", " , ")).code());
  }

  @Test
  void headingsWithoutRows() {
    SheetReading reading = Books.one(Books.text(folder, "a.csv", Books.PLACEMENT_HEADINGS));
    assertFalse(reading.ready());
    assertTrue(reading.problem().contains("no rows below"), reading.problem());
  }

  @Test
  void notRecognised() {
    SheetReading reading = Books.one(Books.text(folder, "a.csv", "Invoice,Amount", "1,2"));
    assertFalse(reading.ready());
    assertTrue(reading.problem().contains("is not recognised"), reading.problem());
    assertTrue(reading.problem().contains("say what the sheet holds"), reading.problem());
    assertEquals("a.csv: " + reading.problem(), MissingColumns.sentence(reading));
  }

  @Test
  void missingRequiredColumn() {
    SheetReading reading = Books.one(Books.text(folder, "a.csv", "Child ref,Start date", "001,01/02/2017"));
    assertFalse(reading.ready());
    assertEquals("", reading.problem());
    assertTrue(MissingColumns.sentence(reading).contains("no column was found for “Placement type”"), MissingColumns.sentence(reading));
    var intake = Books.intake();
    var e = assertThrows(SufficeException.class, () -> intake.plan(java.util.List.of(reading), Progress.none()));
    assertEquals("not-ready", e.code());
  }

  @Test
  void tooManyColumns() {
    assertEquals("over-limits", refused(Books.text(folder, "a.csv", "x,".repeat(500) + "x")).code());
    assertEquals("over-limits", refused(Books.workbook(folder, "a.xlsx", b -> b.createSheet().createRow(0).createCell(500).setCellValue("x"))).code());
  }

  @Test
  void changedAfterItWasLookedAt() {
    Path file = Books.text(folder, "a.csv", Books.PLACEMENT_HEADINGS, "001,01/02/2005,M,C2,U4,PR1,01/02/2017,");
    SheetReading reading = Books.one(file);
    Books.text(folder, "a.csv", Books.PLACEMENT_HEADINGS, "002,01/02/2005,M,C2,U4,PR1,01/02/2017,");
    var intake = Books.intake();
    var e = assertThrows(SufficeException.class, () -> intake.plan(java.util.List.of(reading), Progress.none()));
    assertEquals("file-changed", e.code());
  }

  @Test
  void cancelled() {
    String[] lines = new String[2000];
    Arrays.fill(lines, "001,01/02/2005,M,C2,U4,PR1,01/02/2017,");
    lines[0] = Books.PLACEMENT_HEADINGS;
    Path file = Books.text(folder, "a.csv", lines);
    var stopping =
        new Progress() {
          private int reports;

          @Override
          public void report(long done, long total, String what) {
            reports++;
          }

          @Override
          public boolean cancelled() {
            return reports > 2;
          }
        };
    assertThrows(Cancelled.class, () -> Books.intake().read(file, Intake.Options.defaults(), stopping));
  }
}
