package org.suffice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Samples;

/** The packaged program as others run it: {@code java -jar suffice.jar COMMAND}. */
class PackagedJarIT {
  @TempDir static Path folder;
  private static List<Path> samples;
  private static Path project;

  record Ran(int exit, String out, String err) {}

  private static Ran run(Object... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")); // many short processes: none lives long enough for more
    command.add("-Dsuffice.home=" + folder.resolve("home"));
    command.add("-jar");
    command.add(System.getProperty("suffice.jar"));
    for (Object word : words) {
      command.add(word.toString());
    }
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.directory(folder.toFile());
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end: " + command);
    }
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @BeforeAll
  static void addSamples() throws Exception {
    samples = Samples.copyTo(folder.resolve("workbooks"));
    project = folder.resolve("council");
    Ran ran = run("add", samples.get(0), samples.get(1), samples.get(2), samples.get(3), samples.get(4), "--project", project, "--json");
    assertEquals(0, ran.exit(), ran.err());
    JsonNode receipt = new ObjectMapper().readTree(ran.out());
    assertEquals(5, receipt.get("tables").size());
    for (JsonNode table : receipt.get("tables")) {
      assertEquals(table.get("rowsRead").asInt(), table.get("new").asInt() + table.get("identical").asInt() + table.get("leftOut").asInt());
    }
    assertEquals("", ran.err(), "nothing on standard error");
  }

  @Test
  void theSameFileAgainAddsNothing() throws Exception {
    Ran ran = run("add", samples.get(0), "--project", project, "--json");
    assertEquals(0, ran.exit(), ran.err());
    JsonNode table = new ObjectMapper().readTree(ran.out()).get("tables").get(0);
    assertEquals(0, table.get("new").asInt() + table.get("changed").asInt());
    assertTrue(table.get("alreadyThere").asBoolean());
  }

  /** Two processes at a time, each with a copy of its own: a project is open once only. */
  @Test
  void everyMeasureHasItsTable() throws Exception {
    List<String> measures = new ArrayList<>();
    new ObjectMapper().readTree(run("measures", "--json").out()).forEach(measure -> measures.add(measure.get("id").asText()));
    assertEquals(56, measures.size());
    Path copy = folder.resolve("council-again");
    Files.copy(folder.resolve("council.mv.db"), folder.resolve("council-again.mv.db"));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> halves =
          List.of(
              two.submit(() -> everyTable(measures.subList(0, 28), project)),
              two.submit(() -> everyTable(measures.subList(28, measures.size()), copy)));
      for (Future<Void> half : halves) {
        half.get();
      }
    }
  }

  private static @Nullable Void everyTable(List<String> measures, Path project) throws Exception {
    for (String measure : measures) {
      Ran ran = run("table", measure, "--project", project, "--format", "json");
      assertEquals(0, ran.exit(), ran.err());
      assertEquals(measure, new ObjectMapper().readTree(ran.out()).get("id").asText());
    }
    return null;
  }

  @Test
  void chartsAndPackAreWritten() throws Exception {
    Path png = folder.resolve("mix.png");
    Path svg = folder.resolve("mix.svg");
    assertEquals(0, run("chart", "placement-mix", "--project", project, "--as-at", "2016-03-31,2017-03-31,2017-07-31", "--out", png).exit());
    assertEquals(0, run("chart", "placement-mix", "--project", project, "--as-at", "2016-03-31,2017-03-31,2017-07-31", "--out", svg).exit());
    assertTrue(Files.size(png) > 5000 && Files.readString(svg).contains("<svg"));
    Path pack = folder.resolve("pack");
    Ran ran = run("pack", "--project", project, "--out", pack, "--working-copy");
    assertEquals(0, ran.exit(), ran.err());
    try (Stream<Path> files = Files.list(pack)) {
      assertTrue(files.anyMatch(f -> f.toString().endsWith(".xlsx")));
    }
  }

  @Test
  void anImportIsGivenBackExactly() throws Exception {
    Path own = folder.resolve("own");
    assertEquals(0, run("add", samples.get(1), "--project", own).exit());
    assertEquals(0, run("add", samples.get(3), "--project", own).exit());
    String before = run("imports", "--project", own, "--json").out();
    assertEquals(0, run("undo", "2", "--project", own).exit());
    String after = run("imports", "--project", own, "--json").out();
    assertEquals(new ObjectMapper().readTree(before).get(0), new ObjectMapper().readTree(after).get(0));
    assertEquals(1, new ObjectMapper().readTree(after).size());
    assertEquals(2, run("undo", "2", "--project", own).exit());
  }

  @Test
  void badCallsEndInOneSentenceAndExitTwo() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.xlsx"), "not a workbook");
    Path nowhere = folder.resolve("nowhere");
    for (Ran ran :
        List.of(
            run("table", "placement-mix", "--project", nowhere),
            run("table", "no-such-measure", "--project", project),
            run("table", "placement-mix", "--project", project, "--as-at", "31/02/2017"),
            run("table", "placement-mix", "--project", project, "--where", "colour=red"),
            run("table", "data-quality", "--project", project, "--publication"),
            run("rows", "placement-mix", "--project", project, "--row", "nowhere"),
            run("pack", "--project", nowhere, "--out", folder.resolve("p"), "--publication"),
            run("add", text, "--project", folder.resolve("new")),
            run("add", folder.resolve("missing.xlsx"), "--project", folder.resolve("new")),
            run("set", "colour=red", "--project", project),
            run("nonsense"))) {
      assertEquals(2, ran.exit(), ran.out() + ran.err());
      assertTrue(ran.err().strip().length() > 20, "a sentence: " + ran.err());
      assertEquals(1, ran.err().strip().lines().count(), ran.err());
      assertFalse(ran.err().contains("Exception") || ran.err().contains("\tat "), ran.err());
    }
    assertFalse(Files.exists(folder.resolve("new.mv.db")), "a failed add leaves no project behind");
    assertFalse(Files.exists(folder.resolve("nowhere.mv.db")), "only add creates a project");
  }

  @Test
  void withoutADisplayTheSameJobIsDoneInWords() throws Exception {
    Ran ran = run();
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith("There is no display here"), ran.out());
    assertTrue(ran.out().contains("1,891") && ran.out().contains("62.6%") && ran.out().contains("412"), ran.out());
    assertTrue(Files.isDirectory(folder.resolve("suffice-demo/pack/charts")));
  }

  @Test
  void aProjectInUseIsSaidSo() throws Exception {
    Path own = folder.resolve("in-use");
    assertEquals(0, run("add", samples.get(3), "--project", own).exit());
    try (var held = new org.suffice.app.AppContext(folder.resolve("held"), java.time.Clock.systemUTC())
        .open(own, org.suffice.progress.Progress.none())) {
      Ran ran = run("imports", "--project", own);
      assertEquals(2, ran.exit());
      assertTrue(ran.err().contains("[project-in-use]"), ran.err());
      assertFalse(held.facts().isEmpty());
    }
  }
}
