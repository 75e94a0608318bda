package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The integer solver against trying every table: sums of two by two by two cells, which are no network. */
final class OtherTablesTest {
  private static final int TABLES = 60;
  private static final int CELLS = 8;
  private static final int MOST = 4;
  /** Far more than any of these needs, so that what is not found is not there. */
  private static final int NO_LIMIT = 1_000_000;

  /** Lines in all three directions, slices and the whole: a count is in up to four sums. */
  private static List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    int next = CELLS;
    for (int direction : new int[] {1, 2, 4}) {
      for (int cell = 0; cell < CELLS; cell++) {
        if ((cell & direction) == 0) {
          sums.add(new Sum(List.of(cell, cell + direction), next++));
        }
      }
    }
    sums.add(new Sum(IntStream.range(0, CELLS).boxed().toList(), next));
    return sums;
  }

  @Test
  void whatItFindsIsWhatTryingEveryTableFinds() {
    Random random = new Random(20170731);
    List<Sum> sums = sums();
    int narrow = 0;
    int wide = 0;
    for (int n = 0; n < TABLES; n++) {
      int[] cells = random.ints(CELLS, 0, MOST + 1).toArray();
      int[] truth = whole(sums, cells);
      Bounds[] known = new Bounds[truth.length];
      for (int i = 0; i < truth.length; i++) {
        int slack = random.nextInt(i < CELLS ? 3 : 7);
        int high = i < CELLS ? MOST : Integer.MAX_VALUE;
        known[i] = new Bounds(Math.max(0, truth[i] - random.nextInt(slack + 1)), Math.min(high, truth[i] + slack));
      }
      OtherTables solver = new OtherTables(sums, truth);
      solver.know(known);
      Bounds[] tried = tried(sums, known);
      for (int i = 0; i < truth.length; i++) {
        for (int value = known[i].least(); value <= known[i].most(); value++) {
          boolean within = value >= tried[i].least() && value <= tried[i].most();
          assertEquals(within || value <= tried[i].most(), solver.exists(i, value, Bounds.NONE, NO_LIMIT), "table " + n + " count " + i + " from " + value);
          assertEquals(within || value >= tried[i].least(), solver.exists(i, 0, value, NO_LIMIT), "table " + n + " count " + i + " to " + value);
        }
        boolean spans = tried[i].values() >= Attack.VALUES;
        assertEquals(spans, solver.spans(i, Attack.VALUES, NO_LIMIT));
        wide += spans ? 1 : 0;
        narrow += spans ? 0 : 1;
      }
    }
    assertTrue(narrow > 30 && wide > 30, narrow + " " + wide);
  }

  private static int[] whole(List<Sum> sums, int[] cells) {
    int[] all = Arrays.copyOf(cells, CELLS + sums.size());
    for (Sum sum : sums) {
      all[sum.whole()] = sum.parts().stream().mapToInt(p -> cells[p]).sum();
    }
    return all;
  }

  /** Every table within what is known: slow and obvious. */
  private static Bounds[] tried(List<Sum> sums, Bounds[] known) {
    Bounds[] found = new Bounds[known.length];
    int[] cells = new int[CELLS];
    tryFrom(0, cells, sums, known, found);
    return found;
  }

  private static void tryFrom(int cell, int[] cells, List<Sum> sums, Bounds[] known, Bounds[] found) {
    if (cell < CELLS) {
      for (int value = known[cell].least(); value <= known[cell].most(); value++) {
        cells[cell] = value;
        tryFrom(cell + 1, cells, sums, known, found);
      }
      return;
    }
    int[] all = whole(sums, cells);
    if (IntStream.range(0, all.length).allMatch(i -> all[i] >= known[i].least() && all[i] <= known[i].most())) {
      for (int i = 0; i < all.length; i++) {
        Bounds before = found[i];
        found[i] = before == null ? Bounds.exactly(all[i]) : new Bounds(Math.min(before.least(), all[i]), Math.max(before.most(), all[i]));
      }
    }
  }
}
