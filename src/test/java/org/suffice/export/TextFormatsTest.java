package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.Rounds;
import org.suffice.model.Numbers;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

class TextFormatsTest {
  @Test
  void everyHeadingIsUniqueAndSaysUnitAndDate() {
    for (Table table : SampleTables.all()) {
      List<String> headings = PrintedColumn.of(table).stream().map(PrintedColumn::heading).toList();
      assertEquals(headings.size(), new HashSet<>(headings).size(), headings.toString());
      assertFalse(headings.contains(table.rowHeading()));
    }
    assertEquals(
        List.of("Children, 31 March 2012", "% of all children, 31 March 2012"),
        PrintedColumn.of(SampleTables.placementTypes()).stream().map(PrintedColumn::heading).limit(2).toList());
    assertEquals(
        List.of(
            "Requests",
            "Requests, % of all fostering requests",
            "Hard to find (requests)",
            "Hard to find, % of requests of this type",
            "Not recorded (requests)"),
        PrintedColumn.of(SampleTables.hardToFind()).stream().map(PrintedColumn::heading).toList());
    assertEquals("Target value", PrintedColumn.of(SampleTables.kpi()).get(2).heading());
  }

  @Test
  void jsonGivesTheTableBack() throws Exception {
    for (Table table : SampleTables.all()) {
      JsonNode root = new JsonMapper().readTree(JsonTable.text(table));
      assertEquals(
          List.of("id", "title", "definition", "source", "asAt", "from", "to", "where", "extracted", "profile", "columns", "rows", "notes"),
          root.properties().stream().map(java.util.Map.Entry::getKey).toList());
      assertEquals(table.asAt().size(), root.get("asAt").size());
      for (int c = 0; c < table.columns().size(); c++) {
        assertEquals(table.columns().get(c).id(), root.at("/columns/" + c + "/id").asText());
        assertEquals(table.columns().get(c).unit().id(), root.at("/columns/" + c + "/unit").asText());
      }
      for (int r = 0; r < table.rows().size(); r++) {
        assertEquals(table.rows().get(r).id(), root.at("/rows/" + r + "/id").asText());
        for (int c = 0; c < table.columns().size(); c++) {
          assertSame(table.rows().get(r).cells().get(c), table.columns().get(c), root.at("/rows/" + r + "/cells/" + c));
        }
      }
    }
  }

  private static void assertSame(Cell cell, Column column, JsonNode node) {
    assertTrue(node.has("value") && node.has("share") && node.has("of") && node.has("flag"), node.toString());
    BigDecimal printed = Numbers.value(cell, column);
    assertEquals(printed == null, node.get("value").isNull());
    if (printed != null) {
      double value = printed.doubleValue();
      assertEquals(value, node.get("value").asDouble(), "the number as it is printed");
      assertEquals(value == Math.rint(value), node.get("value").isInt(), "whole numbers have no decimal point");
    }
    assertEquals(cell.text() != null, node.has("text"));
    assertEquals(cell.flag() == null, node.get("flag").isNull());
  }

  @Test
  void jsonIsAsWrittenDown() {
    String json = JsonTable.text(SampleTables.mix());
    assertTrue(json.contains("{\"id\":\"connected-carer\",\"label\":\"Connected carer\",\"group\":\"fostering\",\"cells\":[{\"value\":155,\"share\":8.2,\"of\":1891,\"flag\":null}]}"), json);
    assertTrue(json.contains("{\"value\":1891,\"share\":100.0,\"of\":1891,\"flag\":null}"), json);
    assertTrue(json.contains("\"asAt\": [\n    \"2017-07-31\"\n  ]"), json);
    assertTrue(json.contains("\"sex=female\""), json);
    String looked = JsonTable.text(SampleTables.lookedAfter());
    assertTrue(looked.contains("{\"value\":null,\"share\":null,\"of\":null,\"flag\":\"[x]\"}"), looked);
    assertTrue(looked.contains("\"from\": \"2017-05-31\""), looked);
    assertTrue(JsonTable.text(SampleTables.kpi()).contains("\"text\":\"2020-03-31\""));
  }

  /** The share in JSON against whole-number arithmetic: nearest tenth of a percent, ties up. */
  @Property(tries = 300, seed = Rounds.SEED)
  void jsonSharesRoundHalfUp(@ForAll @IntRange(max = 5000) int n, @ForAll @IntRange(min = 1, max = 5000) int of) throws Exception {
    BigInteger twice = BigInteger.valueOf(n).multiply(BigInteger.valueOf(2000)).add(BigInteger.valueOf(of));
    BigDecimal expected = new BigDecimal(twice.divide(BigInteger.valueOf(2L * of)), 1);
    Table table = one(SampleTables.count("children", "Children", "of all"), Cell.share(n, of));
    String json = JsonTable.text(table);
    assertTrue(json.contains("{\"value\":" + n + ",\"share\":" + expected.toPlainString() + ",\"of\":" + of + ",\"flag\":null}"), json);
  }

  @Test
  void csvGivesTheNumbersBack() {
    for (Table table : SampleTables.all()) {
      List<CsvRecord> records = CsvReader.builder().ofCsvRecord(CsvTable.text(table)).stream().toList();
      List<PrintedColumn> columns = PrintedColumn.of(table);
      assertEquals(table.rows().size() + 1, records.size());
      assertEquals(columns.getFirst().heading(), records.getFirst().getField(1));
      for (int r = 0; r < table.rows().size(); r++) {
        Row row = table.rows().get(r);
        for (int c = 0; c < columns.size(); c++) {
          BigDecimal number = columns.get(c).number(row);
          if (number != null) {
            assertEquals(number, new BigDecimal(records.get(r + 1).getField(c + 1)));
          }
        }
      }
    }
  }

  @Test
  void csvHasNoFormulasPlainMinusAndMarksWhereTheyBelong() {
    String kpi = CsvTable.text(SampleTables.kpi());
    assertTrue(kpi.contains("'=Step down into fostering a year,[x],[x],10,2018-07-01,[x],Not enough data"), kpi);
    assertTrue(kpi.contains("Children looked after,1891,1891,1646,2020-03-31,-245,Behind"), kpi);
    String rate = CsvTable.text(SampleTables.lookedAfter());
    assertTrue(rate.contains("31 July 2017,1891,76.6,[b] Rate"), rate);
    assertTrue(rate.contains("30 June 2017,1874,[x],"), rate);
    String mix = CsvTable.text(SampleTables.mix());
    assertTrue(mix.startsWith("Placement,Children,% of all children,Group,Row type\r\n"), mix);
    assertTrue(mix.contains("Connected carer,155,8.2,Fostering,part\r\n"), mix);
    assertTrue(mix.contains("Temporarily absent,3,[z],,aside\r\n"), mix);
    for (String bad : List.of("=1", "+1", "-1", "@a", "\ta", "\ra")) {
      assertEquals("'" + bad, PlainRows.guarded(bad));
    }
    assertEquals("a=1", PlainRows.guarded("a=1"));
  }

  @Test
  void csvFileHasAByteOrderMark(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.csv");
    CsvTable.write(file, SampleTables.mix());
    assertEquals("\uFEFF" + CsvTable.text(SampleTables.mix()), Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void textIsAlignedAndNarrow() {
    String text = TextTable.text(SampleTables.mix());
    assertTrue(
        text.contains(
            """
                                                            % of all
            Placement                             Children  children
            ------------------------------------  --------  --------
            Fostering                                1,184     62.6%
              Connected carer                          155      8.2%
            """),
        text);
    assertTrue(text.contains("Definition: ") && text.contains("Source: ") && text.contains("OFFICIAL-SENSITIVE"), text);
    assertTrue(text.contains("[z] = not applicable"), text);
    for (Table table : SampleTables.all()) {
      TextTable.text(table).lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }
    assertTrue(TextTable.text(SampleTables.kpi()).contains("\u22129.9"));
    assertTrue(TextTable.text(SampleTables.empty()).contains("Placement  Children"));
  }

  @Test
  void clipboardHasARealTableWithCaptionAndSource() {
    String html = ClipboardTable.html(SampleTables.mix());
    assertTrue(html.contains("<caption") && html.contains("Source: Suffice project") && html.contains("OFFICIAL-SENSITIVE"), html);
    assertEquals(3, html.split("scope=\"col\"", -1).length - 1);
    assertEquals(SampleTables.mix().rows().size(), html.split("scope=\"row\"", -1).length - 1);
    Table sharp = one(SampleTables.count("a", "<b> & \"c\"", null), Cell.count(1));
    assertTrue(ClipboardTable.html(sharp).contains("&lt;b&gt; &amp; &quot;c&quot;"));
    assertTrue(ClipboardTable.tsv(SampleTables.kpi()).contains("'=Step down into fostering a year\t[x]\t[x]\t10\t"));
    assertTrue(ClipboardTable.tsv(SampleTables.mix()).contains("Fostering\t1184\t62.6\tFostering\tsubtotal\r\n"));
  }

  private static Table one(Column column, Cell cell) {
    Row row = SampleTables.row("a", "A", null, Row.Kind.PART, cell);
    return SampleTables.table("t", "T", "Row", List.of(SampleTables.JULY), List.of(column), List.of(row)).build();
  }

  /** A line from 140 to 104 over the dates between: what was worked out has a decimal, so what was given has one too. */
  @Test
  void theNumbersOfARowHaveTheSameDecimalsAtAllDates() {
    List<Column> columns =
        java.util.stream.IntStream.rangeClosed(1, 3)
            .mapToObj(m -> new Column("expected@2017-0" + m + "-01", "Expected, 1." + m, org.suffice.model.Unit.OWN, java.time.LocalDate.of(2017, m, 1), null, 1))
            .toList();
    Row line = new Row("line", "Line", null, Row.Kind.PART, List.of(Cell.number(140), Cell.number(137.04), Cell.number(134.1)));
    Row given = new Row("given", "Given", null, Row.Kind.PART, List.of(Cell.number(53), Cell.number(65.4), Cell.number(68)));
    Row whole = new Row("whole", "Whole", null, Row.Kind.PART, List.of(Cell.number(12), Cell.number(12), Cell.number(12)));
    Table table =
        new Table("t", "T", "", "", List.of(), null, null, List.of(), null, Table.WORKING_COPY, "Row", columns, List.of(line, given, whole), List.of(), org.suffice.model.ChartHint.none());
    List<PrintedColumn> printed = PrintedColumn.of(table);
    assertEquals(List.of("140.0", "137.0", "134.1"), printed.stream().map(p -> p.text(line)).toList());
    assertEquals(List.of("53", "65.4", "68"), printed.stream().map(p -> p.text(given)).toList(), "figures stand as they were published");
    assertEquals(List.of("12", "12", "12"), printed.stream().map(p -> p.text(whole)).toList());
  }
}
