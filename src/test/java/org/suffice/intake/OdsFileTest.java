package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.Sector;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** OpenDocument spreadsheets: one that LibreOffice wrote (with its .xls twin), and odd ones written here. */
class OdsFileTest {
  private static final String BEGIN =
      "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">";
  private static final String END = "</office:spreadsheet></office:body></office:document-content>";
  private static final String META = "<m xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:date>2018-04-03T09:10:11.5</dc:date></m>";
  @TempDir Path folder;

  private Path ods(String sheets) throws IOException {
    return ods("application/vnd.oasis.opendocument.spreadsheet", "", BEGIN + "<office:body><office:spreadsheet>" + sheets + END);
  }

  private Path ods(String type, String manifest, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String[] entry : new String[][] {{"mimetype", type}, {"META-INF/manifest.xml", manifest}, {"content.xml", content}, {"meta.xml", META}}) {
        zip.putNextEntry(new ZipEntry(entry[0]));
        zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return Books.bytes(folder, "a.ods", bytes.toByteArray());
  }

  private static List<SourceRow> rows(Path file) throws IOException {
    try (SourceFile opened = SourceFiles.open(file)) {
      assertInstanceOf(OdsFile.class, opened);
      List<SourceRow> rows = new ArrayList<>();
      opened.sheets().getFirst().read(rows::add);
      return rows;
    }
  }

  private static String text(String... paragraphs) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + String.join("</text:p><text:p>", paragraphs) + "</text:p></table:table-cell>";
  }

  @Test
  void whatLibreOfficeWrote() throws IOException {
    try (SourceFile opened = SourceFiles.open(Resources.path("intake/libreoffice.ods"));
        SourceFile old = SourceFiles.open(Resources.path("intake/libreoffice.xls"))) {
      assertEquals(List.of("Placements", "Hidden sheet"), opened.sheets().stream().map(SourceSheet::name).toList());
      assertFalse(opened.sheets().get(0).hidden());
      assertTrue(opened.sheets().get(1).hidden());
      assertEquals(null, opened.modified(), "this one does not say");
      List<SourceRow> rows = new ArrayList<>();
      List<SourceRow> oldRows = new ArrayList<>();
      BitSet hidden = opened.sheets().getFirst().read(rows::add);
      assertEquals(old.sheets().getFirst().read(oldRows::add), hidden);
      assertEquals(BitSet.valueOf(new long[] {1 << 8}), hidden);
      assertEquals(oldRows.stream().map(SourceRow::shown).toList(), rows.stream().map(SourceRow::shown).toList());
      assertEquals(oldRows.stream().map(SourceRow::number).toList(), rows.stream().map(SourceRow::number).toList());
      assertEquals(oldRows.stream().map(SourceRow::hidden).toList(), rows.stream().map(SourceRow::hidden).toList());
      assertEquals(
          List.of("0000043", "02/02/2005", "F", "Agency Fostering", "e) PR4 - Private provision", "02/05/2017", "", "1235.5", "80.5%", "two  spaces\nand a line", "FALSE"),
          rows.get(3).shown());
    }
  }

  @Test
  void itsRowsAsPlacements() {
    var intake = Books.intake();
    List<SheetReading> readings = intake.read(Resources.path("intake/libreoffice.ods"), Intake.Options.defaults(), Progress.none());
    assertEquals("title row 1", readings.getFirst().extractedWhy());
    SheetPlan plan = intake.plan(readings.subList(0, 1), Progress.none()).sheets().getFirst();
    List<Placement> placements = plan.rows().stream().map(r -> (Placement) r).toList();
    assertEquals(5, placements.size());
    assertEquals("unreadable-end", plan.leftOut().getFirst().problem().code(), "#N/A is no blank end");
    assertEquals(7, plan.leftOut().getFirst().origin().row());
    assertEquals("0000042", placements.getFirst().child());
    assertEquals("K2", placements.getFirst().code());
    assertEquals(Sector.PRIVATE, placements.getFirst().sector());
    assertEquals(LocalDate.of(2017, 5, 3), placements.get(2).start(), "a formula's value");
    assertEquals(LocalDate.of(2018, 1, 2), placements.get(3).end());
    List<String> codes = plan.problems().stream().map(Problem::code).toList();
    assertTrue(codes.contains("hidden-rows") && codes.contains("total-rows"), codes.toString());
  }

  @Test
  void whatIsRepeatedIsGivenAsOftenAsItSays() throws IOException {
    String row =
        "<table:table-row table:number-rows-repeated=\"3\">"
            + "<table:table-cell table:number-columns-repeated=\"2\"/>"
            + text("x").replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"2\"")
            + "<table:covered-table-cell office:value-type=\"string\"><text:p>under a merge</text:p></table:covered-table-cell>"
            + "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>";
    String blank = "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/></table:table-row>";
    String end = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    List<SourceRow> rows = rows(ods("<table:table table:name=\"s\"><table:table-row-group>" + blank + row + "</table:table-row-group><table:table-row>" + text("y") + "</table:table-row>" + end + "</table:table>"));
    assertEquals(List.of(6, 7, 8, 9), rows.stream().map(SourceRow::number).toList());
    assertEquals(List.of("", "", "x", "x"), rows.get(2).shown());
    assertEquals(List.of("y"), rows.get(3).shown());
  }

  @Test
  void textsAndValues() throws IOException {
    String cells =
        text("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d", "e <text:span>f</text:span>")
            + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>shown</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\" office:string-value=\"only an attribute\"/>"
            + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>YES</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"2017-05-01T10:30:00\"><text:p>May</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"float\" office:value=\"1e2\"/>"
            + "<table:table-cell office:value-type=\"float\" office:value=\"NaN\"/>"
            + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"/>";
    List<SourceRow> rows = rows(ods("<table:table table:name=\"s\"><table:table-row>" + cells + "</table:table-row></table:table>"));
    assertEquals(List.of("a   b\tc\nd\ne f", "shown", "only an attribute", "TRUE", "01/05/2017", "#REF!", "100", "NaN", "12.5%"), rows.getFirst().shown());
    assertInstanceOf(RawCell.Fault.class, rows.getFirst().cell(5));
    assertInstanceOf(RawCell.Fault.class, rows.getFirst().cell(7));
  }

  @Test
  void readingCanStopAndTakesOnlyItsOwnSheet() throws IOException {
    String sheet = "<table:table table:name=\"%s\"><table:table-row>%s</table:table-row><table:table-row>%s</table:table-row></table:table>";
    Path file = ods(sheet.formatted("one", text("1"), text("2")) + sheet.formatted("two", text("3"), text("4")));
    try (SourceFile opened = SourceFiles.open(file)) {
      assertEquals(LocalDate.of(2018, 4, 3), opened.modified());
      List<String> seen = new ArrayList<>();
      opened.sheets().get(0).read(r -> !seen.add(r.cell(0).shown()));
      opened.sheets().get(1).read(r -> seen.add(r.cell(0).shown()));
      assertEquals(List.of("1", "3", "4"), seen);
    }
  }

  private SufficeException refused(Path file) {
    return assertThrows(SufficeException.class, () -> Books.intake().read(file, Intake.Options.defaults(), Progress.none()));
  }

  @Test
  void whatCannotBeRead() throws IOException {
    assertTrue(refused(ods("application/vnd.oasis.opendocument.text", "", BEGIN)).sentence().contains("not a spreadsheet"));
    SufficeException locked = refused(ods("application/vnd.oasis.opendocument.spreadsheet", "<manifest:encryption-data/>", "noise"));
    assertEquals("protected", locked.code());
    assertTrue(locked.sentence().contains("with a password"), locked.sentence());
    assertEquals("damaged-file", refused(ods("<table:table table:name=\"s\"><table:table-row>")).code());
    String wide = text("x").replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"600\"");
    assertEquals("over-limits", refused(ods("<table:table table:name=\"s\"><table:table-row>" + wide + "</table:table-row></table:table>")).code());
    String long1 = "<table:table table:name=\"s\"><table:table-row table:number-rows-repeated=\"2000000\">" + text("x") + "</table:table-row></table:table>";
    assertEquals("over-limits", refused(ods(long1)).code());
    assertEquals("over-limits", refused(ods("<table:table table:name=\"s\">" + " ".repeat(150_000_000) + "</table:table>")).code());
    assertEquals("damaged-file", refused(ods("application/vnd.oasis.opendocument.spreadsheet", "", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + BEGIN.substring(21) + "<office:body><office:spreadsheet><table:table table:name=\"s\"><table:table-row>" + text("&a;") + "</table:table-row></table:table>" + END)).code());
    byte[] whole = Files.readAllBytes(Resources.path("intake/libreoffice.ods"));
    assertEquals("damaged-file", refused(Books.bytes(folder, "cut.ods", Arrays.copyOf(whole, whole.length / 2))).code());
  }
}
