package org.suffice.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Work that has to be measured as a whole process: its memory, or its start. */
final class Processes {
  private final Data data;
  private final Report report;

  Processes(Data data, Report report) {
    this.data = data;
    this.report = report;
  }

  /** What a process said and how long it took. */
  private record Ran(int code, String said, double seconds) {}

  /** Council-wide memory: a million rows must go in with half a gigabyte. */
  void boundedImport(int rows) throws Exception {
    for (Path file : List.of(data.shared(rows), data.csv(rows))) {
      String kind = file.toString().endsWith(".csv") ? ".csv" : ".xlsx";
      Path base = data.scratch("bounded").resolve("bench");
      Ran ran = java(List.of("-Xmx512m"), "import", base, file, rows);
      String work = "import " + kind + " with -Xmx512m";
      report.add(
          ran.code == 0
              ? Result.amount(512, work, rows, Double.parseDouble(ran.said), "MB", "met where the process ends well with every row added; the figure is only how far the heap grew, garbage included")
              : Result.failed(work, rows, "passes", last(ran.said)));
    }
  }

  /** The window stays alive while a file goes in. */
  void pulses(int rows) throws Exception {
    String work = "window while importing: longest gap";
    var command = command(List.of("-XX:MaxGCPauseMillis=40", "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-Djavafx.cachedir=" + data.scratch("fx")), Pulses.class.getName());
    command.addAll(List.of(data.scratch("pulses").resolve("bench").toString(), data.shared(rows).toString(), String.valueOf(rows)));
    Ran ran = run(command);
    String[] said = last(ran.said).split(" ");
    report.add(
        ran.code == 0 && said.length == 4
            ? Result.amount(
                100, work, rows, Double.parseDouble(said[0]), "ms",
                "between two pulses, headless, with the pauses that the packages ask for, read to receipt; of a hundred gaps the longest is %s ms; the same window with nothing to do: longest %s ms, of a hundred %s ms".formatted(said[1], said[2], said[3]))
            : Result.failed(work, rows, "<= 100 ms", last(ran.said)));
  }

  /** Cancel is answered at once, in every step, and leaves nothing. */
  void cancels(int rows) throws Exception {
    for (String step : List.of("read", "plan", "publish")) {
      Ran ran = java(List.of(), "cancel-" + step, data.scratch("cancel").resolve("bench"), data.shared(rows), rows);
      String work = "cancel while it is to " + step;
      report.add(
          ran.code == 0
              ? Result.amount(300, work, rows, Double.parseDouble(last(ran.said)), "ms", "the longest of five, at different moments; nothing is left in the project")
              : Result.failed(work, rows, "<= 300 ms", last(ran.said)));
    }
  }

  /** Heap of an open project. */
  void heap(Path project, int rows) throws Exception {
    Ran ran = java(List.of(), "heap", project, project, rows);
    String work = "heap of an open project";
    report.add(
        ran.code == 0
            ? Result.amount(400, work, rows, Double.parseDouble(ran.said), "MB", "in use after collection")
            : Result.failed(work, rows, "<= 400 MB", last(ran.said)));
  }

  /** Hours of use: nothing grows that is still held after a collection. */
  void longUse(int rounds) throws Exception {
    String work = "hours of use: growth of the heap";
    Path folder = data.scratch("long-use");
    List<String> command = command(List.of("-Xmx256m", "-Djava.awt.headless=true"), Child.class.getName());
    command.addAll(List.of("long-use", folder.toString(), folder.toString(), String.valueOf(rounds)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    System.out.println(said);
    String[] grown = last(said).split(" ");
    report.add(
        process.waitFor() == 0 && grown.length == 2 && Long.parseLong(grown[1]) <= 0
            ? Result.amount(2, work, rounds, Double.parseDouble(grown[0]), "MB", "rounds of opening, adding, filtering, saving, giving back; between a fifth of them and the last; file handles " + grown[1])
            : Result.failed(work, rounds, "<= 2 MB, no handle", last(said)));
  }

  /** The whole job on the samples, with the start of Java. */
  void pack() throws Exception {
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      Path out = data.scratch("pack");
      List<String> command = command(List.of("-Djava.awt.headless=true", "-Dsuffice.home=" + out.resolve("home")), "org.suffice.Main");
      command.addAll(List.of("demo", "--out", out.resolve("demo").toString()));
      Ran ran = run(command);
      if (ran.code > 1) {
        report.add(Result.failed("pack of the samples", 0, "<= 10 s", last(ran.said)));
        return;
      }
      fastest = Math.min(fastest, ran.seconds);
    }
    report.add(Result.amount(10, "pack of the samples", 0, fastest, "s", "start of Java, import, all tables and charts; the fastest of three"));
  }

  private static Ran java(List<String> options, String task, Path base, Path file, int rows) throws Exception {
    List<String> command = command(options, Child.class.getName());
    command.addAll(List.of(task, base.toString(), file.toString(), String.valueOf(rows)));
    return run(command);
  }

  private static List<String> command(List<String> options, String main) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Duser.language=en", "-Duser.country=GB", "-cp", System.getProperty("java.class.path"), main));
    return command;
  }

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    long before = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Ran(process.waitFor(), said, (System.nanoTime() - before) / 1e9);
  }

  private static String last(String said) {
    return said.lines().filter(l -> !l.startsWith("\tat ")).reduce("", (a, b) -> b.isBlank() ? a : b);
  }
}
