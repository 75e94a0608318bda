package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.store.Project;

/**
 * A quarter's work taken back step by step: an extract, its corrections, extracts that build on it, decisions about
 * placements no longer sent and words. After each step every column of every table is what it was.
 */
class UndoSequenceTest {
  private static final String HEAD = "Child ref,DoB,Placement type,Provider type,Start date,End date\n";
  private static final String STAYS = "001,02/03/2010,U4,PR4,01/02/2016,\n";
  private static final String LOST = "002,03/05/2011,K2,PR4,01/02/2017,\n";
  private static final String BAD = "003,03/05/2012,U4,PR1,no date,\n";
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
  }

  private JsonNode add(String name, String day, List<String> rows, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve(name), HEAD + String.join("", rows));
    var words = new ArrayList<Object>(List.of("add", file, "--project", project, "--json", "--extracted", day));
    words.addAll(List.of(more));
    Cli.Ran ran = cli.run(words.toArray());
    assertTrue(ran.exit() < 2, ran.err());
    return ran.json();
  }

  private void run(Object... words) {
    var all = new ArrayList<Object>(List.of(words));
    all.addAll(List.of("--project", project));
    Cli.Ran ran = cli.run(all.toArray());
    assertTrue(ran.exit() < 2, ran.err());
  }

  private String state() {
    try (Project p = Project.open(project)) {
      return p.checksum();
    }
  }

  /** The states after each of: an extract, its corrections, a later extract, a decision, a still later extract. */
  private List<String> quarter() throws IOException {
    var states = new ArrayList<String>();
    add("june.csv", "2017-06-30", List.of(STAYS, LOST, BAD));
    states.add(state());
    Path fixes = Files.writeString(folder.resolve("fixes.csv"), "row,column,value\n4,Start date,01/04/2017\n2,DoB,02/03/2011\n");
    JsonNode fixed = add("june.csv", "2017-06-30", List.of(STAYS, LOST, BAD), "--fixes", fixes);
    assertEquals(1, fixed.at("/tables/0/closed").asInt(), fixed.toString());
    states.add(state());
    add("july.csv", "2017-07-31", List.of(STAYS, BAD.replace("no date", "01/04/2017").replace(",\n", ",20/07/2017\n"), "004,01/01/2009,U6,PR1,11/07/2017,\n"));
    states.add(state());
    run("stale", "--close", "2017-07-15", "--child", "002");
    states.add(state());
    JsonNode last = add("august.csv", "2017-08-31", List.of(LOST.replace(",\n", ",10/08/2017\n"), STAYS.replace("U4", "K2")));
    assertTrue(last.at("/tables/0/changed").asInt() >= 1, last.toString());
    states.add(state());
    assertEquals(5, states.stream().distinct().count(), "every step changes something");
    return states;
  }

  @Test
  void backwardsStepByStep() throws IOException {
    List<String> states = quarter();
    run("undo", 4);
    assertEquals(states.get(3), state());
    run("stale", "--forget", "--child", "002");
    assertEquals(states.get(2), state());
    run("undo", 3);
    assertEquals(states.get(1), state());
    run("undo", 2);
    assertEquals(states.get(0), state());
    run("undo", 1);
    try (Project p = Project.open(project)) {
      assertTrue(p.imports().isEmpty() && p.leftOut().isEmpty());
    }
  }

  /** What others build on can go first: what is left is as if it had never been there. */
  @Test
  void inAnotherOrder() throws IOException {
    List<String> states = quarter();
    run("undo", 2);
    assertNotEquals(states.get(4), state());
    run("undo", 4);
    run("stale", "--forget", "--child", "002");
    run("undo", 3);
    assertEquals(states.getFirst(), state());
  }

  /** Taking back and adding again is the same data, under another number of the import. */
  @Test
  void againAndBackAgain() throws IOException {
    List<String> states = quarter();
    for (int round = 5; round < 8; round++) {
      run("undo", round - 1);
      assertEquals(states.get(3), state(), "round " + round);
      add("august.csv", "2017-08-31", List.of(LOST.replace(",\n", ",10/08/2017\n"), STAYS.replace("U4", "K2")));
    }
  }
}
