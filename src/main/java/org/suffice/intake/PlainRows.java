package org.suffice.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Ahead;

/**
 * The rows of the plain pieces of a text file, in their order. The pieces are read on a thread of their own, which makes the rows of
 * every third piece too: making the cells is most of the work, and so both threads have as much to do.
 */
final class PlainRows {
  /** Takes rows. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes the next row.
     *
     * @param cells how many cells it or another of its piece has at most, blank ones included
     * @return false where no more are wanted
     */
    boolean row(SourceRow row, int cells);
  }

  /** A piece, with its rows where they are made already. */
  private record Ready(PlainBlocks.Block block, @Nullable Rows rows) {}

  private record Rows(List<SourceRow> rows, int cells) {}

  /** One piece in so many is made by the thread that reads. */
  private static final int AHEAD = 3;

  private final PlainLines here = new PlainLines();
  private final PlainLines ahead = new PlainLines();
  private int turn;
  private int read;
  private int given;
  private volatile boolean enough;

  /**
   * Begins.
   *
   * @param before the number of the row before the first
   */
  PlainRows(int before) {
    read = before;
    given = before;
  }

  /** Gives out all rows of the pieces; false where no more were wanted. */
  boolean each(PlainBlocks blocks, Taker taker) throws IOException {
    Ahead.<Ready, IOException, IOException>eachLarge(out -> blocks.each(b -> out.test(ready(b)) && !enough), r -> take(r, taker));
    return !enough;
  }

  private Ready ready(PlainBlocks.Block block) throws IOException {
    turn = (turn + 1) % AHEAD;
    Ready ready = new Ready(block, turn == 0 ? made(ahead, block, read) : null);
    read += block.rows;
    return ready;
  }

  private void take(Ready ready, Taker taker) throws IOException {
    if (!enough) {
      Rows rows = ready.rows == null ? made(here, ready.block, given) : ready.rows;
      given += ready.block.rows;
      for (int i = 0; i < rows.rows.size() && !enough; i++) {
        enough = !taker.row(rows.rows.get(i), rows.cells);
      }
    }
  }

  private static Rows made(PlainLines lines, PlainBlocks.Block block, int before) throws IOException {
    var rows = new ArrayList<SourceRow>(block.rows);
    int cells = 0;
    lines.take(block);
    for (int number = before + 1; lines.next(); number++) {
      rows.add(lines.row(number));
      cells = Math.max(cells, lines.count());
    }
    return new Rows(rows, cells);
  }
}
