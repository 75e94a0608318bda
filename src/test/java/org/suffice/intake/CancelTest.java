package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.SheetReading;
import org.suffice.progress.Cancelled;
import org.suffice.progress.Progress;

/** Reading and checking ask often enough whether to go on, end wherever the answer is no, and leave no thread behind. */
class CancelTest {
  private static final int ROWS = 6_000;
  private static final int OFTEN = 500;
  @TempDir Path folder;

  /** Says stop at one of the times it is asked. */
  private static final class At implements Progress {
    private final int stop;
    private int asked;

    At(int stop) {
      this.stop = stop;
    }

    @Override
    public void report(long done, long total, String what) {}

    @Override
    public boolean cancelled() {
      return ++asked == stop;
    }
  }

  private Path file(String... more) {
    List<String> lines = new ArrayList<>(List.of(Books.PLACEMENT_HEADINGS));
    for (int i = 0; i < ROWS; i++) {
      lines.add("C" + i + ",14/06/2009,M,C2,U6,PR4,01/02/2017,31/03/2017");
    }
    lines.addAll(List.of(more));
    return Books.text(folder, "a.csv", lines.toArray(String[]::new));
  }

  private static void everywhere(java.util.function.Consumer<Progress> work, int atLeast) {
    var whole = new At(0);
    work.accept(whole);
    assertTrue(whole.asked >= atLeast, "asked only " + whole.asked + " times");
    for (int stop = 1; stop <= whole.asked; stop += 5) {
      var progress = new At(stop);
      assertThrows(Cancelled.class, () -> work.accept(progress), "asked the " + stop + "th time");
      assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.isAlive() && t.getName().equals("ahead")));
    }
  }

  /** The texts that a workbook's cells share are read before the first row. */
  @Test
  void sharedTextsOfAWorkbook() throws Exception {
    Path file = folder.resolve("texts.xlsx");
    try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
        var out = java.nio.file.Files.newOutputStream(file)) {
      var sheet = book.createSheet();
      for (int i = 0; i < 25_000; i++) {
        sheet.createRow(i).createCell(0).setCellValue("C" + i);
      }
      book.write(out);
    }
    var whole = new At(0);
    SourceFiles.open(file, Password.none(), whole).close();
    assertTrue(whole.asked >= 2, "asked only " + whole.asked + " times");
    assertThrows(Cancelled.class, () -> SourceFiles.open(file, Password.none(), new At(2)));
    java.nio.file.Files.delete(file); // on Windows it would still be held
  }

  @Test
  void whileReading() {
    Path file = file();
    everywhere(p -> Books.intake().read(file, Intake.Options.defaults(), p), ROWS / OFTEN);
  }

  @Test
  void whileCheckingEachRowBesideAllOthers() {
    SheetReading reading = Books.one(file());
    everywhere(p -> Books.intake().plan(List.of(reading), p), 2 * ROWS / OFTEN);
  }

  /** Where a row is set aside for its key, all are looked at together once they are known. */
  @Test
  void whileCheckingTheRowsAndThenAllTogether() {
    SheetReading reading = Books.one(file("C1,14/06/2009,F,C2,U6,PR4,01/02/2017,31/03/2017"));
    everywhere(p -> Books.intake().plan(List.of(reading), p), 3 * ROWS / OFTEN);
  }
}
