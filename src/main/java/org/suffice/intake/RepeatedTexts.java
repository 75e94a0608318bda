package org.suffice.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The cells of short texts that stand in a file again and again (codes, providers, yes and no), found by their bytes, so
 * that each is made once. Bytes are compared whole, eight at a time. A cell is kept when its text comes a second time.
 */
final class RepeatedTexts {
  private static final int BITS = 13;
  private static final int LONGEST = 24;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final long SPREAD_MORE = 0xC2B2_AE3D_27D4_EB4FL;
  private final Maker maker;
  /** The bytes of each text of up to eight, zeros after its end. */
  private final long[] shorts = new long[1 << BITS];
  private final @Nullable RawCell[] cellsOfShorts = new RawCell[1 << BITS];
  /** The bytes of each longer text in three numbers, zeros after its end, and its length. */
  private final long[] longs = new long[4 << BITS];
  private final @Nullable RawCell[] cellsOfLongs = new RawCell[1 << BITS];

  RepeatedTexts(Maker maker) {
    this.maker = maker;
  }

  /** Makes the cell of the bytes of a text. */
  interface Maker {
    RawCell make(byte[] block, int from, int to) throws IOException;
  }

  /** The cell of a text, which is not empty. */
  RawCell of(byte[] block, int from, int to) throws IOException {
    int length = to - from;
    if (length > LONGEST || from + LONGEST > block.length) {
      return maker.make(block, from, to);
    }
    return length > 8 ? ofLong(block, from, to, length) : ofShort(block, from, to, length);
  }

  private RawCell ofShort(byte[] block, int from, int to, int length) throws IOException {
    long text = PlainBytes.eight(block, from) & (-1L >>> (64 - 8 * length));
    int place = (int) ((text * SPREAD) >>> (64 - BITS));
    if (shorts[place] != text || block[to - 1] == 0) { // a zero at the end is told from none by no number
      shorts[place] = text;
      cellsOfShorts[place] = null;
      return maker.make(block, from, to);
    }
    RawCell cell = cellsOfShorts[place];
    if (cell == null) {
      cell = maker.make(block, from, to);
      cellsOfShorts[place] = cell;
    }
    return cell;
  }

  private RawCell ofLong(byte[] block, int from, int to, int length) throws IOException {
    long a = PlainBytes.eight(block, from);
    long b = eight(block, from + 8, length - 8);
    long c = length > 16 ? eight(block, from + 16, length - 16) : 0;
    long mixed = (a ^ length) * SPREAD + (b ^ (c >>> 7) ^ (c << 23)) * SPREAD_MORE;
    int place = (int) (((mixed ^ (mixed >>> 29)) * SPREAD) >>> (64 - BITS));
    int at = 4 * place;
    if (longs[at] != a || longs[at + 1] != b || longs[at + 2] != c || longs[at + 3] != length) {
      longs[at] = a;
      longs[at + 1] = b;
      longs[at + 2] = c;
      longs[at + 3] = length;
      cellsOfLongs[place] = null;
      return maker.make(block, from, to);
    }
    RawCell cell = cellsOfLongs[place];
    if (cell == null) {
      cell = maker.make(block, from, to);
      cellsOfLongs[place] = cell;
    }
    return cell;
  }

  /** The next eight bytes of a text, zeros after its end. */
  private static long eight(byte[] block, int from, int left) {
    long bytes = PlainBytes.eight(block, from);
    return left >= 8 ? bytes : bytes & (1L << (8 * left)) - 1;
  }
}
