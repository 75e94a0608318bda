package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The open format holds the workbook's cells: read back without any of the code that wrote them. */
class OdsTablesTest {
  @Test
  void everyCellGivesTheTableBack() throws Exception {
    List<Table> tables = SampleTables.all();
    Document content = xml(parts(OdsTables.bytes(tables, SampleTables.info())).get("content.xml"));
    List<Element> sheets = elements(content.getDocumentElement(), "table:table");
    assertEquals(List.of("Cover", "Contents", "Notes"), sheets.subList(0, 3).stream().map(s -> s.getAttribute("table:name")).toList());
    for (int t = 0; t < tables.size(); t++) {
      Table table = tables.get(t);
      Element sheet = sheets.get(3 + t);
      assertEquals("Table_" + (t + 1), sheet.getAttribute("table:name"));
      List<Element> rows = elements(sheet, "table:table-row");
      assertEquals(table.title(), rows.getFirst().getTextContent());
      List<PrintedColumn> columns = PrintedColumn.of(table);
      int header = rows.size() - table.rows().size() - 1;
      for (int r = 0; r < table.rows().size(); r++) {
        List<Element> cells = elements(rows.get(header + 1 + r), "table:table-cell");
        for (int c = 0; c < columns.size(); c++) {
          assertEquals(columns.get(c).heading(), elements(rows.get(header), "table:table-cell").get(c + 1).getTextContent());
          assertSame(columns.get(c), table.rows().get(r), cells.get(c + 1));
        }
      }
    }
  }

  private static void assertSame(PrintedColumn column, Row row, Element cell) {
    var number = column.number(row);
    String type = cell.getAttribute("office:value-type");
    assertEquals(number == null ? "string" : "float", type.isEmpty() ? "string" : type);
    if (number != null) {
      assertEquals(number.toPlainString(), cell.getAttribute("office:value"));
    }
    assertTrue(cell.getTextContent().equals(column.text(row)) || column.text(row).isEmpty() && cell.getTextContent().equals("[x]"), cell.getTextContent());
  }

  @Test
  void anAgeAmongWordsIsANumberAndACodeIsNone() throws Exception {
    Table kpi = SampleTables.kpi();
    Row ages = SampleTables.row("case", "A case", null, Row.Kind.PART, List.of("16", "0", "0041", "2018-07-01", "16+", "17").stream().map(Cell::text).toArray(Cell[]::new));
    Table table = SampleTables.table("kpi", kpi.title(), "Target", kpi.asAt(), kpi.columns(), List.of(ages)).build();
    List<Element> rows = elements(xml(parts(OdsTables.bytes(List.of(table), SampleTables.info())).get("content.xml")).getDocumentElement(), "table:table-row");
    List<String> values = elements(rows.getLast(), "table:table-cell").stream().skip(1).map(c -> c.getAttribute("office:value")).toList();
    assertEquals(List.of("16", "0", "", "", "", "17"), values);
  }

  @Test
  void wordsNeverBecomeFormulasAndOddSignsBreakNothing() throws Exception {
    Table kpi = SampleTables.kpi();
    Row odd = SampleTables.row("odd", "a < b & \"c\" \u0001\uD800 \u00e9\uD83D\uDE00", null, Row.Kind.PART, kpi.columns().stream().map(c -> Cell.text("=1+1")).toArray(Cell[]::new));
    List<Row> rows = new ArrayList<>(kpi.rows());
    rows.add(odd);
    Table table = SampleTables.table("kpi", kpi.title(), "Target", kpi.asAt(), kpi.columns(), rows).build();
    String text = parts(OdsTables.bytes(List.of(table), SampleTables.info())).get("content.xml");
    assertFalse(text.contains("table:formula"));
    assertTrue(xml(text).getDocumentElement().getTextContent().contains("a < b & \"c\"  \u00e9\uD83D\uDE00"));
  }

  @Test
  void markingAndPropertiesFollowTheProfile() throws Exception {
    Map<String, String> working = parts(OdsTables.bytes(SampleTables.all(), SampleTables.info()));
    assertTrue(working.get("meta.xml").contains("OFFICIAL-SENSITIVE") && working.get("styles.xml").contains("OFFICIAL-SENSITIVE") && working.get("content.xml").contains("OFFICIAL-SENSITIVE"));
    assertTrue(working.get("meta.xml").contains("<dc:language>en-GB</dc:language>"));
    Map<String, String> published = parts(OdsTables.bytes(SampleTables.all().stream().map(ExcelChecksTest::published).toList(), SampleTables.info()));
    published.values().forEach(part -> assertFalse(part.contains("OFFICIAL-SENSITIVE")));
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws Exception {
    byte[] first = OdsTables.bytes(SampleTables.all(), SampleTables.info());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Locale.setDefault(Locale.GERMANY);
      assertArrayEquals(first, OdsTables.bytes(SampleTables.all(), SampleTables.info()));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertEquals("mimetype", parts(first).keySet().iterator().next());
    // a program that only looks at the first bytes knows the format
    assertEquals("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", new String(first, 30, 54, StandardCharsets.US_ASCII).replace("\u0000", ""));
  }

  private static Map<String, String> parts(byte[] file) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Element in, String name) {
    NodeList nodes = in.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  /** As in the workbook: the lines above a wide table are on its first page alone, its title, headings and row labels on each. */
  @Test
  void aWideTableIsPrintedInPartsThatAreWhole() throws Exception {
    Map<String, String> parts = parts(OdsTables.bytes(List.of(SampleTables.placementTypes()), SampleTables.info()));
    String content = String.valueOf(parts.get("content.xml"));
    String[] areas = content.replaceAll("(?s).*table:print-ranges=\"([^\"]*)\".*", "$1").split(" ");
    assertTrue(areas.length > 1 && areas[0].startsWith("Table_1.A1:") && !areas[1].contains(".A"), List.of(areas).toString());
    assertTrue(content.contains("<table:table-header-columns>") && content.contains("<table:table-header-rows>"));
    String narrow = String.valueOf(parts(OdsTables.bytes(List.of(SampleTables.hardToFind()), SampleTables.info())).get("content.xml"));
    assertFalse(narrow.contains("table:print-ranges"), "the lines above a narrow table would be cut off at its edge");
    String styles = String.valueOf(parts.get("styles.xml"));
    assertTrue(styles.contains("style:name=\"Table_1\"") && styles.contains("<text:p>" + SampleTables.placementTypes().title() + "</text:p>"));
  }
}
