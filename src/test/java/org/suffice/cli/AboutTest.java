package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says of itself. */
class AboutTest {
  @TempDir private Path home;

  @Test
  void itSaysWhereThingsAreAndWhatItIsMadeOf() {
    Cli cli = new Cli(home);
    String said = cli.run("about").out();
    assertTrue(said.startsWith("Suffice "), said);
    assertTrue(said.contains(home.toAbsolutePath().toString()), said);
    assertTrue(said.contains("jfreechart 1.5.6: LGPL-2.1"), said);
    JsonNode json = cli.run("about", "--json").json();
    assertEquals(home.toAbsolutePath().toString(), json.get("folder").asText());
    assertTrue(json.get("log").asText().endsWith("suffice.log"));
    assertTrue(cli.run("--version").out().startsWith("Suffice "));
  }

  @Test
  void everyLicenceCanBeRead() {
    Cli cli = new Cli(home);
    for (JsonNode library : cli.run("about", "--json").json().get("libraries")) {
      Cli.Ran text = cli.run("about", "--licence", library.get("licence").asText().toLowerCase(java.util.Locale.ROOT));
      assertEquals(0, text.exit(), text.err());
      assertTrue(text.out().length() > 900, library.toString());
    }
    Cli.Ran unknown = cli.run("about", "--licence", "AGPL-3.0");
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().startsWith("No library here has the licence \"AGPL-3.0\". There are: Apache-2.0, "), unknown.err());
  }
}
