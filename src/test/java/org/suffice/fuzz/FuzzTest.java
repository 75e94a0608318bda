package org.suffice.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;

/**
 * Files that are cut off, flipped, filled, mislabelled or made to hurt go through the whole program: never a hang, a
 * crash, a stack trace, a lack of memory or half an import. {@code -Dfuzz.cases=20000} tries more of them, {@code
 * -Dfuzz.seed=7} others; the file of a case that fails is kept in {@code target/fuzz}.
 */
class FuzzTest {
  private static final int CASES = Integer.getInteger("fuzz.cases", 150);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int FIRST = Integer.getInteger("fuzz.first", 0);
  private static final String MEMORY = System.getProperty("fuzz.memory", "256m");
  /** Far more than any case takes, on a computer that is busy with something else too. */
  private static final int PATIENCE_SECONDS = Integer.getInteger("fuzz.patience", 120);

  private static final int FAULTS_SHOWN = 25;
  private static final String GONE = "";
  private final Path folder = Path.of("target", "fuzz", "seed-" + SEED);
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> became = new TreeMap<>();
  private final TreeMap<Long, String> slowest = new TreeMap<>();

  @Test
  void noFileHangsCrashesOrIsHalfImported() throws IOException, InterruptedException {
    FileUtils.deleteDirectory(folder.toFile()); // what an earlier run left
    var cases = new FuzzCase(SEED);
    int last = FIRST + CASES;
    for (int next = FIRST; next < last && faults.size() < FAULTS_SHOWN; ) {
      next = from(next, last - next);
    }
    String said = "seed " + SEED + ", cases " + FIRST + " to " + (last - 1) + " (" + cases.fixed() + " made by hand, " + cases.ways() + " ways to damage a file): " + became;
    System.out.println("Fuzz: " + said + "; slowest: " + slowest.lastEntry() + " ms");
    assertEquals(List.of(), faults, said + "; the files are in " + folder.toAbsolutePath());
    assertTrue(became.getOrDefault("receipt", 0) > CASES / 10 && became.size() > 3, said);
  }

  /** Cases in one process until one fails; the number of the case to go on with. */
  private int from(int first, int cases) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java, "-Xmx" + MEMORY, "-Xss512k", "-Djava.awt.headless=true", "-Duser.language=en", "-Duser.country=GB",
                "-cp", System.getProperty("java.class.path"), FuzzWorker.class.getName(),
                String.valueOf(SEED), String.valueOf(first), String.valueOf(cases), folder.toString())
            .redirectError(folder.resolve("log-" + first + ".txt").toFile())
            .start();
    try {
      return follow(process, first, cases);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private int follow(Process process, int first, int cases) throws InterruptedException {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> lines(process, lines));
    int at = first;
    String what = "the beginning";
    while (at < first + cases) {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.equals(GONE)) {
        faults.add("case " + at + " (" + what + "): " + (line == null ? "no end after " + PATIENCE_SECONDS + " s" : "the process died"));
        return at + 1;
      }
      String[] said = line.split("\t", -1);
      switch (said[0]) {
        case "BEGIN" -> what = said[2];
        case "END" -> {
          became.merge(said[2], 1, Integer::sum);
          slowest.put(Long.parseLong(said[3]), "case " + at + " (" + what + ")");
          at++;
        }
        default -> {
          faults.add("case " + at + " (" + what + "): " + said[2].replace("\u2028", "\n"));
          at++;
        }
      }
    }
    return at;
  }

  private static void lines(Process process, BlockingQueue<String> lines) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      // the process is gone: said below
    }
    lines.add(GONE);
  }
}
