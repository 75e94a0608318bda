package org.suffice.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The rows of the plain pieces of a text file: a cell that comes again and again is made once. */
final class PlainLines {
  /** So many cells of a column tell what its texts are. */
  private static final int TRIAL = 1_000;
  /** Days. */
  private static final byte DAYS = 1;
  /** Texts that come again and again. */
  private static final byte AGAIN = 2;
  /** References and the like: another in nearly every row, looked for in vain. */
  private static final byte ANEW = 3;
  private final RepeatedTexts texts = new RepeatedTexts(this::made);
  private final DayTexts days = new DayTexts();
  private final byte[] how = new byte[Limits.COLUMNS];
  private final int[] looked = new int[Limits.COLUMNS];
  private final int[] dayCells = new int[Limits.COLUMNS];
  private final int[] newCells = new int[Limits.COLUMNS];
  private int made;
  private byte[] block = {};
  private int end;
  private int[] marks = {};
  private int marked;
  private int mark;
  private int at;
  private @Nullable Charset decoded;
  /** The cells of the row, with the blank ones behind the last that has content. */
  private RawCell[] cells = {};
  private int count;
  private int filled;

  /** The rows of a piece come next. */
  void take(PlainBlocks.Block piece) {
    block = piece.bytes;
    end = piece.end;
    marks = piece.marks;
    marked = piece.count;
    decoded = piece.decoded;
    mark = 0;
    at = 0;
  }

  /** Takes the next row; false, and nothing taken, where the piece has no more. */
  boolean next() throws IOException {
    if (mark == marked) {
      return false;
    }
    int first = mark;
    while (marks[mark] >= 0) {
      mark++;
    }
    int rowEnd = ~marks[mark++];
    count = mark - first;
    cells(first, rowEnd);
    at = rowEnd + 1 < end && block[rowEnd] == '\r' && block[rowEnd + 1] == '\n' ? rowEnd + 2 : rowEnd + 1;
    return true;
  }

  /** Makes the cells of a row: after its end was found, column by column, which a processor foresees. */
  private void cells(int first, int rowEnd) throws IOException {
    cells = new RawCell[count];
    filled = 0;
    int from = at;
    for (int column = 0; column < count; column++) {
      int to = column == count - 1 ? rowEnd : marks[first + column];
      RawCell cell = from == to ? RawCell.BLANK : cell(column, from, to);
      cells[column] = cell;
      filled = cell == RawCell.BLANK ? filled : column + 1; // not asked of the cell: of several kinds that takes longer
      from = to + 1;
    }
  }

  private RawCell cell(int column, int from, int to) throws IOException {
    return switch (how[column]) {
      case DAYS -> day(from, to);
      case AGAIN -> texts.of(block, from, to);
      case ANEW -> made(block, from, to);
      default -> tried(column, from, to);
    };
  }

  private RawCell day(int from, int to) {
    RawCell day = days.of(block, from, to);
    return day == null ? made(block, from, to) : day;
  }

  /** One of the first cells of a column, which tell how the others are best found. */
  private RawCell tried(int column, int from, int to) throws IOException {
    int before = made;
    RawCell day = days.of(block, from, to);
    RawCell cell = day == null ? texts.of(block, from, to) : day;
    dayCells[column] += day == null ? 0 : 1;
    newCells[column] += made - before;
    if (++looked[column] == TRIAL) {
      how[column] = 2 * dayCells[column] > TRIAL ? DAYS : 2 * newCells[column] > TRIAL ? ANEW : AGAIN;
    }
    return cell;
  }

  @SuppressWarnings("deprecation") // this way of making a text of bytes is wrong for most bytes, and the quickest for these
  private RawCell made(byte[] bytes, int from, int to) {
    made++;
    String text = decoded == null ? new String(bytes, 0, from, to - from) : new String(bytes, from, to - from, decoded);
    return bytes[from] > ' ' ? new RawCell.Text(text) : RawCell.text(text);
  }

  /** How many cells the row has, blank ones included. */
  int count() {
    return count;
  }

  /** The row, up to its last cell with content. */
  SourceRow row(int number) {
    return SourceRow.of(number, false, cells, filled);
  }
}
