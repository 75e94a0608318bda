package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.cli.Cli;
import org.suffice.model.Placements;
import org.suffice.progress.Progress;

/**
 * SSDA903 returns that others made, added as a person would: facts worked out from the files independently (see {@code
 * src/test/resources/third-party/README.md}).
 */
class ReturnsTest {
  private static final String DEMAND = "cs-demand-model/";
  private static final String VALIDATOR = "csc-validator/";

  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void begin() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("returns");
  }

  /** Adds files; what the receipt says of each sheet. */
  private JsonNode add(String extracted, String... names) {
    Object[] words = new Object[names.length + 6];
    Object[] options = {"--project", project, "--extracted", extracted, "--json"};
    words[0] = "add";
    for (int i = 0; i < names.length; i++) {
      words[i + 1] = RawReturn.path(names[i]);
    }
    System.arraycopy(options, 0, words, names.length + 1, options.length);
    Cli.Ran ran = cli.run(words);
    assertNotEquals(2, ran.exit(), ran.err());
    return ran.json().get("tables");
  }

  private static void says(JsonNode table, String kind, int read, int added, int changed, int unchanged, int leftOut) {
    assertEquals(kind, table.get("kind").asText());
    assertEquals(read, table.get("rowsRead").asInt(), "rows read");
    assertEquals(added, table.get("new").asInt(), "new");
    assertEquals(changed, table.get("changed").asInt(), "changed");
    assertEquals(unchanged, table.get("unchanged").asInt(), "unchanged");
    assertEquals(leftOut, table.get("leftOut").asInt(), "left out");
  }

  private record Open(int rows, int children, int counted) {}

  /** Rows open on a day, children with one, and children with one that is no short break. */
  private Open open(LocalDate day) {
    try (ProjectSession session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).open(project, Progress.none())) {
      Placements placements = session.facts().placements();
      Set<Integer> children = new HashSet<>();
      Set<Integer> counted = new HashSet<>();
      int rows = 0;
      for (int p = 0; p < placements.size(); p++) {
        if (placements.openOn(p, (int) day.toEpochDay())) {
          rows++;
          children.add(placements.child(p));
          if (!placements.get(p).legalStatus().shortBreak()) {
            counted.add(placements.child(p));
          }
        }
      }
      return new Open(rows, children.size(), counted.size());
    }
  }

  private long looked(LocalDate day) {
    return ask("placement-mix", "--as-at", day.toString()).value("total", "children");
  }

  private Answer ask(String id, String... more) {
    return new Answer(cli.table(project, id, more));
  }

  private int size() {
    try (ProjectSession session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).open(project, Progress.none())) {
      return session.facts().placements().size();
    }
  }

  @Test
  void oneYear() {
    JsonNode said = add("2018-04-20", DEMAND + "2017-header.csv", DEMAND + "2017-episodes.csv", DEMAND + "2017-uasc.csv");
    says(said.get(0), "header", 819, 819, 0, 0, 0);
    says(said.get(1), "episodes", 1460, 1460, 0, 0, 0);
    says(said.get(2), "uasc", 31, 31, 0, 0, 0);
    LocalDate day = LocalDate.of(2018, 3, 31);
    assertEquals(new Open(436, 434, 367), open(day));
    assertEquals(367, looked(day));
  }

  @Test
  void theNextYearAlone() {
    add("2019-04-20", DEMAND + "2018-header.csv", DEMAND + "2018-episodes.csv", DEMAND + "2018-uasc.csv");
    assertEquals(974, size());
    LocalDate day = LocalDate.of(2019, 3, 31);
    assertEquals(new Open(235, 234, 195), open(day));
    assertEquals(195, looked(day));
  }

  @Test
  void twoYearsTogetherTheNewerVersionOfARowWins() {
    add("2018-04-20", DEMAND + "2017-header.csv", DEMAND + "2017-episodes.csv", DEMAND + "2017-uasc.csv");
    JsonNode said = add("2019-04-20", DEMAND + "2018-header.csv", DEMAND + "2018-episodes.csv", DEMAND + "2018-uasc.csv");
    says(said.get(1), "episodes", 974, 628, 346, 0, 0);
    assertEquals(88, said.get(1).get("warnings").get("stale-open-placement").asInt(), "open in 2017, absent from 2018");
    says(said.get(2), "uasc", 23, 0, 0, 23, 0);
    assertEquals(2088, size());
    LocalDate day = LocalDate.of(2019, 3, 31);
    assertEquals(new Open(323, 319, 268), open(day));
    assertEquals(268, looked(day));
    assertEquals(10, unaccompanied("2019-03-31"));
  }

  /** Open in 2017, and in 2018 there is no row of the child with that start, whatever became of it. */
  @Test
  void everyStalePlacementIsNamed() {
    add("2018-04-20", DEMAND + "2017-header.csv", DEMAND + "2017-episodes.csv");
    add("2019-04-20", DEMAND + "2018-header.csv", DEMAND + "2018-episodes.csv");
    Set<String> later = new HashSet<>();
    RawReturn.csv(RawReturn.path(DEMAND + "2018-episodes.csv")).forEach(e -> later.add(e.get("CHILD") + " " + e.get("DECOM")));
    Set<String> stale = new TreeSet<>();
    RawReturn.csv(RawReturn.path(DEMAND + "2017-episodes.csv")).stream()
        .filter(e -> e.get("DEC").isEmpty() && !later.contains(e.get("CHILD") + " " + e.get("DECOM")))
        .forEach(e -> stale.add(e.file() + " " + e.row() + " " + e.get("CHILD")));
    Set<String> named = new TreeSet<>();
    try (ProjectSession session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).open(project, Progress.none())) {
      session.stale().list().forEach(s -> named.add(s.placement().origin().file() + " " + s.placement().origin().row() + " " + s.placement().child()));
    }
    assertEquals(88, stale.size());
    assertEquals(stale, named);
  }

  @Test
  void theOrderInWhichYearsAreAddedDoesNotMatter() {
    add("2019-04-20", DEMAND + "2018-header.csv", DEMAND + "2018-episodes.csv", DEMAND + "2018-uasc.csv");
    add("2018-04-20", DEMAND + "2017-header.csv", DEMAND + "2017-episodes.csv", DEMAND + "2017-uasc.csv");
    assertEquals(2088, size());
    assertEquals(new Open(323, 319, 268), open(LocalDate.of(2019, 3, 31)));
  }

  @Test
  void childrenAreUnaccompaniedUntilTheDayItCeases() {
    add("2018-04-20", DEMAND + "2017-header.csv", DEMAND + "2017-episodes.csv", DEMAND + "2017-uasc.csv");
    assertEquals(13, unaccompanied("2018-03-31"));
    assertEquals(11, unaccompanied("2019-12-31"), "of 13 children ever recorded so");
  }

  private long unaccompanied(String day) {
    return ask("placement-mix", "--as-at", day, "--where", "uasc=yes").value("total", "children");
  }

  @Test
  void everyCodeAByteOrderMarkAndRowsWithErrors() {
    JsonNode said = add("2018-04-20", VALIDATOR + "header.csv", VALIDATOR + "episodes.csv", VALIDATOR + "uasc.csv");
    says(said.get(0), "header", 2675, 2675, 0, 0, 0);
    says(said.get(1), "episodes", 5050, 5050, 0, 0, 0);
    says(said.get(2), "uasc", 132, 132, 0, 0, 0);
    LocalDate day = LocalDate.of(2018, 3, 31);
    assertEquals(new Open(1425, 1419, 1201), open(day));
    assertEquals(1201, looked(day));
    assertTrue(said.get(1).get("warnings").size() > 0, "its problem rows are named: " + said.get(1));
  }

  @Test
  void theReturnAsXml() {
    JsonNode said = add("2018-04-20", VALIDATOR + "fake_903.xml");
    assertEquals(3, said.size());
    says(said.get(0), "header", 253, 253, 0, 0, 0);
    says(said.get(1), "episodes", 459, 459, 0, 0, 0);
    says(said.get(2), "uasc", 12, 12, 0, 0, 0);
    assertEquals(Arrays.asList("Header", "Episodes", "UASC"), said.findValuesAsText("sheet"));
    LocalDate day = LocalDate.of(2018, 3, 31);
    assertEquals(new Open(134, 134, 110), open(day));
    assertEquals(110, looked(day));
  }
}
