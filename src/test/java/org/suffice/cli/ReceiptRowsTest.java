package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receipt explains every row: those left out, and those that something is said of. */
class ReceiptRowsTest {
  @TempDir Path folder;

  private static Map<String, List<Integer>> rows(JsonNode list) {
    var rows = new HashMap<String, List<Integer>>();
    for (JsonNode node : list) {
      var numbers = new ArrayList<Integer>();
      node.get("rows").forEach(n -> numbers.add(n.asInt()));
      rows.put(node.get("code").asText(), numbers);
      assertTrue(node.get("sentence").asText().endsWith("."), node.toString());
    }
    return rows;
  }

  @Test
  void everyRowIsNamed() throws IOException {
    Path file = folder.resolve("a.csv");
    var lines = new ArrayList<>(List.of("Child ref,Start,End,Placement type,Provider type"));
    for (int i = 2; i <= 40; i++) {
      lines.add(i % 10 == 0 ? i + ",01/02/2017,01/01/2017,K2,PR4" : i % 3 == 0 ? i + ",01/02/2017,,K2," : i + ",01/02/2017,,K2,PR4");
    }
    lines.add("Total,,,,");
    lines.add("x,02/02/2017,,K2,PR4");
    lines.add("Total,,,,");
    Files.write(file, lines);
    Cli cli = new Cli(folder.resolve("settings"));
    JsonNode preview = cli.run("add", file, "--project", folder.resolve("p"), "--extracted", "2018-01-01", "--dry-run", "--json").json().get("tables").get(0);
    String text = cli.run("add", file, "--project", folder.resolve("p"), "--extracted", "2018-01-01").out();
    JsonNode stored = cli.run("imports", "--project", folder.resolve("p"), "--json").json();
    JsonNode kept = (stored.isArray() ? stored : stored.get("imports")).get(0).get("tables").get(0);
    for (JsonNode table : List.of(preview, kept)) {
      assertEquals(Map.of("end-before-start", List.of(10, 20, 30, 40)), rows(table.get("leftOutRows")));
      var said = rows(table.get("warningRows"));
      assertEquals(List.of(3, 6, 9, 12, 15, 18, 21, 24, 27, 33, 36, 39), said.get("sector-missing"));
      assertEquals(List.of(41, 43), said.get("total-rows"));
      assertEquals(2, table.get("warnings").get("total-rows").asInt());
    }
    assertTrue(text.contains("left out 4 x end-before-start: Row 10: the end date is before the start date. Correct one of them. (rows 10, 20, 30, 40)"), text);
    assertTrue(text.contains("(rows 3, 6, 9, 12, 15, 18, 21, 24, 27, 33 and 2 more)"), text);
  }
}
