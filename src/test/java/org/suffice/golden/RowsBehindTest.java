package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Samples;
import org.suffice.cli.Cli;

/** From a number on the command line to the rows of the sample workbooks that it counts. */
class RowsBehindTest {
  @TempDir static Path folder;
  private static SampleProject samples;

  @BeforeAll
  static void samples() {
    samples = SampleProject.in(folder);
  }

  private static JsonNode rows(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "rows";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--format";
    all[words.length + 2] = "json";
    try {
      return new ObjectMapper().readTree(samples.run(all));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachRowIsTheOneOfTheWorkbookThatItNames() throws IOException {
    JsonNode carers = rows("placement-mix", "--row", "connected-carer", "--column", "children", "--as-at", "2017-07-31");
    assertEquals(155, carers.get("count").asInt());
    assertEquals(155, carers.get("rows").size());
    assertEquals(155, carers.get("cell").get("value").asInt());
    Path file = Samples.copyTo(folder.resolve("again")).stream().filter(f -> f.endsWith("placements-2017.xlsx")).findFirst().orElseThrow();
    try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (JsonNode row : carers.get("rows")) {
        assertEquals("placements-2017.xlsx", row.get("file").asText());
        var cells = workbook.getSheet(row.get("sheet").asText()).getRow(row.get("row").asInt() - 1);
        Set<String> words = new java.util.HashSet<>();
        cells.forEach(c -> words.add(c.toString()));
        String child = row.get("values").get(0).asText();
        assertTrue(words.contains(child), child + " is not in row " + row.get("row") + ": " + words);
      }
    }
  }

  @Test
  void theRowsOfAComparisonAndOfASavedViewAreThoseOfTheNumberPrinted() {
    for (String column : List.of("children@2017-07-31", "children@2016-07-31")) {
      JsonNode total = rows("placement-mix", "--row", "total", "--column", column, "--compare", "2016-07-31");
      assertEquals(total.get("cell").get("value").asInt(), total.get("count").asInt(), column);
    }
    samples.run("views", "--save", "Girls", "--as-at", "2017-03-31", "--compare", "2016-03-31", "--where", "sex=female");
    JsonNode girls = rows("placement-mix", "--view", "girls", "--row", "fostering", "--column", "children@2016-03-31");
    assertEquals(girls.get("cell").get("value").asInt(), girls.get("count").asInt());
    Set<String> sexes = Set.copyOf(column(girls, "Sex"));
    assertEquals(Set.of("Female"), sexes);
  }

  private static List<String> column(JsonNode rows, String heading) {
    List<String> headings = new java.util.ArrayList<>();
    rows.get("headings").forEach(h -> headings.add(h.asText()));
    List<String> values = new java.util.ArrayList<>();
    rows.get("rows").forEach(r -> values.add(r.get("values").get(headings.indexOf(heading)).asText()));
    return values;
  }

  @Test
  void inAnyFormTheyAreMarkedAndOnlyTheirNumberIsLogged() throws IOException {
    String[] asked = {"rows", "placement-mix", "--row", "connected-carer", "--column", "children"};
    String words = samples.run(asked);
    assertTrue(words.startsWith("155 children: Connected carer") && words.contains("OFFICIAL-SENSITIVE"), words);
    assertTrue(words.contains("The first 20 of 155 rows.") && words.contains("import 1, placements-2017.xlsx, sheet Placements"), words);
    String csv = samples.run("rows", "placement-mix", "--row", "connected-carer", "--column", "children", "--format", "csv");
    assertEquals(156, csv.lines().count());
    assertTrue(csv.lines().skip(1).allMatch(l -> l.endsWith(",OFFICIAL-SENSITIVE")));
    Path file = folder.resolve("rows.xlsx");
    samples.run("rows", "placement-mix", "--row", "connected-carer", "--column", "children", "--out", file.toString());
    try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      var table = workbook.getSheet("Table_1");
      assertEquals(156, table.getTables().getFirst().getRowCount());
      assertTrue(String.valueOf(workbook.getProperties().getCoreProperties().getKeywords()).contains("OFFICIAL-SENSITIVE"));
    }
    String log = samples.run("audit");
    assertTrue(log.contains("exported  Rows behind a number of placement-mix (155), working-copy, as .xlsx"), log);
    assertTrue(log.contains("shown  Rows behind a number of placement-mix (155), working-copy"), log);
    List<String> children = column(rows("placement-mix", "--row", "connected-carer", "--column", "children"), "Child");
    assertFalse(children.stream().anyMatch(log::contains), "no child in the log");
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    String row = samples.refused("rows", "placement-mix", "--row", "nowhere", "--column", "children");
    assertTrue(row.contains("no row \"nowhere\". Its rows are: fostering, connected-carer,") && row.contains("[no-such-row]"), row);
    String column = samples.refused("rows", "placement-mix", "--row", "total", "--column", "requests");
    assertTrue(column.contains("Its columns are: children.") && column.contains("[no-such-column]"), column);
    assertEquals(1891, rows("placement-mix", "--row", "total").get("count").asInt(), "one column needs no name");
    assertTrue(samples.refused("rows", "kpi", "--row", "nowhere").contains("--column with one of baseline, now"));
    assertTrue(samples.refused("rows", "placement-mix", "--row", "total", "--publication").contains("[not-for-publication]"));
    assertTrue(samples.refused("rows", "placement-mix", "--row", "total", "--column", "children-change", "--compare", "2016-07-31").contains("[no-rows-behind]"));
    assertTrue(samples.refused("rows", "placement-mix", "--row", "total", "--first", "0").contains("[rows-first]"));
    assertTrue(samples.refused("rows", "placement-mix", "--row", "total", "--format", "xlsx").contains("[needs-file]"));
  }

  @Test
  void rowsOfAnEarlierExtractAreThoseItHad() throws IOException {
    var cli = new Cli(folder.resolve("other"));
    Path project = folder.resolve("revised");
    String headings = "Child ref,DoB,Placement type,Start date,End date\n";
    Path april = Files.writeString(folder.resolve("april.csv"), headings + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,Kinship,01/03/2016,\n");
    Path may = Files.writeString(folder.resolve("may.csv"), headings + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,Kinship,01/03/2016,20/04/2017\n");
    assertEquals(0, cli.run("add", april, "--project", project, "--extracted", "2017-05-02").exit());
    assertEquals(0, cli.run("add", may, "--project", project, "--extracted", "2017-05-20").exit());
    assertEquals(2, count(cli, project, "total", "children-earlier", "--revised-since", "1"));
    assertEquals(1, count(cli, project, "total", "children", "--revised-since", "1"));
    assertEquals(1, count(cli, project, "connected-carer", "children-earlier", "--revised-since", "1"));
    assertEquals(0, count(cli, project, "connected-carer", "children", "--revised-since", "1"));
    assertEquals(2, count(cli, project, "total", "children", "--as-known", "1"));
  }

  private static int count(Cli cli, Path project, String row, String column, String... more) {
    List<Object> words = new java.util.ArrayList<>(List.of("rows", "placement-mix", "--project", project, "--as-at", "2017-04-30", "--row", row, "--column", column, "--format", "json"));
    words.addAll(List.of(more));
    Cli.Ran ran = cli.run(words.toArray());
    assertEquals(0, ran.exit(), ran.err());
    return ran.json().get("rows").size();
  }
}
