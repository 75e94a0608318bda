package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suffice.store.Rows.APRIL;
import static org.suffice.store.Rows.MARCH;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.SheetPlan;
import org.suffice.model.TableKind;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/** An import broken off at any point leaves nothing; undo gives back exactly what was there. */
class AllOrNothingTest {
  @TempDir private Path folder;
  private Path base;
  private String before = "";

  @BeforeEach
  void projectWithOneImport() {
    base = folder.resolve("p");
    try (Project p = Project.create(base)) {
      p.kept().set("council", "Lancashire");
      p.publish(withLeftOut(1_500, "a"), Progress.none());
      before = p.checksum();
    }
  }

  private static ImportPlan withLeftOut(int leftOut, String hash) {
    SheetPlan s = Rows.many(3_500, hash, MARCH).sheets().getFirst();
    var problem = new Problem(Problem.Severity.STOPS_ROW, "no-start", 9, "Row 9 has no start.", "Add it.");
    var rows =
        IntStream.range(0, leftOut)
            .mapToObj(
                i ->
                    new LeftOutRow(
                        Rows.origin(9_000 + i, MARCH), TableKind.PLACEMENTS, List.of("Child"), List.of("C" + i), problem))
            .toList();
    var warning = new Problem(Problem.Severity.WARNING, "old-code", 2, "Row 2: H5 is an old code.", "");
    return new ImportPlan(
        List.of(
            new SheetPlan(
                s.file(), hash, s.sheet(), s.mapping(), MARCH, "given", 3_500 + leftOut, 0, s.rows(), rows,
                List.of(warning))));
  }

  /** Progress that ends the work at its nth report, in the way a test chooses. */
  private record Until(int[] reports, Runnable end) implements Progress {
    static Until report(int n, Runnable end) {
      return new Until(new int[] {n}, end);
    }

    @Override
    public void report(long done, long total, String what) {
      if (--reports[0] == 0) {
        end.run();
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static void cancel() {
    throw new Cancelled();
  }

  private static void fail() {
    throw new IllegalStateException("a fault");
  }

  @Test
  void cancelledAnywhereItLeavesNothing() {
    try (Project p = Project.open(base)) {
      for (int n = 1; n <= 6; n++) {
        Progress progress = Until.report(n, AllOrNothingTest::cancel);
        assertThrows(Cancelled.class, () -> p.publish(withLeftOut(1_500, "b"), progress), "report " + n);
        assertEquals(before, p.checksum(), "report " + n);
      }
      assertEquals(1, p.imports().size());
    }
  }

  @Test
  void closedRightAfterCancellingItLeavesNothingForTheNextOpening() {
    for (int n = 2; n <= 5; n++) {
      Progress progress = Until.report(n, AllOrNothingTest::cancel);
      try (Project p = Project.open(base)) {
        assertThrows(Cancelled.class, () -> p.publish(withLeftOut(1_500, "b"), progress));
      }
      try (Project p = Project.open(base)) {
        assertEquals(before, p.checksum(), "report " + n);
      }
    }
  }

  @Test
  void addedAgainRightAfterCancellingAllRowsAreThere() {
    try (Project p = Project.open(base)) {
      Progress progress = Until.report(3, AllOrNothingTest::cancel);
      assertThrows(Cancelled.class, () -> p.publish(Rows.many(4_000, "b", APRIL), progress));
      int id = p.publish(Rows.many(4_000, "b", APRIL), Progress.none()).importId();
      assertEquals(4_000, p.loadFacts(Progress.none()).placements().size());
      p.undo(id);
      assertEquals(before, p.checksum());
    }
  }

  @Test
  void theCancelButtonIsSeenWithinAThousandRows() {
    try (Project p = Project.open(base)) {
      var asked = new int[1];
      var progress =
          new Progress() {
            private long rows;

            @Override
            public void report(long done, long total, String what) {
              rows = what.startsWith("Adding") ? done : 0;
            }

            @Override
            public boolean cancelled() {
              asked[0]++;
              return rows >= 2_000;
            }
          };
      assertThrows(Cancelled.class, () -> p.publish(withLeftOut(0, "b"), progress));
      assertEquals(2_000, progress.rows);
      assertTrue(asked[0] > 2);
      assertEquals(before, p.checksum());
    }
  }

  @Test
  void aFaultLeavesNothingAndTheProjectGoesOn() {
    try (Project p = Project.open(base)) {
      Progress progress = Until.report(4, AllOrNothingTest::fail);
      assertThrows(IllegalStateException.class, () -> p.publish(withLeftOut(1_500, "b"), progress));
      assertEquals(before, p.checksum());
      assertEquals(3_500, p.publish(withLeftOut(1_500, "b"), Progress.none()).parts().getFirst().unchanged());
    }
  }

  @Test
  void undoGivesBackExactlyWhatWasThere() {
    try (Project p = Project.open(base)) {
      int second = p.publish(Rows.many(4_000, "b", APRIL), Progress.none()).importId();
      String both = p.checksum();
      assertNotEquals(before, both);
      p.undo(second);
      assertEquals(before, p.checksum());
    }
    try (Project p = Project.open(base)) {
      assertEquals(before, p.checksum());
      p.undo(1);
      assertTrue(p.loadFacts(Progress.none()).isEmpty());
      assertEquals(List.of(), p.leftOut());
    }
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheProject() {
    try (Project p = Project.open(base)) {
      Thread.currentThread().interrupt();
      int id = p.publish(Rows.many(2_500, "b", APRIL), Progress.none()).importId();
      Thread.interrupted();
      p.undo(id);
      assertEquals(before, p.checksum());
    }
  }

  @Test
  void whatACrashLeftBehindIsDeletedAtOpening() throws IOException, InterruptedException {
    assertEquals(OtherProgram.HALTED, OtherProgram.run("crash", base), "the other program was to die half-way");
    assertTrue(RawFile.number(base, "SELECT SUM(row_count) FROM placement_block") > 3_500, "rows of the broken-off import");
    try (Project p = Project.open(base)) {
      assertEquals(before, p.checksum());
      assertEquals(1, p.imports().size());
    }
    assertEquals(3_500, RawFile.number(base, "SELECT SUM(row_count) FROM placement_block"));
  }
}
