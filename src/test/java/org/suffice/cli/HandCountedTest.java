package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small extract with every trap of counting, counted by hand: placements that share a day, a short break beside a real
 * placement, absences, connected carers of an agency, leap-day birthdays, an end on the day counted, text dates, leading
 * zeros, words nobody knows.
 */
class HandCountedTest {
  @TempDir Path folder;
  private Cli cli;
  private Path project;
  private Cli.Ran added;

  @BeforeEach
  void add() throws IOException {
    Path file = folder.resolve("placements.csv");
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/hand-counted/placements.csv"))) {
      Files.copy(in, file);
    }
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
    added = cli.run("add", file, "--project", project);
  }

  private int count(String id, String row, String column, String... more) {
    JsonNode table = cli.table(project, id, more);
    int at = -1;
    for (int i = 0; i < table.get("columns").size(); i++) {
      at = table.at("/columns/" + i + "/id").asText().equals(column) ? i : at;
    }
    for (JsonNode each : table.get("rows")) {
      if (each.get("id").asText().equals(row)) {
        return each.at("/cells/" + at + "/value").asInt(-1);
      }
    }
    throw new AssertionError("no row " + row + " in " + table);
  }

  private int mix(String row) {
    return count("placement-mix", row, "children", "--as-at", "2021-03-31");
  }

  @Test
  void threeRowsCannotBeUsed() {
    assertEquals(1, added.exit());
    assertTrue(added.out().contains("rows read 23: new 20, changed 0, unchanged 0, repeated 0, left out 3"), added.out());
  }

  @Test
  void theMix() {
    assertEquals(13, mix("total"));
    assertEquals(6, mix("fostering"));
    assertEquals(1, mix("connected-carer"), "U1 of an agency is a connected carer");
    assertEquals(1, mix("in-house-foster"), "absent from there (T1)");
    assertEquals(2, mix("ifa"), "007 moved on a shared day; of two open rows of 16 the later start");
    assertEquals(1, mix("foster-other-public"));
    assertEquals(1, mix("foster-sector-not-recorded"), "the other one ended on the day");
    assertEquals(2, mix("in-house-childrens-home"), "one K2 beside a short break, one R1 begun on the day");
    assertEquals(1, mix("agency-childrens-home"), "child 0007 is not child 007");
    assertEquals(2, mix("supported-accommodation"));
    assertEquals(1, mix("with-parents"));
    assertEquals(1, mix("other-placement"), "absent from a place that is not known");
  }

  @Test
  void agesByBirthdays() {
    assertEquals(2, count("children-by-age", "16+", "children", "--as-at", "2021-02-28"), "29 February 2004 and 28 February 2005");
    assertEquals(2, count("children-by-age", "16-16", "children", "--as-at", "2021-02-28", "--bands", "0,16,17"), "17 only on 1 March");
    assertEquals(1, count("children-by-age", "17+", "children", "--as-at", "2021-03-01", "--bands", "0,16,17"));
    assertEquals(2, count("children-by-age", "not-recorded", "children", "--as-at", "2021-03-31"), "a blank, and a date that is none");
  }

  @Test
  void theSwitches() {
    cli.run("set", "short-breaks=counted", "childrens-home-codes=K2", "other-public=in-house", "--project", project);
    assertEquals(14, mix("total"));
    assertEquals(4, mix("in-house-foster"));
    assertEquals(0, mix("in-house-childrens-home"));
    assertEquals(1, mix("other-residential"));
  }

  @Test
  void twoDatesCompared() {
    String[] asked = {"--as-at", "31/03/2021", "--compare", "2020-03-31"};
    assertEquals(7, count("placement-mix", "total", "children@2020-03-31", asked));
    assertEquals(13, count("placement-mix", "total", "children@2021-03-31", asked));
    assertEquals(6, count("placement-mix", "total", "children-change", asked));
    String[] back = {"--as-at", "31/03/2020", "--compare", "2021-03-31"};
    JsonNode table = cli.table(project, "placement-mix", back);
    assertEquals(-6, table.at("/rows/23/cells/2/value").asInt(), table.toString());
    Cli.Ran chart = cli.run("chart", "placement-mix", "--project", project, "--as-at", "2021-03-31", "--compare", "2020-03-31", "--out", folder.resolve("c.svg"));
    assertEquals(0, chart.exit(), chart.err());
    assertTrue(cli.run("table", "placement-mix", "--project", project, "--as-at", "2021-03-31", "--compare", "2020-03-31").out().contains("+6\n"));
  }

  @Test
  void comparisonsThatCannotBe() {
    assertEquals("compare-dates", refused("placement-mix", "--as-at", "2021-03-31", "--compare", "31/03/2021"));
    assertEquals("compare-dates", refused("placement-mix", "--every", "month", "--compare", "31/03/2021"));
    assertEquals("no-searches", refused("hard-to-find-trend", "--compare", "31/03/2020"));
  }

  private String refused(String id, String... more) {
    var words = new java.util.ArrayList<Object>(java.util.List.of("table", id, "--project", project));
    words.addAll(java.util.List.of(more));
    Cli.Ran ran = cli.run(words.toArray());
    assertEquals(2, ran.exit(), ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    return ran.err().substring(ran.err().lastIndexOf('[') + 1, ran.err().lastIndexOf(']'));
  }

  @Test
  void everyFormSaysWhatItLeavesOut() throws IOException {
    Cli.Ran text = cli.run("table", "placement-mix", "--project", project, "--where", "sex=female", "--where", "age-band=10-15", "--where", "age-band=16+");
    assertTrue(text.out().contains("Only: sex female; age 10-15 or 16+."), text.out());
    Path chart = folder.resolve("c.svg");
    cli.run("chart", "placement-mix", "--project", project, "--where", "sex=female", "--out", chart);
    assertTrue(Files.readString(chart).contains("Only: sex female."));
  }

  @Test
  void sentencesAboutWordsOfACommandNameNothingOfTheProgram() {
    for (String[] words :
        new String[][] {
          {"table", "placement-mix", "--project", "p", "--as-at", "31/02/2017"}, {"add", "f.csv", "--project", "p", "--extracted", "2017-13-01"},
          {"undo", "x", "--project", "p"}, {"rubbish"}, {"table", "placement-mix", "--project", "p", "--every", "week"},
          {"pack", "--project", "p", "--out", "o", "--publication", "--working-copy"}, {"chart", "placement-mix", "--project", "p", "--out", "o", "--width-cm", "wide"}
        }) {
      Cli.Ran ran = cli.run((Object[]) words);
      assertEquals(2, ran.exit());
      assertEquals(1, ran.err().lines().count(), ran.err());
      assertTrue(!ran.err().matches("(?s).*(org\\.|LocalDate|\\bint\\b|double|Error:|MONTH|index 0: 'rubbish').*"), ran.err());
    }
    assertTrue(cli.run("rubbish").err().contains("There is no command \"rubbish\""));
    assertTrue(cli.run("undo", "x", "--project", "p").err().contains("See: suffice help undo."));
  }

  @Test
  void aDateBeforeTheDataReachesIsSaid() {
    String notes = cli.table(project, "children-by-sex", "--as-at", "2019-06-30").get("notes").toString();
    assertTrue(notes.contains("Hardly anybody in the data left before March 2021"), notes);
    assertTrue(!cli.table(project, "children-by-sex", "--as-at", "2021-03-01").get("notes").toString().contains("Hardly anybody in the data left"));
  }

  @Test
  void oneIsSingular() {
    String notes = cli.table(project, "placement-mix", "--as-at", "2021-03-31").get("notes").toString();
    assertTrue(notes.contains("1 child at 31 March 2021 is with foster carers"), notes);
  }
}
