package org.suffice.bench;

import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.suffice.intake.Intake;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Facts;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** What a process of its own does: prints one number, or fails. */
final class Child {
  private Child() {}

  /** Arguments: task, project, file, rows. */
  public static void main(String[] args) throws Exception {
    Path base = Path.of(args[1]);
    int rows = Integer.parseInt(args[3]);
    System.out.println(
        switch (args[0]) {
          case "heap" -> heap(base, rows);
          case "long-use" -> LongUse.run(base, rows);
          case "import" -> imported(base, Path.of(args[2]), rows);
          default -> Cancelling.longest(base, Path.of(args[2]), args[0].substring("cancel-".length()));
        });
  }

  private static long heap(Path base, int rows) throws InterruptedException {
    try (Project project = Project.open(base)) {
      Facts facts = project.loadFacts(Progress.none());
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(100);
      }
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      if (facts.placements().size() != rows) {
        throw new IllegalStateException("not all rows are there");
      }
      return used >> 20;
    }
  }

  private static long imported(Path base, Path file, int rows) throws java.io.IOException {
    try (Project project = Project.create(base)) {
      var intake = new Intake(scheme());
      var readings = intake.read(file, Intake.Options.defaults(), Progress.none());
      var receipt = project.publish(intake.plan(readings, Progress.none()), Progress.none());
      if (receipt.parts().getFirst().added() != rows) {
        throw new IllegalStateException("not all rows were added");
      }
    }
    return largest() >> 20;
  }

  /** How far the heap grew, garbage included. */
  private static long largest() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage peak = pool.getType() == MemoryType.HEAP ? pool.getPeakUsage() : null;
      sum += peak == null ? 0 : peak.getUsed();
    }
    return Math.min(sum, Runtime.getRuntime().maxMemory());
  }

  static CategoryScheme scheme() throws java.io.IOException {
    try (var in = Objects.requireNonNull(Intake.class.getResourceAsStream("/org/suffice/categories/strategy.txt"))) {
      return CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }
}
