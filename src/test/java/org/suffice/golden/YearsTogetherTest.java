package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.cli.Cli;

/** Two years of a return that others made, in folders of one copy, given as one folder: the same figures as one after the other. */
class YearsTogetherTest {
  @TempDir Path folder;

  @Test
  void bothYearsInOneAdd() throws IOException {
    Path returns = folder.resolve("returns");
    // The names of the folders say nothing: the older year is in the later one.
    for (Map.Entry<String, String> year : Map.of("b", "2017", "a", "2018").entrySet()) {
      Path in = Files.createDirectories(returns.resolve(year.getKey()));
      for (String table : List.of("header", "episodes", "uasc")) {
        Path copy = Files.copy(RawReturn.path("cs-demand-model/" + year.getValue() + "-" + table + ".csv"), in.resolve(table + ".csv"));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2019-09-30T10:00:00Z")));
      }
    }
    Cli cli = new Cli(folder.resolve("settings"));
    Path project = folder.resolve("p");
    JsonNode tables = cli.run("add", returns, "--project", project, "--json").json().get("tables");
    var extracted = new HashMap<String, String>();
    int placements = 0;
    int overlaps = 0;
    for (JsonNode t : tables) {
      extracted.put(t.get("file").asText(), t.get("extracted").asText());
      placements += t.get("kind").asText().equals("episodes") ? t.get("new").asInt() : 0;
      overlaps += t.get("warnings").path("open-overlap").asInt();
      assertEquals(0, t.get("leftOut").asInt(), t.get("file").asText());
    }
    assertEquals(
        Map.of("a/header.csv", "2019-09-30", "a/episodes.csv", "2019-09-30", "a/uasc.csv", "2019-09-30",
            "b/header.csv", "2018-04-01", "b/episodes.csv", "2018-04-01", "b/uasc.csv", "2018-04-01"),
        extracted);
    assertEquals(2_088, placements);
    assertEquals(2, overlaps, "one in each year, short breaks aside: counted by hand");
    JsonNode children = cli.table(project, "children-looked-after", "--as-at", "2019-03-31");
    assertEquals(268, children.get("rows").get(0).get("cells").get(0).get("value").asInt());
  }
}
