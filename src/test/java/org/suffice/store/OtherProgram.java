package org.suffice.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** A second run of the program, in a process of its own: it tries to open a project, holds one open, or dies in one. */
final class OtherProgram {
  static final int OPENED = 10;
  static final int IN_USE = 11;
  static final int HALTED = 12;

  private OtherProgram() {}

  public static void main(String[] args) throws IOException {
    Path base = Path.of(args[1]);
    try (Project p = Project.open(base)) {
      switch (args[0]) {
        case "hold" -> {
          System.out.write("held\n".getBytes(StandardCharsets.UTF_8));
          System.out.flush();
          System.in.read();
        }
        case "crash" -> p.publish(Rows.many(6_000, "crash", Rows.MAY), haltingHalfWay());
        default -> {}
      }
    } catch (SufficeException e) {
      System.exit(e.code().equals("project-in-use") ? IN_USE : 1);
    }
    System.exit(OPENED);
  }

  private static Progress haltingHalfWay() {
    return new Progress() {
      @Override
      public void report(long done, long total, String what) {
        if (what.startsWith("Adding") && done >= 3_000) {
          waitUntilRowsAreOnDisk();
          Runtime.getRuntime().halt(HALTED);
        }
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  /** H2 writes committed rows within a second; without the wait there would be nothing to sweep. */
  private static void waitUntilRowsAreOnDisk() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Process start(String what, Path base) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), OtherProgram.class.getName(), what, base.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Runs it to its end; the exit code says what happened. */
  static int run(String what, Path base) throws IOException, InterruptedException {
    return start(what, base).waitFor();
  }
}
