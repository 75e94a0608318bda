package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as other councils and their systems send them: every line below the headings is data, left out with why, or named. */
class MessyFilesTest {
  @TempDir Path folder;

  private Cli.Ran add(Path file, Object... more) {
    Object[] words = Stream.concat(Stream.of("add", file, "--project", folder.resolve("p"), "--json"), Stream.of(more)).toArray();
    return new Cli(folder.resolve("settings")).run(words);
  }

  /** What is said of rows that are no data, by kind. */
  private static Map<String, String> named(JsonNode table) {
    Map<String, String> rows = new TreeMap<>();
    for (JsonNode w : table.get("warningRows")) {
      rows.put(w.get("code").asText(), w.get("rows").toString());
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          vale-sqlcmd.rpt.txt,    1, 10
          fenland-pages.csv,      4, 17
          holm-semicolons.csv,    3, 8
          coastal-figures.csv,    3, 7
          """)
  void everyLineOfATextFileIsExplained(String name, int headings, int last) throws IOException {
    Cli.Ran ran = add(MessyBook.file(name, folder));
    assertTrue(ran.exit() <= 1, ran.err());
    JsonNode table = ran.json().at("/tables/0");
    var explained = new TreeSet<Integer>();
    for (JsonNode w : table.get("warningRows")) {
      if (w.get("code").asText().endsWith("-rows") || w.get("code").asText().matches("ruled-lines|repeated-headings")) {
        w.get("rows").forEach(r -> explained.add(r.asInt()));
      }
    }
    int blank = name.startsWith("vale") ? 2 : 0;
    assertEquals(last - headings - blank, table.get("rowsRead").asInt() + explained.size(), table.toString());
    assertEquals(table.get("rowsRead").asInt(), table.get("new").asInt() + table.get("leftOut").asInt());
  }

  @Test
  void whatADatabasePrintsAroundItsRowsIsNoRow() throws IOException {
    JsonNode table = add(MessyBook.file("vale-sqlcmd.rpt.txt", folder)).json().at("/tables/0");
    assertEquals(4, table.get("new").asInt());
    assertEquals(Map.of("check-column", "[1]", "note-rows", "[8,10]", "ruled-lines", "[2]"), named(table));
  }

  @Test
  void aReportInPagesWithTeamTotals() throws IOException {
    JsonNode table = add(MessyBook.file("fenland-pages.csv", folder)).json().at("/tables/0");
    assertEquals(5, table.get("new").asInt());
    assertEquals("title row 2", table.get("extractedWhy").asText());
    Map<String, String> named = named(table);
    assertEquals("[7,15,16]", named.get("total-rows"));
    assertEquals("[9,10,17]", named.get("note-rows"));
    assertEquals("[8]", named.get("group-rows"));
    assertEquals("[11]", named.get("repeated-headings"));
  }

  @Test
  void pointsBetweenThousandsAreShownByTheirColumn() throws IOException {
    JsonNode table = add(MessyBook.file("holm-semicolons.csv", folder)).json().at("/tables/0");
    assertEquals(5, table.get("new").asInt());
    assertEquals(Map.of("decimal-comma", "[3]"), named(table));
    JsonNode costs = new Cli(folder.resolve("settings")).table(folder.resolve("p"), "placement-costs", "--as-at", "2024-09-30");
    double mean = 0;
    for (JsonNode row : costs.get("rows")) {
      if (row.get("label").asText().equals("In-house foster carer")) {
        mean = row.at("/cells/2/value").asDouble();
      }
    }
    assertEquals((850 + 1000) / 2.0, mean, 1e-9, costs.toString());
  }

  @Test
  void yearsInSheetsAreTakenOneAfterTheOther() throws IOException {
    Cli.Ran ran = add(MessyBook.file("northmoor-years.book.txt", folder));
    JsonNode first = ran.json().at("/tables/0");
    JsonNode second = ran.json().at("/tables/1");
    assertEquals("2023-04-05", first.get("extracted").asText());
    assertEquals("2024-04-04", second.get("extracted").asText());
    assertEquals(1, second.get("changed").asInt(), "the placement that had been current");
    String why = first.get("leftOutRows").toString();
    assertTrue(why.contains("merged over several rows"), why);
    assertEquals(2, ran.json().get("passedOver").size(), "the cover and the pivot");
  }

  @Test
  void bedNightsAreNeitherPlacesNorChildren() throws IOException {
    Cli.Ran ran = add(MessyBook.file("marches-homes.book.txt", folder));
    assertEquals("2024-03-31", ran.json().at("/tables/0/extracted").asText(), "the position that its title says");
    JsonNode table = new Cli(folder.resolve("settings")).table(folder.resolve("p"), "occupancy", "--as-at", "2024-03-31");
    JsonNode total = table.get("rows").get(table.get("rows").size() - 1);
    assertEquals(31, total.at("/cells/1/value").asInt(), table.toString());
    assertEquals(27, total.at("/cells/2/value").asInt());
  }

  @Test
  void aPageOfTheWebWithTheNameOfAWorkbookIsRefusedInASentence() throws IOException {
    Cli.Ran ran = add(MessyBook.file("ridings.xls", folder));
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("is a web page, whatever its name says. Open it in Excel and save it as .xlsx."), ran.err());
    assertFalse(Files.exists(folder.resolve("p.mv.db")));
  }

  @ParameterizedTest
  @CsvSource({"easton-export.tsv", "pennine-1904.book.txt", "southbank-list.book.txt"})
  void wordsThatCouldMeanAnythingAreNotGuessed(String name) throws IOException {
    Cli.Ran ran = add(MessyBook.file(name, folder));
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("Choose the row of the headings and say what the sheet holds"), ran.err());
    Cli.Ran insisted = add(folder.resolve(name.replace(".book.txt", ".xlsx")), "--kind", "placements");
    if (name.startsWith("easton")) {
      assertEquals(2, insisted.exit());
      assertTrue(insisted.err().contains("no column holds"), insisted.err());
    } else {
      JsonNode table = insisted.json().at("/tables/0");
      assertTrue(named(table).containsKey("check-column"), table.toString());
      int told = table.get("new").asInt() + table.get("identical").asInt() + table.get("leftOut").asInt();
      assertEquals(table.get("rowsRead").asInt(), told, table.toString());
      assertFalse(named(table).containsKey("future-start"), table.toString());
      assertEquals(table.get("leftOut").asInt(), table.get("leftOutRows").size() == 0 ? 0 : rows(table.get("leftOutRows")));
    }
  }

  private static int rows(JsonNode reasons) {
    int n = 0;
    for (JsonNode r : reasons) {
      n += r.get("rows").size();
    }
    return n;
  }

  @Test
  void aLogWhoseHeadingsChangedIsReadWhereItIsKnownAndTheOtherYearIsNamed() throws IOException {
    Cli.Ran ran = add(MessyBook.file("tees-requests.book.txt", folder));
    assertEquals(4, ran.json().at("/tables/0/new").asInt());
    String passed = ran.json().get("passedOver").toString();
    assertTrue(passed.contains("21-22") && passed.contains("hidden in the workbook"), passed);
  }
}
