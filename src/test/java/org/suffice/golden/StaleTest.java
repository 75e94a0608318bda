package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.cli.Cli;

/** Two years of a return others made: 88 episodes are open in the first and missing from the second. */
class StaleTest {
  private static final int STALE = 88;
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void twoYears() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
    add("2018-04-20", "cs-demand-model/2017-header.csv", "cs-demand-model/2017-episodes.csv");
    add("2019-04-20", "cs-demand-model/2018-header.csv", "cs-demand-model/2018-episodes.csv");
  }

  private JsonNode add(String extracted, String... names) {
    List<Object> words = new ArrayList<>(List.of("add"));
    for (String name : names) {
      words.add(file(name));
    }
    words.addAll(List.of("--project", project, "--extracted", extracted, "--json"));
    Cli.Ran ran = cli.run(words.toArray());
    assertTrue(ran.exit() <= 1, ran.err());
    return ran.json().get("tables");
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(StaleTest.class.getResource("/third-party/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private Cli.Ran stale(Object... more) {
    List<Object> words = new ArrayList<>(List.of("stale", "--project", project));
    words.addAll(List.of(more));
    return cli.run(words.toArray());
  }

  private long count(String state) {
    long n = 0;
    for (JsonNode one : stale("--json").json()) {
      n += one.get("state").asText().equals(state) ? 1 : 0;
    }
    return n;
  }

  private long lookedAfter(String day) {
    return new Answer(cli.table(project, "placement-mix", "--as-at", day)).value("total", "children");
  }

  private long quality(String row) {
    return new Answer(cli.table(project, "data-quality", "--as-at", "2019-03-31")).value(row, "number");
  }

  @Test
  void theyCountUntilSomebodyDecides() {
    assertEquals(STALE, count("undecided"));
    assertEquals(STALE, quality("placements-stale-undecided"));
    assertEquals(268, lookedAfter("2019-03-31"));
    assertTrue(stale().out().contains("missing from that of 20 April 2019"), stale().out());
  }

  @Test
  void closedTheyCountAsEndedFromThatDay() {
    assertEquals("88 placements were closed on 20 April 2018.\n", stale("--close", "2018-04-20").out().replace("\r", ""));
    assertEquals(195, lookedAfter("2019-03-31"), "as the second year alone gives");
    assertEquals(STALE, count("closed"));
    assertEquals(STALE, quality("placements-stale-closed"));
    assertEquals(0, quality("children-stale"));
    JsonNode one = stale("--json").json().get(0);
    assertEquals("2018-04-20", one.get("closed").asText());
    assertTrue(!one.get("who").asText().isEmpty() && one.get("when").asText().endsWith("Z"), one.toString());
    assertEquals(0, stale("--forget").exit());
    assertEquals(268, lookedAfter("2019-03-31"));
    assertEquals(STALE, count("undecided"));
  }

  @Test
  void keptTheyCountWithoutAWarningUntilTheNextExtract() {
    assertEquals(0, stale("--keep").exit());
    assertEquals(268, lookedAfter("2019-03-31"));
    assertEquals(0, quality("placements-stale-undecided"));
    assertEquals(STALE, quality("placements-stale-kept"));
    add("2020-04-20", "csc-validator/header.csv", "csc-validator/episodes.csv");
    assertEquals(0, count("kept"), "a newer extract asks again");
    assertTrue(count("undecided") > STALE);
  }

  @Test
  void closedOnesAreNotNamedAgain() {
    long named = add("2020-04-20", "csc-validator/header.csv", "csc-validator/episodes.csv").get(1).get("warnings").get("stale-open-placement").asLong();
    assertEquals(0, cli.run("undo", "3", "--project", project).exit());
    stale("--close", "2018-04-20");
    long after = add("2020-04-20", "csc-validator/header.csv", "csc-validator/episodes.csv").get(1).get("warnings").get("stale-open-placement").asLong();
    assertEquals(named - STALE, after);
    assertEquals(STALE, count("closed"));
    assertEquals(after, count("undecided"));
  }

  @Test
  void withoutTheNewerExtractThereIsNothingToDecide() {
    stale("--close", "2018-04-20");
    assertEquals(0, cli.run("undo", "2", "--project", project).exit());
    assertEquals(0, stale("--json").json().size());
    assertEquals(367, lookedAfter("2018-03-31"));
    long open = lookedAfter("2019-03-31");
    add("2019-04-20", "cs-demand-model/2018-header.csv", "cs-demand-model/2018-episodes.csv");
    assertEquals(195, lookedAfter("2019-03-31"), "the decision is still there");
    assertTrue(open > 195);
  }

  @Test
  void oneChildAlone() {
    String child = stale("--json").json().get(0).get("child").asText();
    assertEquals(0, stale("--close", "2018-04-20", "--child", child).exit());
    assertTrue(count("closed") >= 1 && count("undecided") == STALE - count("closed"));
    assertEquals(0, stale("--keep", "--child", child).exit());
    assertEquals(0, count("closed"), "decided again");
  }

  @Test
  void whatCannotBeDecidedIsSaidAndChangesNothing() {
    for (Cli.Ran ran :
        List.of(
            stale("--close", "2010-01-01"), stale("--close", "2019-04-21"), stale("--keep", "--child", "nobody"),
            stale("--forget"), stale("--keep", "--close", "2018-04-20"), stale("--close", "soon"))) {
      assertEquals(2, ran.exit(), ran.out());
      assertEquals(1, ran.err().strip().lines().count(), ran.err());
    }
    assertEquals(STALE, count("undecided"));
    stale("--keep");
    assertTrue(stale("--keep").err().contains("not decided about"), "nothing is left to keep");
  }
}
