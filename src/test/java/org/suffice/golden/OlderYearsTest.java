package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.suffice.cli.Cli;

/** One table of two years: what is open in the older and missing from the newer can be closed, kept, and asked about again. */
class OlderYearsTest {
  private static final String HEADINGS = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,YEAR";
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void bothYears() throws IOException {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
    add("2018-05-01", "1,01/05/2016,S,C2,N1,U4,PR1,,,2017", "1,01/05/2016,S,C2,N1,U4,PR1,,,2018", "2,01/05/2016,S,C2,N1,U4,PR1,,,2017", "3,01/05/2016,S,C2,N1,K2,PR4,01/06/2016,E8,2017");
  }

  private void add(String extracted, String... rows) throws IOException {
    Path file = Files.writeString(folder.resolve("episodes-" + extracted + ".csv"), HEADINGS + "\n" + String.join("\n", rows) + "\n");
    Cli.Ran ran = cli.run("add", file, "--project", project, "--kind", "episodes", "--extracted", extracted);
    assertTrue(ran.exit() <= 1, ran.err());
  }

  private List<String> stale() {
    List<String> all = new ArrayList<>();
    for (JsonNode one : cli.run("stale", "--project", project, "--json").json()) {
      all.add(one.get("child").asText() + " " + one.get("state").asText());
    }
    return all;
  }

  private long lookedAfter(String day) {
    return new Answer(cli.table(project, "placement-mix", "--as-at", day)).value("total", "children");
  }

  @Test
  void itCountsUntilItIsClosed() {
    assertEquals(List.of("2 undecided"), stale());
    assertTrue(cli.run("stale", "--project", project).out().contains("row 4), missing from its newest year"));
    assertEquals(2, lookedAfter("2018-03-31"));
    assertEquals(2, cli.run("stale", "--project", project, "--close", "2018-05-02").exit(), "after the table was made");
    assertEquals(0, cli.run("stale", "--project", project, "--close", "2017-04-01").exit());
    assertEquals(List.of("2 closed"), stale());
    assertEquals(1, lookedAfter("2018-03-31"));
    assertEquals(2, lookedAfter("2017-03-31"));
    assertEquals(0, cli.run("stale", "--project", project, "--forget").exit());
    assertEquals(List.of("2 undecided"), stale());
  }

  @Test
  void keptUntilANewerExtractLacksItToo() throws IOException {
    assertEquals(0, cli.run("stale", "--project", project, "--keep").exit());
    assertEquals(List.of("2 kept"), stale());
    add("2019-05-01", "1,01/05/2016,S,C2,N1,U4,PR1,,,2019");
    assertEquals(List.of("2 undecided"), stale());
    assertEquals(0, cli.run("undo", "2", "--project", project).exit());
    assertEquals(List.of("2 kept"), stale());
    assertEquals(0, cli.run("undo", "1", "--project", project).exit());
    assertEquals(List.of(), stale());
  }
}
