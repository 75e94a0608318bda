package org.suffice.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file straight from its bytes, as long as no cell needs quotation marks: most extracts have none, and
 * a cell that comes again and again is made once. The row that is not plain, and all after it, are left to the general
 * reader.
 */
final class PlainLines {
  private static final int BLOCK = 1 << 17;
  /** So many cells of a column tell what its texts are. */
  private static final int TRIAL = 1_000;
  /** Days. */
  private static final byte DAYS = 1;
  /** Texts that come again and again. */
  private static final byte AGAIN = 2;
  /** References and the like: another in nearly every row, looked for in vain. */
  private static final byte ANEW = 3;
  private static final long BREAKS = PlainBytes.eightOf((byte) '\n');
  private static final long RETURNS = PlainBytes.eightOf((byte) '\r');
  private static final long QUOTES = PlainBytes.eightOf((byte) '"');
  private final InputStream in;
  private final byte separator;
  private final long separators;
  private final HowWritten charset;
  private final RepeatedTexts texts = new RepeatedTexts(this::made);
  private final DayTexts days = new DayTexts();
  private final byte[] how = new byte[Limits.COLUMNS];
  private final int[] looked = new int[Limits.COLUMNS];
  private final int[] dayCells = new int[Limits.COLUMNS];
  private final int[] newCells = new int[Limits.COLUMNS];
  private int made;
  private final byte[] block;
  private int at;
  private int end;
  /** How the block is read; null while all its characters are of seven bits, a byte each. */
  private @Nullable Charset decoded;
  private boolean over;
  /** The cells of the row, with the blank ones behind the last that has content. */
  private RawCell[] cells = {};
  /** Where each of them ends. */
  private final int[] ends = new int[Limits.COLUMNS];
  private int count;
  private int filled;

  /** How characters of more than one byte are written, asked for when there is one. */
  interface HowWritten {
    Charset of() throws IOException;
  }

  PlainLines(InputStream in, char separator, HowWritten charset) {
    this(in, separator, charset, BLOCK);
  }

  /** With blocks of so many bytes, for tests. */
  PlainLines(InputStream in, char separator, HowWritten charset, int size) {
    this.in = in;
    this.separator = (byte) separator;
    separators = PlainBytes.eightOf((byte) separator);
    this.charset = charset;
    block = new byte[size + Long.SIZE]; // so many bytes are looked at from the last on
  }

  /**
   * Takes the next row.
   *
   * @return false, and nothing taken, where the file ends or what comes next is not plain
   */
  boolean next() throws IOException {
    while (true) {
      int after = row();
      if (after > 0) {
        at = after;
        return true;
      }
      if (after == 0 || !more()) {
        return false;
      }
    }
  }

  /** Where the next row begins; 0 where this one is not plain, -1 where the block ends within it. */
  private int row() throws IOException {
    count = 0;
    for (int some = at; some < end; some += Long.SIZE) {
      for (long marks = marks(some); marks != 0; marks &= marks - 1) {
        int i = some + Long.numberOfTrailingZeros(marks);
        if (i >= end) {
          break; // what an earlier block left there
        }
        byte b = block[i];
        if (b == separator) {
          ends[count++] = i;
          if (count == Limits.COLUMNS) {
            return 0; // there is one more at least
          }
        } else if (b == '"') {
          return 0;
        } else if (b == '\n' || b == '\r') {
          return broken(b, i);
        }
      }
    }
    if (!over || at == end) {
      return -1;
    }
    cells(end); // the last line, without a break behind it
    return end;
  }

  /** The end of a row, at its line break; -1 where the block ends before it is known whether the break has two characters. */
  private int broken(byte b, int i) throws IOException {
    if (b == '\r' && i + 1 == end && !over) {
      return -1;
    }
    cells(i);
    return b == '\r' && i + 1 < end && block[i + 1] == '\n' ? i + 2 : i + 1;
  }

  /** Which of 64 bytes separate, break a line or quote: a bit each, the first byte the lowest. Now and then one too many. */
  private long marks(int from) {
    long marks = 0;
    for (int i = 0; i < Long.SIZE; i += 8) {
      long eight = PlainBytes.eight(block, from + i);
      long found =
          PlainBytes.zeros(eight ^ separators)
              | PlainBytes.zeros(eight ^ BREAKS)
              | PlainBytes.zeros(eight ^ RETURNS)
              | PlainBytes.zeros(eight ^ QUOTES);
      marks |= PlainBytes.gathered(found) << i;
    }
    return marks;
  }

  /** Makes the cells of a row that ends at a place: after all of it was split, column by column, which a processor foresees. */
  private void cells(int rowEnd) throws IOException {
    ends[count++] = rowEnd;
    cells = new RawCell[count];
    filled = 0;
    int from = at;
    for (int column = 0; column < count; column++) {
      int to = ends[column];
      RawCell cell = from == to ? RawCell.BLANK : cell(column, from, to);
      cells[column] = cell;
      filled = cell.blank() ? filled : column + 1;
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

  private RawCell day(int from, int to) throws IOException {
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

  /** Reads on; false where the file is over, or a row is too long for the block. */
  private boolean more() throws IOException {
    if (over) {
      return false;
    }
    System.arraycopy(block, at, block, 0, end - at);
    end -= at;
    at = 0;
    int size = block.length - Long.SIZE;
    if (end == size) {
      return false;
    }
    int n = in.read(block, end, size - end);
    over = n < 0;
    end += Math.max(0, n);
    decoded = PlainBytes.all(block, end) ? null : charset.of();
    return true;
  }

  /** How many cells the row has, blank ones included. */
  int count() {
    return count;
  }

  /** The row, up to its last cell with content. */
  SourceRow row(int number) {
    return SourceRow.of(number, false, cells, filled);
  }

  /** What has not been taken. */
  InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(block, at, end - at), in);
  }

  /** Nothing is left. */
  boolean atEnd() {
    return over && at == end;
  }
}
