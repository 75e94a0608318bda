package org.suffice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the start of the process to a window with its project, which can be used: the packaged program against plain
 * {@code java -jar} of the same jar, in turns. On a display where there is one, else without a screen.
 */
final class Starting {
  private static final int PAIRS = 7;
  private final Data data;
  private final Report report;
  private final Path target;

  Starting(Data data, Report report, Path target) {
    this.data = data;
    this.report = report;
    this.target = target;
  }

  void measure() throws Exception {
    Path image = target.resolve("dist/suffice/bin/suffice").toAbsolutePath();
    String work = "start to a usable window, packaged";
    if (!Files.isExecutable(image)) {
      report.add(Result.failed(work, 0, "<= 0.6 x", "there is no package: mvn -Ppackage-linux verify"));
      return;
    }
    Path home = data.scratch("start");
    List<String> plain =
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", target.resolve("suffice.jar").toAbsolutePath().toString());
    var packaged = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (int i = -1; i < PAIRS; i++) { // the first pair makes the project and is not counted
      double other = seconds(plain, home);
      double figure = seconds(List.of(image.toString()), home);
      if (i >= 0) {
        packaged.add(figure);
        others.add(other);
        ratios.add(figure / other);
      }
    }
    var times = new Pairs.Times(Pairs.median(packaged), Pairs.median(others), Pairs.median(ratios));
    report.add(Result.atMost(0.6, work, 0, times, "java -jar of the same jar", System.getenv("DISPLAY") == null ? "without a screen" : "on a display"));
  }

  private static double seconds(List<String> command, Path home) throws IOException, InterruptedException {
    Path said = home.resolve("usable");
    Files.deleteIfExists(said);
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
    String screen = System.getenv("DISPLAY") == null ? " -Dglass.platform=Headless -Dprism.order=sw" : "";
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dsuffice.home=" + home.resolve("home") + " -Dsuffice.rehearsal=" + said + " -Djavafx.cachedir=" + home.resolve("fx") + screen);
    Process process = builder.start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || !Files.exists(said)) {
      process.destroyForcibly();
      throw new IOException("the window did not come: " + Files.readString(home.resolve("output")));
    }
    return Double.parseDouble(Files.readString(said).strip()) / 1000;
  }
}
