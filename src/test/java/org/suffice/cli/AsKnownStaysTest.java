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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures as an earlier extract gave them stay right when an import is kept longer or deleted for good and when a child is
 * erased: each is the one that a project of what is left gives.
 */
class AsKnownStaysTest {
  private static final String CHILD = "QUAGGA77";
  private static final String HEADINGS = "Child ID,Date of Birth,Gender,Legal Status,Placement Type,Provider,Placement Start Date,Placement End Date";
  private static final List<String> MEASURES = List.of("placement-mix", "children-by-sex", "starters", "placement-moves", "placement-stability");
  private static final List<String> FIRST =
      List.of(
          HEADINGS, "A1,01/02/2009,F,C2,Agency Fostering,Oak,01/03/2016,", CHILD + ",01/02/2012,M,C2,Agency Residential,Elm,01/03/2016,", "A2,01/02/2010,M,V2,In-House Fostering,,05/06/2015,",
          "A3,05/06/2008,M,C2,Kinship,,05/06/2015,");
  private static final List<String> SECOND =
      List.of(
          HEADINGS, "A1,01/02/2009,F,C2,Agency Fostering,Oak,01/03/2016,20/03/2016", "A1,01/02/2009,F,C2,Agency Residential,Ash,20/03/2016,", CHILD + ",01/02/2012,M,C2,Agency Residential,Elm,01/03/2016,25/03/2016",
          CHILD + ",01/02/2012,M,C2,Agency Fostering,Oak,25/03/2016,", "A2,01/02/2010,F,V2,In-House Fostering,,05/06/2015,", "A4,05/06/2007,M,C2,In-House Fostering,,30/03/2016,");
  @TempDir Path folder;

  private Cli cli() {
    return new Cli(folder.resolve("settings"));
  }

  private Path project(String name, boolean first, boolean second, boolean child) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    if (first) {
      add(own, "april.csv", FIRST, child, "2016-04-15");
    }
    if (second) {
      add(own, "may.csv", SECOND, child, "2016-05-15");
    }
    return own.resolve("p");
  }

  private void add(Path own, String name, List<String> lines, boolean child, String day) throws IOException {
    Path file = Files.write(own.resolve(name), lines.stream().filter(l -> child || !l.startsWith(CHILD)).toList());
    Cli.Ran ran = cli().run("add", file, "--project", own.resolve("p"), "--extracted", day);
    assertTrue(ran.exit() < 2, ran.err());
  }

  private List<JsonNode> figures(Path project, String... known) {
    var all = new ArrayList<JsonNode>();
    for (String measure : MEASURES) {
      var words = new ArrayList<>(List.of("--as-at", "2016-03-31"));
      words.addAll(List.of(known));
      all.add(cli().table(project, measure, words.toArray(String[]::new)).get("rows"));
    }
    return all;
  }

  private void done(Object... words) {
    Cli.Ran ran = cli().run(words);
    assertEquals(0, ran.exit(), ran.out() + ran.err());
  }

  @Test
  void keepingAnImportLongerChangesNoFigure() throws IOException {
    Path p = project("kept", true, true, true);
    List<JsonNode> earlier = figures(p, "--as-known", "1");
    assertEquals(figures(project("first", true, false, true)), earlier);
    assertNotEquals(figures(p), earlier);
    done("keep", "1", "--until", "2030-03-31", "--project", p);
    assertEquals(earlier, figures(p, "--as-known", "1"));
  }

  @Test
  void deletingTheNewerExtractLeavesTheEarlierAsItWas() throws IOException {
    Path p = project("newer", true, true, true);
    List<JsonNode> earlier = figures(p, "--as-known", "1");
    done("delete-import", "2", "--yes", "--project", p);
    assertEquals(earlier, figures(p, "--as-known", "1"));
    assertEquals(earlier, figures(p));
  }

  @Test
  void deletingTheEarlierExtractEndsItsFigures() throws IOException {
    Path p = project("older", true, true, true);
    done("delete-import", "1", "--yes", "--project", p);
    assertTrue(cli().run("table", "placement-mix", "--project", p, "--as-known", "1").err().contains("no-such-extract"));
    List<JsonNode> left = figures(project("second", false, true, true));
    assertEquals(left, figures(p));
    assertEquals(left, figures(p, "--as-known", "2"));
  }

  @Test
  void anErasedChildIsInNoEarlierFigure() throws IOException {
    Path p = project("erased", true, true, true);
    Path without = project("without", true, true, false);
    assertNotEquals(figures(without, "--as-known", "1"), figures(p, "--as-known", "1"));
    done("erase-child", CHILD, "--yes", "--project", p);
    assertEquals(figures(without, "--as-known", "1"), figures(p, "--as-known", "1"));
    assertEquals(figures(without, "--as-known", "2"), figures(p, "--as-known", "2"));
    assertEquals(figures(without), figures(p));
    assertEquals(figures(without, "--revised-since", "1"), figures(p, "--revised-since", "1"));
  }
}
