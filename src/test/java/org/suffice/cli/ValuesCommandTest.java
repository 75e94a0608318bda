package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words and mappings from the command line: looked at, set, forgotten, taken elsewhere, and obeyed by the import. */
class ValuesCommandTest {
  private static final String[] ROWS = {
    "Monthly list of our children",
    "Child ref,DoB,Gender,Legal status,Placement type,Provider type,Start date,End date",
    "001,01/02/2010,M,C2,Solo pod,,03/04/2017,",
    "002,01/02/2010,F,C2,Solo pod,Brightside,05/06/2017,",
    "003,01/02/2010,F,C2,K2,PR4,07/08/2017,",
    "004,01/02/2010,F,C2,Narrow boat,PR4,09/10/2017,"
  };
  @TempDir Path folder;
  private Cli cli;
  private Path project;
  private Path file;

  @BeforeEach
  void files() throws IOException {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
    file = Files.writeString(folder.resolve("ours.csv"), String.join("\n", ROWS) + "\n");
    Path first = Files.writeString(folder.resolve("first.csv"), String.join("\n", ROWS[1], "9,01/02/2010,M,C2,K2,PR4,13/04/2017,") + "\n");
    ok("add", first, "--project", project);
  }

  private Cli.Ran ok(Object... words) {
    Cli.Ran ran = cli.run(words);
    assertEquals(0, ran.exit(), ran.err());
    return ran;
  }

  @Test
  void wordsNotUnderstoodAreListed() {
    String out = ok("values", file, "--project", project).out();
    assertTrue(out.startsWith("3 of "), out);
    assertTrue(out.contains("placement-type:Solo pod  2 cells  its rows are left out"), out);
    assertTrue(out.contains("sector:Brightside  1 cell  counts as not recorded"), out);
    JsonNode json = ok("values", file, "--project", project, "--json").json();
    assertEquals(3, json.get("notUnderstood").asInt());
    assertEquals("Solo pod", json.at("/list/0/word").asText());
    assertEquals(true, ok("values", file, "--project", project, "--json", "--all").json().get("list").size() > 3);
  }

  @Test
  void wordsOfAFileAndMeaningsNeedNoProject() {
    String out = ok("values", file).out();
    assertTrue(out.contains("placement-type:Solo pod  2 cells  its rows are left out"), out);
    assertTrue(ok("values", "--meanings", "sector").out().contains("private"));
    Cli.Ran none = cli.run("values", "--set", "sector:Brightside=private");
    assertTrue(none.exit() != 0 && none.err().contains("--project"), none.err());
    assertTrue(cli.run("values").err().contains("--project"));
  }

  @Test
  void aWordSetIsUsedWhateverTheHeadingsAndAForgottenOneNotAnyMore() throws IOException {
    ok("values", "--project", project, "--set", "placement-type:Solo POD=childrens-homes+agency", "--set", "placement-type:narrow boat=leave-out");
    Path other =
        Files.writeString(
            folder.resolve("other.csv"),
            "Person ID,Date of birth,Type of placement,Placement start\n1,01/02/2010,solo pod,13/04/2017\n2,01/02/2010,Narrow boat,13/04/2017\n");
    JsonNode words = ok("values", other, "--project", project, "--json", "--all").json();
    assertEquals("remembered", words.at("/list/0/how").asText(), words.toString());
    assertEquals(0, words.get("notUnderstood").asInt());
    JsonNode receipt = cli.run("add", other, "--project", project, "--dry-run", "--json").json();
    assertTrue(receipt.toString().contains("\"leftOut\":1"), receipt.toString());
    ok("values", "--project", project, "--forget", "placement-type:solo pod");
    assertEquals(1, ok("values", other, "--project", project, "--json").json().get("notUnderstood").asInt());
  }

  @Test
  void wordsGoToAnotherProject() {
    ok("values", "--project", project, "--set", "sector:brightside=private");
    Path words = folder.resolve("words.json");
    ok("values", "--project", project, "--export", words);
    ok("values", "--project", project, "--forget", "all");
    assertEquals(0, ok("values", "--project", project, "--json").json().get("remembered").size());
    ok("values", "--project", project, "--import", words);
    JsonNode back = ok("values", "--project", project, "--json").json();
    assertEquals("private", back.at("/remembered/0/meaning").asText());
    assertEquals("brightside", back.at("/remembered/0/word").asText());
  }

  @Test
  void wrongMeaningsFieldsAndFormsAreRefusedInASentence() {
    for (String wrong : new String[] {"sector:x=castle", "colour:x=red", "sector", "district:x=north"}) {
      Cli.Ran ran = cli.run("values", "--project", project, "--set", wrong);
      assertEquals(2, ran.exit(), wrong);
      assertTrue(ran.err().contains("Nothing was changed."), ran.err());
    }
    assertEquals(2, cli.run("values", "--project", folder.resolve("none")).exit());
    assertEquals(2, cli.run("values", "--project", project, "--forget", "sector:x").exit());
  }

  @Test
  void aFileIsLookedAtWithoutAProject() throws IOException {
    Path alone = folder.resolve("alone.json");
    Path beside = folder.resolve("beside.json");
    Path empty = folder.resolve("empty");
    ok("mapping", file, "--out", alone);
    try (var session = new org.suffice.app.AppContext(folder.resolve("settings"), java.time.Clock.systemUTC()).create(empty, null, org.suffice.progress.Progress.none())) {
      assertTrue(session.memory().mappings().isEmpty());
    }
    ok("mapping", file, "--project", empty, "--out", beside);
    assertEquals(Files.readString(beside), Files.readString(alone));
    assertEquals(2, cli.run("mapping", folder.resolve("absent.csv"), "--out", alone).exit());
    assertEquals(2, cli.run("mapping").exit());
  }

  @Test
  void aMappingThatLeavesGivesTheSameImportElsewhere() throws IOException {
    ok("values", "--project", project, "--set", "placement-type:solo pod=childrens-homes+agency", "--set", "sector:brightside=voluntary");
    Path mapping = folder.resolve("ours.json");
    ok("mapping", file, "--project", project, "--dates", "start=month-first", "--out", mapping);
    String text = Files.readString(mapping);
    assertTrue(text.contains("month-first") && text.contains("solo pod") && text.contains("brightside"), text);
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    Cli.Ran one = cli.run("add", file, "--project", here, "--mapping", mapping, "--extracted", "2017-12-31", "--json");
    ok("mapping", file, "--project", here, "--out", folder.resolve("again.json"));
    Cli.Ran two = cli.run("add", file, "--project", there, "--mapping", folder.resolve("again.json"), "--extracted", "2017-12-31", "--json");
    assertEquals(1, one.exit(), one.err());
    assertEquals(one.json(), two.json());
    for (Path p : new Path[] {here, there}) {
      JsonNode mix = cli.table(p, "placement-mix", "--as-at", "2017-04-01");
      assertTrue(mix.toString().contains("\"id\":\"agency-childrens-home\""), mix.toString());
    }
    assertEquals(cli.table(here, "placement-mix", "--as-at", "2017-12-31").get("rows"), cli.table(there, "placement-mix", "--as-at", "2017-12-31").get("rows"));
    assertEquals(2, ok("values", "--project", here, "--json").json().get("remembered").size());
  }

  @Test
  void headingsRememberedAreListedExportedAndForgotten() {
    assertTrue(ok("mapping", "--project", project).out().startsWith("1  placements  first.csv"));
    ok("mapping", "--project", project, "--saved", "1", "--out", folder.resolve("saved.json"));
    assertTrue(Files.exists(folder.resolve("saved.json")));
    ok("mapping", "--project", project, "--saved", "1", "--forget");
    assertTrue(ok("mapping", "--project", project).out().startsWith("No headings are remembered"));
    assertEquals(2, cli.run("mapping", "--project", project, "--saved", "1", "--forget").exit());
  }

  @Test
  void aMappingForOtherHeadingsIsRefusedWithWhatDiffers() throws IOException {
    Path one = Files.writeString(folder.resolve("one.csv"), "Child ref,Start date,Placement type\n1,01/02/2017,U4\n");
    Path two = Files.writeString(folder.resolve("two.csv"), "Child ref,Start date,Placement type,Team\n2,01/02/2017,U4,North\n");
    Path mapping = folder.resolve("one.json");
    assertEquals(0, cli.run("mapping", one, "--out", mapping).exit());
    Cli.Ran refused = cli.run("add", two, "--project", folder.resolve("unfit"), "--mapping", mapping);
    assertEquals(2, refused.exit(), refused.out());
    assertTrue(refused.err().contains("two.csv has \"Team\" besides.") && refused.err().contains("[mapping-fits-nothing]"), refused.err());
    assertEquals(0, cli.run("add", one, two, "--project", folder.resolve("unfit"), "--mapping", mapping).exit(), "for one of several it is as meant");
  }
}
