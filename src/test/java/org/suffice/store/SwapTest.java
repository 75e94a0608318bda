package org.suffice.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/** What is written anew takes its place everywhere or nowhere, wherever it is broken off. */
class SwapTest {
  @TempDir private Path folder;

  private Path base() {
    return folder.resolve("p");
  }

  /** A project of two rows with a backup, and both written anew without the child of the first row, waiting. */
  private List<Swap.Waiting> waiting() throws Exception {
    try (Project p = Project.create(base())) {
      p.publish(Rows.many(2, "a", Rows.MARCH), Progress.none());
      p.backUp("asked", Instant.now());
    }
    Path backup = BackupFiles.of(base()).getFirst();
    for (Path file : List.of(Database.file(base()), backup)) {
      Path fresh = Swap.fresh(file);
      Files.createFile(Database.file(fresh));
      Path copy = folder.resolve("copy");
      Files.copy(file, Database.file(copy));
      new Rewriting(new ChildChange(child(), null, "gone"), Progress.none()).copy(copy, fresh, null, null);
      Files.delete(Database.file(copy));
    }
    return List.of(new Swap.Waiting(Database.file(base()), 1), new Swap.Waiting(backup, 1));
  }

  private String child() {
    return Rows.many(2, "a", Rows.MARCH).sheets().getFirst().rows().getFirst() instanceof org.suffice.model.Placement p ? p.child() : "";
  }

  private int rows() {
    try (Project p = Project.open(base())) {
      return p.loadFacts(Progress.none()).placements().size();
    }
  }

  private boolean hidden() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.anyMatch(f -> String.valueOf(f.getFileName()).startsWith("."));
    }
  }

  private int rowsOfBackup() {
    ClosedProject.restore(base(), ClosedProject.backup(base(), ClosedProject.backups(base()).getLast().name()), null, Instant.now());
    return rows();
  }

  @Test
  void beforeTheNoteNothingHasHappened() throws Exception {
    waiting();
    assertEquals(2, rows());
    assertFalse(hidden());
    assertEquals(2, rowsOfBackup());
  }

  @Test
  void fromTheNoteOnItIsMadeGood() throws Exception {
    Swap.begin(Database.file(base()), waiting());
    assertEquals(1, rows());
    assertFalse(hidden());
    assertEquals(1, rowsOfBackup());
  }

  @Test
  void halfWayThroughItIsMadeGoodToo() throws Exception {
    Swap.begin(Database.file(base()), waiting());
    WholeFile.move(Database.file(Swap.fresh(Database.file(base()))), Database.file(base()));
    assertEquals(1, rows());
    assertFalse(hidden());
    assertEquals(1, rowsOfBackup());
  }

  @Test
  void whatIsStoppedChangesNothing() throws Exception {
    waiting();
    assertEquals(2, rows());
    var stopped =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(Cancelled.class, () -> ClosedProject.eraseChild(base(), null, child(), false, Instant.now(), stopped));
    assertEquals(2, rows());
    assertFalse(hidden());
  }
}
