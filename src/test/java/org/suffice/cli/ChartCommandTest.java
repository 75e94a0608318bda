package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts on the command line: what cannot be drawn or read is said in words, and nothing is written then. */
class ChartCommandTest {
  @TempDir static Path folder;
  private static Cli cli;
  private static Path project;

  @BeforeAll
  static void samples() {
    cli = new Cli(folder.resolve("settings"));
    project = folder.resolve("project");
    assertEquals(0, cli.run("add", Path.of("sample-workbooks/placements-2017.xlsx").toAbsolutePath(), "--project", project).exit());
  }

  private static Cli.Ran chart(String name, String measure, Object... more) {
    var words = new java.util.ArrayList<Object>(List.of("chart", measure, "--project", project, "--out", folder.resolve(name)));
    words.addAll(List.of(more));
    return cli.run(words.toArray());
  }

  private static void refused(Cli.Ran ran, String name, String code) {
    assertEquals(2, ran.exit(), ran.err());
    assertTrue(ran.err().contains("[" + code + "]"), ran.err());
    assertFalse(Files.exists(folder.resolve(name)), "nothing is written");
  }

  @Test
  void barsOfNoneOfNoneAreNotDrawn() {
    refused(chart("route.png", "contract-route"), "route.png", "no-chart");
    refused(chart("before.png", "placement-mix", "--as-at", "1990-01-01"), "before.png", "no-chart");
  }

  @Test
  void linesToCompareWithNeedANameAndANumber() {
    refused(chart("a.png", "placement-mix", "--target", "NaN"), "a.png", "chart-line");
    refused(chart("a.png", "placement-mix", "--benchmark", "England=Infinity"), "a.png", "chart-line");
    refused(chart("a.png", "placement-mix", "--benchmark", "=5"), "a.png", "chart-line");
    refused(chart("a.png", "placement-mix", "--benchmark", "England"), "a.png", "chart-benchmark");
  }

  @Test
  void tooMuchForASizeIsSaidAndDrawn() {
    Cli.Ran half = chart("half.png", "placement-types", "--size", "half", "--title");
    assertEquals(0, half.exit(), half.err());
    assertTrue(half.err().contains("too small to read at this size"), half.err());
    assertTrue(Files.exists(folder.resolve("half.png")));
    assertEquals("", chart("full.png", "placement-types").err());
  }

  @Test
  void barsOfTheSameNumbersHaveAHint() {
    assertTrue(chart("share.svg", "fostering-share").err().contains("--percent"));
    assertEquals("", chart("percent.svg", "fostering-share", "--percent").err());
    assertEquals("", chart("mix.svg", "placement-mix").err());
  }

  @Test
  void aTableIsNotWrittenUnderANameThatPromisesSomethingElse() {
    for (String name : List.of("t.pdf", "t.docx", "t.html", "T.XLS")) {
      refused(cli.run("table", "placement-mix", "--project", project, "--out", folder.resolve(name)), name, "table-format");
    }
    for (String name : List.of("t.txt", "t", "t.csv", "t.ods", "t.XLSX")) {
      assertEquals(0, cli.run("table", "placement-mix", "--project", project, "--out", folder.resolve(name)).exit(), name);
    }
  }
}
