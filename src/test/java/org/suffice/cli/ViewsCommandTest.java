package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Samples;

/** Views saved and used through the command line. */
class ViewsCommandTest {
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void samples() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("council");
    List<Object> words = new ArrayList<>(List.of("add", "--project", project));
    Samples.copyTo(folder.resolve("workbooks")).stream().filter(f -> f.toString().contains("placements") || f.toString().contains("children")).forEach(words::add);
    assertEquals(0, cli.run(words.toArray()).exit());
  }

  @Test
  void aSavedViewGivesItsDatesAndFiltersToATable() {
    Cli.Ran saved =
        cli.run("views", "--project", project, "--save", "Girls then", "--as-at", "31/03/2016", "--compare", "2015-03-31", "--where", "sex=female", "--json");
    assertEquals(0, saved.exit(), saved.err());
    assertEquals("sex=female", saved.json().get(0).get("where").get(0).asText());
    var byView = cli.table(project, "placement-mix", "--view", "girls THEN");
    var spelt = cli.table(project, "placement-mix", "--as-at", "2016-03-31", "--compare", "2015-03-31", "--where", "sex=female");
    assertEquals(spelt, byView);
    assertTrue(byView.toString().contains("children-change"));
    var other = cli.table(project, "placement-mix", "--view", "Girls then", "--as-at", "2017-07-31", "--compare", "2016-07-31");
    cli.run("views", "--project", project, "--save", "By sex", "--as-at", "2017-07-31", "--by", "sex", "--bands", "0,6,11,14,16-17");
    assertTrue(cli.run("views", "--project", project).out().contains("by sex; ages 0,6,11,14,16-17"));
    assertTrue(cli.table(project, "children-by-age", "--view", "By sex").toString().contains("\"16-17\""));
    assertEquals(cli.table(project, "placement-mix", "--as-at", "2017-07-31", "--by", "sex"), cli.table(project, "placement-mix", "--view", "By sex"));
    assertTrue(other.get("asAt").toString().contains("2017-07-31") && !other.get("asAt").toString().contains("2016-03-31"), other.get("asAt").toString());
  }

  @Test
  void aSavedViewComparesWithAnEarlierExtract() throws IOException {
    Path other = folder.resolve("revised");
    String headings = "Child ref,DoB,Placement type,Start date,End date\n";
    Path first = Files.writeString(folder.resolve("april.csv"), headings + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,IFA,01/03/2016,\n");
    Path second = Files.writeString(folder.resolve("may.csv"), headings + "1,01/02/2009,IFA,01/03/2016,\n2,01/02/2009,IFA,01/03/2016,20/04/2017\n");
    assertEquals(0, cli.run("add", first, "--project", other, "--extracted", "2017-05-02").exit());
    assertEquals(0, cli.run("add", second, "--project", other, "--extracted", "2017-05-20").exit());
    Cli.Ran saved = cli.run("views", "--project", other, "--save", "Revised", "--as-at", "2017-04-30", "--revised-since", "1");
    assertTrue(saved.out().contains("revised since import 1"), saved.out() + saved.err());
    assertEquals(1, cli.run("views", "--project", other, "--json").json().get(0).get("since").asInt());
    assertEquals(cli.table(other, "placement-mix", "--as-at", "2017-04-30", "--revised-since", "1"), cli.table(other, "placement-mix", "--view", "revised"));
    assertEquals(
        cli.table(other, "placement-mix", "--as-at", "2017-04-30", "--compare", "2017-03-31"), cli.table(other, "placement-mix", "--view", "revised", "--compare", "2017-03-31"));
    Cli.Ran published = cli.run("table", "placement-mix", "--project", other, "--view", "revised", "--publication");
    assertTrue(published.err().contains("not-for-publication"), published.err());
    assertEquals(2, cli.run("views", "--project", other, "--save", "x", "--revised-since", "7").exit());
    assertEquals(2, cli.run("views", "--project", other, "--save", "x", "--revised-since", "1", "--compare", "2017-03-31").exit());
    assertEquals(0, cli.run("undo", "2", "--project", other).exit());
    assertEquals(0, cli.run("undo", "1", "--project", other).exit());
    assertTrue(cli.run("table", "placement-mix", "--project", other, "--view", "revised").err().contains("no-such-extract"));
  }

  @Test
  void byMonthIsTheSameAsEveryMonth() throws IOException {
    assertEquals(starters("--every", "month"), starters("--by", "month"));
    assertEquals(2, cli.run("table", "starters", "--project", project, "--every", "year", "--by", "quarter").exit());
  }

  private String starters(String option, String step) throws IOException {
    return cli.table(project, "starters", option, step, "--from", "2017-01-01", "--to", "2017-03-31").toString();
  }

  @Test
  void aSavedViewKeepsWhatItsChartsShow() throws IOException {
    cli.run("views", "--project", project, "--save", "Largest", "--as-at", "2017-07-31", "--by", "sex", "--sort", "value", "--targets", "--benchmarks");
    String line = cli.run("views", "--project", project).out();
    assertTrue(line.contains("by sex; with benchmarks; with targets; largest first"), line);
    Path by = folder.resolve("by.svg");
    Path spelt = folder.resolve("spelt.svg");
    assertEquals(0, cli.run("chart", "placement-mix", "--project", project, "--view", "largest", "--out", by).exit());
    assertEquals(0, cli.run("chart", "placement-mix", "--project", project, "--as-at", "2017-07-31", "--by", "sex", "--sort", "value", "--out", spelt).exit());
    assertEquals(Files.readString(spelt), Files.readString(by));
    assertEquals(2, cli.run("views", "--project", project, "--save", "x", "--sort", "size").exit());
  }

  @Test
  void savingAgainTakesThePlaceAndRemovingEndsIt() {
    cli.run("views", "--project", project, "--save", "Mine", "--as-at", "2016-03-31");
    cli.run("views", "--project", project, "--save", "MINE", "--as-at", "2017-03-31");
    assertEquals(1, cli.run("views", "--project", project, "--json").json().size());
    assertTrue(cli.run("views", "--project", project).out().contains("as at 31 March 2017"));
    assertEquals(0, cli.run("views", "--project", project, "--remove", "mine").exit());
    assertEquals(0, cli.run("views", "--project", project, "--json").json().size());
  }

  @Test
  void theCommentaryIsPrintedWithThePageOfItsMonth() {
    assertEquals(0, cli.run("commentary", "--project", project, "--as-at", "2017-07-31", "--set", "More came than left.").exit());
    assertTrue(cli.run("commentary", "--project", project, "--as-at", "2017-08-15").out().contains("31 July 2017: More came than left."));
    assertTrue(cli.table(project, "monthly-page", "--as-at", "2017-07-31").get("notes").get(0).asText().equals("Commentary: More came than left."));
    Cli.Ran published = cli.run("table", "monthly-page", "--project", project, "--as-at", "2017-07-31", "--publication");
    assertEquals(0, published.exit(), published.err());
    assertFalse(published.out().contains("More came than left."), published.out());
  }

  @Test
  void whatIsNotThereOrHasNoNameIsSaid() {
    Cli.Ran none = cli.run("table", "placement-mix", "--project", project, "--view", "nothing");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("There is no saved view \"nothing\"."), none.err());
    assertEquals(2, cli.run("views", "--project", project, "--save", " ").exit());
    assertEquals(2, cli.run("views", "--project", project, "--save", "x", "--where", "colour=red").exit());
  }
}
