package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Samples;
import org.suffice.cli.Cli;

/** A project counts by its own categories: all measures, and only that project. */
class CategoriesTest {
  @TempDir Path folder;
  private Cli cli;
  private Path project;

  @BeforeEach
  void placements() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("p");
    Path file = Samples.copyTo(folder.resolve("workbooks")).stream().filter(f -> f.toString().contains("placements")).findFirst().orElseThrow();
    assertEquals(0, cli.run("add", file, "--project", project).exit());
  }

  private Cli.Ran categories(Object... more) {
    Object[] words = new Object[more.length + 3];
    words[0] = "categories";
    words[1] = "--project";
    words[2] = project;
    System.arraycopy(more, 0, words, 3, more.length);
    return cli.run(words);
  }

  private Answer mix() {
    return new Answer(cli.table(project, "placement-mix", "--as-at", "2017-07-31"));
  }

  @Test
  void everyWordIsListedWithItsPlacements() {
    JsonNode said = categories("--json").json();
    assertEquals("the strategy preset", said.get("name").asText());
    long listed = 0;
    for (JsonNode word : said.get("words")) {
      listed += word.get("placements").asLong();
    }
    assertEquals(new Answer(cli.table(project, "data-quality")).value("placements-sex", "base"), listed);
    assertTrue(categories().out().contains("Connected carer (connected-carer): "), categories().out());
  }

  @Test
  void aPresetRegroupsTheMixAndNothingElse() {
    long supported = mix().value("supported", "children");
    long residential = mix().value("residential", "children");
    long assessment = mix().value("family-assessment-centre", "children");
    JsonNode share = cli.table(project, "fostering-share", "--as-at", "2017-07-31").get("rows");
    assertEquals(0, categories("--preset", "residential-care-2021").exit());
    assertEquals(residential + supported - assessment, mix().value("residential", "children"));
    assertEquals(assessment, mix().value("family-assessment", "children"));
    assertEquals(1891, mix().value("total", "children"));
    assertEquals(0, categories("--preset", "family-setting").exit());
    assertEquals(share, cli.table(project, "fostering-share", "--as-at", "2017-07-31").get("rows"));
    assertTrue(cli.table(project, "placement-mix").get("notes").toString().contains("the family setting preset"));
    Answer plan = new Answer(cli.table(project, "target-planner", "--as-at", "2017-07-31"));
    assertEquals(1184, plan.value("needed", "now"), "foster care is counted though no group is called so");
    assertEquals(346, plan.value("excluded", "now"));
    assertEquals(0, cli.run("pack", "--project", project, "--out", folder.resolve("pack")).exit());
    assertEquals(0, categories("--preset", "strategy").exit());
    assertEquals(residential, mix().value("residential", "children"));
  }

  @Test
  void exportedChangedAndBroughtBack() throws IOException {
    Path file = folder.resolve("categories.txt");
    assertEquals(0, categories("--export", file).exit());
    String text = Files.readString(file);
    long secure = mix().value("secure", "children");
    long other = mix().value("other-residential", "children");
    Files.writeString(
        file,
        text.replace("name|the strategy preset", "name|our own categories")
            .replace("category|secure|Secure|residential\n", "")
            .replace("rule|secure|*|secure", "rule|secure|*|other-residential"));
    assertTrue(categories("--import", file).out().contains("our own categories"));
    assertEquals(secure + other, mix().value("other-residential", "children"));
    assertEquals(0, cli.run("add", folder.resolve("workbooks").resolve("placements-2017.xlsx"), "--project", project).exit(), "known still");
    Files.writeString(file, text.replace("rule|secure|*|secure", "rule|secure|*|castle"));
    Cli.Ran refused = categories("--import", file);
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("line ") && refused.err().contains("castle"), refused.err());
    assertEquals(secure + other, mix().value("other-residential", "children"), "nothing was changed");
    assertEquals(2, categories("--preset", "castle").exit());
    assertEquals(2, categories("--import", folder.resolve("nowhere.txt")).exit());
  }
}
