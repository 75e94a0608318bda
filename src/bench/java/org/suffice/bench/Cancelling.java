package org.suffice.bench;

import java.nio.file.Path;
import java.util.List;
import org.suffice.intake.Intake;
import org.suffice.model.ImportPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;
import org.suffice.store.Project;

/** How soon long work ends when a person asks for it. */
final class Cancelling {
  private static final int MOMENTS = 5;
  /** Nanoseconds from one moment to the next: a million rows take longer than all of them in each step. */
  private static final long APART = 300_000_000;

  private Cancelling() {}

  /** Progress that is cancelled at a moment, and knows which. */
  private static final class At implements Progress {
    private volatile long moment = Long.MAX_VALUE;

    void in(long nanos) {
      moment = System.nanoTime() + nanos;
    }

    @Override
    public void report(long done, long total, String what) {}

    @Override
    public boolean cancelled() {
      return System.nanoTime() - moment >= 0;
    }
  }

  /** Milliseconds from the asking to the answer, the longest of some moments of a step. */
  static long longest(Path base, Path file, String step) throws Exception {
    try (Project project = Project.create(base)) {
      var intake = new Intake(Child.scheme());
      List<SheetReading> readings = step.equals("read") ? List.of() : intake.read(file, Intake.Options.defaults(), Progress.none());
      ImportPlan plan = step.equals("publish") ? intake.plan(readings, Progress.none()) : new ImportPlan(List.of());
      String before = project.checksum();
      long longest = 0;
      for (int i = 1; i <= MOMENTS; i++) {
        var progress = new At();
        progress.in(i * APART);
        longest = Math.max(longest, cancelled(progress, () -> work(project, intake, file, readings, plan, step, progress)));
        if (!project.checksum().equals(before)) {
          throw new IllegalStateException("something is left");
        }
      }
      return longest;
    }
  }

  private static long work(Project project, Intake intake, Path file, List<SheetReading> readings, ImportPlan plan, String step, Progress progress) {
    return switch (step) {
      case "read" -> intake.read(file, Intake.Options.defaults(), progress).size();
      case "plan" -> intake.plan(readings, progress).sheets().size();
      default -> project.publish(plan, progress).importId();
    };
  }

  private static long cancelled(At progress, Pairs.Work work) throws Exception {
    try {
      work.run();
    } catch (Cancelled e) {
      return (System.nanoTime() - progress.moment) / 1_000_000;
    }
    throw new IllegalStateException("it ended before it was asked to stop");
  }
}
