package org.suffice.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The rows of a text file straight from its bytes, as long as no cell needs quotation marks: most extracts have none, and
 * a cell that comes again and again is made once. The row that is not plain, and all after it, are left to the general
 * reader.
 */
final class PlainLines {
  private static final int BLOCK = 1 << 17;
  /** So many cells of a column tell whether its texts come again, or are looked for in vain. */
  private static final int TRIAL = 1_000;
  private final InputStream in;
  private final byte separator;
  private final Charset charset;
  private final RepeatedTexts texts = new RepeatedTexts(this::made);
  private final int[] looked = new int[Limits.COLUMNS];
  private final int[] madeAnew = new int[Limits.COLUMNS];
  private final byte[] block;
  private int at;
  private int end;
  private boolean over;
  /** The cells of the row, with the blank ones behind the last that has content. */
  private RawCell[] cells = new RawCell[32];
  private int count;
  private int filled;

  PlainLines(InputStream in, char separator, Charset charset) {
    this(in, separator, charset, BLOCK);
  }

  /** With blocks of so many bytes, for tests. */
  PlainLines(InputStream in, char separator, Charset charset, int size) {
    this.in = in;
    this.separator = (byte) separator;
    this.charset = charset;
    block = new byte[size];
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
    filled = 0;
    int from = at;
    for (int i = at; i < end; i++) {
      byte b = block[i];
      if (b == separator) {
        cell(from, i);
        from = i + 1;
        if (count == Limits.COLUMNS) {
          return 0; // there is one more at least
        }
      } else if (b == '\n' || b == '\r') {
        if (b == '\r' && i + 1 == end && !over) {
          return -1;
        }
        cell(from, i);
        return b == '\r' && i + 1 < end && block[i + 1] == '\n' ? i + 2 : i + 1;
      } else if (b == '"') {
        return 0;
      }
    }
    if (!over || at == end) {
      return -1;
    }
    cell(from, end); // the last line, without a break behind it
    return end;
  }

  private void cell(int from, int to) throws IOException {
    RawCell cell = from == to ? RawCell.BLANK : looked[count] > TRIAL ? made(block, from, to) : found(from, to);
    cells = count == cells.length ? Arrays.copyOf(cells, 2 * count) : cells;
    cells[count++] = cell;
    filled = cell.blank() ? filled : count;
  }

  private RawCell found(int from, int to) throws IOException {
    RawCell cell = texts.of(block, from, to);
    if (looked[count] < TRIAL && ++looked[count] == TRIAL && 2 * madeAnew[count] > TRIAL) {
      looked[count]++; // references and the like: another in nearly every row
    }
    return cell;
  }

  private RawCell made(byte[] bytes, int from, int to) {
    madeAnew[count]++;
    return RawCell.text(new String(bytes, from, to - from, charset));
  }

  /** Reads on; false where the file is over, or a row is too long for the block. */
  private boolean more() throws IOException {
    if (over) {
      return false;
    }
    System.arraycopy(block, at, block, 0, end - at);
    end -= at;
    at = 0;
    if (end == block.length) {
      return false;
    }
    int n = in.read(block, end, block.length - end);
    over = n < 0;
    end += Math.max(0, n);
    return true;
  }

  /** How many cells the row has, blank ones included. */
  int count() {
    return count;
  }

  /** The row, up to its last cell with content. */
  SourceRow row(int number) {
    return SourceRow.of(number, false, Arrays.copyOf(cells, filled), filled);
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
