package org.suffice.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.BackupRecord;
import org.suffice.progress.Progress;

/**
 * Kills the program at random while it works, again and again over the same project: it opens, holds exactly what was
 * acknowledged (what was begun and not acknowledged is there whole or not at all), and every output file is whole.
 * Twenty times in a build; {@code -Dcrash.cycles=200} kills more often.
 */
class CrashTest {
  private static final int CYCLES = Integer.getInteger("crash.cycles", 20);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir private Path folder;
  private final Map<String, CrashState> backups = new TreeMap<>();
  private final Map<String, Integer> killedIn = new TreeMap<>();
  private CrashState state = CrashState.EMPTY;
  private int acknowledged;

  @ParameterizedTest
  @ValueSource(strings = {"", "violet hammer orbit pond"})
  void killedAnywhereNothingIsLost(String passphrase) throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(folder.resolve("out"));
    var random = new Random(SEED);
    int cycles = CYCLES / 2;
    for (int i = 0; i < cycles; i++) {
      List<String> said = run(SEED + i, passphrase, random.nextInt(100, 5_000));
      String begun = replay(said);
      check(begun, passphrase, "cycle " + i + " of seed " + SEED + ", said " + said);
    }
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("crash-" + (passphrase.isEmpty() ? "plain" : "encrypted") + ".txt"),
        cycles + " kills, seed " + SEED + ", " + acknowledged + " acknowledged steps, killed in " + killedIn + "\n");
  }

  private List<String> run(long seed, String passphrase, int millis) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process worker =
        new ProcessBuilder(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                CrashWorker.class.getName(), folder.toString(), String.valueOf(seed), passphrase)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    while (said().isEmpty()) {
      assertTrue(worker.isAlive(), () -> "it did not begin: " + read(folder.resolve("err.txt")));
      worker.waitFor(5, TimeUnit.MILLISECONDS);
    }
    worker.waitFor(millis, TimeUnit.MILLISECONDS);
    assertTrue(worker.isAlive(), () -> "it ended by itself: " + read(folder.resolve("err.txt")));
    worker.destroyForcibly().waitFor();
    return said();
  }

  /** Whole lines only. */
  private List<String> said() {
    String text = read(folder.resolve("said.txt"));
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Follows what was acknowledged; gives what was begun and not acknowledged. */
  private String replay(List<String> said) {
    String begun = "";
    for (String line : said) {
      String[] words = line.split(" ", 3);
      if (words.length == 3 && words[0].equals("?")) {
        begun = words[1] + " " + words[2];
      } else if (words.length == 3 && words[0].equals("!")) {
        done(words[1] + " " + words[2]);
        begun = "";
        acknowledged++;
      }
    }
    return begun;
  }

  private CrashState after(String step) {
    String[] words = step.split(" ", 2);
    return words[0].equals("restore") ? Objects.requireNonNull(backups.get(words[1])) : state.after(step);
  }

  private void done(String step) {
    state = after(step);
    if (step.startsWith("backup ")) {
      backups.put(step.split(" ", 2)[1], state);
    }
    if (CrashState.everywhere(step)) {
      backups.replaceAll((name, was) -> was.after(step));
    }
  }

  private void check(String begun, String passphrase, String where) throws IOException {
    killedIn.merge(begun.isEmpty() ? "nothing" : begun.split(" ")[0], 1, Integer::sum);
    var app = new AppContext(folder.resolve("settings"), Clock.systemUTC()).asking(CrashWorker.always(passphrase));
    try (ProjectSession session = app.open(folder.resolve("p"), Progress.none())) {
      CrashState now = CrashState.of(session);
      List<CrashState> allowed = begun.isEmpty() || begun.startsWith("backup") ? List.of(state) : List.of(state, after(begun));
      assertTrue(allowed.contains(now), () -> where + ": begun \"" + begun + "\", there is " + now + ", allowed " + allowed);
      now.whole(session, where);
      assertTrue(session.audit().whole(), where);
      if (!now.equals(state) && !begun.startsWith("restore")) {
        done(begun);
      }
      state = now;
      for (BackupRecord b : session.backups().list()) {
        if (b.why().equals("asked")) {
          backups.putIfAbsent(b.name(), state); // finished, and killed before it could be said
        }
      }
    }
    wholeOutputs(where);
  }

  /** Every file that is there under its own name can be read to its end. */
  private void wholeOutputs(String where) throws IOException {
    Path out = folder.resolve("out");
    try (var all = Files.walk(out)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".xlsx") && !out.relativize(f).toString().startsWith(".")).toList()) {
        try (var zip = new ZipFile(file.toFile())) {
          var entries = zip.entries();
          assertTrue(entries.hasMoreElements(), where);
          while (entries.hasMoreElements()) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
              in.transferTo(java.io.OutputStream.nullOutputStream());
            }
          }
        }
      }
    }
    Path pack = out.resolve("pack");
    if (Files.exists(pack)) {
      try (var charts = Files.list(pack.resolve("charts"));
          var files = Files.list(pack)) {
        assertTrue(charts.count() >= 2 && files.count() >= 3, where);
      }
    }
  }
}
