package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.cli.Cli;

/** Series that no child rows can give: added as published figures, they come back as printed. */
class PublishedSeriesTest {
  private static final Map<String, String> MEASURES =
      Map.of(
          "T001-17_care_leavers_category", "care-leavers", "T001-19_bail_remand", "bail-and-remand", "T002-01_cla_monthly_2021_22", "children-looked-after", "T004-07_cla_monthly",
          "children-looked-after", "T004-08_cla_by_district", "children-looked-after");
  @TempDir static Path folder;
  private static Cli cli;
  private static Path project;
  private static SampleProject samples;

  @BeforeAll
  static void add() throws IOException {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("series");
    for (String table : new TreeSet<>(MEASURES.keySet())) {
      Path file = folder.resolve(table + ".csv");
      List<String> lines = new ArrayList<>(List.of("Measure,Area,Category,Date,Value,Unit,Source"));
      read(table).forEach(r -> lines.add(String.join(",", measure(table), "Lancashire", '"' + category(r) + '"', r.getField("date"), r.getField("value"), '"' + r.getField("unit") + '"', table)));
      Files.write(file, lines);
      Cli.Ran ran = cli.run("add", file, "--project", project, "--kind", "published");
      assertEquals(0, ran.exit(), ran.out() + ran.err());
    }
    samples = SampleProject.in(folder.resolve("samples"));
  }

  private static String measure(String table) {
    return Objects.requireNonNull(MEASURES.get(table));
  }

  private static String category(NamedCsvRecord r) {
    String label = r.getField("row_label");
    return label.equals("Lancashire") || label.equals("Total") ? "total" : label;
  }

  private static List<NamedCsvRecord> read(String table) {
    try (var in = new InputStreamReader(Objects.requireNonNull(PublishedSeriesTest.class.getResourceAsStream("/published/" + table + ".csv")), StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream().filter(r -> !r.getField("value").isEmpty()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  @TestFactory
  Stream<DynamicTest> comeBackAsPrinted() {
    return MEASURES.keySet().stream().sorted().map(t -> DynamicTest.dynamicTest(t, () -> checkTable(t)));
  }

  private static void checkTable(String table) {
    String dates = read(table).stream().map(r -> r.getField("date")).distinct().sorted().collect(Collectors.joining(","));
    Answer answer = new Answer(cli.table(project, "published-figures", "--as-at", dates));
    int looked = 0;
    for (NamedCsvRecord r : read(table)) {
      boolean rate = r.getField("unit").contains("10,000");
      String row = slug(measure(table) + " lancashire " + category(r) + " " + (rate ? "rate" : r.getField("unit")));
      assertEquals(Double.parseDouble(r.getField("value")), answer.number(row, "value@" + r.getField("date")), row + " " + r.getField("date"));
      looked++;
    }
    assertTrue(looked >= 5, table + ": " + looked);
  }

  /** T001-10: home and fostering placements by council. */
  @Test
  void homeAndFosteringPlacementsByCouncil() {
    Answer figures = samples.ask("published-figures", "--as-at", "2016-03-31");
    Map<String, String> rows =
        Map.of(
            "CLA at snapshot", "children-looked-after %s total children", "placed with parents", "placement-mix %s with-parents children",
            "fostering", "placement-mix %s fostering children", "fostering share excl. placed with parents", "fostering-share %s fostering-excluding-parents percent");
    int looked = 0;
    for (NamedCsvRecord r : read("T001-10_la_home_and_fostering")) {
      String row = slug(Objects.requireNonNull(rows.get(r.getField("measure"))).formatted(r.getField("geography")));
      assertEquals(Double.parseDouble(r.getField("value")), figures.number(row, "value@2016-03-31"), row);
      looked++;
    }
    assertEquals(32, looked, "eight areas");
  }

  /** T001-17: of the young people owed leaving-care duties, only those still looked after have rows; they are the same 320. */
  @Test
  void eligibleCareLeaversAreThoseOfTheTableByCategory() {
    double printed = read("T001-17_care_leavers_category").stream().filter(r -> r.getField("row_label").equals("Eligible")).mapToDouble(r -> Double.parseDouble(r.getField("value"))).findFirst().orElseThrow();
    assertEquals(printed, samples.ask("eligible-by-placement", "--as-at", "2017-07-31").value("total", "children"));
  }

  /** T001-21: what a strategy says of its area (poverty, deprivation, families) is no count of children; it comes back as it was added. */
  @Test
  void theContextOfAnArea() throws IOException {
    List<NamedCsvRecord> printed = read("T001-21_context_measures");
    List<String> lines = new ArrayList<>(List.of("Measure,Area,Category,Date,Value,Unit,Source"));
    printed.forEach(r -> lines.add(String.join(",", "context", r.getField("geography"), '"' + context(r) + '"', r.getField("date"), r.getField("value"), '"' + r.getField("unit") + '"', "T001-21")));
    Path file = Files.write(folder.resolve("context.csv"), lines);
    Path own = folder.resolve("context");
    Cli.Ran ran = cli.run("add", file, "--project", own, "--kind", "published");
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    String dates = printed.stream().map(r -> r.getField("date")).distinct().sorted().collect(Collectors.joining(","));
    Answer answer = new Answer(cli.table(own, "published-figures", "--as-at", dates));
    int looked = 0;
    for (NamedCsvRecord r : printed) {
      String row = slug("context " + r.getField("geography") + " " + context(r) + " " + r.getField("unit"));
      List<String> rows = new ArrayList<>();
      answer.json().get("rows").forEach(x -> rows.add(x.get("id").asText()));
      String found = rows.stream().filter(x -> x.startsWith(slug("context " + r.getField("geography") + " " + context(r)))).findFirst().orElse(row);
      assertEquals(Double.parseDouble(r.getField("value")), answer.number(found, "value@" + r.getField("date")), row);
      looked++;
    }
    assertEquals(42, looked);
  }

  private static String context(NamedCsvRecord r) {
    return r.getField("row_label") + ", " + r.getField("column_label");
  }

  @Test
  void benchmarksStandBelowTheRowsOfTheirMeasure() {
    Answer answer = samples.ask("children-looked-after", "--benchmarks", "--as-at", "2012-03-31,2016-03-31,2017-07-31");
    assertEquals(60, answer.value("published-england", "rate@2016-03-31"));
    assertEquals(82, answer.value("published-north-west", "rate@2016-03-31"));
    assertEquals(1665, answer.value("published-lancashire", "children@2016-03-31"));
    assertEquals(1665, answer.value("total", "children@2016-03-31"));
    assertEquals("[x]", answer.cell("published-england", "rate@2017-07-31").get("flag").asText());
    String notes = answer.json().get("notes").toString();
    assertTrue(notes.contains("England: figures as published; the latest available is for 31 March 2025"), notes);
    Answer one = samples.ask("children-looked-after", "--benchmarks", "--as-at", "2017-07-31");
    assertEquals(62, one.value("published-england", "rate"));
    assertTrue(one.json().toString().contains("England (published, 31 March 2017)"), one.json().toString());
  }

  /** England's 70,440 children are those of March 2016, and would stand in a row that says 2017. */
  @Test
  void aRowOfPublishedFiguresIsOfOneDay() {
    Answer july = samples.ask("children-looked-after", "--benchmarks", "--as-at", "2017-07-31");
    assertEquals("[x]", july.cell("published-england", "children").get("flag").asText());
    assertEquals("[x]", july.cell("published-lancashire", "children").get("flag").asText(), "1,665 are those of March 2016");
    assertEquals(76.7, july.number("published-lancashire", "rate"));
    Answer march = samples.ask("children-looked-after", "--benchmarks", "--as-at", "2016-03-31");
    assertEquals(70_440, march.value("published-england", "children"));
    assertEquals(60, march.value("published-england", "rate"));
  }

  @Test
  void percentagesOfOthersAreShares() {
    Answer stability = samples.ask("placement-stability", "--benchmarks", "--as-at", "2025-03-31");
    assertEquals(69, stability.share("published-england-two-years-same", "children"));
    assertTrue(stability.cell("published-england-two-years-same", "children").get("value").isNull(), "not a number of our own population");
    Answer location = samples.ask("placement-location", "--benchmarks", "--as-at", "2025-03-31");
    assertEquals(324, location.value("published-lancashire-over-20", "children"));
    assertTrue(location.share("published-statistical-neighbours-over-20", "children") > 10);
  }

  /** What was asked for and is not there is said. */
  @Test
  void figuresForOtherDatesAreNamed() {
    Answer stability = samples.ask("placement-stability", "--benchmarks", "--as-at", "2012-03-31");
    assertTrue(stability.json().get("notes").toString().contains("are for other dates: "), stability.json().get("notes").toString());
    assertFalse(samples.ask("placement-stability", "--as-at", "2012-03-31").json().get("notes").toString().contains("other dates"));
  }

  @Test
  void benchmarksDoNotChangeWhatIsProtected() {
    String[] asked = {"--publication", "--as-at", "2016-03-31"};
    Answer without = samples.ask("placement-mix", asked);
    Answer with = samples.ask("placement-mix", "--publication", "--as-at", "2016-03-31", "--benchmarks");
    for (int r = 0; r < without.json().get("rows").size(); r++) {
      assertEquals(without.json().get("rows").get(r), with.json().get("rows").get(r));
    }
    assertEquals(1105, with.value("published-lancashire-fostering", "children"));
  }

  @Test
  void targetsAreLinesOnTheChartOfWhatTheyFollow() throws IOException {
    Path with = folder.resolve("targets.svg");
    samples.run("chart", "children-looked-after", "--as-at", "2016-03-31,2017-03-31,2017-07-31", "--targets", "--out", with.toString());
    assertTrue(Files.readString(with).contains(">Target for 31</text>") && Files.readString(with).contains("March 2020 <tspan font-weight=\"bold\">1,646</tspan>"));
    samples.run("chart", "children-looked-after", "--as-at", "2016-03-31,2017-03-31,2017-07-31", "--where", "sex=female", "--targets", "--out", with.toString());
    assertTrue(!Files.readString(with).contains("Target for"), "a part has no target");
  }

  @Test
  void sharesOfOthersAreLinesAcrossTheBarTheyAreOf() throws IOException {
    Path with = folder.resolve("benchmarks.svg");
    samples.run("chart", "fostering-share", "--as-at", "2016-03-31", "--percent", "--benchmarks", "--out", with.toString());
    String svg = Files.readString(with);
    assertTrue(svg.contains(">England: Fostering, of all children (published) 73.6%</text>"));
    assertTrue(!svg.contains(">Lancashire: Fostering"), "our own is the bar");
    assertTrue(svg.contains("latest available"), "how new they are stands below");
    samples.run("chart", "fostering-share", "--as-at", "2016-03-31", "--benchmarks", "--out", with.toString());
    assertTrue(!Files.readString(with).contains(">England: Fostering"), "numbers of another population are no line");
  }

  @Test
  void peersAsPrinted() {
    Answer peers = samples.ask("peer-comparison");
    Map<String, String> columns =
        Map.of("CLA at snapshot", "number", "percent change", "change-percent", "CLA rate", "rate-last");
    int looked = 0;
    for (NamedCsvRecord r : read("T001-01_la_comparison_2012_2016")) {
      String column = columns.get(r.getField("measure"));
      if (column != null) {
        String id = column.equals("number") ? (r.getField("date").startsWith("2012") ? "number-first" : "number-last") : column;
        assertEquals(Double.parseDouble(r.getField("value")), Math.rint(peers.number(slug(r.getField("row_label")), id)), r.getField("row_label") + " " + id);
        looked++;
      }
    }
    assertTrue(looked > 90, "figures: " + looked);
    assertEquals(4, peers.value("lancashire", "rank"));
    assertEquals(1481, Math.round(peers.number("england", "our-number")));
  }

  @Test
  void ourOwnFiguresBesideThoseWePublished() {
    Answer ours = samples.ask("reconciliation");
    assertEquals(0, ours.value("children-looked-after-total-children-2016-03-31", "difference"));
    assertEquals(-0.1, ours.number("children-looked-after-total-rate-2017-07-31", "difference"));
    assertTrue(ours.cell("children-looked-after-total-rate-2017-07-31", "reasons").get("text").asText().contains("population"));
  }

  @Test
  void thePlanOfTheStrategy() {
    Answer plan = samples.ask("target-planner", "--share", "80.5");
    assertEquals(1188, plan.value("needed", "plan"));
    assertEquals(1184, plan.value("needed", "now"));
    assertEquals(1188, samples.ask("target-planner", "--number", "1188").value("needed", "plan"));
    assertTrue(samples.refused("table", "target-planner", "--share", "80.5", "--number", "3").contains("not both"));
  }
}
