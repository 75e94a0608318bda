package org.suffice.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text file in pieces of whole rows, with the places of their separators and line breaks, as long as no cell needs quotation
 * marks: most extracts have none. Finding the places takes about as long as making the cells, so one can be ahead of the other.
 */
final class PlainBlocks {
  private static final int BLOCK = 1 << 17;
  private static final int SOME = 64;
  /** The bits that both line breaks lack, eight times: of other characters only tabs and the like lack them too. */
  private static final long NO_BREAK = 0xF0F0_F0F0_F0F0_F0F0L;
  private static final long QUOTES = PlainBytes.eightOf((byte) '"');
  private final InputStream in;
  private final byte separator;
  private final long separators;
  private final HowWritten charset;
  private final int size;
  private boolean over;
  private boolean plain = true;
  /** The piece that was read last, and what of it belongs to no whole row. */
  private byte[] bytes = {};
  private int after;
  private int end;
  private int[] marks = {};
  private int count;
  private int rows;
  /** All bytes that were looked at, eight over each other. */
  private long seen;

  /** How characters of more than one byte are written, asked for when there is one. */
  interface HowWritten {
    Charset of() throws IOException;
  }

  /** Takes blocks. */
  @FunctionalInterface
  interface Out {
    /** Takes the next; false where no more are wanted. */
    boolean test(Block block) throws IOException;
  }

  /** Some whole rows. */
  static final class Block {
    final byte[] bytes;
    /** Behind the last row. */
    final int end;
    /** Where each cell ends: at a separator or, with all bits turned, at a line break or the end of the file. */
    final int[] marks;
    final int count;
    final int rows;
    /** How the bytes are read; null where all their characters are of seven bits, a byte each. */
    final @Nullable Charset decoded;

    private Block(byte[] bytes, int end, int[] marks, int count, int rows, @Nullable Charset decoded) {
      this.bytes = bytes;
      this.end = end;
      this.marks = marks;
      this.count = count;
      this.rows = rows;
      this.decoded = decoded;
    }
  }

  PlainBlocks(InputStream in, char separator, HowWritten charset) {
    this(in, separator, charset, BLOCK);
  }

  /** With so many bytes at a time, for tests. */
  PlainBlocks(InputStream in, char separator, HowWritten charset, int size) {
    this.in = in;
    this.separator = (byte) separator;
    separators = PlainBytes.eightOf((byte) separator);
    this.charset = charset;
    this.size = size;
  }

  /** Gives out each block, until nobody wants more, the file ends, or what comes next is not plain. */
  void each(Out out) throws IOException {
    while (plain) {
      fill();
      int whole = scan();
      plain &= whole > 0 || over;
      if (whole > 0 && !out.test(new Block(bytes, after, marks, whole, rows, PlainBytes.sevenBits(seen) ? null : charset.of()))) {
        return;
      }
      if (over) {
        return; // all of it is in whole rows, unless it is not plain
      }
    }
  }

  /** The next piece: what was left of the one before, and what follows. */
  private void fill() throws IOException {
    byte[] next = new byte[size + Long.SIZE]; // so many bytes are looked at from the last on
    int length = end - after;
    System.arraycopy(bytes, after, next, 0, length);
    while (length < size && !over) {
      int n = in.read(next, length, size - length);
      over = n < 0;
      length += Math.max(0, n);
    }
    bytes = next;
    end = length;
    after = 0;
    marks = new int[count + count / 8 + SOME]; // about as many as in the piece before
    count = 0;
    rows = 0;
    seen = 0;
  }

  /** Finds the places up to the end of the last whole row, or to what is not plain; how many there are in whole rows. */
  private int scan() {
    int whole = 0;
    for (int some = 0; some < end; some += Long.SIZE) {
      for (long found = marks(some); found != 0; found &= found - 1) {
        int i = some + Long.numberOfTrailingZeros(found);
        if (i >= end) {
          break; // zeros behind the last byte
        }
        byte b = bytes[i];
        if (b == separator) {
          mark(i);
        } else if (b == '"') {
          plain = false;
          return whole;
        } else if ((b == '\n' || b == '\r') && i >= after) { // else the second character of a break
          if (count - whole >= Limits.COLUMNS) {
            plain = false;
            return whole;
          }
          if (b == '\r' && i + 1 == end && !over) {
            return whole; // whether the break has two characters is not known yet
          }
          mark(~i);
          rows++;
          whole = count;
          after = b == '\r' && i + 1 < end && bytes[i + 1] == '\n' ? i + 2 : i + 1;
        }
      }
    }
    if (over && after < end) { // the last line, without a break behind it
      plain = count - whole < Limits.COLUMNS;
      if (plain) {
        mark(~end);
        rows++;
        after = end;
        whole = count;
      }
    }
    return whole;
  }

  private void mark(int place) {
    if (count == marks.length) {
      marks = Arrays.copyOf(marks, 2 * count);
    }
    marks[count++] = place;
  }

  /** Which of 64 bytes separate, break a line or quote: a bit each, the first byte the lowest. Now and then one too many. */
  private long marks(int from) {
    long found = 0;
    long all = 0;
    for (int i = 0; i < Long.SIZE; i += 8) {
      long eight = PlainBytes.eight(bytes, from + i);
      all |= eight;
      long one =
          PlainBytes.zeros(eight ^ separators)
              | PlainBytes.zeros(eight & NO_BREAK)
              | PlainBytes.zeros(eight ^ QUOTES);
      found |= PlainBytes.gathered(one) << i;
    }
    seen |= all;
    return found;
  }

  /** What stands in no block that was given out. */
  InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(bytes, after, end - after), in);
  }

  /** Nothing is left. */
  boolean atEnd() {
    return over && after == end;
  }
}
