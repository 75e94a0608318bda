package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two untidy extracts on the command line: what is found twice, words that count nowhere, changes before they are kept. */
class UntidyTest {
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void twoExtracts() throws URISyntaxException {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
    assertEquals(1, cli.run("add", file("june.csv"), "--project", project, "--extracted", "2017-06-30").exit());
    assertEquals(1, cli.run("add", file("july.csv"), file("searches.csv"), "--project", project, "--extracted", "2017-07-31").exit());
  }

  private static Path file(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(UntidyTest.class.getResource("/untidy/" + name), name).toURI());
  }

  private JsonNode duplicates(Object... more) {
    Object[] words = new Object[more.length + 4];
    System.arraycopy(new Object[] {"duplicates", "--project", project, "--json"}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return cli.run(words).json();
  }

  @Test
  void everyKindOfDuplicateIsNamedWithItsRows() {
    var kinds = new TreeSet<String>();
    for (JsonNode d : duplicates()) {
      kinds.add(d.get("kind").asText());
      assertTrue(d.get("rows").size() > 1, d.toString());
      for (JsonNode row : d.get("rows")) {
        assertTrue(row.get("file").asText().endsWith(".csv") && row.get("row").asInt() > 1, row.toString());
      }
    }
    assertEquals(
        new TreeSet<>(List.of("several-open", "overlap", "same-start", "child-differs", "reference-alike", "search-repeated")), kinds);
    String text = cli.run("duplicates", "--project", project).out();
    assertTrue(text.contains("2 placements are open at 31 July 2017."), text);
    assertTrue(text.contains("\"001\" and \"1\" may be one child."), text);
    assertTrue(text.contains("[july.csv, row 5]  counts"), text);
  }

  @Test
  void severalOpenPlacementsAreThoseOfTheDayAsked() {
    assertEquals(0, List.of(kinds(duplicates("--as-at", "2016-03-10")), kinds(duplicates())).getFirst());
    assertEquals(1, kinds(duplicates()));
    assertEquals(2, cli.run("duplicates", "--project", folder.resolve("nowhere")).exit());
    assertEquals(2, cli.run("duplicates", "--project", project, "--as-at", "31/02/2017").exit());
  }

  private static int kinds(JsonNode all) {
    int n = 0;
    for (JsonNode d : all) {
      n += d.get("kind").asText().equals("several-open") ? 1 : 0;
    }
    return n;
  }

  @Test
  void theReceiptOfAnImportIsShownAgain() {
    JsonNode receipt = cli.run("imports", 2, "--project", project, "--json").json();
    assertEquals(2, receipt.get("id").asInt());
    assertEquals(3, receipt.get("tables").get(0).get("warnings").get("stale-open-placement").asInt());
    String text = cli.run("imports", 2, "--project", project).out();
    assertTrue(text.contains("rows read 5: new 3, changed 1, unchanged 1"), text);
    assertEquals(2, cli.run("imports", 9, "--project", project).exit());
  }

  @Test
  void rowsLeftOutAreWrittenByProblem() {
    Path file = folder.resolve("left.xlsx");
    String written = cli.run("left-out", "--project", project, "--out", file, "--problem", "end-before-start").out();
    assertTrue(written.contains("(1 row)") && Files.exists(file), written);
    String none = cli.run("left-out", "--project", project, "--out", file, "--problem", "no-start").out();
    assertTrue(none.contains("No rows were left out with the problem no-start."), none);
  }

  @Test
  void wordsThatCountNowhereAreListed() {
    JsonNode said = cli.run("categories", "--project", project, "--json").json();
    assertEquals("[{\"word\":\"Castle\",\"rows\":2}]", said.get("unmapped").toString());
    assertTrue(cli.run("categories", "--project", project).out().contains("Castle: 2 rows"));
  }

  @Test
  void aChangeOfCategoriesIsSaidBeforeItIsKept() throws IOException {
    Path file = folder.resolve("categories.txt");
    assertEquals(0, cli.run("categories", "--project", project, "--export", file).exit());
    Files.writeString(file, Files.readString(file).replace("rule|secure|*|secure", "rule|secure|*|other-residential"));
    String before = cli.run("categories", "--project", project, "--json").out();
    JsonNode change = cli.run("categories", "--project", project, "--import", file, "--dry-run", "--json").json().get("change");
    assertEquals(1, change.get("placements").asInt());
    assertEquals("secure", change.get("moves").get(0).get("from").asText());
    assertEquals("other-residential", change.get("moves").get(0).get("to").asText());
    assertEquals(before, cli.run("categories", "--project", project, "--json").out(), "nothing was changed");
    String done = cli.run("categories", "--project", project, "--import", file).out();
    assertTrue(done.contains("1 placement: from Secure (Residential) to Other residential (Residential)"), done);
    assertTrue(done.contains("Placements now count by the council's own scheme."), "not by the preset's name: " + done);
    cli.run("categories", "--project", project, "--preset", "strategy");
    assertEquals(before, cli.run("categories", "--project", project, "--json").out(), "back to the preset");
  }
}
