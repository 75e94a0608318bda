package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Samples;

/** Targets one by one, through the command line. */
class TargetsCommandTest {
  @TempDir Path folder;
  private Cli cli;
  private Path project;
  private Path workbook;

  @BeforeEach
  void samples() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("council");
    workbook = Samples.copyTo(folder.resolve("workbooks")).stream().filter(f -> f.toString().contains("targets")).findFirst().orElseThrow();
    assertEquals(0, cli.run("add", workbook, "--project", project).exit());
  }

  private Cli.Ran targets(Object... more) {
    return cli.run(Stream.concat(Stream.of("targets", "--project", project), Stream.of(more)).toArray());
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    targets("--json").json().forEach(t -> names.add(t.get("name").asText()));
    return names;
  }

  private JsonNode named(String name) {
    for (JsonNode target : targets("--json").json()) {
      if (target.get("name").asText().equals(name)) {
        return target;
      }
    }
    throw new AssertionError("no target " + name + " in " + names());
  }

  @Test
  void listsAddsChangesAndRemoves() {
    assertEquals(12, names().size());
    String listed = targets().out();
    assertTrue(listed.contains("Reduction in numbers of CLA: 1,891 at 31 July 2017, down to 1,646 children by 31 March 2020 (children-looked-after, total, number)"), listed);
    Cli.Ran added =
        targets("--add", "Near home", "--measure", "placement-location", "--row", "inside-council", "--value-kind", "share", "--target", "75.5", "--due", "31/03/2020", "--baseline",
            "70", "--baseline-date", "2017-07-31", "--tolerance", "1");
    assertEquals(0, added.exit(), added.err());
    JsonNode target = named("Near home");
    assertEquals(75.5, target.get("target").asDouble());
    assertEquals("increase", target.get("direction").asText());
    assertEquals("%", target.get("unit").asText());
    assertEquals(0, targets("--change", "near home", "--target", "80").exit());
    assertEquals(80, named("Near home").get("target").asDouble());
    assertEquals(70, named("Near home").get("baseline").asDouble());
    assertEquals(0, targets("--remove", "Near home").exit());
    assertEquals(12, names().size());
  }

  @Test
  void whatWasRemovedComesBackOnlyWithALaterImport() throws IOException {
    String name = "Reduction in numbers of CLA";
    assertEquals(0, targets("--remove", name).exit());
    assertEquals(11, names().size());
    assertEquals(0, cli.run("add", workbook, "--project", project).exit());
    assertEquals(11, names().size(), "the same workbook brings nothing new");
    Path file = folder.resolve("all.csv");
    assertEquals(0, targets("--add", name, "--measure", "children-looked-after", "--target", "1600", "--due", "2020-03-31").exit());
    assertEquals(1600, named(name).get("target").asDouble());
    assertEquals(0, targets("--export", file).exit());
    assertEquals(13, Files.readAllLines(file).size());
    Path other = folder.resolve("other");
    assertEquals(0, cli.run("add", file, "--project", other).exit());
    assertEquals(targets("--json").json(), cli.run("targets", "--project", other, "--json").json());
  }

  @Test
  void refusesInOneSentence() {
    assertTrue(targets("--add", "X", "--measure", "nothing", "--target", "1", "--due", "2020-03-31").err().startsWith("There is no measure \"nothing\"."));
    assertTrue(targets("--add", "X").err().contains("needs --measure, --target and --due"));
    assertTrue(targets("--remove", "X").err().startsWith("There is no target \"X\"."));
    assertTrue(targets("--add", "reduction in numbers of cla", "--measure", "children-looked-after", "--target", "1", "--due", "2020-03-31").err().contains("already"));
    assertEquals(12, names().size());
  }
}
